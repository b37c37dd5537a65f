#pragma once

// Owns the forms of characters: every row of the contract's table of text forms (width, half-width kana,
// dashes, wave dashes, separators between digits, radicals, characters never printed). In comes text as
// printed, out goes the same text in one form. Not here: line breaks (wrapped_lines.h) and marks (marks.h),
// which must be read before, since ① and （ア） are styles that folding would hide. The only file that knows
// ICU.

#include "pipeline/model/text.h"

namespace torikumi {

/// Folds the forms of characters; `\n` between paragraphs stays. Idempotent. No counted character loses its
/// origin: where ﾌ and ﾟ become プ, the bytes of プ name both. Signs that encodings of one page disagree on
/// take one form outside Latin text too (− is －); ⼾ and ⿊ are 戸 and 黒, as Japanese fonts draw them.
Text fold_text_forms(const Text& text);

/// The same for text without origins.
std::string fold_text_forms(std::string_view text);
/// The same as if `text` held neither white space nor characters that are never printed.
std::string fold_counted_forms(std::string_view text);

/// `text` with ideographs for radicals (⽉ is 月) where both have as many bytes, as nearly all have: offsets
/// into the one are offsets into the other, for those who look for words in text as printed.
std::string with_radicals_unified(std::string_view text);
/// Whether that may change anything; most lines hold no radical.
bool may_hold_radical(std::string_view text);

}  // namespace torikumi
