// Tests read_tables.cc: whole pages in, drafts out. Every drawing is also checked for its account: each
// character stands in exactly one place of the draft.

#include "pipeline/plan/read_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/plan/draft_dump.h"
#include "tests/plan/page_builder.h"

namespace torikumi {
namespace {

using ::testing::HasSubstr;

struct Case {
    std::string name;
    std::string drawing;
    std::string draft;
};

void PrintTo(const Case& test, std::ostream* out) {
    *out << test.name;
}

class ReadTables : public ::testing::TestWithParam<Case> {};

TEST_P(ReadTables, FormsTheDraft) {
    const auto drawn = testing::draw_pages(GetParam().drawing);
    Diagnostics diagnostics;
    const PlanDraft draft = read_tables(drawn.pages, drawn.characters, diagnostics);
    const std::string dump = "\n" + testing::dump_draft(draft);
    EXPECT_TRUE(dump == GetParam().draft) << "expected:" << GetParam().draft << "got:" << dump;

    const auto places = testing::count_places(draft);
    for (CharacterId id = 0; id < drawn.characters.size(); ++id) {
        if (!is_counted(drawn.characters.code_points[id])) continue;
        std::string character;
        append_utf8(character, drawn.characters.code_points[id]);
        const auto at = places.find(id);
        EXPECT_EQ(at == places.end() ? 0 : at->second, 1)
            << character << ", character " << id << " of page " << drawn.characters.place[id];
    }
}

const Case kHeads[] = {
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

const Case kRows[] = {
    {"ColumnsReorderedRenamedAndAdded", R"(
= 港の取組方針
(1)　荷役
| 所管部局 | 評価 | 事業内容 | < | 令和３年度の取組状況 | 令和４年度の予定 | 対応する提言 | 施策の方向性 | < | 備考 |
| 港）港営課 | Ａ | (ｱ) | 起重機を直す。 | 直した。 | 塗る。 | ① | ア | 急ぐ。 |  |
| ^ | Ｂ | (ｲ) | 埠頭を広げる。 | 測った。 |  | ^ | ^ | ^ | 国と協議 |
| ^ | Ｃ | ^ | ^ |  |  | ^ | ^ | ^ | ^ |
)",
     R"(
title 港の取組方針
section (1) 荷役
  policy ア 急ぐ。 <①>
    measure (ｱ) 起重機を直す。 {港）港営課}
      progress Ａ 直した。 令和４年度の予定=塗る。
    measure (ｲ) 埠頭を広げる。 {港）港営課} 備考=国と協議
      progress Ｂ 測った。
      progress Ｃ
)"},
    {"TwoStoreysOfHeaders", R"(
= 坂道の取組方針
(1)　手すり
| 提言 | 取組方針 | 取組内容 | 実施状況 | < | 区分 | 担当課 |
| ^ | ^ | ^ | 令和２年度 | 令和３年度 | ^ | ^ |
| ① | ア　付ける。 | (ｱ)　測る。 | 測った。 | 付けた。 | Ａ | 道路課 |
)",
     R"(
title 坂道の取組方針
section (1) 手すり
  policy ア　付ける。 <①>
    measure (ｱ)　測る。 {道路課}
      progress Ａ 付けた。 実施状況令和２年度=測った。
)"},
    {"UpperStoreyOfGroups", R"(
= 水路の取組方針
(1)　泥上げ
| 取組 | < | < | 評価 | < |
| 方針 | 内容 | 所管 | 実績 | 区分 |
| ア　上げる。 | (ｱ)　春に上げる。 | 農地課 | 上げた。 | Ａ |
)",
     R"(
title 水路の取組方針
section (1) 泥上げ
  policy ア　上げる。
    measure (ｱ)　春に上げる。 {農地課}
      progress Ａ 上げた。
)"},
    {"MarksUnderTheirOwnHeader", R"(
= 農道の取組方針
(1)　舗装
| 番号 | 取組方針 | No. | 取組内容 | 実施状況 | 担当課 |
| ア | 敷く。 | (ｱ) | 測る。 | 測った。 | 農地課 |
| ^ | ^ | (ｲ) | 敷く。 |  | 農地課 |
)",
     R"(
title 農道の取組方針
section (1) 舗装
  policy ア 敷く。
    measure (ｱ) 測る。 {農地課}
      progress 測った。
    measure (ｲ) 敷く。 {農地課}
      progress
)"},
    {"CategoryToldByItsContents", R"(
= 井戸の取組方針
(1)　水質
| 取組方針 | 取組内容 | 進捗状況 | 状況 | 担当課 |
| ア　調べる。 | (ｱ)　汲む。 | 汲んだ。 | Ａ | 環境課 |
| イ　清める。 | (ｱ)　浚う。 |  | Ｂ | 環境課 |
)",
     R"(
