// Tests pipeline/draft/printed_text.cc.

#include "pipeline/draft/printed_text.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/draft_builder.h"

namespace torikumi {
namespace {

using testing::Printer;

TEST(PrintedText, BlankIsWhiteSpaceOnly) {
    for (const auto& [text, blank] : {std::pair("", true), {"　 \n　", true}, {"　－", false}})
        EXPECT_EQ(is_blank(Printer().print(text)), blank) << text;
}

TEST(PrintedText, TitlesAreOneLine) {
    struct Case {
        std::string_view printed;
        std::string_view line;
    };
    const Case cases[] = {
        {"水害に備える", "水害に備える"},
        {"　　水害に\n　　備える", "水害に備える"},
        {"水害に備える。\n　町づくり", "水害に備える。町づくり"},
        {"Flood\nsafety plan", "Flood safety plan"},
        {"町の\nWEB", "町のWEB"},
        {"①橋を直す。\n②道を直す。", "①橋を直す。②道を直す。"},
        {"　\n", ""},
    };
    for (const Case& each : cases) {
        Printer printer;
        const Text line = normalized_line(printer.print(each.printed));
        EXPECT_EQ(line.value, each.line);
        const auto& code_points = printer.characters().code_points;
        for (CharacterId id = 0; id < code_points.size(); ++id) {
            if (!is_counted(code_points[id])) continue;
            EXPECT_NE(std::ranges::find(line.origin, id), line.origin.end()) << each.printed;
        }
    }
}

TEST(PrintedText, ExcerptsFitOneLine) {
    EXPECT_EQ(excerpt("水門"), "「水門」");
    EXPECT_EQ(excerpt("水門\n堤防"), "「水門 堤防」");
    EXPECT_EQ(excerpt("一二三四五六七八九十一二三四五六七八九十一二三四"),
              "「一二三四五六七八九十一二三四五六七八九十一二三四」");
    EXPECT_EQ(excerpt("一二三四五六七八九十一二三四五六七八九十一二三四五"),
              "「一二三四五六七八九十一二三四五六七八九十一二三四…」");
}

}  // namespace
}  // namespace torikumi
