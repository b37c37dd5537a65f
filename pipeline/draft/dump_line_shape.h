#pragma once

// Owns the shape of one line of a dump: whether it is indented or blank, an entry of a legend, begins with
// a mark or a bureau. Not here: what a line is among its neighbours (dump_pieces.h).

#include <string_view>

#include "normalizers/spacing.h"
#include "pipeline/model/layout.h"

namespace torikumi {

inline constexpr std::string_view kIdeographicSpace = "\u3000";

inline bool only_blank(std::string_view text) {
    return leading_blank(text) == text.size();
}

/// Whether a line is indented, that is, starts a paragraph.
inline bool is_indented(const TextLine& line) {
    return line.text.value.starts_with(kIdeographicSpace);
}

inline std::string_view without_indent(std::string_view text) {
    while (text.starts_with(kIdeographicSpace)) text.remove_prefix(kIdeographicSpace.size());
    return text;
}

/// Whether a line is, or begins, what a cell says in sentences, rather than an item of a list.
inline bool is_of_sentence(const TextLine& line) {
    return is_indented(line) || line.text.value.find("。") != std::string::npos;
}

inline bool is_indented_sentence(const TextLine& line) {
    return is_indented(line) && line.text.value.find("。") != std::string::npos;
}

inline bool is_one_word(std::string_view line) {
    return line.find(' ') == std::string_view::npos;
}

/// Ａ：終えた項目, with a sign behind the code. Where only white space parts code and text (Ｃ 子）…,
/// ○　来年度…) cells of a row share the line.
bool is_legend_line(std::string_view line);

/// 緑）公園課, not 公園課（樹木係）.
bool has_bureau(std::string_view text);

/// ウ, ③ イ, － カ: whether the first word is a mark, or the sign for none.
bool begins_with_mark(std::string_view line);

/// 当課　花を植え: the text of a cell to the left begins on the height of the last line.
inline std::string_view before_paragraph(std::string_view line) {
    return line.substr(0, line.find(kIdeographicSpace));
}

}  // namespace torikumi
