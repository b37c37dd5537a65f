// Tests tags.cc.

#include "normalizers/tags.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/normalizers/printed.h"

namespace torikumi {
namespace {

using testing::counted_ids;
using testing::is_well_formed;
using testing::printed_text;

struct Tagged {
    std::string_view printed;
    std::string_view text;
    std::vector<std::string> tags;
    std::string_view cut;
};

void expect_conserved(const TaggedText& result, const Text& printed) {
    EXPECT_TRUE(is_well_formed(result.text));
    EXPECT_TRUE(is_well_formed(result.printed));
    std::vector<CharacterId> ids = counted_ids(result.text);
    std::ranges::copy(counted_ids(result.printed), std::back_inserter(ids));
    std::ranges::sort(ids);
    EXPECT_EQ(ids, counted_ids(printed)) << printed.value;  // each in one of the two, none in both
}

class SplitTags : public ::testing::TestWithParam<Tagged> {};

TEST_P(SplitTags, CutsTagsOffBothEnds) {
    const Tagged& expected = GetParam();
    const Text printed = printed_text(expected.printed);
    const TaggedText result = split_tags(printed);
    EXPECT_EQ(result.text.value, expected.text);
    EXPECT_EQ(result.tags, expected.tags);
    EXPECT_EQ(result.printed.value, expected.cut);
    expect_conserved(result, printed);
}

const Tagged kTags[] = {
    {"【再掲】窓口を開く。", "窓口を開く。", {"再掲"}, "【再掲】"},
    {"　【新規】　窓口を開く。", "窓口を開く。", {"新規"}, "　【新規】　"},
    {"窓口を開く。【拡充】", "窓口を開く。", {"拡充"}, "【拡充】"},
    {"窓口を開く。\n【再掲】\n", "窓口を開く。", {"再掲"}, "\n【再掲】\n"},
    {"窓口を開く。\n相談を受ける。【継続】", "窓口を開く。\n相談を受ける。", {"継続"}, "【継続】"},
    {"【新規】窓口を開く。【重点】【再掲】",
     "窓口を開く。",
     {"新規", "重点", "再掲"},
     "【新規】【重点】【再掲】"},
    {"【新規】【重点】窓口", "窓口", {"新規", "重点"}, "【新規】【重点】"},
    {"【新規・拡充】窓口", "窓口", {"新規", "拡充"}, "【新規・拡充】"},
    {"【一部再掲】窓口", "窓口", {"一部再掲"}, "【一部再掲】"},
    {"【実施済み】窓口", "窓口", {"実施済み"}, "【実施済み】"},
    {"【再　掲】窓口", "窓口", {"再掲"}, "【再　掲】"},
    {"［再掲］窓口", "窓口", {"再掲"}, "［再掲］"},
    {"(再掲)窓口", "窓口", {"再掲"}, "(再掲)"},
    {"窓口（再掲)", "窓口", {"再掲"}, "（再掲)"},
    {"窓口（※再掲）", "窓口", {"再掲"}, "（※再掲）"},
    {"〔新〕窓口＜見直し＞", "窓口", {"新", "見直し"}, "〔新〕＜見直し＞"},
    {"窓口【再掲】 １－ア", "窓口【再掲】 １－ア", {}, ""},
    {"窓口【再掲　１－ア】", "窓口", {"再掲"}, "【再掲　１－ア】"},
    {"窓口【再掲：(1)－イ－(ｳ)】", "窓口", {"再掲"}, "【再掲：(1)－イ－(ｳ)】"},
    {"窓口（再掲（１－ア））", "窓口", {"再掲"}, "（再掲（１－ア））"},
    {"【(1)ア(ｱ)の再掲】窓口を開く。", "窓口を開く。", {"再掲"}, "【(1)ア(ｱ)の再掲】"},
    {"窓口を開く【再掲】。", "窓口を開く。", {"再掲"}, "【再掲】"},
    {"窓口を開く。【新規】【再掲】※", "窓口を開く。※", {"新規", "再掲"}, "【新規】【再掲】"},
    {"【再掲】", "", {"再掲"}, "【再掲】"},
    {"【再掲】【新規】", "", {"再掲", "新規"}, "【再掲】【新規】"},
};
const Tagged kText[] = {
    {"", "", {}, ""},
    {"窓口", "窓口", {}, ""},
    {"【目標】窓口", "【目標】窓口", {}, ""},
    {"【市民の継続】窓口", "【市民の継続】窓口", {}, ""},
    {"窓口を開く（目標）。", "窓口を開く（目標）。", {}, ""},
    {"【新規事業の検討】窓口", "【新規事業の検討】窓口", {}, ""},
    {"窓口【再掲】を開く", "窓口【再掲】を開く", {}, ""},
    {"計画（変更）", "計画（変更）", {}, ""},
    {"（新）計画", "（新）計画", {}, ""},
    {"再掲】窓口", "再掲】窓口", {}, ""},
    {"【再掲窓口", "【再掲窓口", {}, ""},
    {"窓口（案）", "窓口（案）", {}, ""},
    {"【】窓口", "【】窓口", {}, ""},
};

INSTANTIATE_TEST_SUITE_P(Tags, SplitTags, ::testing::ValuesIn(kTags));
INSTANTIATE_TEST_SUITE_P(Text, SplitTags, ::testing::ValuesIn(kText));

const std::vector<std::string_view> kPieces = {"【", "】",   "（",   "）",       "(",       ")",  "［",
                                               "］", "再掲", "新規", "・",       "窓口",    "　", " ",
                                               "\n", "１",   "。",   "【再掲】", "（拡充）"};

TEST(SplitTagsProperties, ConserveEveryCharacter) {
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        const Text printed = printed_text(testing::generated_text(seed, kPieces, 1 + seed % 10));
        const TaggedText result = split_tags(printed);
        expect_conserved(result, printed);
        ASSERT_EQ(split_tags(result.text).tags, std::vector<std::string>{}) << printed.value;
    }
}

}  // namespace
}  // namespace torikumi
