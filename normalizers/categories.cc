#include "normalizers/categories.h"

#include <array>

#include "normalizers/spacing.h"

namespace torikumi {
namespace {

/// Signs that are codes, each with the form that it takes.
struct Sign {
    char32_t printed;
    char32_t code;
};
constexpr Sign kSigns[] = {
    {U'◎', U'◎'}, {U'○', U'○'}, {U'〇', U'○'}, {U'◯', U'○'}, {U'●', U'●'}, {U'△', U'△'},
    {U'▲', U'▲'}, {U'×', U'×'}, {U'✕', U'×'},  {U'✖', U'×'}, {U'☆', U'☆'}, {U'★', U'★'},
    {U'Ⅰ', U'Ⅰ'}, {U'Ⅱ', U'Ⅱ'}, {U'Ⅲ', U'Ⅲ'},  {U'Ⅳ', U'Ⅳ'}, {U'Ⅴ', U'Ⅴ'},
};

char32_t half_width(char32_t c) {
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + 0x21 : c;
}

bool is_letter(char32_t c) {
    return half_width(c) >= 'A' && half_width(c) <= 'Z';
}

bool is_number(char32_t c) {
    return half_width(c) >= '1' && half_width(c) <= '9';
}

/// The code that `c` is, 0 for none.
char32_t code_of(char32_t c, CategoryCodes codes) {
    if (is_letter(c) || (codes == CategoryCodes::kWithNumbers && is_number(c))) return half_width(c);
    for (const Sign& sign : kSigns) {
        if (sign.printed == c) return sign.code;
    }
    return 0;
}

std::string utf8(char32_t c) {
    std::string bytes;
    append_utf8(bytes, c);
    return bytes;
}

/// 「Ａ」, （Ａ）, [A]: a legend may quote its codes.
char32_t closing_of(char32_t opening) {
    constexpr std::u32string_view kOpening = U"「『（([［【〔〈<＜";
    constexpr std::u32string_view kClosing = U"」』）)]］】〕〉>＞";
    const std::size_t at = kOpening.find(opening);
    return at == std::u32string_view::npos ? 0 : kClosing[at];
}

/// Bytes at the start of `text` that part a code from its meaning, but for white space.
std::size_t separator_length(std::string_view text) {
    constexpr std::u32string_view kSeparators = U"：:＝=…‥・･－−―—–ー→⇒";
    std::size_t at = 0;
    for (std::size_t next = 0; next < text.size(); at = next) {
        if (kSeparators.find(decode_code_point(text, next)) == std::u32string_view::npos) break;
    }
    return at;
}

/// Whether white space alone may part `code` from its meaning: not for what also begins the items of a list
/// (○　会議の開催, １　目的), nor before Latin text (A plan).
bool may_stand_apart(char32_t code, std::string_view meaning) {
    constexpr std::u32string_view kAlsoBullets = U"○●☆★";
    const char32_t next = first_code_point(meaning);
    const bool latin = half_width(next) > 0x20 && half_width(next) < 0x7F && !is_number(next);
    return !latin && !is_number(code) && kAlsoBullets.find(code) == std::u32string_view::npos;
}

struct QuotedCode {
    char32_t code = 0;
    std::size_t length = 0;
    bool quoted = false;
};

QuotedCode take_code(std::string_view line) {
    std::size_t at = leading_blank(line);
    if (at == line.size()) return {};
    char32_t c = decode_code_point(line, at);
    const char32_t closing = closing_of(c);
    if (closing != 0) c = at < line.size() ? decode_code_point(line, at) : 0;
    const char32_t code = code_of(c, CategoryCodes::kWithNumbers);
    if (closing != 0 && (at == line.size() || decode_code_point(line, at) != closing)) return {};
    return {code, at, closing != 0};
}

}  // namespace

std::optional<std::string> parse_category_code(std::string_view text, CategoryCodes codes) {
    const std::string_view said = trimmed(text);
    if (said.empty()) return std::nullopt;
    std::size_t at = 0;
    const char32_t code = code_of(decode_code_point(said, at), codes);
    if (code == 0 || at != said.size()) return std::nullopt;
    return utf8(code);
}

std::optional<LegendEntry> parse_legend_line(std::string_view line) {
    const QuotedCode quoted = take_code(line);
    if (quoted.code == 0) return std::nullopt;
    std::size_t at = quoted.length + leading_blank(line.substr(quoted.length));
    const bool stands_apart = at > quoted.length;
    const std::size_t separator = separator_length(line.substr(at));
    at += separator;
    at += leading_blank(line.substr(at));
    if (at == line.size()) return std::nullopt;
    const bool parted =
        separator > 0 || (stands_apart && !quoted.quoted && may_stand_apart(quoted.code, line.substr(at)));
    if (!parted) return std::nullopt;
    return LegendEntry{utf8(quoted.code), at};
}

}  // namespace torikumi
