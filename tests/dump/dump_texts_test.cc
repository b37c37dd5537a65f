// Tests pipeline/dump/dump_texts.

#include "pipeline/dump/dump_texts.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/built_in_lexicon.h"
#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

/// The first section of a dump with the pairing of its late texts.
struct Solved {
    DumpSection section;
    LatePieces late;
    Segmentation rows;
    TextPairing pairing;
};

Solved solve(std::string_view dump) {
    Solved solved;
    const DumpSections sections =
        read_rows(cut_pieces(testing::read_dump(dump).blocks, testing::built_in_lexicon()),
                  testing::built_in_lexicon());
    solved.section = sections.sections.front();
    solved.late = sort_late_pieces(solved.section);
    std::vector<int> marks;
    for (const LateMark& mark : solved.late.measure_marks) marks.push_back(mark.mark.ordinal);
    solved.rows = segment_rows(solved.section.rows, marks, solved.late.policy_marks.size()).front();
    const RepeatedTexts repeats(sections.sections);
    solved.pairing =
        pair_texts(solved.section, solved.rows, solved.late,
                   {learn_column_widths(sections.sections), TitleForm(sections.sections), &repeats, 0},
                   TextPairingSettings{});
    return solved;
}

/// What found its place, one place a line; places without a late text are left out.
std::string shown(const Solved& solved) {
    const TextPairing& pairing = solved.pairing;
    const auto sentence = [&](std::size_t i) { return testing::show_lines(solved.late.sentences[i].lines); };
    const auto phrase = [&](const PhraseRef& at) {
        return testing::show_lines(solved.late.phrases[at.run][at.index].lines);
    };
    std::string text;
    if (pairing.title) text += "title: " + phrase(*pairing.title) + "\n";
    for (std::size_t r = 0; r < pairing.recommendation_text.size(); ++r)
        if (pairing.recommendation_text[r])
            text += testing::show_lines(solved.late.recommendations[r].mark) + ": " +
                    phrase(*pairing.recommendation_text[r]) + "\n";
    for (std::size_t k = 0; k < pairing.policy_text.size(); ++k) {
        if (pairing.policy_text[k])
            text += "policy " + std::to_string(k) + ": " + sentence(*pairing.policy_text[k]) + "\n";
        if (pairing.policy_references[k])
            text += "policy " + std::to_string(k) + ": " +
                    testing::show_lines(solved.late.references[*pairing.policy_references[k]].lines) + "\n";
    }
    for (std::size_t m = 0; m < pairing.measure_text.size(); ++m)
        if (pairing.measure_text[m])
            text += "measure " + std::to_string(m) + ": " + sentence(*pairing.measure_text[m]) + "\n";
    return text;
}

struct TextCase {
    std::string name;
    std::string dump;
    std::string expected;
};

void check(const std::vector<TextCase>& cases) {
    for (const TextCase& test : cases) EXPECT_EQ(shown(solve(test.dump)), test.expected) << test.name;
}

/// Two policies of one measure each: about a lighthouse, and about flower beds.
const std::string kTwoPolicies =
    "実施状況 区分 担当部\n\n"
    "(ｱ)\n　灯台の電球を替える。\n\n　灯台の電球を新しいものに替えた。\n\nＡ\n\n"
    "(ｱ)\n　花壇に苗を植える。\n\n　花壇に苗を百株植えた。\n\nＢ\n\n";

TEST(DumpTexts, PoliciesTakeTheSentencesThatAreLikeTheirRows) {
    const std::string lighthouse = "　灯台の明るさを保つ。\n\n";
    const std::string flowers = "　海辺の花壇を広げる。\n\n";
    const std::string expected = "policy 0: 　灯台の明るさを保つ。\npolicy 1: 　海辺の花壇を広げる。\n";
    check({
        {"in order", "(1)　海辺\n\n" + kTwoPolicies + lighthouse + flowers + "ア\n\nイ\n", expected},
        {"in the other order", "(1)　海辺\n\n" + kTwoPolicies + "イ\n\n" + flowers + lighthouse + "ア\n",
         expected},
    });
}

