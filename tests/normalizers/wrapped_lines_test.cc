// Tests wrapped_lines.cc.

#include "normalizers/wrapped_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalizers/text_forms.h"
#include "tests/normalizers/printed.h"

namespace torikumi {
namespace {

using testing::counted_ids;
using testing::is_well_formed;
using testing::printed_lines;

struct Wrapped {
    std::vector<std::string> lines;
    std::string_view text;
};

class UnwrapLines : public ::testing::TestWithParam<Wrapped> {};

TEST_P(UnwrapLines, GivesTheTextThatWasWrapped) {
    const TextLines lines = printed_lines(GetParam().lines);
    const Text text = unwrap_lines(lines);
    EXPECT_EQ(text.value, GetParam().text);
    EXPECT_TRUE(is_well_formed(text));
    EXPECT_EQ(counted_ids(text), counted_ids(lines));
}

const Wrapped kJapanese[] = {
    {{}, ""},
    {{"", "　", " "}, ""},
    {{"巡回相談の回数を増や", "し、相談員を育成する。"}, "巡回相談の回数を増やし、相談員を育成する。"},
    {{"窓口を開設した", "。次年度も続ける", "、予定である。"},
     "窓口を開設した。次年度も続ける、予定である。"},
    {{"相談システ", "", "ムを改修する"}, "相談システムを改修する"},
    {{"相談 ", " システム"}, "相談システム"},
    {{"全12", "校区で"}, "全12校区で"},
    {{"ＩＣＴ", "を使う"}, "ＩＣＴを使う"},
    {{"ICT", "を使う"}, "ICTを使う"},
};
const Wrapped kLatin[] = {
    {{"Action", "Plan"}, "Action Plan"},
    {{"Action ", "Plan"}, "Action Plan"},
    {{"the plan,", "then (and only", "then) the rest"}, "the plan, then (and only then) the rest"},
    {{"Off-", "JT"}, "Off-JT"},
    {{"and/", "or"}, "and/or"},
    {{"co\u00AD", "operation"}, "cooperation"},
    {{"Ｓ", "ＮＳ"}, "ＳＮＳ"},
    {{"SNS", "Ａ"}, "SNSＡ"},
    {{"会議にPT", "Aを招く"}, "会議にPTAを招く"},  // a full line may end anywhere
    {{"会議にGIGA", "School"}, "会議にGIGA School"},
    {{"IT", "対策として会議にIT", "BCPを示す"}, "IT対策として会議にITBCPを示す"},
    {{"会議にIT", "BCPの担当者を必ず招く"}, "会議にIT BCPの担当者を必ず招く"},
    {{"12", "00"}, "1200"},
    {{"1,", "200 and 3.", "5"}, "1,200 and 3.5"},
    {{"5", "%"}, "5%"},
    {{"version 2", "draft"}, "version 2 draft"},
    {{"https://www.", "city.example.jp/", "plan"}, "https://www.city.example.jp/plan"},
    {{"案内（http", "s://example.jp/）"}, "案内（https://example.jp/）"},
    {{"案内はht", "tp://example.jp/"}, "案内はhttp://example.jp/"},
    {{"see", "http://example.jp/"}, "see http://example.jp/"},
    {{"café", "étage"}, "café étage"},
};
const Wrapped kParagraphs[] = {
    {{"　窓口を開く。", "　相談を受け", "る。"}, "窓口を開く。\n相談を受ける。"},
    {{"　窓口の開設", "　相談の受付"}, "窓口の開設\n相談の受付"},
    {{" 窓口を開", " く。"}, "窓口を開く。"},
    {{" 　窓口を開く。", "次に"}, "窓口を開く。次に"},
    {{"開設した。　次年度は増や", "す。"}, "開設した。\n次年度は増やす。"},
    {{"（開設した。）　次年度は"}, "（開設した。）\n次年度は"},
    {{"開設した。 次年度は"}, "開設した。次年度は"},
    // A note inside a paragraph, where lines are wrapped at this width; else below it.
    {{"橋の点検を終え、結果を公表した。", "※費用の一部に国の交付金を充て", "た。"},
     "橋の点検を終え、結果を公表した。※費用の一部に国の交付金を充てた。"},
    {{"橋の点検を終え、結果を公表した。", "※一部に交付金を充てた。"},
     "橋の点検を終え、結果を公表した。\n※一部に交付金を充てた。"},
    // Ended by hand: the next sentence would have begun on the line.
    {{"窓口を開く。", "相談を受けた後も、担当者が", "様子を見守る。"},
     "窓口を開く。\n相談を受けた後も、担当者が様子を見守る。"},
    {{"相談の窓口を駅前に開く。", "相談を受けた後も、担当者が"},
     "相談の窓口を駅前に開く。相談を受けた後も、担当者が"},
    {{"窓口を駅に開く。", "1,240,000円を基金に積む。"}, "窓口を駅に開く。1,240,000円を基金に積む。"},
    {{"窓口を開く", "相談を受けた後も、担当者が"}, "窓口を開く相談を受けた後も、担当者が"},
    {{"開設した。　", "次年度は"}, "開設した。次年度は"},
    {{"窓口　開設　Action　Plan　２"}, "窓口開設Action Plan ２"},
    {{"ＡＢ　ＣＤ"}, "ＡＢ ＣＤ"},
    {{"令和６年 12 月"}, "令和６年12月"},
};
const Wrapped kItems[] = {
    {{"・窓口の開設", "・相談の受付", "と記録"}, "・窓口の開設\n・相談の受付と記録"},
    {{"健康", "・福祉課との連携"}, "健康・福祉課との連携"},
    {{"次を行う。", "・窓口の開設"}, "次を行う。\n・窓口の開設"},
    {{"○○市の窓口と", "○○県の窓口"}, "○○市の窓口と○○県の窓口"},
    {{"■■区の窓口", "■■町の窓口"}, "■■区の窓口■■町の窓口"},
    {{"①窓口の開設", "②相談の受付", "③記録"}, "①窓口の開設\n②相談の受付\n③記録"},
    {{"①の窓口は、", "③の窓口と同じく"}, "①の窓口は、③の窓口と同じく"},
    {{"上の", "①と同じ"}, "上の①と同じ"},
    {{"(1) 窓口", "(2) 相談"}, "(1)窓口\n(2)相談"},
};
const Wrapped kHanging[] = {
    {{"・地域の団体と毎月の会議で協議を", "　行い、対応を決める。", "・記録を残す。"},
     "・地域の団体と毎月の会議で協議を行い、対応を決める。\n・記録を残す。"},
    {{"・体制の強化", "　窓口を増やし、相談員を配置することとした。"},
     "・体制の強化\n窓口を増やし、相談員を配置することとした。"},
    {{"※この表の数は四月一日に数えたも", "　のである。", "　来年も数える。"},
     "※この表の数は四月一日に数えたものである。\n来年も数える。"},
    {{"相談員を増やし、地域の団体とと", "　もに窓口を開いて、困りごとを", "　聞く。"},
     "相談員を増やし、地域の団体とともに窓口を開いて、困りごとを聞く。"},
    {{"　①窓口の案内を全ての世帯に配り、", "　　使い方を知らせる。", "　②記録を残す。"},
     "①窓口の案内を全ての世帯に配り、使い方を知らせる。\n②記録を残す。"},
};

INSTANTIATE_TEST_SUITE_P(Japanese, UnwrapLines, ::testing::ValuesIn(kJapanese));
INSTANTIATE_TEST_SUITE_P(Latin, UnwrapLines, ::testing::ValuesIn(kLatin));
INSTANTIATE_TEST_SUITE_P(Paragraphs, UnwrapLines, ::testing::ValuesIn(kParagraphs));
INSTANTIATE_TEST_SUITE_P(Items, UnwrapLines, ::testing::ValuesIn(kItems));
INSTANTIATE_TEST_SUITE_P(Hanging, UnwrapLines, ::testing::ValuesIn(kHanging));

TEST(NormalizeLines, UnwrapsThenFolds) {
    const TextLines lines =
        printed_lines({"　Ｏｆｆ－", "ＪＴを１，", "２００人に行う。　次は", "ﾌﾟ", "ﾛに頼む。"});
    EXPECT_EQ(normalize_lines(lines).value, "Off-JTを1,200人に行う。\n次はプロに頼む。");
}

TEST(NormalizeLines, ComposesAcrossALineBreak) {
    const TextLines lines = printed_lines({"ﾌ", "ﾟﾛ"});
    EXPECT_EQ(normalize_lines(lines).value, "プロ");
    EXPECT_EQ(counted_ids(normalize_lines(lines)), counted_ids(lines));
}

const std::vector<std::string_view> kPieces = {
    "区",  "を", "。", "、", "）", "（",     "「",     "・", "○", "①",         "②",
    "(1)", "ア", "ー", "Ａ", "b",  "word",   "１",     "2",  ",", ".",         "-",
    "－",  "％", "　", "　", " ",  "\u00AD", "\u200B", "ﾌ",  "ﾟ", "https://x",
};

TEST(UnwrapLinesProperties, HoldForGeneratedLines) {
    for (std::uint32_t seed = 0; seed < 3000; ++seed) {
        std::vector<std::string> printed;
        for (std::uint32_t line = 0; line < seed % 5; ++line)
            printed.push_back(testing::generated_text(seed * 7 + line, kPieces, 1 + (seed + line) % 9));
        const TextLines lines = printed_lines(printed);
        const std::string shown = ::testing::PrintToString(printed);

        const Text text = unwrap_lines(lines);
        ASSERT_TRUE(is_well_formed(text)) << shown;
        ASSERT_EQ(counted_ids(text), counted_ids(lines)) << shown;
        ASSERT_EQ(text.value.find("　"), std::string::npos) << shown;
        ASSERT_EQ(text.value.find("  "), std::string::npos) << shown;
        ASSERT_EQ(text.value.find("\n\n"), std::string::npos) << shown;
        ASSERT_FALSE(text.value.starts_with('\n') || text.value.ends_with('\n')) << shown;

        const Text normalized = normalize_lines(lines);
        ASSERT_EQ(counted_ids(normalized), counted_ids(lines)) << shown;
        ASSERT_EQ(fold_text_forms(normalized), normalized) << shown;
    }
}

}  // namespace
}  // namespace torikumi
