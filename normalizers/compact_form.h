#pragma once

// Owns the form in which printed words are recognised: forms of characters folded (text_forms.h), white space
// removed, so that 区　分, 区⏎分 and 区分 are one word. For comparing only; never written to the plan.

#include <string>
#include <string_view>

#include "pipeline/model/text.h"

namespace torikumi {

std::string compact_form(std::string_view text);
/// The lines run together, as the words of a narrow cell are: 該当⏎提言 → 該当提言.
std::string compact_form(const TextLines& lines);

}  // namespace torikumi
