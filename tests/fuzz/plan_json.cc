// The JSON of a plan, as `diff` and `validate` read it.

#include "pipeline/output/plan_json.h"
#include "pipeline/output/validate_plan_json.h"
#include "tests/fuzz/laws.h"

using namespace torikumi;

namespace {

void check_reading(std::string_view text) {
    try {
        const Plan plan = read_plan_json(text);
        const std::string written = write_plan_json(plan, JsonStyle::kPretty);
        fuzz::require(read_plan_json(written) == plan, "what was read is read the same when written");
    } catch (const DocumentError&) {
    }
}

void check_validation(std::string_view text) {
    try {
        validate_plan_json(text);
    } catch (const DocumentError&) {
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    check_reading(fuzz::view_of(data, size));
    check_validation(fuzz::view_of(data, size));
    return 0;
}
