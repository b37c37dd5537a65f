// Tests numbered_forms.cc.

#include "pipeline/draft/numbered_forms.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

TEST(PageNumber, IsANumberWithWhatIsPrintedRoundIt) {
    for (const std::string_view words : {"3", "-3-", "－12－", "[4]", "3/9", "3／全9頁", "P.4", "p4", "Page2",
                                         "5ページ", "第6頁", "・7・", "2ページ/8"})
        EXPECT_TRUE(is_page_number_form(words)) << words;
}

TEST(PageNumber, IsNothingThatSaysMore) {
    for (const std::string_view words :
         {"", "-", "12345", "3つ", "3/", "第6条", "5ページ目", "A3", "P.", "3-2", "①"})
        EXPECT_FALSE(is_page_number_form(words)) << words;
}

TEST(Label, IsTheNameOfAHandoutWithItsNumber) {
    for (const std::string_view words :
         {"資料", "資料2", "【資料1－1】", "参考資料", "様式第3号", "別紙その3", "資料No.2", "議案第2号）",
          "別添A", "配布資料②", "資料3(2)", "資料三", "当日資料1-2-3"})
        EXPECT_TRUE(is_label_form(words)) << words;
}

TEST(Label, IsNoSentenceAboutOne) {
    for (const std::string_view words :
         {"", "配布", "資料2のとおり", "資料編", "別紙に掲げる", "新資料1", "参考までに", "資料1234"})
        EXPECT_FALSE(is_label_form(words)) << words;
}

}  // namespace
}  // namespace torikumi
