#include "pipeline/output/csv_text.h"

#include <algorithm>
#include <array>

#include "pipeline/model/utf8.h"

namespace torikumi {
namespace {

/// Excel in Japanese takes the full-width forms, too; a mark that stands alone (－ for none) is no formula.
bool begins_formula(std::string_view value) {
    constexpr std::array<std::string_view, 10> kBeginnings{"=",  "+",  "-",  "@",  "\t",
                                                           "\r", "＝", "＋", "－", "＠"};
    return count_code_points(value) > 1 &&
           std::ranges::any_of(kBeginnings, [&](std::string_view sign) { return value.starts_with(sign); });
}

std::string csv_value(std::string_view value) {
    std::string text(begins_formula(value) ? "'" : "");
    text += value;
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

}  // namespace

std::string csv_beginning(ByteOrderMark mark) {
    return mark == ByteOrderMark::kUtf8 ? "\xEF\xBB\xBF" : "";
}

std::string csv_record(const std::vector<std::string>& values) {
    std::string record;
    for (std::size_t i = 0; i < values.size(); ++i) record += (i == 0 ? "" : ",") + csv_value(values[i]);
    return record + "\r\n";
}

}  // namespace torikumi
