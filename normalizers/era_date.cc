#include "normalizers/era_date.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "normalizers/numerals.h"

namespace torikumi {
namespace {

using std::chrono::year_month_day;

/// An era: its names in print, its first day and its last (the one before the next era begins).
struct Era {
    std::array<std::string_view, 5> names;
    int first_year;
    year_month_day first;
    year_month_day last;
};

constexpr year_month_day day_of(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

/// 明治 counts from 1868, but its days only from 1873: those before are of another calendar.
constexpr Era kEras[] = {
    {{"令和", "令", "R", "Ｒ", "㋿"}, 2019, day_of(2019, 5, 1), day_of(9999, 12, 31)},
    {{"平成", "平", "H", "Ｈ", "㍻"}, 1989, day_of(1989, 1, 8), day_of(2019, 4, 30)},
    {{"昭和", "昭", "S", "Ｓ", "㍼"}, 1926, day_of(1926, 12, 25), day_of(1989, 1, 7)},
    {{"大正", "大", "T", "Ｔ", "㍽"}, 1912, day_of(1912, 7, 30), day_of(1926, 12, 24)},
    {{"明治", "明", "M", "Ｍ", "㍾"}, 1868, day_of(1873, 1, 1), day_of(1912, 7, 29)},
};

enum class Calendar { kEra, kWestern };

constexpr std::string_view kBlank = R"([\s\x{A0}\x{2000}-\x{200B}\x{202F}\x{205F}\x{3000}]*)";
constexpr std::string_view kNumber = "[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}";
constexpr std::string_view kBetween = R"([年月.．・/／\-－−‐])";
/// A second year in brackets may stand behind the first: 令和２年（2020年）５月13日.
constexpr std::string_view kOtherYear = "(?:[（(][^（）()]*年[）)])?";

/// Groups: 1 era, 2 year, 3 what parts it from the month, 4 month, 5 what parts it from the day, 6 day, 7 日.
std::string pattern_of_date(std::string_view era, std::string_view year) {
    return fmt::format(
        "({era}){blank}({year}){blank}({between}){other}{blank}({number}){blank}({between}){blank}"
        "({number})({blank}日)?",
        fmt::arg("era", era), fmt::arg("year", year), fmt::arg("blank", kBlank),
        fmt::arg("between", kBetween), fmt::arg("other", kOtherYear), fmt::arg("number", kNumber));
}

const RE2& pattern_of(Calendar calendar) {
    if (calendar == Calendar::kEra) {
        static const RE2 era(pattern_of_date(
            "令和|平成|昭和|大正|明治|[RHSTMＲＨＳＴＭ令平昭大明㋿㍻㍼㍽㍾]",
            fmt::format("元|{}", kNumber)));
        return era;
    }
    static const RE2 western(pattern_of_date("", "(?:[1１][89８９]|[2２][01０１])[0-9０-９]{2}"));
    return western;
}

struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view era, year, after_year, month, after_month, day, day_sign;
};

std::optional<Match> find_match(std::string_view line, std::size_t from, Calendar calendar) {
    std::array<re2::StringPiece, 8> groups;
    const re2::StringPiece text(line.data(), line.size());
    if (!pattern_of(calendar).Match(text, from, line.size(), RE2::UNANCHORED, groups.data(),
                                    static_cast<int>(groups.size())))
        return std::nullopt;
    const auto group = [&](std::size_t i) { return std::string_view(groups[i].data(), groups[i].size()); };
    const auto begin = static_cast<std::size_t>(groups[0].data() - line.data());
    return Match{
        begin,   begin + groups[0].size(), group(1), group(2), group(3), group(4), group(5), group(6),
        group(7)};
}

/// The sign alone, of any width; － and − and ‐ are one.
char32_t sign_of(std::string_view separator) {
    const char32_t c = half_width(first_code_point(separator));
    return c == 0x2212 || c == 0x2010 ? U'-' : c;
}

/// 年 月 日 all three or none; other separators alike: 2.5.13, not 2.5/13.
bool separators_agree(const Match& match) {
    if (match.after_year == "年") return match.after_month == "月" && !match.day_sign.empty();
    const bool spelled_out =
        match.after_year == "月" || match.after_month == "年" || match.after_month == "月";
    return !spelled_out && match.day_sign.empty() && sign_of(match.after_year) == sign_of(match.after_month);
}

/// Whether a number goes on before the date: 12020/5/13, 3-2020-5-13.
bool continues_number(std::string_view before, char32_t separator) {
    if (is_digit_of_any_width(last_code_point(before))) return true;
    if (before.empty() || sign_of(before.substr(before.size() - 1)) != separator) return false;
    return is_digit_of_any_width(last_code_point(before.substr(0, before.size() - 1)));
}

/// Whether a number goes on behind the date: 2020/5/131, 2020.5.13.4.
bool is_continued(std::string_view after, char32_t separator) {
    LineCursor cursor(after);
    if (is_digit_of_any_width(cursor.peek())) return true;
    return half_width(cursor.take()) == separator && is_digit_of_any_width(cursor.peek());
}

bool stands_alone(const Match& match, std::string_view line) {
    const std::string_view before = line.substr(0, match.begin);
    const char32_t separator = sign_of(match.after_month);
    if (match.day_sign.empty() && is_continued(line.substr(match.end), separator)) return false;
    if (match.era.empty()) return !continues_number(before, separator);
    if (count_code_points(match.era) > 1) return true;
    // FR2.5.13 and 命令2.5.13 are no dates.
    const char32_t left = last_code_point(before);
    return !is_latin_of_any_width(left) && !is_digit_of_any_width(left) && !is_kanji(left);
}

/// 元, 13, １３, 十三, 二十三.
int number_of(std::string_view printed) {
    if (printed == "元") return 1;
    constexpr std::u32string_view kKanji = U"一二三四五六七八九";
    int value = 0;
    for (std::size_t at = 0; at < printed.size();) {
        const char32_t c = decode_code_point(printed, at);
        if (is_digit_of_any_width(c)) {
            value = value * 10 + static_cast<int>(half_width(c) - '0');
        } else if (c == U'十') {
            value = std::max(value, 1) * 10;
        } else {
            value += static_cast<int>(kKanji.find(c)) + 1;
        }
    }
    return value;
}

std::optional<year_month_day> day_of(const Match& match) {
    const int year = number_of(match.year);
    const auto month = static_cast<unsigned>(number_of(match.month));
    const auto day = static_cast<unsigned>(number_of(match.day));
    if (match.era.empty()) {
        const year_month_day date = day_of(year, month, day);
        return date.ok() ? std::optional(date) : std::nullopt;
    }
    const auto* const era = std::ranges::find_if(
        kEras, [&](const Era& e) { return std::ranges::find(e.names, match.era) != e.names.end(); });
    const year_month_day date = day_of(era->first_year + year - 1, month, day);
    const bool exists = year > 0 && date.ok() && era->first <= date && date <= era->last;
    return exists ? std::optional(date) : std::nullopt;
}

/// 1234/56/78 is no date at all, while 2021/2/30 is one that does not exist.
bool is_plausible(const Match& match) {
    if (!match.era.empty() || !match.day_sign.empty()) return true;
    return number_of(match.month) <= 12 && number_of(match.day) <= 31;
}

/// Whether `line` may hold a date at all: most lines do not, and need no pattern to say so.
bool may_hold_year(std::string_view line, Calendar calendar) {
    if (calendar == Calendar::kEra) {
        return std::ranges::any_of(kEras, [&](const Era& era) {
            return std::ranges::any_of(era.names, [&](auto name) { return line.find(name) != line.npos; });
        });
    }
    constexpr int kDigits = 4;
    int digits = 0;
    for (std::size_t at = 0; at < line.size() && digits < kDigits;)
        digits = is_digit_of_any_width(decode_code_point(line, at)) ? digits + 1 : 0;
    return digits == kDigits;
}

std::optional<PrintedDate> find_first(std::string_view line, Calendar calendar) {
    if (!may_hold_year(line, calendar)) return std::nullopt;
    for (std::size_t from = 0; from < line.size();) {
        const std::optional<Match> match = find_match(line, from, calendar);
        if (!match) return std::nullopt;
        if (separators_agree(*match) && stands_alone(*match, line) && is_plausible(*match)) {
            PrintedDate date{match->begin, match->end - match->begin, std::nullopt};
            if (const std::optional<year_month_day> day = day_of(*match)) {
                date.iso =
                    fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day->year()),
                                static_cast<unsigned>(day->month()), static_cast<unsigned>(day->day()));
            }
            return date;
        }
        from = match->begin;
        decode_code_point(line, from);
    }
    return std::nullopt;
}

}  // namespace

std::optional<PrintedDate> find_date(std::string_view line) {
    const std::optional<PrintedDate> era = find_first(line, Calendar::kEra);
    const std::optional<PrintedDate> western = find_first(line, Calendar::kWestern);
    if (era && western) return era->offset < western->offset ? era : western;
    return era ? era : western;
}

std::optional<PrintedDate> find_month(std::string_view line) {
    static const RE2 kMonth(
        fmt::format("((?:(?:令和|平成|昭和){blank}(?:元|{number})|[12１２][0-9０-９]{{3}}){blank}年{other}{"
                    "blank}(?:{number}){blank}月)",
                    fmt::arg("blank", kBlank), fmt::arg("other", kOtherYear), fmt::arg("number", kNumber)));
    if (line.find("月") == line.npos) return std::nullopt;
    re2::StringPiece month;
    if (!RE2::PartialMatch({line.data(), line.size()}, kMonth, &month)) return std::nullopt;
    return PrintedDate{static_cast<std::size_t>(month.data() - line.data()), month.size(), std::nullopt};
}

}  // namespace torikumi
