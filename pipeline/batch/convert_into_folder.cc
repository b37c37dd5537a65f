#include "pipeline/batch/convert_into_folder.h"

#include <filesystem>
#include <utility>

#include "pipeline/batch/manifest.h"
#include "pipeline/output/embedded.h"

namespace torikumi {
namespace {

std::string name_in(const std::string& folder, const std::string& output) {
    return std::filesystem::path(output).lexically_relative(folder).native();
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

void convert_into_folder(const std::vector<Errand>& errands, const OutputFolder& folder,
                         const ManySettings& settings, Earlier earlier, const Takers& takers) {
    Manifest manifest((std::filesystem::path(folder.path) / folder.manifest).native());
    const std::string options = digest_of_options(settings.task);
    const auto row_for = [&](const Errand& errand) {
        ManifestRow row;
        row.output = name_in(folder.path, errand.output);
        row.input = errand.input;
        row.options = options;
        row.version = program_version();
        return row;
    };

    std::vector<std::string> outputs;
    std::vector<Errand> to_do;
    std::vector<ManifestRow> kept;
    std::vector<TaskResult> kept_results;
    for (const Errand& errand : errands) {
        const ManifestRow wanted = row_for(errand);
        outputs.push_back(wanted.output);
        const ManifestRow* row = earlier == Earlier::kKept ? manifest.find_earlier(wanted.output) : nullptr;
        if (row != nullptr && still_holds(*row, wanted, folder.path)) {
            kept.push_back(*row);
            kept_results.push_back(kept_result(errand, *row, settings.task.diagnostics));
        } else {
            to_do.push_back(errand);
        }
    }
    manifest.begin(kept);
    for (const TaskResult& result : kept_results) {
        if (takers.take_kept(result) == Going::kToAnEnd) return manifest.finish(outputs);
    }
    const Note note = [&](const Errand& errand, const TaskResult& result, const std::string& output_sha256) {
        manifest.append(row_of(row_for(errand), result, output_sha256));
    };
    convert_many(to_do, settings, takers.take, note);
    manifest.finish(outputs);
}

}  // namespace torikumi
