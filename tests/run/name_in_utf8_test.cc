// Tests pipeline/run/name_in_utf8.cc.

#include "pipeline/run/name_in_utf8.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

TEST(NameInUtf8, IsTextWhateverBytesTheNameHas) {
    struct Row {
        const char* name;
        const char* text;
    };
    const Row rows[] = {
        {"r3/plan 2", "r3/plan 2"},
        {"令和３年度/取組", "令和３年度/取組"},
        {"R3/\x8E\xE6\x91\x67\x95\xFB\x90\x6A", "R3/取組方針"},  // Shift_JIS
        {"\x95\x5C", "表"},                                      // with a backslash for its second byte
        {"\xBC\xE8\xC1\xC8\xCA\xFD\xBF\xCB", "取組方針"},        // EUC-JP
        {"a\xFF-\xE5\x8F", "a%FF-%E5%8F"},
        {"取\xFF", "取%FF"},
    };
    for (const Row& row : rows) EXPECT_EQ(name_in_utf8(row.name), row.text);
}

}  // namespace
}  // namespace torikumi
