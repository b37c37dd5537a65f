// Tests header_words.cc, plan_table.cc and group_rows.cc: tables with columns and rows of every form in,
// drafts out.

#include <gtest/gtest.h>

#include "tests/support/table_drawing.h"

namespace torikumi {
namespace {

using testing::TableDrawing;

class ReadRows : public ::testing::TestWithParam<TableDrawing> {};

TEST_P(ReadRows, FormTheDraft) {
    testing::expect_draft(GetParam());
}

const TableDrawing kRows[] = {
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
    {"CellsMergedOverRowsAndMeasures", R"(
= 図書室の取組方針
(1)　貸出
| 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 | 備考 |
| ア　貸す。 | (ｱ)　棚を直す。 | 春に直した。 | Ａ | 図書課 | 国補助 |
| ^ | ^ | 夏に直した。 | ^ | ^ | ^ |
| ^ | (ｲ)　机を直す。 | 机も椅子も直した。 | ^ | ^ | ^ |
| ^ | (ｳ)　椅子を直す。 | ^ | Ｂ | ^ |  |
)",
     R"(
title 図書室の取組方針
section (1) 貸出
  policy ア　貸す。
    measure (ｱ)　棚を直す。 {図書課} 備考=国補助
      progress Ａ 春に直した。
      progress Ａ 夏に直した。
    measure (ｲ)　机を直す。 {図書課} 備考=国補助
      progress Ａ 机も椅子も直した。
    measure (ｳ)　椅子を直す。 {図書課}
      progress Ｂ 机も椅子も直した。
)"},
    {"CodesOfRowsWithoutARuleBetweenStayWithTheFirst", R"(
= 図書室の取組方針
(1)　貸出
| 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ア　貸す。 | (ｱ)　棚を直す。 | 春に直した。 | Ａ⏎Ｂ | 図書課 |
| ^ | ^ | 夏に直した。 | ^ | ^ |
)",
     R"(
title 図書室の取組方針
section (1) 貸出
  policy ア　貸す。
    measure (ｱ)　棚を直す。 {図書課}
      progress Ａ⏎Ｂ 春に直した。
      progress 夏に直した。
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
INSTANTIATE_TEST_SUITE_P(AnyTable, ReadRows, ::testing::ValuesIn(kRows),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace torikumi
