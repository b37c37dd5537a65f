// Tests level_headings.cc, item_headings.cc and section_headings.cc: plans of other levels than those of the
// built-in profile.

#include <gtest/gtest.h>

#include "pipeline/profile/read_profile.h"
#include "tests/support/table_drawing.h"

namespace torikumi {
namespace {

using testing::TableDrawing;

Profile profile_with(const std::string& levels) {
    Diagnostics diagnostics;
    auto profile = read_profile(
        R"({"format": "torikumi.profile/1", "extends": "built-in", "columns": {"measure": ["事業名"]}, "levels": )" +
            levels + "}",
        diagnostics);
    for (const Diagnostic& fault : diagnostics.all()) ADD_FAILURE() << fault.pointer << " " << fault.message;
    return profile.value_or(Profile{});
}

void expect_draft(const std::string& levels, const TableDrawing& test) {
    const Profile profile = profile_with(levels);
    testing::expect_draft(test, Lexicon(profile));
}

TEST(LevelHeadings, StandOverTheTablesThatHaveNoSuchColumn) {
    expect_draft(R"({"section": {"headings": ["基本目標Ⅰ"]}, "policy": {"headings": ["施策の方向１"]}})",
                 {"", R"(
= みどりの計画
基本目標Ⅰ　木を植える
施策の方向１　道に植える
| 事業名 | 担当課 | 実績 | 評価 |
| （１）　並木 | 道路課 | 植えた。 | ◎ |
| （２）　花 | 公園課 | 植えた。 | ○ |
施策の方向２　庭に植える
| 事業名 | 担当課 | 実績 | 評価 |
| （１）　生け垣 | 公園課 | 配った。 | △ |
基本目標 Ⅱ　木を守る
施策の方向 １：虫を防ぐ
| 事業名 | 担当課 | 実績 | 評価 |
| （１）　見回り | 公園課 | 回った。 | ○ |
)",
                  R"(
title みどりの計画
section Ⅰ 木を植える
  policy １ 道に植える
    measure （１）　並木 {道路課}
      progress ◎ 植えた。
    measure （２）　花 {公園課}
      progress ○ 植えた。
  policy ２ 庭に植える
    measure （１）　生け垣 {公園課}
      progress △ 配った。
section Ⅱ 木を守る
  policy １ 虫を防ぐ
    measure （１）　見回り {公園課}
      progress ○ 回った。
)"});
}

TEST(LevelHeadings, OfMeasuresLeaveTheRowsToTheProgress) {
    expect_draft(R"({"section": {"headings": ["第１章"]}, "policy": {"headings": ["１"]},
                     "measure": {"headings": ["取組（１）"]}})",
                 {"", R"(
= 港の計画
第１章　船を着ける
１　岸を直す
取組（１）　杭を打つ
| 行うこと | 担当課 | 実績 | 評価 |
| 東の岸 | 港湾課 | 打った。 | ◎ |
| 西の岸 | ^ | 測った。 | ○ |
取組（２）　綱を替える
| 行うこと | 担当課 | 実績 | 評価 |
| 太い綱 | 港湾課 | 替えた。 | ◎ |
)",
                  R"(
title 港の計画
section 第１ 船を着ける
  policy １　岸を直す
    measure （１） 杭を打つ {港湾課}
      progress ◎ 打った。 行うこと=東の岸
      progress ○ 測った。 行うこと=西の岸
    measure （２） 綱を替える {港湾課}
      progress ◎ 替えた。 行うこと=太い綱
)"});
}

TEST(LevelHeadings, HoldOverAPageBreak) {
    expect_draft(R"({"section": {"headings": ["目標１"]}, "policy": {"headings": ["方向１"]}})", {"", R"(
= 川の計画
目標１　水を澄ます
方向１　泥を取る
| 事業名 | 担当課 | 実績 | 評価 |
| （１）　上流 | 河川課 | 取った。 | ◎ |
----
| 事業名 | 担当課 | 実績 | 評価 |
| （２）　下流 | 河川課 | 測った。 | ○ |
方向２　草を刈る
| 事業名 | 担当課 | 実績 | 評価 |
| （１）　土手 | 河川課 | 刈った。 | ◎ |
)",
                                                                                                  R"(
title 川の計画
section １ 水を澄ます
  policy １ 泥を取る
    measure （１）　上流 {河川課}
      progress ◎ 取った。
    measure （２）　下流 {河川課}
      progress ○ 測った。
  policy ２ 草を刈る
    measure （１）　土手 {河川課}
      progress ◎ 刈った。
)"});
}

