#include "pipeline/run/read_plan.h"

#include <string_view>
#include <utility>

#include "pipeline/output/plan_json.h"

namespace torikumi {
namespace {

bool is_json(const SourceDocument& document) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::string_view text = document.bytes;
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return document.file.file.ends_with(".json") || (start != text.npos && text[start] == '{');
}

}  // namespace

PlanReading read_plan(SourceDocument document, const ConvertSettings& settings) {
    if (is_json(document)) {
        Plan plan = read_plan_json(document.bytes);
        return {std::move(plan), std::move(document.bytes), PlanOrigin::kRead};
    }
    Plan plan = convert(document, settings).plan;
    std::string json = write_plan_json(plan, JsonStyle::kCompact);
    return {std::move(plan), std::move(json), PlanOrigin::kConverted};
}

}  // namespace torikumi
