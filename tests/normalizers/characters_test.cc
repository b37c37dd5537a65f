// Tests characters.cc.

#include "normalizers/characters.h"

#include <gtest/gtest.h>

#include <string_view>

namespace torikumi {
namespace {

struct Width {
    const char* text;
    double em;
};

TEST(PrintWidth, IsThatOfAJapaneseFont) {
    const Width widths[] = {
        {"", 0},     {"見守り", 3}, {"　見", 2}, {"(1) a", 2.5}, {"ｱﾏﾓ", 1.5},
        {"Ａ１", 2}, {"é", 0.5},    {"αЖ", 2},   {"①…", 2},      {"𠮷", 1},
    };
    for (const Width& width : widths) EXPECT_DOUBLE_EQ(print_width_em(width.text), width.em) << width.text;
}

TEST(ListSeparators, ComeInAnyWidth) {
    for (const char32_t c : std::u32string_view(U"、､・･，,／/"))
        EXPECT_TRUE(is_list_separator(c)) << utf8(c);
    for (const char32_t c : std::u32string_view(U"。.ー－ 　（ア"))
        EXPECT_FALSE(is_list_separator(c)) << utf8(c);
}

}  // namespace
}  // namespace torikumi
