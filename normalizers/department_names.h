#pragma once

// Owns the words that departments are made of: how a bureau, a name and the sign of the department in the
// lead look. Not here: lines and cells (departments.h).

#include <string_view>

namespace torikumi {

/// Bytes of bureau and ） at the start of `text`: 子）, ＤＸ）; 0 where none begins there. ア） and １） are
/// marks, 例） is an annotation.
std::size_t bureau_length(std::string_view text);

/// Bytes of ◎ or （主管） before a bureau or name, with the white space behind; 0 where there is none.
std::size_t lead_length(std::string_view text);

/// Whether a name, folded and without brackets, ends as names of departments do, or is one of those that say
/// who without an ending (各区, 全庁). 等 and ほか behind it do not matter.
bool is_whole_name(std::string_view name);

/// 課, 部 or 室 alone: the rest of a name that a line break cut, even where it seemed whole (推進担当⏎課).
bool is_bare_unit(std::string_view name);

/// Words that stand over the column, not in it: 担当部.
bool is_column_word(std::string_view name);

}  // namespace torikumi
