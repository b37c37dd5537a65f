// Tests pipeline/model/text.cc.

#include "pipeline/model/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace torikumi {
namespace {

Text text_of(std::string_view bytes, CharacterId from) {
    Text text;
    text.append(bytes, from);
    return text;
}

Sources lines(std::vector<LineRange> ranges) {
    Sources sources;
    for (const LineRange& range : ranges) sources.push_back({std::nullopt, std::nullopt, range});
    return sources;
}

TEST(Text, KeepsAnOriginForEveryByte) {
    Text text = text_of("橋", 4);
    text.append(text_of("a", 7));
    text.append(" ", kNoCharacter);
    EXPECT_EQ(text.value, "橋a ");
    EXPECT_THAT(text.origin, testing::ElementsAre(4, 4, 4, 7, kNoCharacter));
}

TEST(Text, IsCutWithItsOrigins) {
    Text text = text_of("橋", 4);
    text.append("ab", 7);
    EXPECT_EQ(text.substr(3), text_of("ab", 7));
    EXPECT_EQ(text.substr(0, 3), text_of("橋", 4));
    EXPECT_EQ(text.substr(4, 100), text_of("b", 7));
    EXPECT_EQ(text.substr(99), Text{});
}

TEST(SourcesOf, GathersTheLinesOfADump) {
    CharacterTable table;
    Text text;
    for (const int line : {4, 4, 5, 9}) text.append("x", table.add(U'x', line));
    text.append(" ", kNoCharacter);
    EXPECT_EQ(sources_of(table, text), lines({{4, 5}, {9, 9}}));
}

TEST(SourcesOf, UnitesTheBoxesOfAPage) {
    CharacterTable table;
    table.kind = SourceKind::kPdf;
    Text text;
    text.append("a", table.add(U'a', 1, {10, 10, 20, 20}));
    text.append("b", table.add(U'b', 1, {30, 5, 40, 15}));
    text.append("c", table.add(U'c', 2, {1, 1, 2, 2}));
    const Sources expected{{1, Rect{10, 5, 40, 20}, std::nullopt}, {2, Rect{1, 1, 2, 2}, std::nullopt}};
    EXPECT_EQ(sources_of(table, text), expected);
}

TEST(SourcesOf, LeavesOutWhiteSpaceAndTextWithoutOrigin) {
    CharacterTable table;
    Text text;
    text.append("\u3000", table.add(U'\u3000', 3));
    text.append("x", kNoCharacter);
    EXPECT_EQ(sources_of(table, text), Sources{});
}

TEST(United, JoinsNeighbouringRangesOfLines) {
    EXPECT_EQ(united(lines({{1, 2}}), lines({{3, 4}})), lines({{1, 4}}));
    EXPECT_EQ(united(lines({{6, 9}}), lines({{1, 2}, {7, 8}})), lines({{1, 2}, {6, 9}}));
    EXPECT_EQ(united({}, {}), Sources{});
}

TEST(PrintedForm, GivesBackWhatWasPrinted) {
    CharacterTable table;
    const CharacterId half_width_fu = table.add(U'ﾌ', 1);
    const CharacterId half_width_mark = table.add(U'ﾟ', 1);
    const CharacterId wide_a = table.add(U'Ａ', 1);
    Text text;
    text.append("\xE3", half_width_fu);  // プ stands for two printed characters
    text.append("\x83\x97", half_width_mark);
    text.append(" ", kNoCharacter);
    text.append("A", wide_a);
    EXPECT_EQ(printed_form(table, text), "ﾌﾟ Ａ");
}

TEST(IsCounted, LeavesOutWhiteSpaceAndWhatIsNeverPrinted) {
    for (const char32_t c : {U'橋', U'a', U'。', U'■', U'ﾟ', U'\uE000', U'\uFFFD', U'𠮷', U'‐'}) {
        EXPECT_TRUE(is_counted(c)) << std::hex << static_cast<unsigned>(c);
    }
    for (const char32_t c : {U' ', U'\n', U'\f', U'\u3000', U'\u00A0', U'\u200B', U'\uFEFF', U'\u00AD',
                             U'\uFE00', U'\U000E0100', U'\u2009'}) {
        EXPECT_FALSE(is_counted(c)) << std::hex << static_cast<unsigned>(c);
    }
}

}  // namespace
}  // namespace torikumi