title 井戸の取組方針
section (1) 水質
  policy ア　調べる。
    measure (ｱ)　汲む。 {環境課}
      progress Ａ 汲んだ。
  policy イ　清める。
    measure (ｱ)　浚う。 {環境課}
      progress Ｂ
)"},
    {"BlankMeansAsAboveWhereNothingIsMerged", R"(
= 花壇の取組方針
(1)　植替え
| 提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |
| ① | ア | 植える。 | (ｱ) | 春に植える。 | 植えた。 | Ａ | 緑地課 |
|  |  |  |  |  | 枯れた分を補った。 | Ａ |  |
|  |  |  | (ｲ) | 秋に植える。 |  | Ｂ | 公園課 |
)",
     R"(
title 花壇の取組方針
section (1) 植替え
  policy ア 植える。 <①>
    measure (ｱ) 春に植える。 {緑地課}
      progress Ａ 植えた。
      progress Ａ 枯れた分を補った。
    measure (ｲ) 秋に植える。 {公園課}
      progress Ｂ
)"},
    {"TheSameInEveryRowWhereNothingIsMerged", R"(
= 橋の取組方針
(1)　点検
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　診る。 | (ｱ)　目で診る。 | 診た。 | Ａ | 橋梁課 |
| ① | ア　診る。 | (ｱ)　目で診る。 | 写した。 | Ａ | 橋梁課 |
| ① | ア　診る。 | (ｲ)　叩いて診る。 |  | Ｂ | 橋梁課 |
)",
     R"(
title 橋の取組方針
section (1) 点検
  policy ア　診る。 <①⏎①⏎①>
    measure (ｱ)　目で診る。 {橋梁課}
      progress Ａ 診た。
      progress Ａ 写した。
    measure (ｲ)　叩いて診る。 {橋梁課}
      progress Ｂ
)"},
    {"RecommendationsMergedOverTwoPolicies", R"(
= 坑道の取組方針
(1)　換気
| 提言 | 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ①② | ア　測る。 | (ｱ)　毎朝測る。 | 測った。 | 鉱山課 |
| ^ | イ　送る。 | (ｱ)　風を送る。 | 送った。 | 鉱山課 |
)",
     R"(
title 坑道の取組方針
section (1) 換気
  policy ア　測る。 <①②>
    measure (ｱ)　毎朝測る。 {鉱山課}
      progress 測った。
  policy イ　送る。 <①②>
    measure (ｱ)　風を送る。 {鉱山課}
      progress 送った。
)"},
    {"PoliciesAsRowsOverTheWholeWidth", R"(
= 牛舎の取組方針
(1)　換気
| 取組内容 | < | 実施状況 | 区分 | 担当課 |
| ア　風を通す。 | < | < | < | < |
| (ｱ) | 窓を開ける。 | 開けた。 | Ａ | 畜産課 |
| (ｲ) | 扇を付ける。 |  | Ｂ | 畜産課 |
| イ　熱を遮る。 | < | < | < | < |
| (ｱ) | 幕を張る。 | 張った。 | Ａ | 畜産課 |
----
| (ｲ) | 木を植える。 |  | Ｃ | 畜産課 |
)",
     R"(
title 牛舎の取組方針
section (1) 換気
  policy ア　風を通す。
    measure (ｱ) 窓を開ける。 {畜産課}
      progress Ａ 開けた。
    measure (ｲ) 扇を付ける。 {畜産課}
      progress Ｂ
  policy イ　熱を遮る。
    measure (ｱ) 幕を張る。 {畜産課}
      progress Ａ 張った。
    measure (ｲ) 木を植える。 {畜産課}
      progress Ｃ
)"},
    {"OneDepartmentBesideEachRow", R"(
= 寮の取組方針
(1)　食事
| 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ア　作る。 | (ｱ)　献立を組む。 | 春に組んだ。 | Ａ | 給食課 |
| ^ | ^ | 夏に組んだ。 | Ａ | 学務課 |
)",
     R"(
