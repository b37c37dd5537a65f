// Tests roles_by_contents.cc and report_columns.cc: columns whose headers say nothing or mislead.

#include "pipeline/tables/roles_by_contents.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "pipeline/pages/read_tables.h"
#include "tests/support/built_in_lexicon.h"
#include "tests/support/page_builder.h"
#include "tests/support/table_drawing.h"

namespace torikumi {
namespace {

/// The headers of a table; what stands below them is the same.
struct HeaderCase {
    std::string name;
    std::string headers;
};

void PrintTo(const HeaderCase& test, std::ostream* out) {
    *out << test.name;
}

class ReadHeaders : public ::testing::TestWithParam<HeaderCase> {};

TEST_P(ReadHeaders, ContentsDecideWhereWordsDoNot) {
    testing::expect_draft({GetParam().name,
                           "= 砂丘の取組方針\n(1)　飛砂\n①　砂の害\n②　松の枯れ\n" + GetParam().headers + R"(
| ① | ア | 砂を止める。 | (ｱ) | 垣を編む。 | 竹で編んでいる。 | Ａ | 砂防課 |
| ^ | ^ | ^ | (ｲ) | 草を植える。 |  | Ｂ | ^ |
| ② | イ | 松を守る。 | (ｱ) | 虫を除く。 | 春に除いている。 | Ａ | 森林課 |
----
(2)　景観
①　眺め
)" + GetParam().headers + R"(
| ① | ア | 眺めを保つ。 | (ｱ) | 札を減らす。 |  | Ｂ | 観光課 |
)",
                           R"(
title 砂丘の取組方針
section (1) 飛砂
  ① 砂の害
  ② 松の枯れ
  policy ア 砂を止める。 <①>
    measure (ｱ) 垣を編む。 {砂防課}
      progress Ａ 竹で編んでいる。
    measure (ｲ) 草を植える。 {砂防課}
      progress Ｂ
  policy イ 松を守る。 <②>
    measure (ｱ) 虫を除く。 {森林課}
      progress Ａ 春に除いている。
section (2) 景観
  ① 眺め
  policy ア 眺めを保つ。 <①>
    measure (ｱ) 札を減らす。 {観光課}
      progress Ｂ
)"});
}

const HeaderCase kHeaders[] = {
    {"Known", "| 該当提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |"},
    {"Genkyo", "| 該当提言 | 取組方針 | < | 取組内容 | < | 現況 | 区分 | 担当課 |"},
    {"Genjo", "| 該当提言 | 取組方針 | < | 取組内容 | < | 現在の状況 | 区分 | 担当課 |"},
    {"KoremadeNoTorikumi", "| 該当提言 | 取組方針 | < | 取組内容 | < | これまでの取組 | 区分 | 担当課 |"},
    {"TaioNaiyo", "| 該当提言 | 取組方針 | < | 取組内容 | < | 対応内容 | 区分 | 担当課 |"},
    {"MeasureByMarkProgressByWord",
     "| 該当提言 | 取組方針 | < | 対応策 | < | これまでの取組 | 区分 | 担当課 |"},
    {"Bango", "| 番号 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |"},
    {"No", "| No. | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |"},
    {"TeigenNo", "| 提言Ｎｏ． | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |"},
    {"Hokosei", "| 該当提言 | 今後の方向性 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |"},
    {"KadaiHeNoTaio", "| 該当提言 | 課題への対応 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |"},
    {"Taiosaku", "| 該当提言 | 取組方針 | < | 対応策 | < | 実施状況 | 区分 | 担当課 |"},
    {"NoKnownWord", "|  | めざす姿 | < | 行うこと | < | 行ったこと | 段階 | 受持ち |"},
    {"GutaitekiNaTaio", "| 該当提言 | 取組方針 | < | 具体的な対応 | < | 実施状況 | 区分 | 担当課 |"},
};
INSTANTIATE_TEST_SUITE_P(Headers, ReadHeaders, ::testing::ValuesIn(kHeaders),
                         [](const auto& test) { return test.param.name; });

/// The codes of the diagnostics that reading `drawing` gives, in order.
std::vector<DiagnosticCode> codes_of(const std::string& drawing) {
    const auto drawn = testing::draw_pages(drawing);
    Diagnostics diagnostics;
    read_tables(drawn.pages, drawn.characters, testing::built_in_lexicon(), diagnostics);
    std::vector<DiagnosticCode> codes;
    for (const Diagnostic& each : diagnostics.all()) codes.push_back(each.code);
    return codes;
}

TEST(ReadTablesInDoubt, GivesDiagnostics) {
    using enum DiagnosticCode;
    const struct {
        std::string drawing;
        std::vector<DiagnosticCode> codes;
    } cases[] = {
        {R"(
(1)　見回り
| 取組方針 | < | 取組内容 | 実施状況 | 区分 | 担当課 |
| ア | 水位を測り、記録する。⏎水位を測り、記録する。 | (ｱ)　見回る。 | 見回った。 | Ａ | 観光課 |
----
|  | 水位を測り、記録する。⏎柵を直す。 | (ｲ)　直す。 |  | Ｂ |  |
)",
         {kRepeatedText}},
        // Below the plan of the page before, but with other columns inside: an error, since text is missing.
        {R"(
(1)　見回り
| 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ア　見る。 | (ｱ)　見回る。 | 見回った。 | Ａ | 観光課 |
----
| 水門の扉を | < | 順に | 替えた。 |
| 堰の板を | < | 順に | 直した。 |
)",
         {kContinuationNotRead}},
        {R"(
(1)　見回り
| 取組方針 | 取組内容 | 現況 | 区分 | 担当課 |
| ア　見る。 | (ｱ)　見回る。 | 毎朝見回っている。 | Ａ | 観光課 |
)",
         {kInferredColumn}},
        {R"(
(1)　見回り
| 取組方針 | 取組内容 | 現況 | 経過 | 区分 | 担当課 |
| ア　見る。 | (ｱ)　見回る。 | 毎朝見回っている。 | 去年から続けている。 | Ａ | 観光課 |
)",
         {kColumnMissing, kColumnMissing}},
        {R"(
(1)　見回り
①　水位
| 対象 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　見る。 | (ｱ)　見回る。 | 見回った。 | Ａ | 観光課 |
)",
         {kColumnMissing}},
    };
    for (const auto& test : cases) EXPECT_EQ(codes_of(test.drawing), test.codes) << test.drawing;
}

}  // namespace
}  // namespace torikumi
