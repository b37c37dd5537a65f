// Tests cut_text.cc.

#include "pipeline/draft/cut_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/draft_builder.h"

namespace torikumi {
namespace {

std::string joined(const TextLines& lines) {
    std::string text;
    for (const TextLine& line : lines) text += (text.empty() ? "" : "\n") + line.text.value;
    return text;
}

struct JoinCase {
    std::string upper;
    std::string lower;
    std::string lines;
    std::string repeated;
};

TEST(CutText, HalvesBecomeOneText) {
    const JoinCase cases[] = {
        // Half on either page.
        {"堤防の土を", "締め固める。", "堤防の土を\n締め固める。", ""},
        {"堤防の土を", "", "堤防の土を", ""},
        {"", "締め固める。", "締め固める。", ""},
        // Whole on both pages.
        {"堤防の土を\n締め固める。", "堤防の土を\n締め固める。", "堤防の土を\n締め固める。",
         "堤防の土を\n締め固める。"},
        {"Ａ", "Ａ", "Ａ", "Ａ"},
        // In part on one of them.
        {"堤防の土を\n締め固める。", "締め固める。", "堤防の土を\n締め固める。", "締め固める。"},
        {"堤防の土を", "堤防の土を\n締め固める。", "堤防の土を\n締め固める。", "堤防の土を"},
        {"堤防の土を\n測りながら", "測りながら\n締め固める。", "堤防の土を\n測りながら\n締め固める。",
         "測りながら"},
        // The lines break elsewhere.
        {"堤防の土を測りながら締め固める。", "測りながら締め\n固める。", "堤防の土を測りながら締め固める。",
         "測りながら締め\n固める。"},
        // A short end that stands elsewhere in the text as well is not printed twice.
        {"植え\nる。\n水を撒き、草を刈\n", "る。", "植え\nる。\n水を撒き、草を刈\nる。", ""},
        // The mark again, with （続き） or without.
        {"(ｱ)　測る。", "(ｱ)（続き）　固める。", "(ｱ)　測る。\n固める。", "(ｱ)（続き）　"},
        {"(ｱ)　測る。", "(ｱ)　固める。", "(ｱ)　測る。\n固める。", "(ｱ)　"},
        {"ア", "ア（続き）", "ア", "ア（続き）"},
        {"ア　測る。", "ア（続き）", "ア　測る。", "ア（続き）"},
        {"測る。", "（続き）\n固める。", "測る。\n固める。", "（続き）"},
    };
    for (const JoinCase& test : cases) {
        testing::Printer printer;
        const JoinedText text = join_cut_text(printer.print(test.upper), printer.print(test.lower));
        EXPECT_EQ(joined(text.lines), test.lines) << test.upper << " | " << test.lower;
        EXPECT_EQ(joined(text.repeated), test.repeated) << test.upper << " | " << test.lower;
    }
}

struct PlacedLine {
    std::string text;
    double top_pt = 0;
};

TextLines placed(testing::Printer& printer, const std::vector<PlacedLine>& lines) {
    TextLines result;
    for (const PlacedLine& line : lines) {
        result.push_back(printer.print(line.text).front());
        result.back().box = {20, line.top_pt, 80, line.top_pt + 8};
        result.back().em_pt = 8;
    }
    return result;
}

/// The rows end at 500 on the upper page and begin at 70 on the lower one.
TEST(CutText, OnlyTheSamePlaceMakesASecondPrinting) {
    constexpr double kShift_pt = 430;
    const struct {
        CutKind kind;
        std::vector<PlacedLine> upper;
        std::vector<PlacedLine> lower;
        std::string lines;
        bool doubtful;
    } cases[] = {
        // Printed as one cell on both pages: its last line shows on the lower page only.
        {CutKind::kBetweenRows,
         {{"堤防の土を", 480}, {"締め固める。", 505}},
         {{"締め固める。", 75}},
         "堤防の土を\n締め固める。",
         false},
        {CutKind::kBetweenRows,
         {{"堤防の土を", 480}},
         {{"堤防の土を", 50}, {"締め固める。", 75}},
         "堤防の土を\n締め固める。",
         false},
        // Said twice.
        {CutKind::kBetweenRows,
         {{"測る。", 460}, {"締め固める。", 480}},
         {{"締め固める。", 75}, {"測る。", 95}},
         "測る。\n締め固める。\n締め固める。\n測る。",
         true},
        // The whole text again, wherever it stands.
        {CutKind::kBetweenRows, {{"締め固める。", 480}}, {{"締め固める。", 75}}, "締め固める。", false},
        // A row that was cut open: nothing is printed twice.
        {CutKind::kThroughRow,
         {{"締め固める。", 490}},
         {{"締め固める。", 75}},
         "締め固める。\n締め固める。",
         false},
    };
    for (const auto& test : cases) {
        testing::Printer printer;
        const TextLines upper = placed(printer, test.upper);
        const TextLines lower = placed(printer, test.lower);
        const JoinedText text = join_cut_text(upper, lower, {test.kind, kShift_pt});
        EXPECT_EQ(joined(text.lines), test.lines);
        EXPECT_EQ(text.doubtful, test.doubtful) << test.lines;
        EXPECT_EQ(text.lines.size() + text.repeated.size(), upper.size() + lower.size());
    }
}

struct QuestionCase {
    std::string upper;
    std::string lower;
    bool expected;
};

TEST(CutText, SecondPrintings) {
    const QuestionCase cases[] = {
        {"堤防の土を\n締め固める。", "締め固める。", true},
        {"堤防の土を\n締め固める。", "堤防の土を\n締め固める。", true},
        {"堤防の土を", "締め固める。", false},
        {"堤防の土を", "堤防の土を\n締め固める。", false},
        {"", "締め固める。", false},
        {"堤防の土を", "", false},
    };
    for (const QuestionCase& test : cases) {
        testing::Printer printer;
        EXPECT_EQ(is_second_printing(printer.print(test.upper), printer.print(test.lower)), test.expected)
            << test.upper << " | " << test.lower;
    }
}

TEST(CutText, BreaksOff) {
    const QuestionCase cases[] = {
        {"堤防の土を", "締め固める。", true},
        {"堤防の土を測る。", "締め固める。", false},
        {"堤防の土を", "　締め固める。", false},
        {"堤防（右岸）", "を測る。", false},
        {"", "締め固める。", false},
    };
    for (const QuestionCase& test : cases) {
        testing::Printer printer;
        EXPECT_EQ(breaks_off(printer.print(test.upper), printer.print(test.lower)), test.expected)
            << test.upper << " | " << test.lower;
    }
}

}  // namespace
}  // namespace torikumi
