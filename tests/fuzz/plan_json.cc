// The JSON of a plan, as `diff` and `validate` read it.

#include "pipeline/output/plan_json.h"
#include "pipeline/output/validate_plan_json.h"
#include "tests/fuzz/laws.h"

using namespace torikumi;

namespace {

enum class Validity { kValid, kViolated, kNoPlan };

Validity validity_of(std::string_view text) {
    try {
        return validate_plan_json(text).empty() ? Validity::kValid : Validity::kViolated;
    } catch (const DocumentError&) {
        return Validity::kNoPlan;
    }
}

void check_plan(const Plan& plan, Validity validity) {
    const std::string written = write_plan_json(plan, JsonStyle::kPretty);
    fuzz::require(read_plan_json(written) == plan, "what was read is read the same when written");
    fuzz::require(read_plan_json(write_plan_json(plan, JsonStyle::kCompact)) == plan,
                  "what was read is read the same when written in one line");
    fuzz::require(validity != Validity::kNoPlan, "what is read is JSON of this format");
    if (validity == Validity::kValid)
        fuzz::require(validity_of(written) == Validity::kValid, "a valid plan is written validly");
}

void check_reading(std::string_view text) {
    const Validity validity = validity_of(text);
    Plan plan;
    try {
        plan = read_plan_json(text);
    } catch (const DocumentError&) {
        fuzz::require(validity != Validity::kValid, "a valid plan is read");
        return;
    }
    check_plan(plan, validity);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    check_reading(fuzz::view_of(data, size));
    return 0;
}
