// Tests pipeline/dump/said_text.cc.

#include "pipeline/dump/said_text.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/dump_builder.h"

namespace torikumi {
namespace {

struct SaidCase {
    std::string_view printed;
    std::string text;
    std::string untagged;
    bool is_tagged;
};

TEST(SaidText, FoldedWithTagsAndWithout) {
    const std::vector<SaidCase> cases = {
        {"　花壇を２か所に⏎増やす。", "花壇を2か所に増やす。", "花壇を2か所に増やす。", false},
        {"　灯りを増やす。【再掲】", "灯りを増やす。【再掲】", "灯りを増やす。", true},
        {"【新規】柵を直す。", "【新規】柵を直す。", "柵を直す。", true},
        {"柵を【北岸】に置く。", "柵を【北岸】に置く。", "柵を【北岸】に置く。", false},
        {"", "", "", false},
    };
    for (const SaidCase& test : cases) {
        const SaidText said(testing::make_lines(test.printed));
        EXPECT_EQ(said.text(), test.text) << test.printed;
        EXPECT_EQ(said.untagged(), test.untagged) << test.printed;
        EXPECT_EQ(said.is_tagged(), test.is_tagged) << test.printed;
        EXPECT_EQ(said.pairs(), character_pairs(test.text)) << test.printed;
        EXPECT_EQ(said.untagged_pairs(), character_pairs(test.untagged)) << test.printed;
    }
}

}  // namespace
}  // namespace torikumi
