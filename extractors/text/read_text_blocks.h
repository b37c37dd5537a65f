#pragma once

// Owns a text dump: its encoding (UTF-8, UTF-16, CP932), its lines and the blocks that blank lines part.

#include <string>
#include <vector>

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/layout.h"

namespace torikumi {

struct TextContent {
    CharacterTable characters;
    std::vector<Block> blocks;
};

/// Throws DocumentError{kEncodingUnknown}. A form feed starts a page; CRLF, LF and CR end lines.
TextContent read_text_blocks(const std::string& bytes, Diagnostics& diagnostics);

}  // namespace torikumi
