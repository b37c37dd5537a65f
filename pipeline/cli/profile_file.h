#pragma once

// Owns finding the profile that a command was told to use: reads its file and prints what is wrong with it.

#include <optional>
#include <string>
#include <vector>

#include "pipeline/model/profile.h"
#include "pipeline/output/diagnostic_text.h"

namespace torikumi {

/// The profile in a file, and what is wrong with it: without faults there is a profile.
struct ProfileFile {
    std::optional<Profile> profile;
    std::vector<Diagnostic> faults;
    std::string sha256{};
};
ProfileFile read_profile_file(const std::string& file);

/// The inputs of a command, and the file of its profile if it has one: what no result may replace. Throws
/// UsageError where standard input would have to be both.
std::vector<std::string> files_read(std::vector<std::string> inputs,
                                    const std::optional<std::string>& profile);

/// The profile of a user, or the built-in one.
class ChosenProfile {
 public:
    ChosenProfile() = default;
    ChosenProfile(Profile own, std::string sha256) : own_(std::move(own)), sha256_(std::move(sha256)) {}
    const Profile& get() const;
    /// Of the file; empty for the built-in profile.
    const std::string& sha256() const { return sha256_; }

 private:
    std::optional<Profile> own_;
    std::string sha256_;
};

/// The profile in `file`, or the built-in one where no file is named. Empty where it cannot be read: then its
/// faults have been printed on standard error.
std::optional<ChosenProfile> choose_profile(const std::optional<std::string>& file, DiagnosticsForm form);

}  // namespace torikumi
