// Tests read_tables.cc: whole pages in, drafts out. Every drawing is also checked for its account: each
// character stands in exactly one place of the draft.

#include "pipeline/pages/read_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/built_in_lexicon.h"
#include "tests/support/page_builder.h"
#include "tests/support/table_drawing.h"

namespace torikumi {
namespace {

using ::testing::HasSubstr;

using testing::TableDrawing;

class ReadTables : public ::testing::TestWithParam<TableDrawing> {};

TEST_P(ReadTables, FormsTheDraft) {
    testing::expect_draft(GetParam());
}

const TableDrawing kHeads[] = {
    {"HeadSectionAndList", R"(
> 資料３
= 街路樹の取組方針について
> 令和４年６月１日　緑化推進会議
(1)　老木の更新の必要性
[ 検討会報告における提言
[ ①　更新の計画
[ ②　倒木の予防
それぞれの時期は、次の２つの区分で表す。
　Ａ：済んだもの
　Ｂ：これからのもの
※担当部に公）とあるのは公園局を表す。
| 該当⏎提言 | 取組方針 | < | 具体的な取組内容 | < | 実施状況 | 区分 | 担当部 |
| ① | ア | 更新を進める。 | (ｱ) | 計画を定める。 | 定めた。 | Ａ | 公）緑地課 |
| ^ | ^ | ^ | (ｲ) | 苗木を育てる。 | 育てた。 | Ａ | ^ |
| ^ | ^ | ^ | ^ | ^ |  | Ｂ | ^ |
| ①② | イ | 見回る。 | (ｱ) | 診断する。 |  | Ｂ | 公）管理課 |
- 1 -
)",
     R"(
title 街路樹の取組方針について
label 資料３
imprint 令和４年６月１日　緑化推進会議
note ※担当部に公）とあるのは公園局を表す。
legend 　Ａ：済んだもの
legend 　Ｂ：これからのもの
section (1) 老木の更新の必要性
  ① 更新の計画
  ② 倒木の予防
  policy ア 更新を進める。 <①>
    measure (ｱ) 計画を定める。 {公）緑地課}
      progress Ａ 定めた。
    measure (ｲ) 苗木を育てる。 {公）緑地課}
      progress Ａ 育てた。
      progress Ｂ
  policy イ 見回る。 <①②>
    measure (ｱ) 診断する。 {公）管理課}
      progress Ｂ
)"},
    {"LegendOnTheLastPage", R"(
= 河川の取組方針
１．水辺の保全
| 提言 | 取組方針 | 取組内容 | 進捗状況 | 進捗区分 | 所管課 |
| － | ア　守る。 | (ｱ)　調べる。 | 調べた。 | ◎ | 河川課 |
----
２．水害の備え
| 提言 | 取組方針 | 取組内容 | 進捗状況 | 進捗区分 | 所管課 |
|  | ア　備える。 | (ｱ)　浚う。 |  | △ | 河川課 |
[ 進捗の区分
[ ◎：終えた　○：進めている　△：始めていない
)",
     R"(
title 河川の取組方針
legend ◎：終えた
legend ○：進めている
legend △：始めていない
section １． 水辺の保全
  policy ア　守る。 <－>
    measure (ｱ)　調べる。 {河川課}
      progress ◎ 調べた。
section ２． 水害の備え
  policy ア　備える。
    measure (ｱ)　浚う。 {河川課}
      progress △
)"},
    {"HeadInLinesOfOneSize", R"(
船着場の取組方針
令和６年２月９日
Ａ：済んだもの
Ｂ：これからのもの
(1)　桟橋
| 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ア　直す。 | (ｱ)　板を替える。 | 替えた。 | Ａ | 港湾課 |
)",
     R"(
title 船着場の取組方針
imprint 令和６年２月９日
legend Ａ：済んだもの
legend Ｂ：これからのもの
section (1) 桟橋
  policy ア　直す。
    measure (ｱ)　板を替える。 {港湾課}
      progress Ａ 替えた。
)"},
    {"ItemsIndentedLikeParagraphs", R"(
= 浮桟橋の取組方針
(1)　桟橋
　①　浮桟橋の板を、春と秋に一枚ずつ叩いて確かめ、傷んだものから順に新しいものに替え、その数を船の持ち主の会及び浜の世話をする会並びに
漁協に知らせること。
　②　灯りの点検
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　直す。 | (ｱ)　板を替える。 | 替えた。 | Ａ | 港湾課 |
)",
     R"(
title 浮桟橋の取組方針
section (1) 桟橋
  　① 浮桟橋の板を、春と秋に一枚ずつ叩いて確かめ、傷んだものから順に新しいものに替え、その数を船の持ち主の会及び浜の世話をする会並びに⏎漁協に知らせること。
  　② 灯りの点検
  policy ア　直す。 <①>
    measure (ｱ)　板を替える。 {港湾課}
      progress Ａ 替えた。
)"},
    {"NoteInANarrowBoxAndSessionOfTheBody", R"(
= 温室の取組方針
> 令和６年２月９日（金）　温室管理会議
> （第３回）
※数は、見込みで
あり、変わること
がある。
(1)　暖房
| 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ア　温める。 | (ｱ)　焚く。 | 焚いた。 | Ａ | 園芸課 |
)",
     R"(
title 温室の取組方針
imprint 令和６年２月９日（金）　温室管理会議⏎（第３回）
note ※数は、見込みで⏎あり、変わること⏎がある。
section (1) 暖房
  policy ア　温める。
    measure (ｱ)　焚く。 {園芸課}
      progress Ａ 焚いた。
)"},
    {"LegendWithACodeTwice", R"(
= 船着場の取組方針
Ａ：完了
Ｂ：実施中
Ａ：終了
(1)　桟橋
| 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ア　直す。 | (ｱ)　板を替える。 | 替えた。 | Ａ | 港湾課 |
)",
     R"(
title 船着場の取組方針
legend Ａ：完了
legend Ｂ：実施中
legend Ａ：終了
section (1) 桟橋
  policy ア　直す。
    measure (ｱ)　板を替える。 {港湾課}
      progress Ａ 替えた。
)"},
    {"LegendDrawnAsTable", R"(
= 図書室の取組方針
| 区分 | 内容 |
| Ａ | 行っている |
| Ｂ | 検討する |
| 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ア　開く。 | 掃除する。 | した。 | Ａ | 図書課 |
)",
     R"(
title 図書室の取組方針
legend Ａ　行っている
legend Ｂ　検討する
section
  policy ア　開く。
    measure 掃除する。 {図書課}
      progress Ａ した。
)"},
    {"ListDrawnAsTable", R"(
= 公民館の取組方針
(1)　使いやすさ
| ① | 予約の方法 |
| ② | 机の入替え |
| 提言 | 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ①② | ア　改める。 | (ｱ)　電話で受ける。 | 受けた。 | 公民館課 |
)",
     R"(
title 公民館の取組方針
section (1) 使いやすさ
  ① 予約の方法
  ② 机の入替え
  policy ア　改める。 <①②>
    measure (ｱ)　電話で受ける。 {公民館課}
      progress 受けた。
)"},
    {"SectionsAsRowsOverTheWholeWidth", R"(
= 市場の取組方針
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| (1)　衛生の向上 | < | < | < | < | < |
| ① | ア　洗う。 | (ｱ)　床を洗う。 | 洗った。 | Ａ | 市場課 |
| (2)　にぎわいの創出 | < | < | < | < | < |
| ① | ア　招く。 | (ｱ)　朝市を開く。 | 開いた。 | Ａ | 観光課 |
)",
     R"(
