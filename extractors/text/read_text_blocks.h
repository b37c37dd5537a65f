#pragma once

// Owns a text dump: its lines, the blocks that blank lines part, and where a page begins. Its encoding is
// told in text_encoding.h.

#include <string>
#include <vector>

#include "pipeline/model/layout.h"

namespace torikumi {

struct TextContent {
    CharacterTable characters;
    std::vector<Block> blocks;
};

/// Throws DocumentError: kEncodingUnknown, kInputEmpty (white space only). CRLF, LF and CR end lines; a form
/// feed starts a page. In a file without form feeds so does a number in parentheses behind a single space,
/// ` (2)`. Every character of the file but the ends of lines and pages is in the table; control characters
/// are not in the lines.
TextContent read_text_blocks(const std::string& bytes);

}  // namespace torikumi
