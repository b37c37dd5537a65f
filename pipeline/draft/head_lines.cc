#include "pipeline/draft/head_lines.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "normalizers/categories.h"
#include "normalizers/characters.h"
#include "normalizers/compact_form.h"
#include "normalizers/era_date.h"
#include "normalizers/line_cursor.h"
#include "normalizers/spacing.h"
#include "pipeline/draft/known_words.h"
#include "pipeline/draft/numbered_forms.h"

namespace torikumi {
namespace {

// Longer lines are prose, whatever words they hold.
constexpr std::size_t kLongestBody = 30;
constexpr std::size_t kLongestHeading = 40;
constexpr std::size_t kLongestLead = 12;       // words before the first entry of a legend
constexpr std::size_t kLongestAttribute = 30;  // 検証委員会による before 提言

constexpr auto kColons = std::to_array<std::string_view>({":", "："});
constexpr auto kContinuation = std::to_array<std::string_view>({"続き", "つづき"});

bool opens_remark(char32_t c) {
    return is_among(U"（([【［〔<＜", c);
}

bool closes_remark(char32_t c) {
    return is_among(U"）)]】］〕>＞", c);
}

bool matches(std::string_view text, const RE2& pattern) {
    return RE2::FullMatch({text.data(), text.size()}, pattern);
}

/// Whether one of `characters` stands in `line`. Asked before a pattern that cannot match without them:
/// nearly all lines of a document have none, and need neither folding nor the pattern.
bool holds_any(std::string_view line, std::u32string_view characters) {
    for (std::size_t at = 0; at < line.size();)
        if (is_among(characters, decode_code_point(line, at))) return true;
    return false;
}

bool holds_digit(std::string_view line) {
    for (std::size_t at = 0; at < line.size();)
        if (is_digit_of_any_width(decode_code_point(line, at))) return true;
    return false;
}

bool is_white(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'　' || c == U'\u00A0';
}

/// What may stand before an entry that is not the first on its line.
bool parts_entries(char32_t c) {
    constexpr std::u32string_view kSeparators = U"、，,；;／/・｜|（(［[「『【】」』）)：:";
    return is_white(c) || kSeparators.find(c) != std::u32string_view::npos;
}

/// Whether the code at the start of `entry` is followed by a sign that says: this is what it means. An entry
/// without one (Ａ　実施済) is trusted only at the start of a line or after a gap.
bool has_explicit_sign(std::string_view entry) {
    static const RE2 kSign(R"([\s　]*\S[\s　]*[)）」』】]?[\s　]*(?:[:：=＝]|…|・・|→|⇒).*)");
    return matches(entry, kSign);
}

struct EntryStart {
    std::size_t offset = 0;
    std::size_t separator_offset = 0;  // where the separators before it begin
};

/// Entries in the order of the line.
std::vector<EntryStart> find_entry_starts(std::string_view line) {
    std::vector<EntryStart> starts;
    bool after_separator = true;
    bool after_gap = true;
    std::size_t separator_offset = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t here = at;
        const char32_t c = decode_code_point(line, at);
        if (parts_entries(c)) {
            if (!after_separator) separator_offset = here;
            after_separator = true;
            after_gap = after_gap || c == U'　';
            continue;
        }
        const std::string_view rest = line.substr(here);
        if (after_separator && parse_legend_line(rest) && (after_gap || has_explicit_sign(rest)))
            starts.push_back({here, separator_offset});
        after_separator = after_gap = false;
    }
    return starts;
}

/// Bytes of `entry` without a bracket that was opened before it: Ｂ：未着手） of （Ａ：完了、Ｂ：未着手）.
std::size_t length_without_closing_bracket(std::string_view entry) {
    constexpr std::u32string_view kOpening = U"（([［「『【〔";
    constexpr std::u32string_view kClosing = U"）)]］」』】〕";
    int depth = 0;
    for (std::size_t at = 0; at < entry.size();) {
        const std::size_t here = at;
        const char32_t c = decode_code_point(entry, at);
        if (kOpening.find(c) != std::u32string_view::npos) ++depth;
        if (kClosing.find(c) == std::u32string_view::npos) continue;
        // （Ａ）：… wears its brackets round the code: only what closes behind a meaning counts.
        if (--depth < 0 && compact_form(entry.substr(at)).empty() && here > 0) return here;
    }
    return entry.size();
}

TextLine part_of(const TextLine& line, std::size_t begin, std::size_t end) {
    return {line.text.substr(begin, end - begin), line.box, line.em_pt};
}

void add_unless_empty(TextLines& lines, TextLine line) {
    if (!line.text.empty()) lines.push_back(std::move(line));
}

/// What the date of an imprint says: 作成日：, （更新. Nothing is the date of the document itself.
bool is_occasion(std::string_view before) {
    static constexpr auto kOccasions =
        std::to_array<std::string_view>({"作成", "更新", "改定", "改訂", "決定", "策定", "公表", "発行",
                                         "基準", "作成日", "更新日", "公表日"});
    const std::string_view occasion = without_known_end(without_brackets(before), kColons);
    return occasion.empty() || is_known_word(occasion, kOccasions);
}

/// Who met on the date of an imprint: 水防会議（.
bool is_body_of_imprint(std::string_view before) {
    static constexpr auto kOpening = std::to_array<std::string_view>({"（", "("});
    static constexpr auto kBodies =
        std::to_array<std::string_view>({"会議", "本部", "委員会", "部会", "協議会", "審議会", "懇談会",
                                         "幹事会", "検討会", "会", "課", "局", "部", "室"});
    const std::string_view body = without_known_end(before, kOpening);
    const std::string_view name = without_known_end(body, kBodies);
    return name.size() < body.size() && count_code_points(name) <= kLongestBody;
}

/// Codes of legends in the orders that they are printed in.
std::optional<int> place_in_alphabet(const std::string& code) {
    static constexpr std::u32string_view kRomans = U"ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";
    std::size_t at = 0;
    const char32_t c = decode_code_point(code, at);
    if (at != code.size()) return std::nullopt;
    if (c >= U'A' && c <= U'Z') return static_cast<int>(c - U'A');
    if (c >= U'0' && c <= U'9') return 100 + static_cast<int>(c - U'0');
    if (const std::size_t roman = kRomans.find(c); roman != std::u32string_view::npos)
        return 200 + static_cast<int>(roman);
    return std::nullopt;
}

/// 凡例, 【進捗状況の区分】, 記号の見方：.
bool is_legend_heading(std::string_view words) {
    static constexpr auto kEndings = std::to_array<std::string_view>(
        {"について", "の説明", "の内容", "の凡例", "の見方", "の意味", "の定義", "の基準", "の考え方",
         "の種別", "説明", "内容", "凡例", "見方", "意味", "定義", "基準", "考え方", "種別"});
    static constexpr auto kCodes = std::to_array<std::string_view>({"区分", "記号", "評価", "進捗度"});
    static constexpr auto kAttributes =
        std::to_array<std::string_view>({"進捗", "取組", "状況", "評価", "実施", "達成"});
    static constexpr auto kJoint = std::to_array<std::string_view>({"の"});
    const std::string_view heading = without_brackets(without_known_end(words, kColons));
    if (heading == "凡例") return true;
    const std::string_view codes = without_known_end(heading, kEndings);
    const std::string_view before = without_known_end(codes, kCodes);
    if (before.size() == codes.size()) return false;
    LineCursor attributes(without_known_end(before, kJoint));
    while (take_word(attributes, kAttributes)) {
    }
    return attributes.at_end();
}

/// 区分は次のとおりである, 以下の記号で表す.
bool is_legend_sentence(std::string_view words) {
    static constexpr auto kPlaces =
        std::to_array<std::string_view>({"次の", "以下の", "下記の", "左記の", "右記の"});
    static constexpr auto kCodes =
        std::to_array<std::string_view>({"区分", "記号", "段階", "分類", "評価", "基準", "とおり", "通り"});
    static constexpr auto kVerbs =
        std::to_array<std::string_view>({"表す", "示す", "表示", "表記", "した", "する", "よる", "とおり",
                                         "通り", "である", "分類", "記載", "区分"});
    static constexpr ChainedWord kPlaceFirst[] = {{kPlaces}, {kCodes, 12}, {kVerbs, 10}};

    static constexpr auto kSubjects = std::to_array<std::string_view>({"区分", "記号", "評価"});
    static constexpr auto kBelow = std::to_array<std::string_view>({"次", "以下", "下記"});
    static constexpr auto kAs = std::to_array<std::string_view>({"のとおり", "の通り", "とおり", "通り"});
    static constexpr ChainedWord kSubjectFirst[] = {{kSubjects}, {kBelow, 12}, {kAs}};
    return holds_chain(words, kPlaceFirst) || holds_chain(words, kSubjectFirst);
}

}  // namespace