title 市場の取組方針
section (1) 衛生の向上
  policy ア　洗う。 <①>
    measure (ｱ)　床を洗う。 {市場課}
      progress Ａ 洗った。
section (2) にぎわいの創出
  policy ア　招く。 <①>
    measure (ｱ)　朝市を開く。 {観光課}
      progress Ａ 開いた。
)"},
    {"SectionsWithoutNumbers", R"(
= 体育館の取組方針
老朽化への対応
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　直す。 | (ｱ)　屋根を直す。 | 直した。 | 施設課 |
利用の促進
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　貸す。 | (ｱ)　夜も貸す。 | 貸した。 | 体育課 |
)",
     R"(
title 体育館の取組方針
section 老朽化への対応
  policy ア　直す。
    measure (ｱ)　屋根を直す。 {施設課}
      progress 直した。
section 利用の促進
  policy ア　貸す。
    measure (ｱ)　夜も貸す。 {体育課}
      progress 貸した。
)"},
    {"TwoTablesInOneSection", R"(
= 霊園の取組方針
(1)　墓地の管理
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　草を刈る。 | (ｱ)　春に刈る。 | 刈った。 | 霊園課 |
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| イ　道を直す。 | (ｱ)　石を替える。 | 替えた。 | 霊園課 |
)",
     R"(
title 霊園の取組方針
section (1) 墓地の管理
  policy ア　草を刈る。
    measure (ｱ)　春に刈る。 {霊園課}
      progress 刈った。
  policy イ　道を直す。
    measure (ｱ)　石を替える。 {霊園課}
      progress 替えた。
)"},
    {"RunningHeadsAndPageNumbers", R"(
街路灯計画　進捗管理表　1/2
= 街路灯の取組方針
(1)　明るさ
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　替える。 | (ｱ)　球を替える。 | 替えた。 | 道路課 |
1
----
街路灯計画　進捗管理表　2/2
(2)　節電
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　消す。 | (ｱ)　深夜に消す。 | 消した。 | 道路課 |
2
)",
     R"(
