#pragma once

// Owns where the line of a dump may be cut: at ASCII white space, which parts the cells that share a line,
// and behind its last sentence, where a cell may be glued. Not here: what the parts are (dump_pieces.h).

#include <string_view>
#include <vector>

#include "pipeline/model/text.h"

namespace torikumi {

/// Text between two runs of ASCII white space; the text of one cell is indented and aligned with U+3000.
struct Segment {
    Text text;
    std::size_t offset = 0;  // in the line
};

std::vector<Segment> segments_of(const Text& line);

/// Bytes up to behind the last 。 or tag (【再掲】); all of a text without.
std::size_t end_of_sentences(std::string_view text);

}  // namespace torikumi