title 寮の取組方針
section (1) 食事
  policy ア　作る。
    measure (ｱ)　献立を組む。 {給食課⏎学務課}
      progress Ａ 春に組んだ。
      progress Ａ 夏に組んだ。
)"},
};
INSTANTIATE_TEST_SUITE_P(Rows, ReadTables, ::testing::ValuesIn(kRows),
                         [](const auto& test) { return test.param.name; });

/// A table whose third to seventh headers are given: what stands below them is the same.
struct HeaderCase {
    std::string name;
    std::string headers;
};

void PrintTo(const HeaderCase& test, std::ostream* out) {
    *out << test.name;
}

class ReadHeaders : public ::testing::TestWithParam<HeaderCase> {};

TEST_P(ReadHeaders, ContentsDecideWhereWordsDoNot) {
    const auto drawn =
        testing::draw_pages("= 砂丘の取組方針\n(1)　飛砂\n①　砂の害\n②　松の枯れ\n" + GetParam().headers + R"(
| ① | ア | 砂を止める。 | (ｱ) | 垣を編む。 | 竹で編んでいる。 | Ａ | 砂防課 |
| ^ | ^ | ^ | (ｲ) | 草を植える。 |  | Ｂ | ^ |
| ② | イ | 松を守る。 | (ｱ) | 虫を除く。 | 春に除いている。 | Ａ | 森林課 |
----
(2)　景観
①　眺め
)" + GetParam().headers + R"(
| ① | ア | 眺めを保つ。 | (ｱ) | 札を減らす。 |  | Ｂ | 観光課 |
)");
    Diagnostics diagnostics;
    const PlanDraft draft = read_tables(drawn.pages, drawn.characters, diagnostics);
    EXPECT_EQ("\n" + testing::dump_draft(draft), R"(
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
)");
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
    {"GutaitekiNaTaio", "| 該当提言 | 取組方針 | < | 具体的な対応 | < | 実施状況 | 区分 | 担当課 |"},
};
INSTANTIATE_TEST_SUITE_P(Headers, ReadHeaders, ::testing::ValuesIn(kHeaders),
                         [](const auto& test) { return test.param.name; });

const Case kBreaks[] = {
    {"HeaderRepeatedCellsBlankBelow", R"(
= 灯台の取組方針
(1)　点検
| 提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |
| ① | ア | 診る。 | (ｱ) | 昼に診る。 | 診た。 | Ａ | 海務課 |
----
| 提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |
|  |  |  | (ｲ) | 夜に診る。 |  | Ｂ |  |
| ② | イ | 直す。 | (ｱ) | 塗る。 | 塗った。 | Ａ | 海務課 |
)",
     R"(
title 灯台の取組方針
section (1) 点検
  policy ア 診る。 <①>
    measure (ｱ) 昼に診る。 {海務課}
      progress Ａ 診た。
    measure (ｲ) 夜に診る。 {海務課}
      progress Ｂ
  policy イ 直す。 <②>
    measure (ｱ) 塗る。 {海務課}
      progress Ａ 塗った。
)"},
    {"NoHeaderAndCellOverThreePages", R"(
= 水門の取組方針
(1)　操作
| 提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |
| ① | ア | 水門を、増水の前に | (ｱ) | 訓練する。 | 春に行った。 | Ａ | 治水課 |
| v | v | v | v | v |  |  | v |
----
|  |  | 確実に閉じられる |  |  | 夏に行った。 | Ａ |  |
| v | v | v | v | v |  |  | v |
----
|  |  | ようにする。 |  |  | 秋に行った。 | Ａ |  |
| ^ | ^ | ^ | (ｲ) | 油を差す。 |  | Ｂ | ^ |
)",
     R"(
title 水門の取組方針
section (1) 操作
  policy ア 水門を、増水の前に⏎確実に閉じられる⏎ようにする。 <①>
    measure (ｱ) 訓練する。 {治水課}
      progress Ａ 春に行った。
      progress Ａ 夏に行った。
      progress Ａ 秋に行った。
    measure (ｲ) 油を差す。 {治水課}
      progress Ｂ
)"},
    {"RowCutInThreeColumns", R"(
= 車庫の取組方針
(1)　広さ
| 提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |
| ① | ア | 車庫を広げて、 | (ｱ) | 隣の土地を買い取り、 | 持ち主との話合いを |  | 交）車両 |
| v | v | v | v | v | v | v | v |
----
|  |  | 車両を収める。 |  | 整地する。 | 始めた。 | Ａ | 整備課 |
| ② | イ | 照らす。 | (ｱ) | 灯を付ける。 |  | Ｂ | 交）電気課 |
)",
     R"(
