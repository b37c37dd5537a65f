#pragma once

// Owns text that remembers the characters it was printed with. Every byte of `Text::value` knows the
// source character it came from, so that slicing, joining and normalising can neither lose a character
// nor its place unnoticed. Not here: what the text means.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/page_turn.h"
#include "pipeline/model/source.h"
#include "pipeline/model/utf8.h"

namespace torikumi {

/// Index of a character of the text layer (or dump) in its CharacterTable.
using CharacterId = std::uint32_t;

/// Origin of a byte that no printed character stands for, such as a space seen only as an x offset.
inline constexpr CharacterId kNoCharacter = 0xFFFFFFFF;

/// UTF-8 text; `origin[i]` is the source character of `value[i]`. Where one code point stands for several
/// characters (ﾌ and ﾟ became プ), its bytes name all of them.
struct Text {
    std::string value;
    std::vector<CharacterId> origin;

    bool empty() const { return value.empty(); }
    std::size_t size() const { return value.size(); }

    /// Both offsets must be at code point boundaries; `length` may reach past the end.
    Text substr(std::size_t offset, std::size_t length = std::string::npos) const;
    void append(const Text& other);
    /// A part of `other`, which must hold it, at code point boundaries.
    void append(const Text& other, std::size_t offset, std::size_t length);
    /// Appends `bytes`, every one of them from the character `from`.
    void append(std::string_view bytes, CharacterId from);
    void append(char32_t code_point, CharacterId from);

    friend bool operator==(const Text&, const Text&) = default;
};

/// One printed line. `text` begins with U+3000 where the line is indented, whether that space was printed or
/// shows only as an x offset; inside, U+3000 stands for a gap of about an em or more, U+0020 for a smaller
/// one. `box` and `em_pt` (font size) are zero for a text dump.
struct TextLine {
    Text text;
    Rect box;
    double em_pt = 0;

    friend bool operator==(const TextLine&, const TextLine&) = default;
};

using TextLines = std::vector<TextLine>;

/// All characters of one document in the order of reading them. `place[i]` is the page (PDF) or the line
/// (text), 1-based; `boxes` is empty for a text. `turns` are those of pages that are not displayed upright,
/// as `boxes` are.
struct CharacterTable {
    SourceKind kind = SourceKind::kText;
    std::vector<char32_t> code_points;
    std::vector<std::int32_t> place;
    std::vector<Rect> boxes;
    std::vector<PageTurn> turns;

    std::size_t size() const { return code_points.size(); }
    CharacterId add(char32_t code_point, int page_or_line);
    CharacterId add(char32_t code_point, int page, const Rect& box);
};

/// The places of `text`: one a page with the united box, or one range of lines. Empty for text without
/// origin.
Sources sources_of(const CharacterTable& characters, const Text& text);
Sources sources_of(const CharacterTable& characters, const TextLines& lines);
/// Unites places: boxes of the same page become one, line ranges become one a run of neighbouring lines.
Sources united(const Sources& left, const Sources& right);

/// The characters of `text` as they were printed, before any folding, in the order of the text.
std::string printed_form(const CharacterTable& characters, const Text& text);

/// Whether a character takes part in the account of characters: neither white space nor a character that is
/// never printed (BOM, soft hyphen, ZWSP, variation selectors).
inline bool is_counted(char32_t c) {
    if (c >= 0x3001 && c <= 0xFDFF) return true;  // nearly all of a Japanese text
    const bool white_space = c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 ||
                             (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
                             (c >= 0x205F && c <= 0x206F) || c == 0x3000;
    const bool never_printed = c == 0xAD || c == 0xFEFF || c == 0x180E || (c >= 0xFE00 && c <= 0xFE0F) ||
                               (c >= 0xE0000 && c <= 0xE0FFF);
    return !white_space && !never_printed;
}

}  // namespace torikumi
