// Tests pipeline/model/utf8.h.
#include "pipeline/model/utf8.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

TEST(Utf8, ComesBackAsItWent) {
    for (const char32_t c :
         {U'\0', U'\x7F', U'\x80', U'\u07FF', U'\u0800', U'橋', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
        std::string bytes;
        append_utf8(bytes, c);
        std::size_t offset = 0;
        EXPECT_EQ(decode_code_point(bytes, offset), c);
        EXPECT_EQ(offset, bytes.size());
        EXPECT_EQ(count_code_points(bytes), 1u);
    }
}

TEST(Utf8, TakesAMalformedByteForOneReplacement) {
    for (const std::string_view bytes : {"\xFF", "\xC0\xAF", "\xE6\xA9", "\xE6zz", "\x80"}) {
        std::size_t offset = 0;
        EXPECT_EQ(decode_code_point(bytes, offset), U'\uFFFD') << bytes;
        EXPECT_EQ(offset, 1u) << bytes;
    }
    std::string surrogate;
    append_utf8(surrogate, 0xD800);
    EXPECT_EQ(surrogate, "\uFFFD");
}

}  // namespace
}  // namespace torikumi