title 車庫の取組方針
section (1) 広さ
  policy ア 車庫を広げて、⏎車両を収める。 <①>
    measure (ｱ) 隣の土地を買い取り、⏎整地する。 {交）車両⏎整備課}
      progress Ａ 持ち主との話合いを⏎始めた。
  policy イ 照らす。 <②>
    measure (ｱ) 灯を付ける。 {交）電気課}
      progress Ｂ
)"},
    {"MarksInTheLowerHalf", R"(
= 煙突の取組方針
(1)　清掃
| 提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |
| ① | ア | 掃く。 | (ｱ) | 掃く。 | 掃いた。 | Ａ | 設備課 |
|  |  | 煤の量を測り、 |  | 計器を据えて、 | 計器を |  | 環境課 |
| v | v | v | v | v | v | v | v |
----
| ② | イ | 減らす。 | (ｱ) | 毎月測る。 | 選んだ。 | Ｂ |  |
)",
     R"(
title 煙突の取組方針
section (1) 清掃
  policy ア 掃く。 <①>
    measure (ｱ) 掃く。 {設備課}
      progress Ａ 掃いた。
  policy イ 煤の量を測り、⏎減らす。 <②>
    measure (ｱ) 計器を据えて、⏎毎月測る。 {環境課}
      progress Ｂ 計器を⏎選んだ。
)"},
    {"WholeTextPrintedOnBothPages", R"(
= 鐘楼の取組方針
(1)　修理
| 提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |
| ① | ア | 鐘楼の柱を⏎取り替える。 | (ｱ) | 木を選ぶ。 | 選んだ。 | Ａ | 文）文化財課⏎建）営繕課 |
| v | v | v |  |  |  |  | v |
----
| 提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |
| ① | ア | 鐘楼の柱を⏎取り替える。 | (ｲ) | 木を組む。 |  | Ｂ | 文）文化財課⏎建）営繕課 |
)",
     R"(
title 鐘楼の取組方針
section (1) 修理
  policy ア 鐘楼の柱を⏎取り替える。 <①>
    measure (ｱ) 木を選ぶ。 {文）文化財課⏎建）営繕課}
      progress Ａ 選んだ。
    measure (ｲ) 木を組む。 {文）文化財課⏎建）営繕課}
      progress Ｂ
)"},
    {"TextPrintedOverTheHeader", R"(
= 堤防の取組方針
(1)　補強
| 提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |
| ① | ア | 堤防の土を⏎締め固める。 | (ｱ) | 測る。 | 測った。 | Ａ | 河）堤防⏎保全課 |
| v | v | v |  |  |  |  | v |
----
@1 ア
| 提言⏎① | 取組方針⏎締め固める。 | < | 取組内容 | < | 実施状況 | 区分 | 担当課⏎河）堤防⏎保全課 |
|  |  |  | (ｲ) | 固める。 |  | Ｂ |  |
)",
     R"(
title 堤防の取組方針
section (1) 補強
  policy ア 堤防の土を⏎締め固める。 <①>
    measure (ｱ) 測る。 {河）堤防⏎保全課}
      progress Ａ 測った。
    measure (ｲ) 固める。 {河）堤防⏎保全課}
      progress Ｂ
)"},
    {"TextPrintedBelowAndAboveTheTable", R"(
= 堰の取組方針
(1)　補強
| 提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |
|  |  | 堰の板を | (ｱ) | 測る。 | 測った。 | Ａ | 河）堰⏎保全課 |
| v | v | v |  |  |  |  | v |
@1 イ
@2 取り替える。
----
@2 堰の板を
@7 河）堰
| ② | イ | 取り替える。 | (ｲ) | 替える。 |  | Ｂ | 保全課 |
)",
     R"(
