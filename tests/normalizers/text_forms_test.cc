// Tests text_forms.cc.

#include "normalizers/text_forms.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "tests/normalizers/printed.h"

namespace torikumi {
namespace {

using testing::counted_ids;
using testing::is_well_formed;
using testing::printed_text;

struct Form {
    std::string_view printed;
    std::string_view folded;
};

class FoldTextForms : public ::testing::TestWithParam<Form> {};

TEST_P(FoldTextForms, TakesOneForm) {
    const auto& [printed, folded] = GetParam();
    EXPECT_EQ(fold_text_forms(printed), folded);
}

TEST_P(FoldTextForms, IsTheSameWithOriginsAndLosesNone) {
    const Text printed = printed_text(GetParam().printed);
    const Text folded = fold_text_forms(printed);
    EXPECT_EQ(folded.value, GetParam().folded);
    EXPECT_TRUE(is_well_formed(folded));
    EXPECT_EQ(counted_ids(folded), counted_ids(printed));
}

TEST_P(FoldTextForms, IsIdempotent) {
    const Text once = fold_text_forms(printed_text(GetParam().printed));
    EXPECT_EQ(fold_text_forms(once), once);
}

constexpr Form kWidth[] = {
    {"ＡＺａｚ０９", "AZaz09"},
    {"ＬＧＢＴ相談３か所", "LGBT相談3か所"},
    {"（案）、「別紙」。・：；！？／＆＋＝＃＠￥［］", "（案）、「別紙」。・：；！？／＆＋＝＃＠￥［］"},
    {"(1) plain text, 3.5% / a-b_c", "(1) plain text, 3.5% / a-b_c"},
    {"Ｑ＆Ａ", "Q＆A"},
    {"", ""},
};
constexpr Form kHalfWidthKana[] = {
    {"ｱｲｳｴｵ ﾜｦﾝ", "アイウエオワヲン"},
    {"ﾌﾟﾛｸﾞﾗﾑ", "プログラム"},
    {"ｳﾞ ﾜﾞ", "ヴヷ"},
    {"ｧｨｩｪｫｬｭｮｯ", "ァィゥェォャュョッ"},
    {"｢ﾃﾞｰﾀ｣､ﾊﾟｿｺﾝ･ｽﾏﾎ｡", "「データ」、パソコン・スマホ。"},
    {"ｱﾞﾝﾟ", "ア゛ン゜"},
    {"ﾞﾟ", "゛゜"},
    {"カﾞかﾞ", "ガが"},
    {"ｶ ﾞ", "ガ"},
};
constexpr Form kCombining[] = {
    {"か\u3099は\u309Aウ\u3099", "がぱヴ"},
    {"ア\u3099", "ア\u3099"},
    {"e\u0301a\u0302\u0323", "éâ\u0323"},
    {"か゛", "か゛"},  // printed apart, stays apart
};
constexpr Form kDashes[] = {
    {"Ｏｆｆ－ＪＴ", "Off-JT"},
    {"Ｗｉ‐Ｆｉ COVID\u201119 A–B A—B", "Wi-Fi COVID-19 A-B A-B"},
    {"０１２０−１２３−４５６", "0120-123-456"},
    {"１９９５―２００５", "1995-2005"},
    {"Ｂ－１－ｃ", "B-1-c"},
    {"－５℃ Ａ－", "－5℃A－"},
    {"東京－大阪 東京‐大阪", "東京－大阪東京‐大阪"},
    {"Ａ － Ｂ", "A － B"},
    {"Ａ――Ｂ", "A――B"},
    {"サービスー サーバ―", "サービスーサーバ―"},
    {"10ー20 ｺｰﾋｰ", "10ー20コーヒー"},
};
constexpr Form kSeparators[] = {
    {"１，２００", "1,200"},
    {"１，２３４，５６７円", "1,234,567円"},
    {"３．５％", "3.5%"},
    {"２：１", "2:1"},
    {"９：３０～１７：００", "9:30〜17:00"},
    {"１５%、２０％増、％", "15%、20%増、％"},
    {"５ ％", "5%"},
    {"１．目的", "1．目的"},
    {"Ｎｏ．１", "No．1"},
    {"担当：２名", "担当：2名"},
    {"１、２・３", "1、2・3"},
};
constexpr Form kWaves[] = {
    {"４月～９月", "4月〜9月"},
    {"４月〜９月", "4月〜9月"},
    {"１∼２", "1〜2"},
    {"~/home", "~/home"},
};
constexpr Form kDisputed[] = {
    {"（−）", "（－）"},
    {"（－）", "（－）"},
    {"これは—つまり", "これは―つまり"},
    {"Ａ∥Ｂ", "A‖B"},
};
constexpr Form kRadicals[] = {
    {"⼦ども・⻑寿・⾒守り・⺠生", "子ども・長寿・見守り・民生"},
    {"⽣活⾯⽀援⾏動⽅針⼈⽇⽉⽕⽔⽊⾦⼟", "生活面支援行動方針人日月火水木金土"},
    {"⿓ ⻯", "龍竜"},
    {"神⼾の⿊字", "神戸の黒字"},  // Japanese fonts draw 戸 and 黒, not 戶 and 黑
    {"⺀", "⺀"},                  // no equivalent
};
constexpr Form kKept[] = {
    {"神福祉館 髙﨑 ㈱ ㎡ ① ㋐ Ⅳ ㍿ ㌔", "神福祉館髙﨑㈱㎡①㋐Ⅳ㍿㌔"},
    {"〇○◯◎■■", "〇○◯◎■■"},
    {"50⇒61 → ±3 ※注 “引用”", "50⇒61→±3※注“引用”"},
    {"𠮷野家 😀", "𠮷野家😀"},
};
constexpr Form kSpaces[] = {
    {"　児童　福祉　", "児童福祉"},
    {"令和元年 12 月", "令和元年12月"},
    {"令和元年\u2009１２\u00A0月", "令和元年12月"},
    {"Action  Plan　２０３０", "Action Plan 2030"},
    {"Action\u00A0Plan", "Action Plan"},
    {"ＡＢＣ　ＤＥＦ", "ABC DEF"},
    {"ICT を 使う", "ICTを使う"},
    {"café α Ω", "café α Ω"},
    {"一行目 \n　二行目", "一行目\n二行目"},
    {"a \n b", "a\nb"},
    {"\n\n", "\n\n"},
    {"a\tb\r", "a b"},
};
constexpr Form kNeverPrinted[] = {
    {"\uFEFF葛\U000E0100城\uFE00", "葛城"},
    {"区\u200B役\u200D所\u2060", "区役所"},
    {"co\u00ADop", "coop"},
    {"１\u200B，\uFE00２", "1,2"},
    {"か\u200B\u3099", "が"},
};

INSTANTIATE_TEST_SUITE_P(Width, FoldTextForms, ::testing::ValuesIn(kWidth));
INSTANTIATE_TEST_SUITE_P(HalfWidthKana, FoldTextForms, ::testing::ValuesIn(kHalfWidthKana));
INSTANTIATE_TEST_SUITE_P(Combining, FoldTextForms, ::testing::ValuesIn(kCombining));
INSTANTIATE_TEST_SUITE_P(Dashes, FoldTextForms, ::testing::ValuesIn(kDashes));
INSTANTIATE_TEST_SUITE_P(Separators, FoldTextForms, ::testing::ValuesIn(kSeparators));
INSTANTIATE_TEST_SUITE_P(Waves, FoldTextForms, ::testing::ValuesIn(kWaves));
INSTANTIATE_TEST_SUITE_P(Disputed, FoldTextForms, ::testing::ValuesIn(kDisputed));
INSTANTIATE_TEST_SUITE_P(Radicals, FoldTextForms, ::testing::ValuesIn(kRadicals));
INSTANTIATE_TEST_SUITE_P(Kept, FoldTextForms, ::testing::ValuesIn(kKept));
INSTANTIATE_TEST_SUITE_P(Spaces, FoldTextForms, ::testing::ValuesIn(kSpaces));
INSTANTIATE_TEST_SUITE_P(NeverPrinted, FoldTextForms, ::testing::ValuesIn(kNeverPrinted));

TEST(FoldTextFormsOrigins, NameBothCharactersOfAComposite) {
    const Text folded = fold_text_forms(printed_text("ﾌﾟﾛ"));
    EXPECT_EQ(folded.value, "プロ");
    EXPECT_EQ(folded.origin, (std::vector<CharacterId>{0, 0, 1, 2, 2, 2}));
}

TEST(FoldTextFormsOrigins, FollowEachCharacterThroughAChangeOfWidth) {
    const Text folded = fold_text_forms(printed_text("ＪＴ－１ 区"));
    EXPECT_EQ(folded.value, "JT-1区");
    EXPECT_EQ(folded.origin, (std::vector<CharacterId>{0, 1, 2, 3, 5, 5, 5}));
}

TEST(FoldTextFormsOrigins, KeepACharacterThatIsInNoPrint) {
    Text text = printed_text("Ａ");
    text.append(" ", kNoCharacter);
    text.append("Ｂ", 1);
    EXPECT_EQ(fold_text_forms(text).origin, (std::vector<CharacterId>{0, kNoCharacter, 1}));
}

/// What the fold does to one piece can change what the next fold does to its neighbour. These are the pieces
/// that look at neighbours, in all orders.
const std::vector<std::string_view> kPieces = {
    "区", "か", "ｶ",      "ﾞ",  "ﾟ",      "\u3099", "\u309A", "\u0301",     "ー", "ｰ",  "Ａ", "b",
    "１", "2",  "－",     "−",  "-",      "—",      "～",     "，",         "．", "：", "％", "%",
    "　", " ",  "\u2009", "\n", "\u200B", "\uFEFF", "\u00AD", "。",         "（", "(",  "①",  "⼦",
    "神", "é",  "e",      "∥",  "㈱",     "\u034F", "\uFFFD", "\U000E0100", "𠮷",
};

TEST(FoldTextFormsProperties, HoldForGeneratedTexts) {
    for (std::uint32_t seed = 0; seed < 6000; ++seed) {
        const std::string printed = testing::generated_text(seed, kPieces, 2 + seed % 11);
        const Text text = printed_text(printed);
        const Text folded = fold_text_forms(text);
        ASSERT_TRUE(is_well_formed(folded)) << printed;
        ASSERT_EQ(counted_ids(folded), counted_ids(text)) << printed;
        ASSERT_EQ(fold_text_forms(folded), folded) << printed;
        const std::string plain = fold_text_forms(std::string_view(printed));
        ASSERT_EQ(fold_text_forms(std::string_view(plain)), plain) << printed;
    }
}

TEST(FoldTextFormsProperties, TakesAnyBytes) {
    for (const std::string_view bytes : {"\x80", "\xE3\x81", "区\xE3", "\xFF\xFE", "\xE5\x8C 区", "a\xC3"}) {
        const std::string folded = fold_text_forms(bytes);
        EXPECT_EQ(fold_text_forms(std::string_view(folded)), folded);
    }
}

/// The generated table against the file that it comes from.
TEST(Radicals, AreTheEquivalentUnifiedIdeographsOfUnicode) {
    std::ifstream file("/usr/share/unicode/EquivalentUnifiedIdeograph.txt");
    ASSERT_TRUE(file)
        << "EquivalentUnifiedIdeograph.txt is missing; `scripts/packages test` installs it, with "
           "the package unicode-data";
    int compared = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream fields(line);
        char32_t first = 0, last = 0, ideograph = 0;
        std::uint32_t number = 0;
        std::string sign;
        fields >> std::hex >> number;
        first = last = number;
        if (fields.peek() == '.') {
            fields.ignore(2);
            fields >> std::hex >> number;
            last = number;
        }
        fields >> sign >> std::hex >> number;
        ideograph = number;
        for (char32_t radical = first; radical <= last; ++radical) {
            const bool japanese = radical == U'⼾' || radical == U'⿊';
            std::string printed, expected;
            append_utf8(printed, radical);
            append_utf8(expected, ideograph);
            EXPECT_EQ(fold_text_forms(std::string_view(printed)) == expected, !japanese) << printed;
            ++compared;
        }
    }
    EXPECT_GT(compared, 300);
}

}  // namespace
}  // namespace torikumi
