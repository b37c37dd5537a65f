#include "tests/fuzz/check_conversion.h"

#include <string>

#include "pipeline/output/plan_json.h"
#include "pipeline/output/validate_plan_json.h"
#include "tests/fuzz/laws.h"

namespace torikumi::fuzz {
namespace {

void check_plan(const Plan& plan, const std::string& json) {
    require(validate_plan_json(json).empty(), "a plan is written as its schema says");
    require(read_plan_json(json) == plan, "a plan comes back from its JSON as it was");
    require(read_plan_json(write_plan_json(plan, JsonStyle::kPretty)) == plan,
            "a plan comes back from its JSON of many lines as it was");
}

}  // namespace

void check_conversion(std::string_view bytes, SourceKind kind, const ConvertSettings& settings) {
    SourceDocument document;
    document.bytes = bytes;
    document.file.file = "plan";
    document.file.sha256 = std::string(64, '0');
    document.file.kind = kind;
    try {
        const Conversion conversion = convert(document, settings);
        require(conversion.account.balanced(), "each counted character has one use");
        const std::string json = write_plan_json(conversion.plan, JsonStyle::kCompact);
        check_plan(conversion.plan, json);
        require(write_plan_json(convert(document, settings).plan, JsonStyle::kCompact) == json,
                "the same bytes give the same plan");
    } catch (const DocumentError& error) {
        require(*error.what() != '\0', "a refusal says why");
    }
}

}  // namespace torikumi::fuzz
