#include "pipeline/batch/folder_run.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include "pipeline/output/embedded.h"

namespace torikumi {
namespace {

namespace fs = std::filesystem;

std::string name_in(const std::string& folder, const std::string& output) {
    return fs::path(output).lexically_relative(folder).native();
}

/// A failure that stands is said again.
TaskResult kept_result(const Errand& errand, const ManifestRow& row, DiagnosticsForm form) {
    TaskResult result{.task = {{}, errand.input}, .status = row.status, .counts = row.counts};
    if (row.code.empty()) return result;
    result.refusal = Refusal{row.code, row.message};
    Diagnostic reason{DiagnosticCode::kOfLaterVersion, Severity::kError, row.message, {}, {}};
    reason.later_id = row.code;
    result.log = diagnostic_lines(errand.input, {reason}, form);
    return result;
}

/// The rows of a run that are known before a document is opened.
class RowMaker {
 public:
    RowMaker(const std::string& folder, const TaskSettings& settings)
        : folder_(folder), options_(digest_of_options(settings)) {}

    ManifestRow row_for(const Errand& errand) const {
        ManifestRow row;
        row.output = name_in(folder_, errand.output);
        row.input = errand.input;
        row.options = options_;
        row.version = program_version();
        return row;
    }

    /// That of an earlier run where it holds, else null.
    const ManifestRow* find_kept(const Manifest& manifest, const ManifestRow& wanted) const {
        const ManifestRow* const row = manifest.find_earlier(wanted.output);
        return row != nullptr && still_holds(*row, wanted, folder_) ? row : nullptr;
    }

 private:
    std::string folder_;
    std::string options_;
};

std::string manifest_path(const std::string& folder, const Shard& shard) {
    return (fs::path(folder) / manifest_name(shard)).native();
}

ManifestRow row_of(ManifestRow row, const TaskResult& result, const std::string& output_sha256) {
    if (result.input) row.input_sha256 = result.input->sha256;
    row.status = result.status;
    if (result.refusal) {
        row.code = result.refusal->code;
        row.message = result.refusal->message;
    }
    row.counts = result.counts;
    row.output_sha256 = output_sha256;
    row.milliseconds = result.milliseconds;
    return row;
}

}  // namespace

std::vector<Errand> errands_to_do(const std::vector<Errand>& errands, const std::string& folder,
                                  const Shard& shard, const TaskSettings& settings) {
    const Manifest manifest(manifest_path(folder, shard));
    const RowMaker rows(folder, settings);
    std::vector<Errand> to_do;
    std::ranges::copy_if(errands, std::back_inserter(to_do), [&](const Errand& errand) {
        return rows.find_kept(manifest, rows.row_for(errand)) == nullptr;
    });
    return to_do;
}

FolderRun::FolderRun(std::vector<Errand> errands, const std::string& folder, const Shard& shard)
    : errands_(std::move(errands)),
      folder_(folder),
      lock_(folder, shard),
      manifest_(manifest_path(folder, shard)) {}

void FolderRun::convert(const ManySettings& settings, Earlier earlier, const Takers& takers) {
    const RowMaker rows(folder_, settings.task);
    std::vector<std::string> outputs;
    std::vector<Errand> to_do;
    std::vector<ManifestRow> kept;
    std::vector<TaskResult> kept_results;
    for (const Errand& errand : errands_) {
        const ManifestRow wanted = rows.row_for(errand);
        outputs.push_back(wanted.output);
        const ManifestRow* row = earlier == Earlier::kKept ? rows.find_kept(manifest_, wanted) : nullptr;
        if (row != nullptr) {
            kept.push_back(*row);
            kept_.insert(wanted.output);
            kept_results.push_back(kept_result(errand, *row, settings.task.diagnostics));
        } else {
            to_do.push_back(errand);
        }
    }
    manifest_.begin(outputs, kept);
    bool is_at_end = false;
    for (const TaskResult& result : kept_results) {
        takers.take_kept(result);
        is_at_end = is_at_end || is_to_stop(result, settings);
    }
    const Note note = [&](const Errand& errand, const TaskResult& result, const std::string& output_sha256) {
        manifest_.append(row_of(rows.row_for(errand), result, output_sha256));
    };
    if (!is_at_end) convert_many(to_do, settings, takers.take, note);
    manifest_.finish(outputs);
}

std::vector<DocumentOutcome> FolderRun::outcomes() const {
    std::vector<DocumentOutcome> outcomes;
    for (const Errand& errand : errands_) {
        const std::string output = name_in(folder_, errand.output);
        outcomes.push_back({errand.input, output, manifest_.find(output),
                            kept_.contains(output) ? DoneBy::kEarlierRun : DoneBy::kThisRun});
    }
    return outcomes;
}

}  // namespace torikumi
