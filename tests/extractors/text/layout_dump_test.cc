// Tests extractors/text/layout_dump.cc.

#include "extractors/text/layout_dump.h"

#include <gtest/gtest.h>

#include <string>

#include "extractors/text/read_text_blocks.h"

namespace torikumi {
namespace {

bool keeps_layout(const std::string& dump) {
    return torikumi::keeps_layout(read_text_blocks(dump).blocks);
}

TEST(KeepsLayout, WhereRunsOfSpacesSetTheLines) {
    EXPECT_TRUE(keeps_layout("桟橋        灯台\n   板を替える。   灯りを替える。\n"));
    EXPECT_TRUE(keeps_layout("桟橋の計画\n   板     二十枚\n   灯り   五つ\n"));
    EXPECT_TRUE(keeps_layout("桟橋の計画\n   板     二十枚\n             港の課\n             （案）\n"))
        << "a cell of three lines";
    EXPECT_FALSE(keeps_layout("桟橋 灯台\n板を替える。 灯りを替える。\n"));
    EXPECT_FALSE(keeps_layout("  桟橋の計画\n\n  板を替える。\n\n  灯りを替える。\n")) << "indented only";
    EXPECT_FALSE(keeps_layout("桟橋の計画\n\n板を替える。\n\n灯りを替える。\n\n   桟橋   灯台\n"));
}

/// `桟@0 橋@10 …`: characters with the left sides of their boxes, lines parted by their baselines.
std::string places(const std::string& dump) {
    const TextContent content = read_text_blocks(dump);
    std::string shown;
    for (const PageContent& page : pages_of_layout(content.blocks, content.characters)) {
        shown += "page\n";
        double baseline = 0;
        for (const Character& character : page.characters) {
            if (character.baseline_pt != baseline)
                shown += "y" + std::to_string(static_cast<int>(character.baseline_pt)) + ":";
            baseline = character.baseline_pt;
            EXPECT_EQ(content.characters.code_points[character.id], character.code_point);
            append_utf8(shown, character.code_point);
            shown += std::to_string(static_cast<int>(character.box.left)) + " ";
        }
        shown += "\n";
    }
    return shown;
}

TEST(PagesOfLayout, CountCharactersWhereTheyLineUpSo) {
    EXPECT_EQ(places("板    灯\n替え   増す\n"), "page\ny12:板0 灯50 y24:替0 え10 増50 す60 \n");
    EXPECT_EQ(places("ab    灯\n替え    増\n"), "page\ny12:a0 b10 灯60 y24:替0 え10 増60 \n");
}

TEST(PagesOfLayout, CountWidthsWhereTheyLineUpSo) {
    EXPECT_EQ(places("ab    灯\n替    増\ncd    消\n"),
              "page\ny12:a0 b10 灯60 y24:替0 増60 y36:c0 d10 消60 \n");
}

// The indent that a line lost to the one above (read_text_blocks.h) is not of its height.
TEST(PagesOfLayout, KeepLinesApartBehindAnIndentAtALinesEnd) {
    EXPECT_EQ(places("板   替えた。　\n次   増した\n"),
              "page\ny12:板0 替40 え50 た60 。70 y24:次10 増50 し60 た70 \n");
}

TEST(PagesOfLayout, KeepBlankLinesAndPages) {
    EXPECT_EQ(places("板   灯\n\n替   増\n\f桁   杭\n"),
              "page\ny12:板0 灯40 y36:替0 増40 \npage\ny12:桁0 杭40 \n");
}

}  // namespace
}  // namespace torikumi
