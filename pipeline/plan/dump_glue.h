#pragma once

// Owns marks that a dump printed without a space behind other cells of the same height: 課③, エ④,
// 取り除く。（イ）. In comes a line or what is left of it, out go lengths and offsets in bytes.

#include <string_view>

namespace torikumi {

/// Bytes of the circled numbers that `text` begins with, in a row as of one cell (①②); 0 where there is none.
std::size_t circled_length(std::string_view text);

/// Where the marks behind a department begin (課③, 課ア①, での声かけ）③ ウ); npos where there are none.
std::size_t first_glued_mark(std::string_view text);

}  // namespace torikumi
