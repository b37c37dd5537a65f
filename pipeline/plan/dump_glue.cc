#include "pipeline/plan/dump_glue.h"

#include <algorithm>
#include <vector>

#include "normalizers/departments.h"
#include "normalizers/marks.h"
#include "pipeline/model/text.h"

namespace torikumi {
namespace {

bool is_circled(const std::vector<Mark>& marks) {
    return !marks.empty() &&
           std::ranges::all_of(marks, [](const Mark& m) { return m.style == MarkStyle::kCircledNumber; });
}

bool ends_cell(std::string_view text) {
    return text.ends_with("）") || text.ends_with(")") || ends_like_department(text);
}

}  // namespace

std::size_t circled_length(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size();) {
        decode_code_point(text, at);
        if (!is_circled(parse_mark_list(text.substr(0, at)))) break;
        length = at;
    }
    return length;
}

std::size_t first_glued_mark(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        decode_code_point(text, at);
        if (begin == 0) continue;
        const std::string_view mark = text.substr(begin, at - begin);
        const std::string_view rest = text.substr(at);
        const auto leading = parse_leading_mark(text.substr(begin));
        if (leading && leading->mark.style == MarkStyle::kParenKatakana && ends_cell(text.substr(0, begin)))
            return begin;
        const bool katakana =
            parse_mark(mark) && circled_length(mark) == 0 && ends_cell(text.substr(0, begin));
        if (katakana && (rest.empty() || circled_length(rest) == rest.size() || names_none(rest)))
            return begin;
        if (circled_length(text.substr(begin)) > 0 ||
            (rest.empty() && ends_cell(text.substr(0, begin)) && names_none(mark)))
            return begin;
    }
    return std::string_view::npos;
}

}  // namespace torikumi
