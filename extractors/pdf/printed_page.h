#pragma once

// Owns what a text layer says of one page: characters, the words that they were joined to, and what could not
// be read. Neutral ground between the reader (poppler_characters.h) and those who judge and mend what it
// read.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extractors/pdf/page_geometry.h"
#include "pipeline/model/layout.h"

namespace torikumi {

/// Characters of one font and size in a row, as the reader joined them: `count` of PrintedPage::characters
/// from `first`, at least one. Top and bottom of `box` come from the font's ascent and descent and may be far
/// off; left and right are exact.
struct PrintedWord {
    std::size_t first = 0;
    std::size_t count = 0;
    Rect box;
};

/// Text that a page shows and that could not be read. `reason` in the reader's words.
struct TextLoss {
    enum class Of { kWholePage, kPageOverLimit, kFont, kFontForLackOfMaps } of;
    std::string reason;
};

/// No white space is among the characters; they have no id, baseline and font size yet.
struct PrintedPage {
    PageGeometry geometry;
    std::vector<Character> characters;
    std::vector<PrintedWord> words;
    std::optional<TextLoss> loss;

    std::span<Character> characters_of(const PrintedWord& word) {
        return std::span(characters).subspan(word.first, word.count);
    }
    std::span<const Character> characters_of(const PrintedWord& word) const {
        return std::span(characters).subspan(word.first, word.count);
    }
};

}  // namespace torikumi
