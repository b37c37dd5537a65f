// Tests page_break.cc, page_join.cc and stray_lines.cc: pages with a table over several of them in, drafts
// out. Every drawing is also checked for its account: each character stands in exactly one place.

#include <gtest/gtest.h>

#include "tests/support/table_drawing.h"

namespace torikumi {
namespace {

using testing::TableDrawing;

class JoinPages : public ::testing::TestWithParam<TableDrawing> {};

TEST_P(JoinPages, FormsTheDraft) {
    testing::expect_draft(GetParam());
}

const TableDrawing kBreaks[] = {
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
    {"TwoRowsThatSayTheSameOnTwoPages", R"(
= 製氷所の取組方針
(1)　電力
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　省く。 | (ｱ)　切る。 | 実施した。 | Ａ | 産）水産⏎課 |
----
|  |  |  | 実施した。 | Ａ |  |
)",
     R"(
title 製氷所の取組方針
section (1) 電力
  policy ア　省く。 <①>
    measure (ｱ)　切る。 {産）水産⏎課}
      progress Ａ 実施した。
      progress Ａ 実施した。
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
INSTANTIATE_TEST_SUITE_P(Breaks, JoinPages, ::testing::ValuesIn(kBreaks),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace torikumi
