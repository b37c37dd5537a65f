#include "normalizers/era_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "normalizers/characters.h"
#include "normalizers/line_cursor.h"

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

constexpr std::u32string_view kKanjiDigits = U"一二三四五六七八九";

/// The pieces of a date as printed; `era` is empty where the year counts from Christ, `day_sign` without 日.
struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view era, year, after_year, month, after_month, day, day_sign;
};

bool is_kanji_numeral(char32_t c) {
    return c == U'十' || is_among(kKanjiDigits, c);
}

/// What parts the year from the month and the month from the day.
bool is_separator(char32_t c) {
    return is_among(U"年月.．・/／-－−‐", c);
}

/// Characters of one kind, at most so many.
std::string_view take_run(LineCursor& cursor, std::size_t most, bool (*matches)(char32_t)) {
    const std::string_view rest = cursor.rest();
    const std::size_t begin = cursor.offset();
    for (std::size_t taken = 0; taken < most && cursor.take_if(matches); ++taken) {
    }
    return rest.substr(0, cursor.offset() - begin);
}

/// 5, 13, 五, 十三; empty where there is none.
std::string_view take_number(LineCursor& cursor) {
    const std::string_view digits = take_run(cursor, 2, is_digit_of_any_width);
    return digits.empty() ? take_run(cursor, 3, is_kanji_numeral) : digits;
}

std::string_view take_separator(LineCursor& cursor) {
    return take_run(cursor, 1, is_separator);
}

/// 令和 and R; empty where there is none.
std::string_view take_era(LineCursor& cursor) {
    for (const Era& era : kEras) {
        for (const std::string_view name : era.names)
            if (cursor.take_word(name)) return name;
    }
    return {};
}

/// 1800 to 2199; empty where there is none.
std::string_view take_western_year(LineCursor& cursor) {
    LineCursor tried = cursor;
    const std::string_view year = take_run(tried, 4, is_digit_of_any_width);
    if (count_code_points(year) < 4) return {};
    LineCursor digits(year);
    const char32_t thousands = half_width(digits.take());
    const char32_t hundreds = half_width(digits.take());
    const bool is_year = (thousands == U'1' && (hundreds == U'8' || hundreds == U'9')) ||
                         (thousands == U'2' && (hundreds == U'0' || hundreds == U'1'));
    if (!is_year) return {};
    cursor = tried;
    return year;
}

/// The year with its era where it has one: 令和元, R 2, 2020; `year` stays empty where there is none.
void take_year(LineCursor& cursor, Match& match) {
    match.era = take_era(cursor);
    if (match.era.empty()) {
        match.year = take_western_year(cursor);
        return;
    }
    cursor.skip_blank();
    match.year = cursor.take_word("元") ? "元" : take_number(cursor);
}

/// A second year in brackets may stand behind the first: 令和２年（2020年）５月13日.
void skip_other_year(LineCursor& cursor) {
    LineCursor tried = cursor;
    if (!is_opening_bracket(tried.take())) return;
    char32_t last = 0;
    while (!tried.at_end() && !is_opening_bracket(tried.peek()) && !is_closing_bracket(tried.peek()))
        last = tried.take();
    if (last == U'年' && is_closing_bracket(tried.take())) cursor = tried;
}

/// The date that the rest of the line begins with.
std::optional<Match> match_date(LineCursor cursor) {
    Match match;
    match.begin = cursor.offset();
    take_year(cursor, match);
    if (match.year.empty()) return std::nullopt;
    cursor.skip_blank();
    match.after_year = take_separator(cursor);
    skip_other_year(cursor);
    cursor.skip_blank();
    match.month = take_number(cursor);
    cursor.skip_blank();
    match.after_month = take_separator(cursor);
    cursor.skip_blank();
    match.day = take_number(cursor);
    if (match.after_year.empty() || match.month.empty() || match.after_month.empty() || match.day.empty())
        return std::nullopt;
    match.end = cursor.offset();
    cursor.skip_blank();
    if (cursor.take_word("日")) {
        match.day_sign = "日";
        match.end = cursor.offset();
    }
    return match;
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
    int value = 0;
    for (std::size_t at = 0; at < printed.size();) {
        const char32_t c = decode_code_point(printed, at);
        if (is_digit_of_any_width(c)) {
            value = value * 10 + static_cast<int>(half_width(c) - '0');
        } else if (c == U'十') {
            value = std::max(value, 1) * 10;
        } else {
            value += static_cast<int>(kKanjiDigits.find(c)) + 1;
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

/// What the day says in ISO 8601, if it exists.
std::optional<std::string> iso_form(const Match& match) {
    const std::optional<year_month_day> day = day_of(match);
    if (!day) return std::nullopt;
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day->year()),
                       static_cast<unsigned>(day->month()), static_cast<unsigned>(day->day()));
}

/// Nearly no character of a document does.
bool may_begin_year(char32_t c) {
    return is_digit_of_any_width(c) || is_among(U"令平昭大明RHSTMＲＨＳＴＭ㋿㍻㍼㍽㍾", c);
}

/// The bytes behind the month that the rest of the line begins with.
std::optional<std::size_t> end_of_month(LineCursor cursor) {
    Match match;
    take_year(cursor, match);
    // 大2年3月: with a single character for the era, only a whole date is sure to be one.
    if (match.year.empty() || count_code_points(match.era) == 1) return std::nullopt;
    cursor.skip_blank();
    if (!cursor.take_word("年")) return std::nullopt;
    skip_other_year(cursor);
    cursor.skip_blank();
    if (take_number(cursor).empty()) return std::nullopt;
    cursor.skip_blank();
    return cursor.take_word("月") ? std::optional(cursor.offset()) : std::nullopt;
}

}  // namespace

std::optional<PrintedDate> find_date(std::string_view line) {
    for (LineCursor cursor(line); !cursor.at_end(); cursor.take()) {
        if (!may_begin_year(cursor.peek())) continue;
        const std::optional<Match> match = match_date(cursor);
        if (match && separators_agree(*match) && stands_alone(*match, line) && is_plausible(*match))
            return PrintedDate{match->begin, match->end - match->begin, iso_form(*match)};
    }
    return std::nullopt;
}

std::optional<PrintedDate> find_month(std::string_view line) {
    for (LineCursor cursor(line); !cursor.at_end(); cursor.take()) {
        if (!may_begin_year(cursor.peek())) continue;
        if (const std::optional<std::size_t> end = end_of_month(cursor))
            return PrintedDate{cursor.offset(), *end - cursor.offset(), std::nullopt};
    }
    return std::nullopt;
}

}  // namespace torikumi