title 堰の取組方針
section (1) 補強
  policy イ 堰の板を⏎取り替える。 <②>
    measure (ｱ) 測る。 {河）堰⏎保全課}
      progress Ａ 測った。
    measure (ｲ) 替える。 {河）堰⏎保全課}
      progress Ｂ
)"},
    {"LineThatDidNotFitIntoThePage", R"(
= 池の取組方針
(1)　水草
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　刈る。 | (ｱ)　水草を刈り、⏎岸に揚げ | 刈った。 | Ａ | 公園課 |
|  |  | v |  |  |  |
@2 て乾かす。
----
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ② | イ　植える。 | (ｱ)　蓮を植える。 |  | Ｂ | 公園課 |
)",
     R"(
title 池の取組方針
section (1) 水草
  policy ア　刈る。 <①>
    measure (ｱ)　水草を刈り、⏎岸に揚げ⏎て乾かす。 {公園課}
      progress Ａ 刈った。
  policy イ　植える。 <②>
    measure (ｱ)　蓮を植える。 {公園課}
      progress Ｂ
)"},
    {"MarksRepeatedWithContinuationWord", R"(
= 索道の取組方針
(1)　検査
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　索を検査する。 | (ｱ)　索を外して、⏎傷の有無を | 外した。 | Ａ | 索道課 |
----
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア（続き） | (ｱ)（続き）　確かめる。 | 確かめた。 | Ａ | 索道課 |
)",
     R"(
title 索道の取組方針
section (1) 検査
  policy ア　索を検査する。 <①>
    measure (ｱ)　索を外して、⏎傷の有無を⏎確かめる。 {索道課}
      progress Ａ 外した。
      progress Ａ 確かめた。
)"},
    {"EqualTextInANewCellIsNoSecondPrinting", R"(
= 給水の取組方針
(1)　水圧
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　測る。 | (ｱ)　調査を行う。 | 準備を進めている。 | Ｂ | 水道課 |
----
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ② | イ　上げる。 | (ｱ)　調査を行う。 | 準備を進めている。 | Ｂ | 水道課 |
)",
     R"(
title 給水の取組方針
section (1) 水圧
  policy ア　測る。 <①>
    measure (ｱ)　調査を行う。 {水道課}
      progress Ｂ 準備を進めている。
  policy イ　上げる。 <②>
    measure (ｱ)　調査を行う。 {水道課}
      progress Ｂ 準備を進めている。
)"},
    {"SentenceSaidOnBothSidesOfAnOpenCut", R"(
= 鍾乳洞の取組方針
(1)　見回り
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　見る。 | (ｱ)　見回る。 | 水位を測り、記録した。⏎水位を測り、記録した。 | Ａ | 観光課 |
| v | v | v | v | v | v |
----
|  |  |  | 水位を測り、記録した。 |  |  |
)",
     R"(
title 鍾乳洞の取組方針
section (1) 見回り
  policy ア　見る。 <①>
    measure (ｱ)　見回る。 {観光課}
      progress Ａ 水位を測り、記録した。⏎水位を測り、記録した。⏎水位を測り、記録した。
)"},
    {"SentenceSaidOnBothSidesOfAClosedCut", R"(
= 鍾乳洞の取組方針
(1)　見回り
| 提言 | 取組方針 | < | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア | 水位を測り、記録する。⏎水位を測り、記録する。 | (ｱ)　見回る。 | 見回った。 | Ａ | 観光課 |
----
|  |  | 水位を測り、記録する。⏎柵を直す。 | (ｲ)　直す。 |  | Ｂ |  |
)",
     R"(
title 鍾乳洞の取組方針
section (1) 見回り
  policy ア 水位を測り、記録する。⏎水位を測り、記録する。⏎水位を測り、記録する。⏎柵を直す。 <①>
    measure (ｱ)　見回る。 {観光課}
      progress Ａ 見回った。
    measure (ｲ)　直す。 {観光課}
      progress Ｂ
)"},
    {"CopyOfAHighCellFarBelowTheTable", R"(
= 吊り橋の取組方針
(1)　索
| 提言 | 取組方針 | < | 取組内容 | 実施状況 | 区分 | 担当課 |
|  |  |  | (ｱ)　診る。 | 診た。 | Ａ | 橋梁課 |
| v | v | v |  |  |  | v |
@2 索の錆を
@2 落とし、
@2 油を差し、
@2 塗り、
@2 板を替え、
@2 網を張り、
@2 人を渡す。
----
| ② | イ | 索の錆を⏎落とし、⏎油を差し、⏎塗り、⏎板を替え、⏎網を張り、⏎人を渡す。 | (ｲ)　替える。 |  | Ｂ |  |
)",
     R"(
