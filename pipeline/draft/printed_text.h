#pragma once

// Owns the small questions that every value asks of printed text: is anything printed at all, what does it
// say, how does it read as one line. No character is lost: only white space is
// left out.

#include <string>
#include <string_view>

#include "pipeline/model/text.h"

namespace torikumi {

/// Whether nothing but white space is printed.
bool is_blank(const Text& text);
bool is_blank(const TextLines& lines);

/// What a cell says: normalised (wrapped_lines.h), `\n` between paragraphs only.
Text normalized_text(const TextLines& lines);

/// What titles and list items say: one line, normalised, however many lines or indents the print used.
Text normalized_line(const TextLines& lines);

/// The beginning of `text` in 「」 for a message, with … where it was longer.
std::string excerpt(std::string_view text);

}  // namespace torikumi
