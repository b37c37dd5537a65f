#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/plan_input.h"
#include "pipeline/cli/profile_file.h"
#include "pipeline/cli/unrelated_plans.h"
#include "pipeline/diff/diff_plans.h"
#include "pipeline/diff/follow_measures.h"
#include "pipeline/output/timeline_csv.h"
#include "pipeline/output/timeline_html.h"
#include "pipeline/output/timeline_json.h"
#include "pipeline/output/timeline_text.h"
#include "pipeline/run/output_paths.h"
#include "pipeline/run/plan_years.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

void refuse_what_cannot_be(const TimelineArguments& arguments) {
    if (std::ranges::count(arguments.inputs, kStandardStream) > 1)
        throw UsageError("standard input cannot be several plans");
    if (arguments.byte_order_mark == ByteOrderMark::kUtf8 && arguments.format != TimelineFormat::kCsv)
        throw UsageError("--bom goes with --format csv only");
}

/// Nothing where an input was refused; all are looked at.
std::optional<std::vector<Plan>> read_inputs(const TimelineArguments& arguments, const Profile& profile,
                                             ExitStatus& status) {
    const PlanInputSettings settings{arguments.open, profile, arguments.diagnostics};
    std::vector<Plan> plans;
    for (const std::string& file : arguments.inputs) {
        PlanInput input = read_plan_input(file, settings);
        status = worse(status, input.status);
        if (input.reading) plans.push_back(std::move(input.reading->plan));
    }
    return plans.size() == arguments.inputs.size() ? std::optional(std::move(plans)) : std::nullopt;
}

/// The plans in the order of time, and the input that each came from.
struct Revisions {
    std::vector<DatedPlan> plans;
    std::vector<std::string> files;
};

Revisions in_order_of_time(std::vector<Plan> plans, const TimelineArguments& arguments) {
    std::vector<DatedInput> inputs;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const std::optional<PlanDate>& date = plans[i].document.date;
        inputs.push_back({arguments.inputs[i], date ? date->iso : std::nullopt});
    }
    Revisions revisions;
    for (const PlanYear& year : plan_years(inputs, arguments.years)) {
        revisions.plans.push_back({year.label, std::move(plans[year.input])});
        revisions.files.push_back(arguments.inputs[year.input]);
    }
    return revisions;
}

Timeline timeline_of(const Revisions& revisions, DiagnosticsForm diagnostics) {
    const std::vector<DatedPlan>& plans = revisions.plans;
    std::vector<Changes> steps;
    for (std::size_t i = 1; i < plans.size(); ++i) {
        steps.push_back(diff_plans(plans[i - 1].plan, plans[i].plan));
        warn_of_unrelated(steps.back(), revisions.files[i - 1], revisions.files[i], diagnostics);
    }
    return follow_measures(plans, steps);
}

std::string formatted(const Timeline& timeline, const TimelineArguments& arguments) {
    switch (arguments.format) {
        case TimelineFormat::kText: return write_timeline_text(timeline);
        case TimelineFormat::kJson: return write_timeline_json(timeline, JsonStyle::kPretty);
        case TimelineFormat::kHtml: return write_timeline_html(timeline);
        case TimelineFormat::kCsv: return write_timeline_csv(timeline, arguments.byte_order_mark);
    }
    return {};
}

}  // namespace

ExitStatus run_command(const TimelineArguments& arguments) {
    refuse_what_cannot_be(arguments);
    const std::string output =
        output_path_of_all(files_read(arguments.inputs, arguments.profile), arguments.output);
    const std::optional<ChosenProfile> profile = choose_profile(arguments.profile, arguments.diagnostics);
    if (!profile) return ExitStatus::kUsage;
    ExitStatus status = ExitStatus::kDone;
    std::optional<std::vector<Plan>> plans = read_inputs(arguments, profile->get(), status);
    if (!plans) return status;
    const Revisions revisions = in_order_of_time(std::move(*plans), arguments);
    write_result(formatted(timeline_of(revisions, arguments.diagnostics), arguments), output);
    return status;
}

}  // namespace torikumi
