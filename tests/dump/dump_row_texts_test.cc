// Tests pipeline/dump/dump_row_texts.

#include "pipeline/dump/dump_row_texts.h"

#include <gtest/gtest.h>

#include <ctime>
#include <string>
#include <vector>

#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

std::string parted(const std::string& pieces) {
    return testing::show_pieces(part_row_texts(testing::make_pieces(pieces), RowTextSettings{}));
}

/// Two rows that tell the widths of the columns: 10 em and 14 em.
const std::string kColumns =
    "# measure (ｱ)\n_ text 港の釣り場の手すりを⏎塗り直す。\n/ category Ａ\n"
    "/ text 春の風の強い日を避けて、三⏎度に分けて塗り直した。\n/ category Ａ\n"
    "/ measure (ｲ)\n_ text 釣り場の入口の段差を⏎なくす。\n/ category Ｃ\n";

struct BorderCase {
    std::string name;
    std::string text;
    std::string measure;
    std::string progress;  // empty where it is blank
};

TEST(RowTexts, EndWhereTheirCellDoes) {
    const std::vector<BorderCase> cases = {
        {"behind the sentence that ends short",
         "船着場の灯りを増やし⏎て見回る。⏎灯りを五つ増やし、夜の見回り⏎を始めた。",
         "船着場の灯りを増やし⏎て見回る。", "灯りを五つ増やし、夜の見回り⏎を始めた。"},
        {"a line that only the wider column holds is progress",
         "桟橋を直す。⏎板の傷みを調べ、傷んだ二十枚⏎を替えた。", "桟橋を直す。",
         "板の傷みを調べ、傷んだ二十枚⏎を替えた。"},
        {"blank progress", "船着場の灯りを増やし⏎て見回る。", "船着場の灯りを増やし⏎て見回る。", ""},
        {"two sentences of what is to be done", "船着場の灯りを増やす。⏎また、見回る。",
         "船着場の灯りを増やす。⏎また、見回る。", ""},
        {"a tag ends the cell", "桟橋を直す。【再掲】⏎板を替えた。【再掲】", "桟橋を直す。【再掲】",
         "板を替えた。【再掲】"},
        {"a space behind a sentence parts cells of one height", "桟橋を直す。 板を替えている。",
         "桟橋を直す。", "板を替えている。"},
    };
    for (const BorderCase& test : cases) {
        const std::string row = "/ measure (ｳ)\n_ text ";
        const std::string expected = kColumns + row + test.measure + "\n" +
                                     (test.progress.empty() ? "" : "/ text " + test.progress + "\n");
        EXPECT_EQ(parted(kColumns + row + test.text + "\n"), expected) << test.name;
    }
}

TEST(RowTexts, OnlyABorderWithSignsIsCertain) {
    const auto confidence_of = [](const std::string& text) {
        const auto pieces = part_row_texts(
            testing::make_pieces(kColumns + "/ measure (ｳ)\n_ text " + text + "\n/ category Ａ\n"),
            RowTextSettings{});
        for (std::size_t i = 1; i < pieces.size(); ++i)
            if (pieces[i - 1].kind == PieceKind::kMeasureMark && pieces[i - 1].mark->ordinal == 3)
                return pieces[i].end_confidence;
        return -1.0;
    };
    EXPECT_GE(confidence_of("桟橋を直す。 板を替えている。"), 0.99);
    EXPECT_GE(confidence_of("船着場の灯りを増やし⏎て見回る。⏎灯りを五つ増やし、夜の見回り⏎を始めた。"), 0.9);
    EXPECT_LT(confidence_of("灯りを増やす。⏎夜に見回る。"), 0.9);
}

TEST(RowTexts, TakeTimeInProportionToTheirLines) {
    constexpr std::size_t kLines = 100'000;
    std::vector<Piece> pieces =
        testing::make_pieces("# measure (ｱ)\n_ text 港の釣り場の手すりを⏎塗り直す。\n");
    const TextLine line = pieces.back().lines.front();
    pieces.back().lines.resize(kLines, line);
    const std::clock_t start = std::clock();
    EXPECT_EQ(part_row_texts(pieces, RowTextSettings{}).front().kind, PieceKind::kMeasureMark);
    // In a slow build; what grows with the square takes minutes.
    EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 5);
}

TEST(GluedDepartments, EndWhereTheyDoElsewhere) {
    const std::string row = "# category Ａ\n_ departments 港）釣り場課\n";
    const auto glued = [&](const std::string& pieces) {
        return testing::show_pieces(part_glued_departments(testing::make_pieces(row + pieces)));
    };
    EXPECT_EQ(glued("# category Ａ\n/ text 港）釣り場課夜の見回りを始めた。\n"),
              row + "# category Ａ\n/ departments 港）釣り場課\n_ text 夜の見回りを始めた。\n");
    EXPECT_EQ(glued("# category Ａ\n/ text 港）桟橋課夜の見回りを始めた。\n"),
              row + "# category Ａ\n/ text 港）桟橋課夜の見回りを始めた。\n");
    EXPECT_EQ(glued("# category Ａ\n/ text 港）釣り場課係の夜の見回りを始めた。\n"),
              row + "# category Ａ\n/ text 港）釣り場課係の夜の見回りを始めた。\n");
    EXPECT_EQ(glued("# measure (ｱ)\n/ text 港）釣り場課が見回る。\n"),
              row + "# measure (ｱ)\n/ text 港）釣り場課が見回る。\n");
}

}  // namespace
}  // namespace torikumi
