#include "tests/fuzz/check_conversion.h"

#include "pipeline/output/plan_json.h"
#include "tests/fuzz/laws.h"

namespace torikumi::fuzz {

void check_conversion(std::string_view bytes, SourceKind kind, const ConvertSettings& settings) {
    SourceDocument document;
    document.bytes = bytes;
    document.file.kind = kind;
    try {
        const Conversion conversion = convert(document, settings);
        require(conversion.account.balanced(), "each counted character has one use");
        const std::string json = write_plan_json(conversion.plan, JsonStyle::kCompact);
        require(read_plan_json(json) == conversion.plan, "a plan comes back from its JSON as it was");
    } catch (const DocumentError& error) {
        require(*error.what() != '\0', "a refusal says why");
    }
}

}  // namespace torikumi::fuzz
