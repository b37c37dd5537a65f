// Tests departments.cc and department_names.cc.

#include "normalizers/departments.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include "normalizers/department_names.h"
#include "normalizers/text_forms.h"
#include "tests/normalizers/printed.h"

namespace torikumi {
namespace {

using testing::counted_ids;
using testing::is_well_formed;
using testing::printed_lines;

struct Cell {
    std::vector<std::string> lines;
    std::vector<std::string> departments;  // bureau|name|note
};

std::vector<std::string> described(const std::vector<PrintedDepartment>& departments) {
    std::vector<std::string> result;
    for (const PrintedDepartment& each : departments)
        result.push_back(each.bureau.value_or("") + "|" + each.name + "|" + each.note.value_or(""));
    return result;
}

void expect_conserved(const std::vector<PrintedDepartment>& departments, const TextLines& lines) {
    std::vector<CharacterId> ids;
    for (const PrintedDepartment& each : departments) {
        EXPECT_TRUE(is_well_formed(each.printed));
        std::ranges::copy(counted_ids(each.printed), std::back_inserter(ids));
    }
    std::ranges::sort(ids);
    EXPECT_EQ(ids, counted_ids(lines));  // each in one department, none in two
}

class ParseDepartments : public ::testing::TestWithParam<Cell> {};

TEST_P(ParseDepartments, ReadsBureauNameAndNote) {
    const TextLines lines = printed_lines(GetParam().lines);
    const std::vector<PrintedDepartment> departments = parse_departments(lines);
    EXPECT_EQ(described(departments), GetParam().departments);
    expect_conserved(departments, lines);
}

const Cell kWithBureau[] = {
    {{}, {}},
    {{"　"}, {}},
    {{"福）高齢福祉部"}, {"福|高齢福祉部|"}},
    {{"福)高齢福祉部"}, {"福|高齢福祉部|"}},
    {{"　福）　高齢　福祉部 "}, {"福|高齢福祉部|"}},
    {{"福）高齢福祉部", "総）財政課"}, {"福|高齢福祉部|", "総|財政課|"}},
    {{"■■）高齢福祉部"}, {"■■|高齢福祉部|"}},
    {{"ＤＸ）推進課"}, {"DX|推進課|"}},
    {{"こ政）ｺﾐｭﾆﾃｨ課"}, {"こ政|コミュニティ課|"}},
    {{"保健福祉）地域課"}, {"保健福祉|地域課|"}},
    {{"福）"}, {"福||"}},
};
const Cell kCutNames[] = {
    {{"福）高齢福祉", "部"}, {"福|高齢福祉部|"}},
    {{"福）高齢", "福祉部", "総）財政課"}, {"福|高齢福祉部|", "総|財政課|"}},
    {{"福）", "高齢福祉部"}, {"福|高齢福祉部|"}},
    {{"福", "）高齢福祉部"}, {"福|高齢福祉部|"}},
    {{"総）財政課", "福", "）高齢福祉部"}, {"総|財政課|", "福|高齢福祉部|"}},
    {{"総）市民活動セ", "ンター"}, {"総|市民活動センター|"}},
    {{"総）市民活動センタ", "ー"}, {"総|市民活動センター|"}},
    {{"市）文化芸術企", "画室"}, {"市|文化芸術企画室|"}},
    {{"教）学校", "教育部"}, {"教|学校教育部|"}},
    {{"区）区役所", "福祉課（試", "行）"}, {"区|区役所福祉課|試行"}},
    {{"区）区役所", "総）財政課"}, {"区|区役所|", "総|財政課|"}},
    {{"区）支所", "子ども福祉課"}, {"区|支所|", "|子ども福祉課|"}},  // the line above has room
    {{"総）財政課", "長"}, {"総|財政課長|"}},
    {{"福祉", "・こども課"}, {"|福祉・こども課|"}},
    {{"福祉・", "こども課"}, {"|福祉・こども課|"}},
    {{"ICT", "Promotion担当"}, {"|ICT Promotion担当|"}},
};
const Cell kNotes[] = {
    {{"区）地域課（■■区の独自事業）"}, {"区|地域課|■■区の独自事業"}},
    {{"区）地域課", "（■■区の独自", "事業）"}, {"区|地域課|■■区の独自事業"}},
    {{"区）地域課（■■区", "の独自事業", "）", "総）財政課"}, {"区|地域課|■■区の独自事業", "総|財政課|"}},
    {{"区）地域課(試行)"}, {"区|地域課|試行"}},
    {{"区）地域課（試行（令和２年度）を含む）"}, {"区|地域課|試行（令和2年度）を含む"}},
    {{"区）地域課（福）高齢福祉部と共同）"}, {"区|地域課|福）高齢福祉部と共同"}},
    {{"区）地域課（試行"}, {"区|地域課|試行"}},
    {{"地域課（試行）", "財政課"}, {"|地域課|試行", "|財政課|"}},
    {{"地域", "課（試行）"}, {"|地域課|試行"}},
    {{"区）（仮称）地域課"}, {"区|（仮称）地域課|"}},
    {{"区）地域課（試行）、総）財政課（全体）"}, {"区|地域課|試行", "総|財政課|全体"}},
    {{"区）地域課　（試行）"}, {"区|地域課|試行"}},
};
const Cell kWithoutBureau[] = {
    {{"高齢福祉課", "財政課"}, {"|高齢福祉課|", "|財政課|"}},
    {{"福祉局保健所", "財政課"}, {"|福祉局保健所|", "|財政課|"}},
    {{"高齢福祉課", "市民活動セ", "ンター"}, {"|高齢福祉課|", "|市民活動センター|"}},
    {{"各区", "全庁"}, {"|各区|", "|全庁|"}},
    {{"関係部局", "各区役所"}, {"|関係部局|", "|各区役所|"}},
    {{"財政課ほか", "地域課等"}, {"|財政課ほか|", "|地域課等|"}},
    {{"町内会"}, {"|町内会|"}},
};
const Cell kSeveralInALine[] = {
    {{"高齢福祉課、財政課"}, {"|高齢福祉課|", "|財政課|"}},
    {{"高齢福祉課・財政課，地域課"}, {"|高齢福祉課|", "|財政課|", "|地域課|"}},
    {{"高齢福祉課　財政課 地域課"}, {"|高齢福祉課|", "|財政課|", "|地域課|"}},
    {{"福）高齢福祉部、総）財政課"}, {"福|高齢福祉部|", "総|財政課|"}},
    {{"福祉・こども課"}, {"|福祉・こども課|"}},
    {{"財政課・福祉・こども課"}, {"|財政課|", "|福祉・こども課|"}},
    {{"財政課、福祉", "課"}, {"|財政課|", "|福祉課|"}},
    {{"財政課、", "福祉課"}, {"|財政課|", "|福祉課|"}},
    {{"財政課", "、福祉課"}, {"|財政課|", "|福祉課|"}},
    {{"・財政課", "・福祉課"}, {"|財政課|", "|福祉課|"}},
    {{"総　務　課"}, {"|総務課|"}},
    {{"財政課、町内会"}, {"|財政課、町内会|"}},
};
const Cell kLead[] = {
    {{"◎福）高齢福祉部", "○総）財政課"}, {"福|高齢福祉部|◎", "総|財政課|○"}},
    {{"（主管）福）高齢福祉部"}, {"福|高齢福祉部|主管"}},
    {{"（主管）財政課", "（関係）地域課"}, {"|財政課|主管", "|地域課|関係"}},
    {{"◎財政課（全体）、地域課"}, {"|財政課|◎、全体", "|地域課|"}},
    {{"○○課", "■■部"}, {"|○○課|", "|■■部|"}},
};

INSTANTIATE_TEST_SUITE_P(WithBureau, ParseDepartments, ::testing::ValuesIn(kWithBureau));
INSTANTIATE_TEST_SUITE_P(CutNames, ParseDepartments, ::testing::ValuesIn(kCutNames));
INSTANTIATE_TEST_SUITE_P(Notes, ParseDepartments, ::testing::ValuesIn(kNotes));
INSTANTIATE_TEST_SUITE_P(WithoutBureau, ParseDepartments, ::testing::ValuesIn(kWithoutBureau));
INSTANTIATE_TEST_SUITE_P(SeveralInALine, ParseDepartments, ::testing::ValuesIn(kSeveralInALine));
INSTANTIATE_TEST_SUITE_P(Lead, ParseDepartments, ::testing::ValuesIn(kLead));

TEST(BureauLength, KnowsMarksAndAnnotationsFromBureaus) {
    for (const std::string_view text : {"福）課", "総務)課", "ＤＸ）課", "■■）課", "こ）課", "スポ）課"})
        EXPECT_GT(bureau_length(text), 0u) << text;
    for (const std::string_view text : {"", "）課", "ア）課", "１）課", "a)課", "例）課", "注）課",
                                        "（案）課", "課", "企画調整総務）課", "福 ）課", "①）課"})
        EXPECT_EQ(bureau_length(text), 0u) << text;
}

TEST(EndsLikeDepartment, KnowsEndingsAndWholeNames) {
    for (const std::string_view name :
         {"財政課", "総務部", "秘書室", "教育局", "相談所", "支援センター", "図書館", "庶務係", "消防署",
          "教育委員会", "各区", "全庁", "福）財政課", "財政課（試行）", "財政課等", " 財政課　"})
        EXPECT_TRUE(ends_like_department(name)) << name;
    for (const std::string_view name : {"", "財政", "支援セ", "課長", "高齢福祉", "を行う", "区"})
        EXPECT_FALSE(ends_like_department(name)) << name;
}

TEST(LooksLikeDepartment, TellsNamesFromProse) {
    for (const std::string_view line :
         {"福）高齢福祉部", "　財政課", "福）高齢", "◎財政課", "財政課、地域課", "財政課　地域課",
          "総　務　課", "障がい福祉課", "福）地域課（試行", "各区"})
        EXPECT_TRUE(looks_like_department(line)) << line;
    for (const std::string_view line :
         {"", "　", "窓口を開く課", "担当部", "提言 実施状況 区分 担当部", "窓口を財政課", "相談する。",
          "「財政課", "地域の団体と窓口を開き、困りごとを聞く相談所", "例）財政課", "車いす）の改修）",
          "担当課・係", "所管部局", "ア）財政課", "Ａ", "福）", "財政課：窓口",
          "各団体と毎月の会議で話し合いながら進める財政課"})
        EXPECT_FALSE(looks_like_department(line)) << line;
}

const std::vector<std::string_view> kPieces = {"福）", "財政", "課", "部",       "（", "）", "(",
                                               ")",    "、",   "・", "　",       " ",  "◎",  "センター",
                                               "長",   "ｾ",    "ﾝ",  "（主管）", "■■", "a"};

TEST(ParseDepartmentsProperties, ConserveEveryCharacter) {
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        std::vector<std::string> printed;
        for (std::uint32_t line = 0; line < 1 + seed % 4; ++line)
            printed.push_back(testing::generated_text(seed * 5 + line, kPieces, 1 + (seed + line) % 6));
        const TextLines lines = printed_lines(printed);
        const std::vector<PrintedDepartment> departments = parse_departments(lines);
        expect_conserved(departments, lines);
        ASSERT_FALSE(::testing::Test::HasFailure()) << ::testing::PrintToString(printed);
        for (const PrintedDepartment& each : departments)
            ASSERT_EQ(fold_text_forms(std::string_view(each.name)), each.name);
    }
}

// Each line and each separator once asked whether all before it is a whole name.
TEST(ParseDepartments, TakesTimeInProportionToTheCell) {
    constexpr std::size_t kManyPieces = 20'000;
    std::vector<std::string> lines{"福）地域"};
    lines.resize(kManyPieces, "福祉");
    std::string spaced = "福）地域";
    for (std::size_t i = 0; i < kManyPieces; ++i) spaced += "、福祉";
    std::vector<std::string> note_lines(kManyPieces, "福祉");
    note_lines.front() = "福）地域課（全体";
    for (const std::vector<std::string>& cell : {lines, {spaced}, note_lines}) {
        const TextLines printed = printed_lines(cell);
        const std::clock_t start = std::clock();  // of this process: others may be busy
        const std::vector<PrintedDepartment> departments = parse_departments(printed);
        EXPECT_LT(std::clock() - start, 2 * CLOCKS_PER_SEC);
        ASSERT_EQ(departments.size(), 1U);
        EXPECT_EQ(departments.front().bureau, "福");
        expect_conserved(departments, printed);
    }
}

}  // namespace
}  // namespace torikumi