bool is_page_number(std::string_view line) {
    return holds_digit(line) && is_page_number_form(compact_form(line));
}

bool is_label(std::string_view line) {
    return holds_any(line, U"資別参様議") && is_label_form(compact_form(line));
}

std::size_t joint_of_label(std::string_view line) {
    if (!holds_any(line, U"資別参様議")) return 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = at;
        if (is_counted(decode_code_point(line, at)) || begin == 0) continue;
        const std::string_view left = line.substr(0, begin);
        const std::string_view right = line.substr(at);
        if ((is_label(left) && is_imprint(right)) || (is_imprint(left) && is_label(right))) return begin;
    }
    return 0;
}

bool is_body(std::string_view line) {
    static constexpr auto kEndings = std::to_array<std::string_view>(
        {"会議", "本部", "会", "事務局", "推進室", "局", "部",   "課",   "室",   "市",   "区",
         "町",   "村",   "県", "府",     "庁",     "省", "市長", "区長", "町長", "村長", "知事"});
    const std::string words = compact_form(line);
    return count_code_points(words) <= kLongestBody && !known_word_at_end(words, kEndings).empty();
}

bool is_body_session(std::string_view line) {
    static const RE2 kSession(
        "[（(]?(?:令和|平成)?(?:元|[0-9]{1,3})?(?:年度)?第[0-9一二三四五六七八九十]{1,3}回.{0,8}[）)]?");
    return matches(compact_form(line), kSession);
}