title 吊り橋の取組方針
section (1) 索
  policy イ 索の錆を⏎落とし、⏎油を差し、⏎塗り、⏎板を替え、⏎網を張り、⏎人を渡す。 <②>
    measure (ｱ)　診る。 {橋梁課}
      progress Ａ 診た。
    measure (ｲ)　替える。 {橋梁課}
      progress Ｂ
)"},
    {"WrappedDepartmentsOfTwoMeasures", R"(
= 資料館の取組方針
(1)　保存
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　保つ。 | (ｱ)　測る。 | 測った。 | Ａ | 文）資料⏎課 |
----
|  |  | (ｲ)　直す。 |  | Ｂ | 建）営繕⏎課 |
)",
     R"(
title 資料館の取組方針
section (1) 保存
  policy ア　保つ。 <①>
    measure (ｱ)　測る。 {文）資料⏎課}
      progress Ａ 測った。
    measure (ｲ)　直す。 {建）営繕⏎課}
      progress Ｂ
)"},
    {"TwoRowsOfOneMeasureOnTwoPages", R"(
= 牧場の取組方針
(1)　牧草
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　育てる。 | (ｱ)　種を播く。 | 春に播いた。 | Ａ | 畜産課 |
----
|  |  |  | 秋に播いた。 | Ａ |  |
)",
     R"(
title 牧場の取組方針
section (1) 牧草
  policy ア　育てる。 <①>
    measure (ｱ)　種を播く。 {畜産課}
      progress Ａ 春に播いた。
      progress Ａ 秋に播いた。
)"},
    {"HeaderAloneAtTheFootOfAPage", R"(
= 茶園の取組方針
(1)　摘採
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
----
| ① | ア　摘む。 | (ｱ)　機械で摘む。 | 摘んだ。 | Ａ | 農政課 |
)",
     R"(
title 茶園の取組方針
section (1) 摘採
  policy ア　摘む。 <①>
    measure (ｱ)　機械で摘む。 {農政課}
      progress Ａ 摘んだ。
)"},
};
INSTANTIATE_TEST_SUITE_P(Breaks, ReadTables, ::testing::ValuesIn(kBreaks),
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
    read_tables(drawn.pages, drawn.characters, diagnostics);
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
    const PlanDraft draft = read_tables(drawn.pages, drawn.characters, diagnostics);
    ASSERT_EQ(draft.sections.size(), 1u);
    ASSERT_EQ(draft.sections[0].guesses.size(), 1u);
    EXPECT_EQ(draft.sections[0].guesses[0].code, DiagnosticCode::kInferredSectionTitle);
}

/// The codes of the diagnostics that reading `drawing` gives, in order.
std::vector<DiagnosticCode> codes_of(const std::string& drawing) {
    const auto drawn = testing::draw_pages(drawing);
    Diagnostics diagnostics;
    read_tables(drawn.pages, drawn.characters, diagnostics);
    std::vector<DiagnosticCode> codes;
    for (const Diagnostic& each : diagnostics.all()) codes.push_back(each.code);
    return codes;
}

TEST(ReadTablesDiagnostics, SayWhatIsInDoubt) {
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

struct NoPlanCase {
    std::string drawing;
    std::string seen;
};

TEST(ReadTablesWithoutPlan, SaysWhatItSaw) {
    const NoPlanCase cases[] = {
        {"= お知らせ\n窓口は９時に開く。", "no ruled table"},
        {"| 年度 | 本数 |\n| 令和２ | 30 |", "年度 | 本数 (page 1)"},
        // Words of a plan in the body of a table make no header.
        {"| 質問 | 答え |\n| 取組方針は。 | 次のとおり。 |", "質問 | 答え (page 1)"},
    };
    for (const NoPlanCase& test : cases) {
        const auto drawn = testing::draw_pages(test.drawing);
        Diagnostics diagnostics;
        try {
            read_tables(drawn.pages, drawn.characters, diagnostics);
            ADD_FAILURE() << "a plan was found in " << test.drawing;
        } catch (const DocumentError& error) {
            EXPECT_EQ(error.diagnostic().code, DiagnosticCode::kNoPlanFound);
            EXPECT_THAT(error.what(), HasSubstr(test.seen));
        }
    }
}

}  // namespace
}  // namespace torikumi
