// Tests text_encoding.cc.

#include "extractors/text/text_encoding.h"

#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <string>

namespace torikumi {
namespace {

using enum TextEncoding;
using namespace std::string_literals;

std::string shown(std::optional<TextEncoding> encoding) {
    if (!encoding) return "none";
    switch (*encoding) {
        case kUtf8: return "UTF-8";
        case kUtf16LittleEndian: return "UTF-16LE";
        case kUtf16BigEndian: return "UTF-16BE";
        case kCp932: return "CP932";
        case kEucJp: return "EUC-JP";
    }
    return "?";
}

struct Case {
    const char* name;
    std::string bytes;
    std::string encoding;
    std::string text;
};

void PrintTo(const Case& tested, std::ostream* out) {
    *out << tested.name;
}

class DetectEncodingTest : public ::testing::TestWithParam<Case> {};

TEST_P(DetectEncodingTest, ReadsWhatWasWritten) {
    const std::optional<TextEncoding> encoding = detect_encoding(GetParam().bytes);
    EXPECT_EQ(shown(encoding), GetParam().encoding);
    if (encoding) {
        EXPECT_EQ(decode_text(GetParam().bytes, *encoding), GetParam().text);
    }
}

// 「見守り①」 in each encoding; ① is a character that only Windows' Shift_JIS has.
INSTANTIATE_TEST_SUITE_P(
    Encodings, DetectEncodingTest,
    ::testing::Values(
        Case{"utf8", "見守り①\n", "UTF-8", "見守り①\n"},
        Case{"utf8_with_mark", "\xEF\xBB\xBF見守り", "UTF-8", "見守り"},
        Case{"ascii", "plan\n", "UTF-8", "plan\n"}, Case{"nothing", "", "UTF-8", ""},
        Case{"nul_in_utf8", "見守り\0①"s, "UTF-8", "見守り\0①"s},
        Case{"utf16_little_endian_with_mark", "\xFF\xFE\x8B\x89\x88\x5B\x8A\x30"s, "UTF-16LE", "見守り"},
        Case{"utf16_big_endian_with_mark", "\xFE\xFF\x89\x8B\x5B\x88\x30\x8A"s, "UTF-16BE", "見守り"},
        Case{"utf16_little_endian", "\x8B\x89\x88\x5B\x8A\x30\n\0"s, "UTF-16LE", "見守り\n"},
        Case{"utf16_big_endian", "\x89\x8B\x5B\x88\x30\x8A\0\n"s, "UTF-16BE", "見守り\n"},
        Case{"utf16_ascii_only", "p\0l\0a\0n\0"s, "UTF-16LE", "plan"},
        Case{"utf16_surrogates", "\xFE\xFF\xD8\x42\xDF\xB7\x30\x8A"s, "UTF-16BE", "𠮷り"},
        Case{"cp932", "\x8C\xA9\x8E\xE7\x82\xE8\x87\x40\n", "CP932", "見守り①\n"},
        Case{"cp932_half_width_kana", "(\xB1) \x8C\xA9\x8E\xE7\x82\xE8", "CP932", "(ｱ) 見守り"},
        Case{"cp932_wave_dash", "\x82\xE8\x81\x60\x5C", "CP932", "り～\\"},
        Case{"euc_jp", "\xB8\xAB\xBC\xE9\xA4\xEA\n", "EUC-JP", "見守り\n"},
        Case{"euc_jp_kanji_only", "\xBB\xD9\xB1\xE7\xC2\xCE\xC0\xA9", "EUC-JP", "支援体制"},
        Case{"surrogates_in_utf8", "\xED\xA0\x80\xED", "none", ""},
        Case{"malformed_utf8_with_mark", "\xEF\xBB\xBF\xE8\xA6", "none", ""},
        Case{"cp932_with_utf8_mark", "\xEF\xBB\xBF\x8C\xA9\x8E\xE7\x82\xE8", "none", ""},
        Case{"utf32_little_endian_with_mark", "\xFF\xFE\0\0\x8B\x89\0\0\x8A\x30\0\0"s, "none", ""},
        Case{"utf32_big_endian", "\0\0\x89\x8B\0\0\x30\x8A"s, "none", ""},
        Case{"utf16_cut_in_a_unit", "\xFF\xFE\x8B\x89\x88"s, "none", ""},
        Case{"utf16_leading_surrogate_alone", "\xFE\xFF\xD8\x42\x30\x8A"s, "none", ""},
        Case{"utf16_trailing_surrogate_alone", "\xFE\xFF\x30\x8A\xDF\xB7"s, "none", ""},
        Case{"utf16_cut_in_a_pair", "\xFE\xFF\x30\x8A\xD8\x42"s, "none", ""},
        Case{"overlong_utf8", "\xC0\xAF\xFE\xFE", "none", ""},
        Case{"no_encoding_at_all", "\x80\xFF\xA0\xFD\x0A", "none", ""}),
    [](const ::testing::TestParamInfo<Case>& tested) { return tested.param.name; });

TEST(IsBinary, TellsPicturesAndArchivesFromText) {
    std::string picture;
    for (int i = 0; i < 4096; ++i) picture.push_back(static_cast<char>(i * 7919 >> 3));
    EXPECT_TRUE(is_binary(picture));
    EXPECT_FALSE(is_binary("見守り\r\n\f\t支援\n"));
    EXPECT_FALSE(is_binary("\x8C\xA9\x8E\xE7\x82\xE8\x87\x40\n"));
    EXPECT_FALSE(is_binary("\xFF\xFEp\0l\0a\0n\0"s));
    EXPECT_FALSE(is_binary("p\0l\0a\0n\0"s));
    EXPECT_FALSE(is_binary("\xFF\xFEp\0l\0a\0n"s));           // cut, but a text
    EXPECT_FALSE(is_binary(std::string(500, 'a') + '\x01'));  // a stray control character
}

}  // namespace
}  // namespace torikumi
