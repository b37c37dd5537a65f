#include <fmt/format.h>

#include <string>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/plan_input.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/cli/terminal_colours.h"
#include "pipeline/cli/unrelated_plans.h"
#include "pipeline/diff/diff_plans.h"
#include "pipeline/output/diff_csv.h"
#include "pipeline/output/diff_html.h"
#include "pipeline/output/diff_json.h"
#include "pipeline/output/diff_markdown.h"
#include "pipeline/output/diff_text.h"
#include "pipeline/output/plan_patch.h"
#include "pipeline/run/output_paths.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

void refuse_what_cannot_be(const DiffArguments& arguments) {
    if (arguments.old_input == kStandardStream && arguments.new_input == kStandardStream)
        throw UsageError("standard input cannot be both plans");
    if (arguments.format == DiffFormat::kPatch && !takes_all(arguments.filter))
        throw UsageError(
            "a patch is of the whole plan: --section, --department and --only do not go with it");
    if (arguments.byte_order_mark == ByteOrderMark::kUtf8 && arguments.format != DiffFormat::kCsv)
        throw UsageError("--bom goes with --format csv only");
}

Changes changes_between(const Plan& old_plan, const Plan& new_plan, const ChangeFilter& filter) {
    const std::vector<std::string> unknown = unknown_names(old_plan, new_plan, filter);
    if (!unknown.empty())
        throw UsageError(fmt::format("neither plan has a section or department {}", unknown.front()));
    return filtered(diff_plans(old_plan, new_plan), old_plan, new_plan, filter);
}

std::string formatted(const Changes& changes, const PlanReading& old_reading, const PlanReading& new_reading,
                      const DiffArguments& arguments, const std::string& output) {
    const Comparison comparison{old_reading.plan, new_reading.plan, changes,
                                place_filter(old_reading.plan, new_reading.plan, arguments.filter)};
    switch (arguments.format) {
        case DiffFormat::kText: return write_diff_text(comparison, colours_of(output));
        case DiffFormat::kJson: return write_diff_json(changes, JsonStyle::kPretty);
        case DiffFormat::kPatch: return write_plan_patch(old_reading.json, new_reading.json);
        case DiffFormat::kMarkdown: return write_diff_markdown(comparison);
        case DiffFormat::kHtml: return write_diff_html(comparison);
        case DiffFormat::kCsv: return write_diff_csv(comparison, arguments.byte_order_mark);
    }
    return {};
}

}  // namespace

ExitStatus run_command(const DiffArguments& arguments) {
    refuse_what_cannot_be(arguments);
    const std::string output = output_path_of_all(
        files_read({arguments.old_input, arguments.new_input}, arguments.profile), arguments.output);
    const std::optional<ChosenProfile> profile = choose_profile(arguments.profile, arguments.diagnostics);
    if (!profile) return ExitStatus::kUsage;
    const PlanInputSettings settings{arguments.open, profile->get(), arguments.diagnostics};
    const PlanInput old_input = read_plan_input(arguments.old_input, settings);
    const PlanInput new_input = read_plan_input(arguments.new_input, settings);
    const ExitStatus status = worse(old_input.status, new_input.status);
    if (!old_input.reading || !new_input.reading) return status;

    const Changes changes =
        changes_between(old_input.reading->plan, new_input.reading->plan, arguments.filter);
    warn_of_unrelated(changes, arguments.old_input, arguments.new_input, arguments.diagnostics);
    write_result(formatted(changes, *old_input.reading, *new_input.reading, arguments, output), output);
    return worse(status, changes.events.empty() ? ExitStatus::kDone : ExitStatus::kDifferences);
}

}  // namespace torikumi
