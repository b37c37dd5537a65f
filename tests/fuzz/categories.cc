// Codes of 区分 and the lines of their legend.

#include "normalizers/categories.h"

#include "tests/fuzz/laws.h"
#include "tests/fuzz/printed_lines.h"

using namespace torikumi;

namespace {

void check_code(const std::optional<std::string>& code) {
    if (!code) return;
    fuzz::require(parse_category_code(*code, CategoryCodes::kExpected) == code,
                  "a code is the code that it is written as");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string line = fuzz::well_formed(fuzz::view_of(data, size));
    const auto certain = parse_category_code(line);
    check_code(certain);
    check_code(parse_category_code(line, CategoryCodes::kExpected));
    if (certain)
        fuzz::require(parse_category_code(line, CategoryCodes::kExpected) == certain,
                      "what is a code anywhere is one where codes are expected");
    for (const LegendContext context : {LegendContext::kUnknown, LegendContext::kInLegend}) {
        const auto entry = parse_legend_line(line, context);
        if (!entry) continue;
        check_code(entry->code);
        fuzz::require(entry->meaning_offset > 0 && entry->meaning_offset <= line.size(),
                      "the meaning of a code stands behind it");
    }
    fuzz::require(!is_dash_code(line) || !certain, "a dash is no code");
    return 0;
}
