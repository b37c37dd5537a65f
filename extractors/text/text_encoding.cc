#include "extractors/text/text_encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <stdexcept>

#include "pipeline/model/text.h"

namespace torikumi {
namespace {

using enum TextEncoding;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LittleEndianMark = "\xFF\xFE";
constexpr std::string_view kUtf16BigEndianMark = "\xFE\xFF";

const char* converter_name(TextEncoding encoding) {
    switch (encoding) {
        case kUtf8: return "UTF-8";
        case kUtf16LittleEndian: return "UTF-16LE";
        case kUtf16BigEndian: return "UTF-16BE";
        case kCp932: return "ibm-943_P15A-2003";  // Windows-31J, with ＼ and ～ as Windows maps them
        case kEucJp: return "EUC-JP";
    }
    return "UTF-8";
}

/// UTF-8, or nothing where `bytes` are malformed.
std::optional<std::string> convert(std::string_view bytes, TextEncoding encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(
        ucnv_open(converter_name(encoding), &status), &ucnv_close);
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status), &ucnv_close);
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU lacks ") + converter_name(encoding));
    ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

    std::string utf8(bytes.size() * 3 + 16, '\0');  // a half-width kana is one byte in CP932, three in UTF-8
    char* target = utf8.data();
    const char* source = bytes.data();
    std::array<UChar, 4096> pivot{};
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    ucnv_convertEx(to.get(), from.get(), &target, utf8.data() + utf8.size(), &source,
                   bytes.data() + bytes.size(), pivot.data(), &pivot_source, &pivot_target,
                   pivot.data() + pivot.size(), true, true, &status);
    if (U_FAILURE(status)) return std::nullopt;
    utf8.resize(static_cast<std::size_t>(target - utf8.data()));
    return utf8;
}

std::size_t find_malformed_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t start = at;
        const char32_t c = decode_code_point(bytes, at);
        const std::size_t length = at - start;
        const std::size_t shortest = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        const bool surrogate = c >= 0xD800 && c < 0xE000;
        if (length != shortest || surrogate || c > 0x10FFFF) return start;
    }
    return bytes.size();
}

/// Finds a surrogate without its other half, or half a unit at the end.
std::size_t find_malformed_utf16(std::string_view bytes, TextEncoding order) {
    constexpr int kLeading = 0xD8;
    constexpr int kTrailing = 0xDC;
    const std::size_t high = order == kUtf16BigEndian ? 0 : 1;
    const auto kind_at = [&](std::size_t at) {  // of the unit there
        return at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + high]) & 0xFC : 0;
    };
    std::size_t at = 0;
    while (at + 1 < bytes.size()) {
        const int kind = kind_at(at);
        const bool pair = kind == kLeading && kind_at(at + 2) == kTrailing;
        if (!pair && (kind == kLeading || kind == kTrailing)) return at;
        at += pair ? 4 : 2;
    }
    return at;
}

bool is_valid(std::string_view bytes, TextEncoding unicode) {
    return find_malformed(bytes, unicode) == bytes.size();
}

/// Share of 16-bit units that are ASCII, kana or Japanese punctuation. In the wrong byte order there are
/// hardly any.
double share_of_plain_units(std::string_view bytes, TextEncoding order) {
    const std::size_t high = order == kUtf16BigEndian ? 0 : 1;
    std::size_t plain = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto upper = static_cast<unsigned char>(bytes[i + high]);
        const auto lower = static_cast<unsigned char>(bytes[i + 1 - high]);
        const bool ascii =
            upper == 0 && ((lower >= 0x20 && lower < 0x7F) || (lower >= 0x09 && lower <= 0x0D));
        if (ascii || upper == 0x30) ++plain;
    }
    return bytes.size() < 2 ? 0 : static_cast<double>(plain) / (static_cast<double>(bytes.size()) / 2);
}

/// Any Japanese text has kana and line breaks enough for a fifth; of a picture, one unit in a hundred is
/// such.
constexpr double kMinPlainShare = 0.2;

std::optional<TextEncoding> detect_utf16(std::string_view bytes) {
    const double little = share_of_plain_units(bytes, kUtf16LittleEndian);
    const double big = share_of_plain_units(bytes, kUtf16BigEndian);
    if (std::max(little, big) < kMinPlainShare) return std::nullopt;
    const TextEncoding encoding = little > big ? kUtf16LittleEndian : kUtf16BigEndian;
    return is_valid(bytes, encoding) ? std::optional(encoding) : std::nullopt;
}