bool is_imprint(std::string_view line) {
    std::optional<PrintedDate> date = find_date(line);
    const bool has_day = date.has_value();
    if (!has_day && count_code_points(line) <= kLongestHeading) date = find_month(line);
    if (!date) return false;
    const std::string before = compact_form(line.substr(0, date->offset));
    const std::string after = compact_form(line.substr(date->offset + date->length));
    const std::u32string_view kNeverInImprint = U"。、";
    if (holds_any(before, kNeverInImprint) || holds_any(after, kNeverInImprint)) return false;
    // 令和６年２月の取組方針 is a title.
    if (!has_day && !after.empty() && !is_body(after)) return false;
    return (is_occasion(before) || is_body_of_imprint(before)) && count_code_points(after) <= kLongestBody;
}

bool is_note(std::string_view line) {
    static constexpr auto kWords = std::to_array<std::string_view>({"注意", "備考", "注記"});
    LineCursor cursor(line);
    cursor.skip_blank();
    if (cursor.take_if([](char32_t c) { return is_among(U"※＊*", c); })) return true;
    LineCursor word = cursor;
    if (take_word(word, kWords) && take_word(word, kColons)) return true;
    const bool bracketed = cursor.take_if([](char32_t c) { return is_among(U"（([【［〔＜<", c); });
    if (!cursor.take_word("注")) return false;
    while (cursor.take_if(is_digit_of_any_width)) {
    }
    return is_among(bracketed ? U"）)]】］〕＞>" : U")）:：．.", cursor.peek());
}

bool is_legend_lead(std::string_view line) {
    if (!holds_any(line, U"凡区記評進次以")) return false;
    const std::string words = compact_form(line);
    return is_legend_heading(words) || is_legend_sentence(words);
}

bool is_list_heading(std::string_view line) {
    // Half-width voiced kana are two characters that fold into one.
    if (count_code_points(trimmed(line)) > 2 * kLongestHeading || !holds_any(line, U"提指意要答課"))
        return false;
    static constexpr auto kItems =
        std::to_array<std::string_view>({"提言", "提案", "指摘事項", "指摘", "意見", "要望", "答申", "課題"});
    static constexpr auto kEndings =
        std::to_array<std::string_view>({"の一覧", "の内容", "の項目", "の事項", "の概要", "の要旨", "の等",
                                         "一覧", "内容", "項目", "事項", "概要", "要旨", "等"});
    const std::string words = compact_form(line);
    const std::string_view heading = without_brackets(without_known_end(words, kColons));
    const std::string_view items = without_known_end(heading, kEndings);
    const std::string_view attribute = without_known_end(items, kItems);
    return count_code_points(words) <= kLongestHeading && attribute.size() < items.size() &&
           count_code_points(attribute) <= kLongestAttribute && !holds_any(attribute, U"。、：:");
}

