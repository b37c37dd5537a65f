// Tests pipeline/plan/ledger.cc.

#include "pipeline/plan/ledger.h"

#include <gtest/gtest.h>

#include "tests/support/draft_builder.h"

namespace torikumi {
namespace {

using testing::Printer;

TEST(Ledger, EveryCharacterHasOneUse) {
    Printer printer;
    const Text field = printer.print("堤防の点検").front().text;
    const Text note = printer.print("※　概算").front().text;
    const TextLines furniture = printer.print("－　１　－\n区分");
    const TextLines stray = printer.print("未定稿");
    Ledger ledger(printer.characters());

    EXPECT_EQ(ledger.take(field, Use::kField), "堤防の点検");
    ledger.enter(note, Use::kNote);
    ledger.enter(furniture, Use::kFurniture);
    ledger.set_aside(stray);

    EXPECT_EQ(ledger.account(), (CharacterAccount{16, 5, 3, 5, 3, 0}));
    EXPECT_TRUE(ledger.account().balanced());
    EXPECT_TRUE(ledger.lost().empty());
}

TEST(Ledger, ForgottenTextIsLost) {
    Printer printer;
    const Text line = printer.print("水位計　三基を置く").front().text;
    Ledger ledger(printer.characters());
    ledger.enter(line.substr(0, std::string("水位計").size()), Use::kField);

    EXPECT_EQ(ledger.account().lost(), 5u);
    EXPECT_FALSE(ledger.account().balanced());
    EXPECT_EQ(ledger.lost().value, "三基を置く");
}

TEST(Ledger, SecondUseCountsTwice) {
    struct Case {
        std::string_view name;
        void (*enter_both)(Ledger&, const Text&);
        std::size_t twice;
        std::size_t fields;
    };
    const Case cases[] = {
        {"one owner each",
         [](Ledger& ledger, const Text& text) {
             ledger.enter(text, Use::kField);
             ledger.enter(text, Use::kNote);
         },
         2, 2},
        {"shared by both",
         [](Ledger& ledger, const Text& text) {
             ledger.take_shared(text, Use::kField);
             ledger.take_shared(text, Use::kField);
         },
         0, 2},
        {"shared by one only",
         [](Ledger& ledger, const Text& text) {
             ledger.take_shared(text, Use::kField);
             ledger.enter(text, Use::kField);
         },
         2, 2},
        {"announced as shared",
         [](Ledger& ledger, const Text& text) {
             ledger.share({{text, {}, 0}});
             ledger.enter(text, Use::kField);
             ledger.enter(text, Use::kField);
         },
         0, 2},
        {"owned, then shared",
         [](Ledger& ledger, const Text& text) {
             ledger.enter(text, Use::kField);
             ledger.take_shared(text, Use::kField);
         },
         2, 2},
        {"a column header is furniture and names values",
         [](Ledger& ledger, const Text& text) {
             ledger.enter(text, Use::kFurniture);
             ledger.take_shared(text, Use::kField);
         },
         0, 0},
        {"doubled inside one text",
         [](Ledger& ledger, const Text& text) {
             Text doubled = text;
             doubled.append(text);
             ledger.enter(doubled, Use::kField);
         },
         2, 2},
    };
    for (const Case& each : cases) {
        Printer printer;
        const Text text = printer.print("予定").front().text;
        Ledger ledger(printer.characters());
        each.enter_both(ledger, text);
        EXPECT_EQ(ledger.account().twice, each.twice) << each.name;
        EXPECT_EQ(ledger.account().fields, each.fields) << each.name;
        EXPECT_EQ(ledger.account().lost(), 0u) << each.name;
    }
}

TEST(Ledger, FoldedCharactersKeepTheirCount) {
    Printer printer;
    const Text printed = printer.print("ﾌﾟ㌔").front().text;
    Text folded;  // プ stands for two characters, キロ for one
    folded.append("\xE3\x83", 0);
    folded.append("\x97", 1);
    folded.append("キロ", 2);
    Ledger ledger(printer.characters());

    EXPECT_EQ(ledger.take(folded, Use::kField), "プキロ");
    EXPECT_EQ(ledger.account(), (CharacterAccount{3, 3, 0, 0, 0, 0}));
}

TEST(Ledger, UnplacedPiecesStandInTheOrderOfThePrint) {
    Printer printer;
    const TextLines first = printer.print("　第一の断片");
    const TextLines blank = printer.print("　　");
    const TextLines second = printer.print("第二の\n断片Ｂ");
    Ledger ledger(printer.characters());
    ledger.set_aside(second);
    ledger.set_aside(blank);
    ledger.set_aside(first);

    const std::vector<Unplaced> unplaced = ledger.unplaced();
    ASSERT_EQ(unplaced.size(), 2u);
    EXPECT_EQ(unplaced[0].text, "第一の断片");
    EXPECT_EQ(unplaced[1].text, "第二の断片B");
    EXPECT_EQ(unplaced[1].source, (Sources{{std::nullopt, std::nullopt, LineRange{3, 4}}}));
}

TEST(Ledger, RestIsWhatNobodyEntered) {
    Printer printer;
    const TextLines cell = printer.print("Ａ\n（継続）");
    Ledger ledger(printer.characters());
    ledger.enter(cell[0].text, Use::kField);
    ledger.set_aside_rest(cell);
    ledger.set_aside_rest(cell);  // a second owner finds nothing left

    ASSERT_EQ(ledger.unplaced().size(), 1u);
    EXPECT_EQ(ledger.unplaced()[0].text, "（継続）");
    EXPECT_TRUE(ledger.account().balanced());
}

}  // namespace
}  // namespace torikumi