title 街路灯の取組方針
section (1) 明るさ
  policy ア　替える。
    measure (ｱ)　球を替える。 {道路課}
      progress 替えた。
section (2) 節電
  policy ア　消す。
    measure (ｱ)　深夜に消す。 {道路課}
      progress 消した。
)"},
    {"HeadingPrintedAgainOnTheNextPage", R"(
= 駐輪場の取組方針
(1)　放置の防止
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　見回る。 | (ｱ)　朝に見回る。 | 見回った。 | 交通課 |
----
(1)　放置の防止（続き）
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| イ　知らせる。 | (ｱ)　札を付ける。 | 付けた。 | 交通課 |
)",
     R"(
title 駐輪場の取組方針
section (1) 放置の防止
  policy ア　見回る。
    measure (ｱ)　朝に見回る。 {交通課}
      progress 見回った。
  policy イ　知らせる。
    measure (ｱ)　札を付ける。 {交通課}
      progress 付けた。
)"},
    {"OtherTextIsUnplaced", R"(
= 農園の取組方針
　この表は、毎年見直すものである。
(1)　農園の貸出し
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　貸す。 | (ｱ)　募る。 | 募った。 | 農政課 |
| 年度 | 区画 | 応募 |
| 令和２ | 30 | 45 |
)",
     R"(
title 農園の取組方針
section (1) 農園の貸出し
  policy ア　貸す。
    measure (ｱ)　募る。 {農政課}
      progress 募った。
unplaced 　この表は、毎年見直すものである。
unplaced 年度
unplaced 区画
unplaced 応募
unplaced 令和２
unplaced 30
unplaced 45
)"},
};
INSTANTIATE_TEST_SUITE_P(Heads, ReadTables, ::testing::ValuesIn(kHeads),
                         [](const auto& test) { return test.param.name; });

TEST(ReadTablesDiagnostics, NameTheTableThatWasNotRead) {
    const auto drawn = testing::draw_pages(R"(
(1)　緑化
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　植える。 | (ｱ)　募る。 | 募った。 | 緑地課 |
| 年度 | 本数 | 費用 |
| 令和２ | 30 | 45 |
)");
    Diagnostics diagnostics;
    read_tables(drawn.pages, drawn.characters, testing::built_in_lexicon(), diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].code, DiagnosticCode::kTableNotRead);
    EXPECT_THAT(diagnostics.all()[0].message, HasSubstr("年度 | 本数 | 費用"));
    ASSERT_EQ(diagnostics.all()[0].source.size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].source[0].page, 1);
}

TEST(ReadTablesDiagnostics, SectionTitleWithoutNumberIsAGuess) {
    const auto drawn = testing::draw_pages(R"(
= 緑地の取組方針
老木の更新
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　植える。 | (ｱ)　募る。 | 募った。 | 緑地課 |
)");
    Diagnostics diagnostics;
    const PlanDraft draft =
        read_tables(drawn.pages, drawn.characters, testing::built_in_lexicon(), diagnostics);
    ASSERT_EQ(draft.sections.size(), 1u);
    ASSERT_EQ(draft.sections[0].guesses.size(), 1u);
    EXPECT_EQ(draft.sections[0].guesses[0].code, DiagnosticCode::kInferredSectionTitle);
}

struct NoPlanCase {
    std::string drawing;
    std::string seen;
};

TEST(ReadTablesWithoutPlan, SaysWhatItSaw) {
    const NoPlanCase cases[] = {
        {"= お知らせ\n窓口は９時に開く。", "no ruled table"},
        {"| 年度 | 本数 |\n| 令和２ | 30 |", "年度 | 本数 (page 1)"},
        {"| 事業名 | 受け持ち | めざす姿 |\n| 灯り | 道路課 | 明るい。 |",
         "the profile knows 事業名 (columns.measure), not 受け持ち, めざす姿; name the others with "
         "--profile, in "
         "columns.policy, columns.progress, columns.departments, columns.category, columns.recommendations, "
         "columns.extra"},
        {"| 持ち場 | 受け持ち | めざす姿 |\n| 灯り | 道路課 | 明るい。 |",
         "the profile knows none of these words"},
        // Words of a plan in the body of a table make no header.
        {"| 質問 | 答え |\n| 取組方針は。 | 次のとおり。 |", "質問 | 答え (page 1)"},
    };
    for (const NoPlanCase& test : cases) {
        const auto drawn = testing::draw_pages(test.drawing);
        Diagnostics diagnostics;
        try {
            read_tables(drawn.pages, drawn.characters, testing::built_in_lexicon(), diagnostics);
            ADD_FAILURE() << "a plan was found in " << test.drawing;
        } catch (const DocumentError& error) {
            EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kNoPlanFound);
            EXPECT_THAT(error.what(), HasSubstr(test.seen));
        }
    }
}

}  // namespace
}  // namespace torikumi