TEST(DumpTexts, TagsStandInMeasures) {
    // Nothing else tells the text of the policy from that of its measure.
    const std::string rows =
        "実施状況 "
        "区分\n\n　灯りを替えた。\n\nＡ\n\n　板を張った。\n\nＡ\n\n(ｲ)\n　板を塗る。\n\n　塗った。\n\nＡ\n\n";
    check({
        {"the tagged one comes first",
         "(1)　海辺\n\n" + rows + "　甲を正す。【新規】\n\n　乙を直す。\n\nア\n\n(ｱ)\n",
         "policy 0: 　乙を直す。\nmeasure 0: 　甲を正す。【新規】\n"},
        {"the tagged one comes last",
         "(1)　海辺\n\n" + rows + "　乙を直す。\n\n　甲を正す。【新規】\n\nア\n\n(ｱ)\n",
         "policy 0: 　乙を直す。\nmeasure 0: 　甲を正す。【新規】\n"},
    });
}

TEST(DumpTexts, AListThatLacksATextIsUnsure) {
    const auto confidence = [](const std::string& title) {
        return solve(title + "①\n②\n\n" + kTwoPolicies +
                     "花壇の広がり\n灯台の明るさ\n\nア①\n\nイ②\n\n　灯台の明るさを保つ。\n\n　海辺の花壇を広"
                     "げる。\n")
            .pairing.recommendation_confidence;
    };
    EXPECT_GT(confidence("(1)　海辺\n").front(), 0.6);
    EXPECT_LE(confidence("(1)\n").front(), 0.6) << "two phrases for a title and two items";
}

TEST(DumpTexts, NothingLateNothingPaired) {
    const Solved solved = solve(
        "(1)　海辺\n①　灯台の維持\n\n実施状況 区分\n\nア①\n　灯台の明るさを保つ。\n(ｱ)\n"
        "　灯台の電球を替える。\n\n　替えた。\n\nＡ\n");
    EXPECT_EQ(shown(solved), "");
    EXPECT_EQ(solved.pairing.policy_confidence, std::vector<double>{1});
    EXPECT_EQ(solved.pairing.references_confidence, std::vector<double>{1});
    EXPECT_EQ(solved.pairing.measure_confidence, std::vector<double>{1});
    EXPECT_EQ(solved.pairing.recommendation_confidence, std::vector<double>{1});
    EXPECT_EQ(solved.pairing.title_confidence, 1);
}

TEST(DumpTexts, ASharedBlockSaysWhoseTextItIs) {
    // Nothing in the texts tells them apart: only the marks beside them do.
    const std::string rows =
        "実施状況 区分\n\n(ｱ)\n　板を張る。\n\n　張った。\n\nＡ\n\n(ｱ)\n　板を塗る。\n\n　塗った。\n\nＡ\n\n";
    check({
        {"one way", "(1)　海辺\n\n" + rows + "ア\n　甲を正す。\n\nイ\n　乙を直す。\n",
         "policy 0: 　甲を正す。\npolicy 1: 　乙を直す。\n"},
        {"the other way", "(1)　海辺\n\n" + rows + "イ\n　甲を正す。\n\nア\n　乙を直す。\n",
         "policy 0: 　乙を直す。\npolicy 1: 　甲を正す。\n"},
    });
}

TEST(DumpTexts, AMergedMeasureTakesTheTextBesideItsMark) {
    check(
        {{"a gap filled by (ｲ)",
          "(1)　海辺\n\n実施状況 区分\n\nア①\n　海辺を明るくする。\n(ｱ)\n　板を張る。\n\n　張った。\n\nＡ\n\n"
          "　灯台を塗った。\n\nＡ\n\n　灯台の窓を拭いた。\n\nＢ\n\n(ｳ)"
          "\n　苗を植える。\n\n　植えた。\n\nＡ\n\n"
          "(ｲ)\n　灯台を手入れする。\n",
          "measure 1: 　灯台を手入れする。\n"}});
}

TEST(DumpTexts, ListsRunBackwardsAndTheTitleStandsApart) {
    const std::string head = "(1)\n\n①\n②\n\n";
    const std::string tail = "ア①\n\nイ②\n\n　灯台の明るさを保つ。\n\n　海辺の花壇を広げる。\n\n";
    const std::string expected =
        "title: 海辺の憩い\n①: 灯台の明るさの維持\n②: 海辺の花壇の充実\n"
        "policy 0: 　灯台の明るさを保つ。\npolicy 0: ①\npolicy 1: 　海辺の花壇を広げる。\npolicy 1: ②\n";
    const std::string list = "海辺の花壇の充実\n灯台の明るさの維持\n\n";
    check({
        {"the title before the list", head + kTwoPolicies + tail + "海辺の憩い\n\n" + list, expected},
        {"the title behind the list", head + kTwoPolicies + tail + list + "海辺の憩い\n", expected},
        {"each in a block of its own",
         head + kTwoPolicies + tail + "灯台の明るさの維持\n\n海辺の憩い\n\n海辺の花壇の充実\n", expected},
    });
}

