#include "pipeline/batch/folder_run.h"

#include <filesystem>
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

FolderRun::FolderRun(std::vector<Errand> errands, const std::string& folder, const Shard& shard)
    : errands_(std::move(errands)),
      folder_(folder),
      lock_(folder, shard),
      manifest_((fs::path(folder) / manifest_name(shard)).native()) {}

void FolderRun::convert(const ManySettings& settings, Earlier earlier, const Takers& takers) {
    const std::string options = digest_of_options(settings.task);
    const auto row_for = [&](const Errand& errand) {
        ManifestRow row;
        row.output = name_in(folder_, errand.output);
        row.input = errand.input;
        row.options = options;
        row.version = program_version();
        return row;
    };

    std::vector<std::string> outputs;
    std::vector<Errand> to_do;
    std::vector<ManifestRow> kept;
    std::vector<TaskResult> kept_results;
    for (const Errand& errand : errands_) {
        const ManifestRow wanted = row_for(errand);
        outputs.push_back(wanted.output);
        const ManifestRow* row = earlier == Earlier::kKept ? manifest_.find_earlier(wanted.output) : nullptr;
        if (row != nullptr && still_holds(*row, wanted, folder_)) {
            kept.push_back(*row);
            kept_.insert(wanted.output);
            kept_results.push_back(kept_result(errand, *row, settings.task.diagnostics));
        } else {
            to_do.push_back(errand);
        }
    }
    manifest_.begin(outputs, kept);
    Going going = Going::kOn;
    for (const TaskResult& result : kept_results) {
        if (takers.take_kept(result) == Going::kToAnEnd) going = Going::kToAnEnd;
    }
    const Note note = [&](const Errand& errand, const TaskResult& result, const std::string& output_sha256) {
        manifest_.append(row_of(row_for(errand), result, output_sha256));
    };
    if (going == Going::kOn) convert_many(to_do, settings, takers.take, note);
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
