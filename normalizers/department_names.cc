#include "normalizers/department_names.h"

#include <algorithm>

#include "normalizers/line_cursor.h"
#include "pipeline/model/text.h"

namespace torikumi {
namespace {

/// A bureau is an abbreviation: 子）, 総務）, ＤＸ）.
constexpr std::size_t kLongestBureau = 4;

/// 学校 and 会議 are none: 教）学校⏎教育部 is one name, and 会議 a word of prose.
constexpr std::string_view kEndings[] = {
    "部",     "課",     "室",       "局",     "所",       "係",       "班",           "館",     "署",
    "担当",   "役場",   "センター", "チーム", "グループ", "プラザ",   "ステーション", "委員会", "協議会",
    "連合会", "審議会", "議会",     "協会",   "機構",     "公社",     "財団",         "事業団", "病院",
    "保育園", "幼稚園", "こども園", "小学校", "中学校",   "高等学校", "大学",
};
constexpr std::string_view kWholeNames[] = {
    "各区", "全区", "全庁", "庁内", "全市", "各校", "各園", "各施設", "各団体", "関係機関", "関係団体",
};
constexpr std::string_view kAndOthers[] = {"等", "など", "ほか", "他"};
/// Words over the column: 担当部, 所管課・係.
constexpr std::string_view kColumnWords[] = {"担当", "所管", "主管"};
constexpr std::u32string_view kColumnUnits = U"部局課室係所属署名等・／";
/// What stands before ） without being a bureau.
constexpr std::string_view kAnnotations[] = {"例",   "注",   "注記", "備考", "参考",
                                             "出典", "資料", "現状", "課題"};
constexpr std::string_view kRoles[] = {"主管", "主", "副", "主担当", "担当", "幹事", "取りまとめ", "関係"};
constexpr std::u32string_view kLeadSigns = U"◎○●◯〇☆★※・･";

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != std::end(words);
}

/// Whether `c` may stand in a bureau, and whether it alone makes one.
bool may_stand_in_bureau(char32_t c) {
    return is_kanji(c) || is_hiragana(c) || is_katakana_of_any_width(c) || is_latin_of_any_width(c) ||
           c == U'■';
}

bool makes_bureau(char32_t c) {
    return is_kanji(c) || is_hiragana(c) || c == U'■';
}

std::string_view without_others(std::string_view name) {
    for (const std::string_view others : kAndOthers) {
        if (name.ends_with(others)) name.remove_suffix(others.size());
    }
    return name;
}

}  // namespace

std::size_t bureau_length(std::string_view text) {
    LineCursor cursor(text);
    std::size_t characters = 0;
    bool any_makes_bureau = false;
    while (may_stand_in_bureau(cursor.peek()) && characters <= kLongestBureau) {
        any_makes_bureau = makes_bureau(cursor.take()) || any_makes_bureau;
        ++characters;
    }
    const std::string_view bureau = text.substr(0, cursor.offset());
    if (characters == 0 || characters > kLongestBureau || is_one_of(kAnnotations, bureau)) return 0;
    if (!any_makes_bureau && characters == 1) return 0;
    return cursor.take_if(is_closing_bracket) ? cursor.offset() : 0;
}

std::size_t lead_length(std::string_view text) {
    LineCursor cursor(text);
    const char32_t first = cursor.take();
    if (is_among(kLeadSigns, first)) {
        if (cursor.peek() == first) return 0;  // ○○部: a doubled sign is a blank for a name
        cursor.skip_blank();
        return cursor.offset();
    }
    if (!is_opening_bracket(first)) return 0;
    const bool names_role = std::ranges::any_of(kRoles, [&](std::string_view role) {
        LineCursor tried = cursor;
        if (!tried.take_word(role) || !tried.take_if(is_closing_bracket)) return false;
        cursor = tried;
        return true;
    });
    cursor.skip_blank();
    return names_role && !cursor.at_end() ? cursor.offset() : 0;
}

bool is_whole_name(std::string_view name) {
    name = without_others(name);
    if (is_bare_unit(name)) return false;
    return is_one_of(kWholeNames, name) ||
           std::ranges::any_of(kEndings, [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_bare_unit(std::string_view name) {
    return count_code_points(name) == 1 && is_one_of(kEndings, name);
}

bool is_column_word(std::string_view name) {
    return std::ranges::any_of(kColumnWords, [&](std::string_view word) {
        LineCursor cursor(name);
        if (!cursor.take_word(word)) return false;
        while (cursor.take_if([](char32_t c) { return is_among(kColumnUnits, c); })) {
        }
        return cursor.at_end();
    });
}

}  // namespace torikumi
