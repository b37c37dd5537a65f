#pragma once

// Owns the tags 【再掲】【新規】【拡充】… at the start or end of a text. Other words in 【】 are text and
// stay.

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/text.h"

namespace torikumi {

/// `tags` are the words without 【】, in the order of the print; `printed` are the same with their brackets
/// and the white space around them, cut out of the text.
struct TaggedText {
    Text text;
    std::vector<std::string> tags;
    Text printed;
};

/// Takes the known tags off both ends of `text` (also several in a row, also at the end of its last
/// paragraph, also in the forms ［再掲］, (再掲), （再掲） and with a note inside: 【再掲　１－ア】).
/// In: unwrapped, folded or not.
TaggedText split_tags(const Text& text);

}  // namespace torikumi