/// The policy over the second table is that over the first: a third one begins on the next page.
TEST(LevelHeadings, EndWhereTheNextBeginsOverAPageBreak) {
    expect_draft(R"({"policy": {"headings": ["方向１"]}, "measure": {"headings": ["取組（１）"]}})", {"", R"(
= 橋の計画
(1)　橋を架ける
方向１　木の橋
取組（１）　杉を使う
| 行うこと | 担当課 | 実績 | 評価 |
| 大きな橋 | 土木課 | 架けた。 | ◎ |
取組（２）　檜を使う
| 行うこと | 担当課 | 実績 | 評価 |
| 小さな橋 | 土木課 | 架けた。 | ◎ |
| 丸い橋 | 土木課 | 測った。 | △ |
方向２　石の橋
取組（１）　山から切る
----
| 行うこと | 担当課 | 実績 | 評価 |
| 長い橋 | 土木課 | 切った。 | ○ |
)",
                                                                                                      R"(
title 橋の計画
section (1) 橋を架ける
  policy １ 木の橋
    measure （１） 杉を使う {土木課}
      progress ◎ 架けた。 行うこと=大きな橋
    measure （２） 檜を使う {土木課}
      progress ◎ 架けた。 行うこと=小さな橋
      progress △ 測った。 行うこと=丸い橋
  policy ２ 石の橋
    measure （１） 山から切る {土木課}
      progress ○ 切った。 行うこと=長い橋
)"});
}

TEST(LevelHeadings, StandInRowsOfTheTable) {
    expect_draft(R"({"section": {"headings": ["目標１"]}, "policy": {"headings": ["方向１"]}})", {"", R"(
= 森の計画
目標１　木を切る
| 事業名 | 担当課 | 実績 | 評価 |
| 方向１　間を空ける | < | < | < |
| （１）　杉 | 林務課 | 切った。 | ◎ |
| 方向２　道を通す | < | < | < |
| （１）　橋 | 林務課 | 架けた。 | ○ |
)",
                                                                                                  R"(
title 森の計画
section １ 木を切る
  policy １ 間を空ける
    measure （１）　杉 {林務課}
      progress ◎ 切った。
  policy ２ 道を通す
    measure （１）　橋 {林務課}
      progress ○ 架けた。
)"});
}

TEST(LevelMarks, HaveWordsInCells) {
    expect_draft(R"({"policy": {"marks": ["方向１"]}, "measure": {"marks": ["（１）"]}})", {"", R"(
= 丘の計画
(1)　道
| 施策の方向 | 事業名 | 担当課 | 実績 | 評価 |
| 方向１　石を除く | （１）　東 | 土木課 | 除いた。 | ◎ |
| ^ | （２）　西 | 土木課 | 測った。 | ○ |
| 方向２　段を作る | （１）　北 | 土木課 | 作った。 | ◎ |
)",
                                                                                            R"(
title 丘の計画
section (1) 道
  policy １ 石を除く
    measure （１）　東 {土木課}
      progress ◎ 除いた。
    measure （２）　西 {土木課}
      progress ○ 測った。
  policy ２ 段を作る
    measure （１）　北 {土木課}
      progress ◎ 作った。
)"});
}

/// めざす道すじ and 行うこと are no known words: the marks of the levels tell the columns.
TEST(LevelMarks, TellColumnsWithoutKnownWords) {
    expect_draft(
        R"({"policy": {"marks": ["１"]}, "measure": {"marks": ["①"]}, "recommendation": {"marks": []}})",
        {"", R"(
= 畑の計画
(1)　土
| めざす道すじ | 行うこと | 受け持ち | 年ごとの様子 | しるし |
| １　肥やす | ①　灰をまく | 農地課 | 灰を畑にまいた。 | ◎ |
| ^ | ②　豆をまく | 農地課 | 豆を畑にまいた。 | ○ |
)",
         R"(
title 畑の計画
section (1) 土
  policy １　肥やす
    measure ①　灰をまく {農地課}
      progress ◎ 灰を畑にまいた。
    measure ②　豆をまく {農地課}
      progress ○ 豆を畑にまいた。
)"});
}

}  // namespace
}  // namespace torikumi