bool is_continuation_word(std::string_view line) {
    static const RE2 kWord(
        "(?:前(?:の?ページ|頁)から(?:の)?)?(?:続き|つづき|続く|つづく)|次(?:の?ページ|頁)(?:に|へ)(?:続く|"
        "つづく)");
    return matches(without_brackets(compact_form(line)), kWord);
}

std::size_t continuation_word_length(std::string_view text) {
    LineCursor cursor(text);
    cursor.skip_blank();
    if (!cursor.take_if(opens_remark) || !take_word(cursor, kContinuation) || !cursor.take_if(closes_remark))
        return 0;
    cursor.skip_blank();
    return cursor.offset();
}

std::string_view without_continuation_word(std::string_view words) {
    const auto frames_remark = [](char32_t c) { return is_among(U"～〜-", c); };
    std::string_view whole = words.substr(0, words.size() - trailing_blank(words));
    if (const char32_t last = last_code_point(whole); closes_remark(last) || frames_remark(last))
        whole = without_last(whole);
    std::string_view before = without_known_end(whole, kContinuation);
    if (before.size() == whole.size()) return words;
    if (const char32_t last = last_code_point(before); opens_remark(last) || frames_remark(last))
        before = without_last(before);
    before.remove_suffix(trailing_blank(before));
    return before.empty() ? words : before;
}

LegendLine split_legend_line(const TextLine& line) {
    const std::string_view text = line.text.value;
    const std::vector<EntryStart> starts = find_entry_starts(text);
    // 「Ａ」…着手: a code in brackets begins no entry inside a line.
    const bool is_quoted = is_among(U"「『（([［【〔〈<＜", first_code_point(trimmed(text))) &&
                           parse_legend_line(text).has_value();
    if (starts.empty()) return is_quoted ? LegendLine{{line}, {}} : LegendLine{};
    // One entry deep inside a line (なお、Ａ：…) is prose that mentions a code.
    if (starts.size() == 1 &&
        count_code_points(compact_form(text.substr(0, starts.front().separator_offset))) > kLongestLead)
        return {};

    LegendLine split;
    // The indentation belongs to the first entry: it says that a paragraph starts there.
    const bool begins_line = compact_form(text.substr(0, starts.front().offset)).empty();
    if (!begins_line) add_unless_empty(split.rest, part_of(line, 0, starts.front().offset));
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t begin = i == 0 && begins_line ? 0 : starts[i].offset;
        const bool last = i + 1 == starts.size();
        const std::size_t next = last ? text.size() : starts[i + 1].offset;
        const std::size_t end = last ? begin + length_without_closing_bracket(text.substr(begin))
                                     : starts[i + 1].separator_offset;
        split.entries.push_back(part_of(line, begin, end));
        add_unless_empty(split.rest, part_of(line, end, next));
    }
    return split;
}

bool form_code_series(std::span<const std::string> codes) {
    if (codes.size() < 2) return false;
    if (std::set<std::string>(codes.begin(), codes.end()).size() != codes.size()) return false;
    std::vector<int> places;
    for (const std::string& code : codes) {
        if (const auto place = place_in_alphabet(code)) places.push_back(*place);
    }
    // Signs (◎ ○ △ ×) have no order of their own; － for "not rated" may close a series of letters.
    const bool special_first = !codes.empty() && codes.front() == "S";
    if (special_first) places.erase(places.begin());
    const auto goes_by = [&](int step) {
        return std::ranges::adjacent_find(
                   places, [&](int left, int right) { return right != left + step; }) == places.end();
    };
    const bool numbers = std::ranges::all_of(
        codes, [](const std::string& code) { return code.size() == 1 && code[0] >= '0' && code[0] <= '9'; });
    return goes_by(1) || (numbers && goes_by(-1));  // ４：達成 … １：未達成 begins with the best
}

}  // namespace torikumi
