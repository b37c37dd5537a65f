#include "pipeline/cli/profile_file.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "extractors/open_document.h"
#include "pipeline/profile/built_in_profile.h"
#include "pipeline/profile/read_profile.h"
#include "pipeline/run/refusal.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {

ProfileFile read_profile_file(const std::string& file) {
    ProfileFile read;
    const std::optional<Diagnostic> refusal = refusal_of([&] {
        Diagnostics diagnostics;
        const SourceDocument document = open_document(file, OpenSettings{});
        read.sha256 = document.file.sha256;
        read.profile = read_profile(document.bytes, diagnostics);
        read.faults = std::move(diagnostics.all());
    });
    if (refusal) read.faults.push_back(*refusal);
    return read;
}

std::vector<std::string> files_read(std::vector<std::string> inputs,
                                    const std::optional<std::string>& profile) {
    if (!profile) return inputs;
    if (*profile == kStandardStream && std::ranges::find(inputs, kStandardStream) != inputs.end())
        throw UsageError("standard input cannot be both a plan and the profile");
    inputs.push_back(*profile);
    return inputs;
}

const Profile& ChosenProfile::get() const {
    return own_ ? *own_ : built_in_profile();
}

std::optional<ChosenProfile> choose_profile(const std::optional<std::string>& file, DiagnosticsForm form) {
    if (!file) return ChosenProfile();
    ProfileFile read = read_profile_file(*file);
    std::fputs(diagnostic_lines(*file, read.faults, form).c_str(), stderr);
    if (!read.profile) return std::nullopt;
    return ChosenProfile(*std::move(read.profile), std::move(read.sha256));
}

}  // namespace torikumi
