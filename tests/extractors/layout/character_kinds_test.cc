// Tests character_kinds.cc.

#include "extractors/layout/character_kinds.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace torikumi::layout {
namespace {

struct Case {
    const char* name;
    bool (*is_kind)(char32_t);
    std::u32string_view members;
    std::u32string_view others;
};

std::string case_name(const ::testing::TestParamInfo<Case>& tested) {
    return tested.param.name;
}

class CharacterKinds : public ::testing::TestWithParam<Case> {};

TEST_P(CharacterKinds, HoldTheirMembersOnly) {
    for (const char32_t c : GetParam().members) EXPECT_TRUE(GetParam().is_kind(c)) << std::uint32_t{c};
    for (const char32_t c : GetParam().others) EXPECT_FALSE(GetParam().is_kind(c)) << std::uint32_t{c};
}

TEST(UprightForm, IsThatOfTheSignHoweverItIsTurned) {
    const std::u32string_view vertical = U"︐︑︒︓︰︱︵︶︻︼﹁﹂﹇﹈";
    const std::u32string_view upright = U"，、。：‥—（）【】「」［］";
    for (std::size_t i = 0; i < vertical.size(); ++i) EXPECT_EQ(upright_form(vertical[i]), upright[i]) << i;
    for (const char32_t c : U"、。（ー漢A\uFE0F\uFE20") EXPECT_EQ(upright_form(c), c);
}

INSTANTIATE_TEST_SUITE_P(Kinds, CharacterKinds,
                         ::testing::Values(Case{"Blank", is_blank, U" \u00A0\u2009\u3000", U"aア・■"},
                                           Case{"Latin", is_latin, U"Az09(%é", U"ＡｚＡ２ｱア"},
                                           Case{"BlankOnLeft", is_blank_on_left, U"（「【", U"）(、"},
                                           Case{"BlankOnRight", is_blank_on_right, U"）」、。", U"（)・ー"},
                                           Case{"Bullet", is_bullet, U"・○※①⑳㈠－", U"ア一1(ー"},
                                           Case{"Ideographic", is_ideographic, U"漢かカ々〇髙𠮷", U"Ａ1①○"},
                                           Case{"Kana", is_kana, U"アいー", U"漢ｱＡ"}),
                         case_name);

}  // namespace
}  // namespace torikumi::layout
