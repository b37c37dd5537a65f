#include "normalizers/era_date.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <chrono>

#include "normalizers/spacing.h"

namespace torikumi {
namespace {

using std::chrono::year_month_day;

/// An era: its names in print and its first and last day (the last day is the one before the next era).
struct Era {
    std::array<std::string_view, 5> names;
    year_month_day first;
    year_month_day last;
};

constexpr year_month_day day_of(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

/// 明治 begins here with the Gregorian calendar: earlier months and days are those of another one.
constexpr Era kEras[] = {
    {{"令和", "令", "R", "Ｒ", "㋿"}, day_of(2019, 5, 1), day_of(9999, 12, 31)},
    {{"平成", "平", "H", "Ｈ", "㍻"}, day_of(1989, 1, 8), day_of(2019, 4, 30)},
    {{"昭和", "昭", "S", "Ｓ", "㍼"}, day_of(1926, 12, 25), day_of(1989, 1, 7)},
    {{"大正", "大", "T", "Ｔ", "㍽"}, day_of(1912, 7, 30), day_of(1926, 12, 24)},
    {{"明治", "明", "M", "Ｍ", "㍾"}, day_of(1873, 1, 1), day_of(1912, 7, 29)},
};
/// 明治元 is 1868 though its days are counted from 1873 here.
constexpr int kFirstYearOfMeiji = 1868;

/// Patterns of one date. Era dates first: in 令和2年5月13日 the western pattern finds nothing, in 昭和2020 as
/// little. Groups: 1 era, 2 year, 3–5 the parts between, month, day.
struct Patterns {
    RE2 era;
    RE2 western;

    Patterns()
        : era(fmt::format("(令和|平成|昭和|大正|明治|[令平昭大明]|[RHSTMＲＨＳＴＭ㋿㍻㍼㍽㍾]){0}(元|{1}){0}"
                          "({2}){0}({1}){0}({2}){0}({1})({0}日)?",
                          kBlank, kNumber, kBetween)),
          western(fmt::format("({3}){0}({2}){0}({1}){0}({2}){0}({1})({0}日)?", kBlank, kNumber, kBetween,
                              kYear)) {}

    static constexpr std::string_view kBlank = R"([\s\x{A0}\x{2000}-\x{200B}\x{202F}\x{205F}\x{3000}]*)";
    static constexpr std::string_view kNumber = "[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}";
    static constexpr std::string_view kBetween = R"([年月.．・/／\-－−‐])";
    static constexpr std::string_view kYear = "[12１２][0-9０-９]{3}";
};

const Patterns& patterns() {
    static const Patterns compiled;
    return compiled;
}

char32_t half_width(char32_t c) {
    if (c == 0x2212 || c == 0x2010) return '-';
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + 0x21 : c;
}

bool is_digit(char32_t c) {
    return half_width(c) >= '0' && half_width(c) <= '9';
}

bool is_kanji(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF;
}

/// 元, 13, １３, 十三, 二十三.
int number_of(std::string_view printed) {
    if (printed == "元") return 1;
    int value = 0;
    for (std::size_t at = 0; at < printed.size();) {
        const char32_t c = decode_code_point(printed, at);
        constexpr std::u32string_view kKanji = U"一二三四五六七八九";
        if (is_digit(c)) {
            value = value * 10 + static_cast<int>(half_width(c) - '0');
        } else if (c == U'十') {
            value = (value == 0 ? 1 : value) * 10;
        } else {
            value += static_cast<int>(kKanji.find(c)) + 1;
        }
    }
    return value;
}

struct Found {
    std::string_view era, year, after_year, month, after_month, day, day_sign;

    std::size_t end_in(std::string_view line) const {
        const std::string_view& last = day_sign.empty() ? day : day_sign;
        return static_cast<std::size_t>(last.data() + last.size() - line.data());
    }
};

/// 年 月 日 all three or none; other separators alike: 2.5.13, not 2.5/13.
bool separators_agree(const Found& found) {
    if (found.after_year == "年") return found.after_month == "月" && !found.day_sign.empty();
    if (found.after_year == "月" || found.after_month == "年" || found.after_month == "月") return false;
    return found.day_sign.empty() &&
           half_width(first_code_point(found.after_year)) == half_width(first_code_point(found.after_month));
}

bool stands_alone(const Found& found, std::string_view before, std::string_view after) {
    const char32_t left = last_code_point(before);
    const bool spelled_out = found.era.size() > std::string_view("令").size() && found.era != "㋿";
    if (!found.era.empty()) {
        const bool letter = half_width(left) < 0x80 && ((half_width(left) | 0x20) >= 'a') &&
                            ((half_width(left) | 0x20) <= 'z') && left != 0;
        // 命令2.5.1 is no date, of 令 as little as 法令.
        if (!spelled_out && (letter || is_digit(left) || is_kanji(left))) return false;
    } else if (is_digit(left)) {
        return false;
    }
    if (!found.day_sign.empty()) return true;
    const char32_t right = first_code_point(after);
    if (is_digit(right)) return false;
    std::size_t at = 0;
    if (right == 0 || half_width(right) != half_width(first_code_point(found.after_month))) return true;
    decode_code_point(after, at);
    return !is_digit(first_code_point(after.substr(at)));
}

std::string iso_form(const year_month_day& date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<std::string> iso_of(const Found& found) {
    const auto month = static_cast<unsigned>(number_of(found.month));
    const auto day = static_cast<unsigned>(number_of(found.day));
    const int printed_year = number_of(found.year);
    if (found.era.empty()) {
        const year_month_day date = day_of(printed_year, month, day);
        return date.ok() ? std::optional(iso_form(date)) : std::nullopt;
    }
    for (const Era& era : kEras) {
        if (std::ranges::find(era.names, found.era) == era.names.end()) continue;
        const bool meiji = era.names[0] == "明治";
        const int first_year = meiji ? kFirstYearOfMeiji : static_cast<int>(era.first.year());
        const year_month_day date = day_of(first_year + printed_year - 1, month, day);
        const bool exists = printed_year > 0 && date.ok() && era.first <= date && date <= era.last;
        return exists ? std::optional(iso_form(date)) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<PrintedDate> first_match(std::string_view line, const RE2& pattern, bool with_era) {
    for (std::size_t from = 0; from < line.size();) {
        std::array<re2::StringPiece, 8> groups;
        const re2::StringPiece text(line.data(), line.size());
        const int count = with_era ? 8 : 7;
        if (!pattern.Match(text, from, line.size(), RE2::UNANCHORED, groups.data(), count))
            return std::nullopt;
        const auto group = [&](std::size_t i) {
            const re2::StringPiece& piece = groups[with_era ? i : i - 1];
            return std::string_view(piece.data(), piece.size());
        };
        const Found found{with_era ? group(1) : std::string_view{},
                          group(2),
                          group(3),
                          group(4),
                          group(5),
                          group(6),
                          group(7)};
        const auto start = static_cast<std::size_t>(groups[0].data() - line.data());
        const std::size_t end = found.end_in(line);
        if (separators_agree(found) && stands_alone(found, line.substr(0, start), line.substr(end)))
            return PrintedDate{start, end - start, iso_of(found)};
        from = start;
        decode_code_point(line, from);
    }
    return std::nullopt;
}

}  // namespace

std::optional<PrintedDate> find_date(std::string_view line) {
    const std::optional<PrintedDate> era = first_match(line, patterns().era, true);
    const std::optional<PrintedDate> western = first_match(line, patterns().western, false);
    if (era && western) return era->offset < western->offset ? era : western;
    return era ? era : western;
}

}  // namespace torikumi
