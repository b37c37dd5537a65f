#include "normalizers/categories.h"

#include "normalizers/departments.h"
#include "normalizers/line_cursor.h"
#include "normalizers/numerals.h"

namespace torikumi {
namespace {

/// Signs that are codes, each with the form that it takes.
struct CodeSign {
    char32_t printed;
    char32_t code;
};
constexpr CodeSign kCodeSigns[] = {
    {U'◎', U'◎'}, {U'○', U'○'}, {U'〇', U'○'}, {U'◯', U'○'}, {U'●', U'●'}, {U'△', U'△'},
    {U'▲', U'▲'}, {U'×', U'×'}, {U'✕', U'×'},  {U'✖', U'×'}, {U'☆', U'☆'}, {U'★', U'★'},
    {U'Ⅰ', U'Ⅰ'}, {U'Ⅱ', U'Ⅱ'}, {U'Ⅲ', U'Ⅲ'},  {U'Ⅳ', U'Ⅳ'}, {U'Ⅴ', U'Ⅴ'},
};

bool is_letter(char32_t c) {
    return half_width(c) >= 'A' && half_width(c) <= 'Z';
}

bool is_number(char32_t c) {
    return half_width(c) >= '1' && half_width(c) <= '9';
}

bool is_small_letter(char32_t c) {
    return half_width(c) >= 'a' && half_width(c) <= 'z';
}

/// １ and ａ mark the items of lists as well.
bool may_mark_item(char32_t c) {
    return is_number(c) || is_small_letter(c);
}

/// The code that `c` is, 0 for none.
char32_t code_of(char32_t c, CategoryCodes codes) {
    if (is_letter(c) || (codes == CategoryCodes::kExpected && may_mark_item(c))) return half_width(c);
    // The minus sign is what some encodings make of －.
    if (codes == CategoryCodes::kExpected && is_dash(c)) return c == U'−' ? U'－' : c;
    for (const CodeSign& sign : kCodeSigns) {
        if (sign.printed == c) return sign.code;
    }
    return 0;
}

/// 「Ａ」, （Ａ）, [A]: a legend may quote its codes.
char32_t closing_of(char32_t opening) {
    constexpr std::u32string_view kOpening = U"「『（([［【〔〈<＜";
    constexpr std::u32string_view kClosing = U"」』）)]］】〕〉>＞";
    const std::size_t at = kOpening.find(opening);
    return at == std::u32string_view::npos ? 0 : kClosing[at];
}

/// A code as a legend prints it, 0 for none.
char32_t take_code(LineCursor& cursor) {
    char32_t c = cursor.take();
    const char32_t closing = closing_of(c);
    if (closing != 0) c = cursor.take();
    const char32_t code = code_of(c, CategoryCodes::kExpected);
    if (closing != 0 && cursor.take() != closing) return 0;
    // （１）　目的 is a heading, whatever parts it from its text.
    return is_closing_bracket(closing) && may_mark_item(code) ? 0 : code;
}

enum class Separator {
    kNone,
    kColon,      // ： ＝
    kSign,       // … ・・・ －
    kStop,       // ． ）, which part the mark of a list from its text as well
    kWhiteSpace  // which may follow a bullet as well
};

bool is_colon(char32_t c) {
    return is_among(U"：:＝=", c);
}

bool is_sign(char32_t c) {
    return is_colon(c) || is_among(U"…‥", c);
}

bool is_middle_dot(char32_t c) {
    return is_among(U"・･", c);
}

bool is_stop(char32_t c) {
    return half_width(c) == '.' || half_width(c) == ')';
}

/// What parts a code from its meaning; the cursor then stands at the meaning. One ・ and a dash before a
/// letter or digit part nothing: Ａ・Ｂ, Ａ－１.
Separator take_separator(LineCursor& cursor) {
    Separator separator = cursor.before_blank() ? Separator::kWhiteSpace : Separator::kNone;
    cursor.skip_blank();
    int dots = 0;
    while (cursor.take_if(is_middle_dot)) ++dots;
    const bool dash = cursor.take_if(is_dash) && !is_latin_of_any_width(cursor.peek()) &&
                      !is_digit_of_any_width(cursor.peek());
    const bool colon = is_colon(cursor.peek());
    if (cursor.take_if(is_sign) || dots > 1 || dash) {
        separator = colon && !dash ? Separator::kColon : Separator::kSign;
        while (cursor.take_if(is_sign) || cursor.take_if(is_dash)) {
        }
    } else if (dots == 1) {
        return Separator::kNone;
    } else if (cursor.take_if(is_stop)) {
        separator = Separator::kStop;
    }
    cursor.skip_blank();
    return separator;
}

/// What stands behind a code in the row of a table is no meaning: Ａ 総）財政課, × × ○, △ 1,043. Nor is Latin
/// text: A plan.
bool is_cell_beside_code(std::string_view text) {
    const char32_t first = first_code_point(text);
    return is_latin_of_any_width(first) || is_digit_of_any_width(first) ||
           code_of(first, CategoryCodes::kCertain) != 0 || looks_like_department(text);
}

/// Whether `separator` makes a legend of `code` and `meaning`.
bool parts(Separator separator, char32_t code, std::string_view meaning, LegendContext context) {
    constexpr std::u32string_view kAlsoBullets = U"○●☆★";
    if (is_number(code) && is_digit_of_any_width(first_code_point(meaning))) return false;  // 9:30
    if (is_dash(code)) return separator == Separator::kColon;  // － 3 －, ――終わり――
    const bool ambiguous = may_mark_item(code) || is_among(kAlsoBullets, code);
    switch (separator) {
        case Separator::kNone: return false;
        case Separator::kColon:
        case Separator::kSign: return true;
        case Separator::kStop: return context == LegendContext::kInLegend;
        case Separator::kWhiteSpace:
            return context == LegendContext::kInLegend || (!ambiguous && !is_cell_beside_code(meaning));
    }
    return false;
}

}  // namespace

bool is_dash_code(std::string_view code) {
    return is_dash(first_code_point(code));
}

std::optional<std::string> parse_category_code(std::string_view text, CategoryCodes codes) {
    const std::string_view said = trimmed(text);
    if (said.empty()) return std::nullopt;
    std::size_t at = 0;
    const char32_t code = code_of(decode_code_point(said, at), codes);
    if (code == 0 || at != said.size()) return std::nullopt;
    return utf8(code);
}

std::optional<LegendEntry> parse_legend_line(std::string_view line, LegendContext context) {
    LineCursor cursor(line);
    cursor.skip_blank();
    const char32_t code = take_code(cursor);
    if (code == 0) return std::nullopt;
    const Separator separator = take_separator(cursor);
    if (cursor.at_end() || !parts(separator, code, cursor.rest(), context)) return std::nullopt;
    return LegendEntry{utf8(code), cursor.offset()};
}

}  // namespace torikumi
