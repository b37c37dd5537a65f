#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>

#include "pipeline/batch/merge_manifests.h"
#include "pipeline/batch/run_report.h"
#include "pipeline/batch/shard.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/list_file.h"
#include "pipeline/cli/plan_input.h"
#include "pipeline/run/output_paths.h"
#include "pipeline/run/refusal.h"

namespace torikumi {
namespace {

/// What the page is about: the manifest that it makes, or those that it reads.
std::string place_of_report(const MergeArguments& arguments, const std::string& output) {
    if (output != kStandardStream) return output;
    const std::string& first = arguments.manifests.front();
    const std::size_t others = arguments.manifests.size() - 1;
    return others == 0 ? first : fmt::format("{} and {} more", first, others);
}

/// As far as the names of the manifests tell; without it the documents of a run that has not begun would be
/// missing without a word.
std::vector<std::string> missing_manifests(const std::vector<std::string>& manifests) {
    std::map<int, std::set<int>> numbers_by_count;
    for (const std::string& file : manifests) {
        const std::string name = std::filesystem::path(file).filename().native();
        if (const std::optional<Shard> shard = shard_of_manifest(name))
            numbers_by_count[shard->count].insert(shard->number);
    }
    std::vector<std::string> missing;
    for (const auto& [count, numbers] : numbers_by_count) {
        for (int number = 1; number <= count; ++number) {
            if (!numbers.contains(number)) missing.push_back(manifest_name({number, count}));
        }
    }
    return missing;
}

ExitStatus tell_missing(const std::vector<std::string>& missing) {
    if (missing.empty()) return ExitStatus::kDone;
    constexpr std::size_t kMostNames = 5;
    const std::vector<std::string> named(
        missing.begin(), missing.begin() + static_cast<std::ptrdiff_t>(std::min(missing.size(), kMostNames)));
    const std::size_t others = missing.size() - named.size();
    fmt::print(stderr,
               "torikumi: documents are missing, those of {}{}; merge again when these shards are done\n",
               fmt::join(named, ", "), others == 0 ? "" : fmt::format(" and {} more", others));
    return ExitStatus::kLosses;
}

}  // namespace

ExitStatus run_command(const MergeArguments& arguments) {
    const std::string output = output_path_of_all(arguments.manifests, arguments.output);
    const std::string report =
        arguments.report ? output_path_of_all(arguments.manifests, arguments.report) : "";
    if (arguments.report) require_apart(report, {output});
    ManifestMerge merge;
    for (const std::string& file : arguments.manifests) {
        const std::string text = read_list_file(file);
        const std::optional<Diagnostic> refusal = refusal_of([&] { merge.add(text); });
        if (!refusal) continue;
        std::fputs(diagnostic_lines(file, {*refusal}, DiagnosticsForm::kText).c_str(), stderr);
        return status_of_refusal(refusal->code);
    }
    write_result(merge.text(), output);
    if (arguments.report)
        write_result(write_run_report(place_of_report(arguments, output), merge.outcomes()), report);
    return tell_missing(missing_manifests(arguments.manifests));
}

}  // namespace torikumi
