// Tests pipeline/dump/repeated_texts and pipeline/dump/title_form.

#include "pipeline/dump/repeated_texts.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/dump/title_form.h"
#include "tests/support/built_in_lexicon.h"
#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

bool belong_together(const RepeatedTexts& repeats, std::string_view text, std::string_view progress) {
    return repeats.share_progress(repeats.twins_of(SaidText(testing::make_lines(text)), 1),
                                  SaidText(testing::make_lines(progress)).untagged_pairs());
}

TEST(RepeatedTexts, RowsTellTheTextOfARepeat) {
    const DumpSections dump = read_rows(
        testing::make_pieces("# section (1)\n# measure (ｱ)\n_ text 　岸辺の柵を直し、灯りを増やす。\n"
                             "# text 　北の岸で、柵を二十本取り替えた。\n# category Ａ\n# section (2)\n"
                             "# measure (ｱ)\n_ text 　花壇の土を入れ替える。\n# category Ａ\n"),
        testing::built_in_lexicon());
    const RepeatedTexts repeats(dump.sections);
    const std::string text = "　岸辺の柵を直し、灯りを増やす。【再掲】";
    const std::string progress = "　北の岸で、柵を二十本取り替えた。";
    EXPECT_TRUE(belong_together(repeats, text, progress));
    EXPECT_TRUE(belong_together(repeats, "　岸辺の柵を直して、灯りを増やす。", progress)) << "a small change";
    EXPECT_FALSE(belong_together(repeats, text, "　苗を畑で三百株育てている。"));
    EXPECT_FALSE(belong_together(repeats, text, "調整中")) << "too short to tell";
    EXPECT_FALSE(belong_together(repeats, "　花壇を広げる。", progress));
}

TEST(TitleForm, TheEndingThatEachSectionHasOnceIsTheTitles) {
    const DumpSections dump = read_rows(
        testing::make_pieces(
            "# section (1)\n# measure (ｱ)\n# category Ａ\n# text 花壇の拡大\n# text 緑を増やす試みの展望\n# "
            "text "
            "苗の確保\n"
            "# section (2)\n# measure (ｱ)\n# category Ａ\n# text 柵の更新\n# text 岸辺を守る備えの展望\n"),
        testing::built_in_lexicon());
    const TitleForm form(dump.sections);
    EXPECT_DOUBLE_EQ(form.likeness(testing::make_lines("水を巡らす工夫の展望")), 1);
    EXPECT_DOUBLE_EQ(form.likeness(testing::make_lines("苗の確保")), 0);
}

}  // namespace
}  // namespace torikumi