TEST(DumpTexts, CellsOfMarksFindTheirPolicies) {
    const std::string list = "(1)　海辺\n① 灯台の明るさの維持\n② 海辺の花壇の充実\n\n";
    const std::string list_of_other_words = "(1)　海辺\n① 甲の点検\n② 乙の修繕\n\n";
    const std::string texts = "　灯台の明るさを保つ。\n\n　海辺の花壇を広げる。\n\n";
    const std::string lighthouse = "policy 0: 　灯台の明るさを保つ。\n";
    const std::string flowers = "policy 1: 　海辺の花壇を広げる。\n";
    check({
        {"by the mark on their line", list_of_other_words + kTwoPolicies + texts + "イ①\n\nア②\n",
         lighthouse + "policy 0: ②\n" + flowers + "policy 1: ①\n"},
        {"by the recommendation they name", list + kTwoPolicies + texts + "ア\n\nイ\n\n②\n\n①\n",
         lighthouse + "policy 0: ①\n" + flowers + "policy 1: ②\n"},
        {"on several lines of a narrow cell",
         list_of_other_words + kTwoPolicies + texts + "ア\n①②\n③\n\nイ④\n",
         lighthouse + "policy 0: ①②⏎③\n" + flowers + "policy 1: ④\n"},
        {"one names none", list + kTwoPolicies + texts + "ア\n\nイ\n\n－\n\n①\n",
         lighthouse + "policy 0: ①\n" + flowers + "policy 1: －\n"},
    });
}

TEST(DumpTexts, TheWidthOfAColumnTellsPoliciesFromMeasures) {
    // Policies wrap at 6 ems, measures at 10; two sentences without any likeness are late.
    const std::string printed =
        "(1)　海辺\n\n実施状況 "
        "区分\n\nア\n　波止場の板⏎を張り替える。\n(ｱ)"
        "\n　毎朝の見回りで板の⏎傷みを探す。\n\n　探した。\n\nＡ\n\n"
        "イ\n　岸壁の綱を⏎取り替える。\n(ｱ)\n　夕方の見回りで綱の⏎傷みを探す。\n\n　探した。\n\nＡ\n\n"
        "　甲。\n\nＢ\n\n　乙。\n\nＢ\n\n";
    const std::string wide = "　丙丁戊己庚辛壬癸子⏎丑寅卯。\n\n";
    const std::string narrow = "　梅桃桜杏李⏎柿栗。\n\n";
    for (const std::string& late : {wide + narrow, narrow + wide}) {
        std::string dump = printed + "(ｲ)\n\n" + late;
        for (std::size_t at = 0; (at = dump.find("⏎", at)) != std::string::npos;) dump.replace(at, 3, "\n");
        const Solved solved = solve(dump);
        ASSERT_EQ(solved.rows.measures.size(), 3U);
        EXPECT_EQ(shown(solved), "measure 2: 　丙丁戊己庚辛壬癸子⏎丑寅卯。\n") << late;
    }
}

TEST(DumpTexts, ConfidenceSaysHowMuchWorseTheNextBestIs) {
    const Solved clear =
        solve("(1)　海辺\n\n" + kTwoPolicies + "ア\n　灯台の明るさを保つ。\n\nイ\n　海辺の花壇を広げる。\n");
    EXPECT_EQ(clear.pairing.policy_confidence, (std::vector<double>{1, 1}));
    const Solved guess = solve("(1)　海辺\n\n" + kTwoPolicies + "　甲を正す。\n\n　乙を直す。\n\nア\n\nイ\n");
    for (const double confidence : guess.pairing.policy_confidence) {
        EXPECT_LT(confidence, 0.9);
        EXPECT_GT(confidence, 0);
    }
}

TEST(DumpTexts, MoreTextsThanPlacesLeaveSomeOver) {
    const Solved solved =
        solve("(1)　海辺\n\n" + kTwoPolicies +
              "ア\n　灯台の明るさを保つ。\n\nイ\n　海辺の花壇を広げる。\n\n　鯨を数える。\n");
    EXPECT_EQ(shown(solved), "policy 0: 　灯台の明るさを保つ。\npolicy 1: 　海辺の花壇を広げる。\n");
}

}  // namespace
}  // namespace torikumi
