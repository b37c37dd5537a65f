#pragma once

// Owns marks that a dump printed without a space behind other cells of the same height: 課③, エ④,
// 取り除く。（イ）. In comes a line or what is left of it, out go lengths and offsets in bytes.

#include <string_view>

namespace torikumi {

/// Bytes of the circled numbers that `text` begins with, as of one cell (①②, ①及び②, ①～③); 0 where there is
/// none.
std::size_t circled_length(std::string_view text);

/// Whether `text` is the mark of a policy or a measure, or a cell of circled numbers: 10 is a number, and may
/// be cut from 年 by the end of its line.
bool is_mark_of_cell(std::string_view text);

/// Where the marks behind a department begin (課③, 課ア①, での声かけ）③ ウ); npos where there are none.
/// `before` is what stands of the department on the line above (水）学びの支援⏎室イ).
std::size_t first_glued_mark(std::string_view text, std::string_view before = {});

/// Whether a word goes on from the end of a line to the start of the one below: …です。ホ, ームページ. What
/// looks like a mark is none there.
bool is_cut_word(std::string_view upper, std::string_view lower);

}  // namespace torikumi
