// Tests page_break.cc and sort_lines.cc: what goes on over a page break where rules say nothing, told by
// departments and sentences.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "pipeline/pages/read_tables.h"
#include "tests/support/built_in_lexicon.h"
#include "tests/support/page_builder.h"
#include "tests/support/table_drawing.h"

namespace torikumi {
namespace {

using testing::TableDrawing;

class TellPageBreak : public ::testing::TestWithParam<TableDrawing> {};

TEST_P(TellPageBreak, FormsTheDraft) {
    testing::expect_draft(GetParam());
}

const TableDrawing kBreaks[] = {
    {"DepartmentCutBeforeItsLastLetter", R"(
= 渡船の取組方針
(1)　船着場
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　直す。 | (ｱ)　桟橋を直す。 | 直した。 | Ａ | 港）海洋振興 |
----
|  |  | (ｲ)　灯を替える。 |  | Ｂ | 課⏎建）土木課 |
)",
     R"(
title 渡船の取組方針
section (1) 船着場
  policy ア　直す。 <①>
    measure (ｱ)　桟橋を直す。 {港）海洋振興⏎課⏎建）土木課}
      progress Ａ 直した。
    measure (ｲ)　灯を替える。 {港）海洋振興⏎課⏎建）土木課}
      progress Ｂ
)"},
    {"NoteOfADepartmentOnTheNextPage", R"(
= 渡船の取組方針
(1)　船着場
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　直す。 | (ｱ)　桟橋を直す。 | 直した。 | Ａ | 港）海洋課 |
----
|  |  | (ｲ)　灯を替える。 |  | Ｂ | （夜間のみ） |
)",
     R"(
title 渡船の取組方針
section (1) 船着場
  policy ア　直す。 <①>
    measure (ｱ)　桟橋を直す。 {港）海洋課⏎（夜間のみ）}
      progress Ａ 直した。
    measure (ｲ)　灯を替える。 {港）海洋課⏎（夜間のみ）}
      progress Ｂ
)"},
    {"MergedDepartmentsFilledToTheFoot", R"(
= 渡船の取組方針
(1)　船着場
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　直す。 | (ｱ)　桟橋を直す。 | 直した。 | Ａ | 港）海洋課⏎建）土木課⏎市）窓口課 |
|  |  | (ｲ)　灯を替える。 |  | Ｂ | ^ |
----
|  |  | (ｳ)　旗を替える。 |  | Ｂ | 総）広報課 |
)",
     R"(
title 渡船の取組方針
section (1) 船着場
  policy ア　直す。 <①>
    measure (ｱ)　桟橋を直す。 {港）海洋課⏎建）土木課⏎市）窓口課⏎総）広報課}
      progress Ａ 直した。
    measure (ｲ)　灯を替える。 {港）海洋課⏎建）土木課⏎市）窓口課⏎総）広報課}
      progress Ｂ
    measure (ｳ)　旗を替える。 {港）海洋課⏎建）土木課⏎市）窓口課⏎総）広報課}
      progress Ｂ
)"},
    {"FirstPolicyCutInASentence", R"(
= 渡船の取組方針
(1)　船着場
| 提言 | 取組方針 | < | 取組内容 | < | 実施状況 | 区分 | 担当課 |
| ① | ア | 桟橋を、潮の満ち引きに | (ｱ) | 杭を打つ。 | 打った。 | Ａ | 港湾課 |
----
| ① | ア | よらず使えるようにする。 | (ｲ) | 板を張る。 |  | Ｂ |  |
)",
     R"(
title 渡船の取組方針
section (1) 船着場
  policy ア 桟橋を、潮の満ち引きに⏎よらず使えるようにする。 <①>
    measure (ｱ) 杭を打つ。 {港湾課}
      progress Ａ 打った。
    measure (ｲ) 板を張る。 {港湾課}
      progress Ｂ
)"},
};
INSTANTIATE_TEST_SUITE_P(Breaks, TellPageBreak, ::testing::ValuesIn(kBreaks),
                         [](const auto& test) { return test.param.name; });

/// The codes of the diagnostics that a break between `foot` and `head` gives, the departments of two measures
/// of one policy.
std::vector<DiagnosticCode> codes_between(const std::string& foot, const std::string& head) {
    const auto drawn = testing::draw_pages(R"(
= 渡船の取組方針
(1)　船着場
| 提言 | 取組方針 | 取組内容 | 実施状況 | 区分 | 担当課 |
| ① | ア　直す。 | (ｱ)　桟橋を直す。 | 直した。 | Ａ | )" +
                                           foot + R"( |
----
|  |  | (ｲ)　灯を替える。 |  | Ｂ | )" + head +
                                           R"( |
)");
    Diagnostics diagnostics;
    read_tables(drawn.pages, drawn.characters, testing::built_in_lexicon(), diagnostics);
    std::vector<DiagnosticCode> codes;
    for (const Diagnostic& diagnostic : diagnostics.all()) codes.push_back(diagnostic.code);
    return codes;
}

TEST(TellPageBreak, ReportsDepartmentsThatMayBeOneCell) {
    EXPECT_THAT(codes_between("港）海洋課", "建）土木課"),
                ::testing::ElementsAre(DiagnosticCode::kInferredDepartments));
    EXPECT_THAT(codes_between("港）海洋", "課"), ::testing::IsEmpty());
    EXPECT_THAT(codes_between("港）海洋課", ""), ::testing::IsEmpty());
}

}  // namespace
}  // namespace torikumi
