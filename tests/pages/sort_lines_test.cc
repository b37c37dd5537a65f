// Tests sort_lines.cc with legend_lines.cc, page_furniture.cc and sort_head.cc: pages in, draft out.

#include "pipeline/pages/sort_lines.h"

#include <gtest/gtest.h>

#include "tests/support/table_drawing.h"

namespace torikumi {
namespace {

using testing::TableDrawing;

class SortLines : public ::testing::TestWithParam<TableDrawing> {};

TEST_P(SortLines, FindTheirPlaces) {
    testing::expect_draft(GetParam());
}

const TableDrawing kHeads[] = {
    {"LegendOfSignsDrawnAsTable", R"(
= 図書室の取組方針
| 区分 | 内容 |
| ◎ | 終えた |
| ○ | 進めている |
| △ | 検討する |
| 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ア　開く。 | 掃除する。 | した。 | ○ | 図書課 |
)",
     R"(
title 図書室の取組方針
legend ◎　終えた
legend ○　進めている
legend △　検討する
section
  policy ア　開く。
    measure 掃除する。 {図書課}
      progress ○ した。
)"},
    {"LegendOfNumbersDrawnAsTable", R"(
= 図書室の取組方針
| 取組方針 | 取組内容 | 実施状況 | 評価 | 担当課 |
| ア　開く。 | 掃除する。 | した。 | ２ | 図書課 |
下の表
| 評価 | 内容 |
| ２ | 終えた |
| １ | 進めている |
)",
     R"(
title 図書室の取組方針
legend ２　終えた
legend １　進めている
section
  policy ア　開く。
    measure 掃除する。 {図書課}
      progress ２ した。
unplaced 下の表
)"},
    {"LegendFromTheHighestNumberDown", R"(
= 図書室の取組方針
４：達成　３：ほぼ達成　２：遅れ　１：未着手
| 取組方針 | 取組内容 | 実施状況 | 評価 | 担当課 |
| ア　開く。 | 掃除する。 | した。 | ３ | 図書課 |
)",
     R"(
title 図書室の取組方針
legend ４：達成
legend ３：ほぼ達成
legend ２：遅れ
legend １：未着手
section
  policy ア　開く。
    measure 掃除する。 {図書課}
      progress ３ した。
)"},
    {"ContentsBeforeThePlan", R"(
= 渡船の取組方針
目　次
(1)　船の更新……………１
(2)　待合所　２
----
(1)　船の更新
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　替える。 | (ｱ)　船を造る。 | 造った。 | 渡船課 |
(2)　待合所
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　直す。 | (ｱ)　椅子を置く。 | 置いた。 | 渡船課 |
)",
     R"(
title 渡船の取組方針
section (1) 船の更新
  policy ア　替える。
    measure (ｱ)　船を造る。 {渡船課}
      progress 造った。
section (2) 待合所
  policy ア　直す。
    measure (ｱ)　椅子を置く。 {渡船課}
      progress 置いた。
unplaced 目　次
unplaced (1)　船の更新……………１
unplaced (2)　待合所　２
)"},
    {"RunningHeadInLargerPrintThanTheTitle", R"(
> 令和４年６月30日現在
> 渡船第12号
　渡船の取組方針
令和４年７月８日
(1)　船の更新
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　替える。 | (ｱ)　船を造る。 | 造った。 | 渡船課 |
----
> 令和４年６月30日現在
> 渡船第12号
(2)　待合所
| 取組方針 | 取組内容 | 実施状況 | 担当課 |
| ア　直す。 | (ｱ)　椅子を置く。 | 置いた。 | 渡船課 |
)",
     R"(
title 　渡船の取組方針
imprint 令和４年７月８日
section (1) 船の更新
  policy ア　替える。
    measure (ｱ)　船を造る。 {渡船課}
      progress 造った。
section (2) 待合所
  policy ア　直す。
    measure (ｱ)　椅子を置く。 {渡船課}
      progress 置いた。
)"},
};
INSTANTIATE_TEST_SUITE_P(Heads, SortLines, ::testing::ValuesIn(kHeads),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace torikumi
