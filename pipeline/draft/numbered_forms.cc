#include "pipeline/draft/numbered_forms.h"

#include <array>

#include "normalizers/characters.h"
#include "normalizers/line_cursor.h"
#include "pipeline/draft/known_words.h"

namespace torikumi {
namespace {

constexpr std::size_t kMostPageDigits = 4;
constexpr auto kPageUnits = std::to_array<std::string_view>({"ページ", "頁"});

/// What stands before and behind a page number: - 3 -, [3].
bool is_before_page_number(char32_t c) {
    return is_among(U"-‐‑‒–—―−－ー~〜・([<", c);
}
bool is_behind_page_number(char32_t c) {
    return is_among(U"-‐‑‒–—―−－ー~〜・)]>", c);
}

void skip_all(LineCursor& cursor, bool (*matches)(char32_t)) {
    while (cursor.take_if(matches)) {
    }
}

bool take_digits(LineCursor& cursor, std::size_t most) {
    std::size_t taken = 0;
    while (taken < most && cursor.take_if([](char32_t c) { return c >= U'0' && c <= U'9'; })) ++taken;
    return taken > 0;
}

/// The number of pages behind that of the page: /9, ／全9頁.
void take_page_count(LineCursor& cursor) {
    LineCursor tried = cursor;
    if (!tried.take_word("/") && !tried.take_word("／")) return;
    tried.take_word("全");
    if (!take_digits(tried, kMostPageDigits)) return;
    take_word(tried, kPageUnits);
    cursor = tried;
}

/// A number in brackets behind that of a label: (2).
bool take_bracketed_number(LineCursor& cursor, std::string_view opening, std::string_view closing) {
    LineCursor tried = cursor;
    if (!tried.take_word(opening) || !take_digits(tried, 2) || !tried.take_word(closing)) return false;
    cursor = tried;
    return true;
}

bool take_circled_number(LineCursor& cursor) {
    return cursor.take_if([](char32_t c) { return c >= U'①' && c <= U'⑳'; });
}

/// What a number of a label goes on with: －1, ②, (2).
bool take_number_of_part(LineCursor& cursor) {
    LineCursor tried = cursor;
    if (tried.take_if([](char32_t c) { return is_among(U"-‐‑‒–—―−－ー・.の", c); }) &&
        take_digits(tried, 3)) {
        cursor = tried;
        return true;
    }
    return take_circled_number(cursor) || take_bracketed_number(cursor, "(", ")") ||
           take_bracketed_number(cursor, "（", "）");
}

void take_number_of_label(LineCursor& cursor) {
    if (take_digits(cursor, 3) || take_circled_number(cursor)) return;
    if (cursor.take_if([](char32_t c) { return c < 0x80 && is_latin_of_any_width(c); })) return;
    for (int taken = 0; taken < 3; ++taken)
        if (!cursor.take_if([](char32_t c) { return is_among(U"一二三四五六七八九十", c); })) return;
}

/// 資料, 資料No.2, 別紙その３, 議案第２号）.
bool is_name_with_number(LineCursor cursor) {
    static constexpr auto kNames =
        std::to_array<std::string_view>({"資料", "別紙", "別添", "別表", "別記", "参考", "様式", "議案"});
    static constexpr auto kNumberSigns =
        std::to_array<std::string_view>({"No.", "No", "№", "番号", "第", "その"});
    if (!take_word(cursor, kNames)) return false;
    take_word(cursor, kNumberSigns);
    take_number_of_label(cursor);
    while (take_number_of_part(cursor)) {
    }
    cursor.take_word("号");
    cursor.take_if(is_any_closing_bracket);
    return cursor.at_end();
}

}  // namespace

bool is_page_number_form(std::string_view words) {
    static constexpr auto kWords =
        std::to_array<std::string_view>({"Page", "page", "P", "p", "No", "頁", "第"});
    LineCursor cursor(words);
    skip_all(cursor, is_before_page_number);
    if (take_word(cursor, kWords)) cursor.take_word(".");
    if (!take_digits(cursor, kMostPageDigits)) return false;
    take_page_count(cursor);
    take_word(cursor, kPageUnits);
    take_page_count(cursor);
    skip_all(cursor, is_behind_page_number);
    return cursor.at_end();
}

bool is_label_form(std::string_view words) {
    static constexpr auto kKinds = std::to_array<std::string_view>(
        {"参考", "配布", "配付", "添付", "別添", "当日", "追加", "会議", "説明", "机上", "席上"});
    LineCursor name(words);
    name.take_if(is_any_opening_bracket);
    LineCursor behind_kind = name;
    return is_name_with_number(name) || (take_word(behind_kind, kKinds) && is_name_with_number(behind_kind));
}

}  // namespace torikumi