/// How much a text looks like Japanese prose: the share of kana, ideographs and Japanese punctuation among
/// its non-ASCII characters. EUC-JP read as CP932 is a soup of half-width kana, which counts against.
double share_of_japanese(std::string_view utf8) {
    std::size_t japanese = 0;
    std::size_t others = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = decode_code_point(utf8, at);
        if (c < 0x80) continue;
        const bool kana_or_punctuation = c >= 0x3000 && c <= 0x30FF;
        const bool ideograph = c >= 0x4E00 && c <= 0x9FFF;
        const bool full_width = c >= 0xFF01 && c <= 0xFF5E;
        (kana_or_punctuation || ideograph || full_width ? japanese : others) += 1;
    }
    return japanese + others == 0 ? 0
                                  : static_cast<double>(japanese) / static_cast<double>(japanese + others);
}

std::optional<TextEncoding> detect_japanese_bytes(std::string_view bytes) {
    std::optional<TextEncoding> best;
    double best_share = -1;
    for (const TextEncoding encoding : {kCp932, kEucJp}) {
        const std::optional<std::string> text = convert(bytes, encoding);
        if (!text) continue;
        const double share = share_of_japanese(*text);
        if (share > best_share) {
            best = encoding;
            best_share = share;
        }
    }
    return best;
}

std::string_view without_mark(std::string_view bytes, std::string_view mark) {
    return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

}  // namespace

std::optional<TextEncoding> encoding_of_mark(std::string_view bytes) {
    if (bytes.starts_with(kUtf8Mark)) return kUtf8;
    if (bytes.starts_with(kUtf16LittleEndianMark)) return kUtf16LittleEndian;
    if (bytes.starts_with(kUtf16BigEndianMark)) return kUtf16BigEndian;
    return std::nullopt;
}

bool is_utf32(std::string_view bytes) {
    constexpr unsigned kLastPlane = 0x10;
    if (bytes.size() < 4 || bytes.size() % 4 != 0) return false;
    bool little = true;
    bool big = true;
    for (std::size_t at = 0; at < bytes.size() && (little || big); at += 4) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
        little = little && byte(3) == 0 && byte(2) <= kLastPlane;
        big = big && byte(0) == 0 && byte(1) <= kLastPlane;
    }
    return little || big;
}

std::optional<TextEncoding> detect_encoding(std::string_view bytes) {
    if (is_utf32(bytes)) return std::nullopt;
    if (const auto marked = encoding_of_mark(bytes)) return is_valid(bytes, *marked) ? marked : std::nullopt;
    if (bytes.find('\0') != std::string_view::npos) {  // pure ASCII in UTF-16 would be valid UTF-8
        if (const auto utf16 = detect_utf16(bytes)) return utf16;
    }
    if (is_valid(bytes, kUtf8)) return kUtf8;
    if (const auto japanese = detect_japanese_bytes(bytes)) return japanese;
    return detect_utf16(bytes);
}

std::size_t find_malformed(std::string_view bytes, TextEncoding unicode) {
    return unicode == kUtf8 ? find_malformed_utf8(bytes) : find_malformed_utf16(bytes, unicode);
}

std::string decode_text(std::string_view bytes, TextEncoding encoding) {
    switch (encoding) {
        case kUtf8: return std::string(without_mark(bytes, kUtf8Mark));
        case kUtf16LittleEndian: bytes = without_mark(bytes, kUtf16LittleEndianMark); break;
        case kUtf16BigEndian: bytes = without_mark(bytes, kUtf16BigEndianMark); break;
        case kCp932:
        case kEucJp: break;
    }
    return convert(bytes, encoding).value();
}

bool is_binary(std::string_view bytes) {
    constexpr std::size_t kSample = 16'384;
    constexpr std::size_t kTextBytesPerControl = 50;  // some stray ones occur in dumps of real PDFs
    const std::string_view sample = bytes.substr(0, kSample);
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && !(c >= '\t' && c <= '\r') && c != '\x1B';
    };
    const auto controls = static_cast<std::size_t>(std::ranges::count_if(sample, is_control));
    if (controls * kTextBytesPerControl <= sample.size() || encoding_of_mark(bytes)) return false;
    const std::optional<TextEncoding> encoding = detect_encoding(bytes);
    return encoding != kUtf16LittleEndian && encoding != kUtf16BigEndian;
}

}  // namespace torikumi
