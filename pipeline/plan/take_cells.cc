#include "pipeline/plan/take_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "normalizers/categories.h"
#include "normalizers/characters.h"
#include "normalizers/compact_form.h"
#include "normalizers/departments.h"
#include "normalizers/spacing.h"
#include "normalizers/tags.h"
#include "normalizers/text_forms.h"
#include "normalizers/wrapped_lines.h"
#include "pipeline/draft/printed_text.h"

namespace torikumi {
namespace {

TextLine with_text(const TextLine& line, Text text) {
    return {std::move(text), line.box, line.em_pt};
}

TextLines::const_iterator first_printed(const TextLines& lines) {
    return std::ranges::find_if_not(lines, [](const TextLine& line) { return is_blank(line.text); });
}

/// ①… ②… on two lines is a list inside the text; its ① is not the mark of the item.
bool begins_list(const TextLines& lines, std::size_t first, const Mark& mark) {
    return std::any_of(
        lines.begin() + static_cast<std::ptrdiff_t>(first) + 1, lines.end(), [&](const TextLine& line) {
            const auto next = parse_leading_mark(line.text.value);
            return next && next->mark.style == mark.style && next->mark.ordinal == mark.ordinal + 1;
        });
}

MarkedLines take_leading_mark(const TextLines& lines, Ledger& ledger) {
    const auto first = first_printed(lines);
    if (first == lines.end()) return {std::nullopt, lines};
    const auto leading = parse_leading_mark(first->text.value);
    const auto at = static_cast<std::size_t>(first - lines.begin());
    if (!leading || begins_list(lines, at, leading->mark)) return {std::nullopt, lines};

    ledger.enter(first->text.substr(0, leading->text_offset), Use::kField);
    MarkedLines marked{leading->mark, lines};
    marked.text[at] = with_text(*first, first->text.substr(leading->text_offset));
    return marked;
}

/// What stands beside the mark in its cell: (ｱ)【新規】 says something of the text, which the cell next to it
/// may even lack (one column for both).
void hand_to_text(const TextLines& rest, MarkedLines& marked, Ledger& ledger) {
    const bool only_tags = is_blank(split_tags(normalize_lines(rest)).text);
    if (only_tags || is_blank(marked.text)) {
        marked.text.insert(marked.text.begin(), rest.begin(), rest.end());
    } else {
        ledger.set_aside(rest);
    }
}

/// What tags are printed with, besides their words.
bool is_tag_frame(char32_t c) {
    constexpr std::u32string_view kFrame = U"【】［］[]〔〕＜＞<>〈〉《》≪≫（）()・、，,／/：:";
    return !is_counted(c) || kFrame.find(c) != std::u32string_view::npos;
}

/// 【再掲】 is a field; of 【再掲　１－ア】 the note finds no place in `tags`.
void enter_tags(const TaggedText& parts, Ledger& ledger) {
    Text frame;  // what is left of the print without the words
    std::size_t begin = 0;
    for (const std::string& word : parts.tags) {
        const std::size_t at = parts.printed.value.find(word, begin);
        if (at == std::string::npos) continue;
        frame.append(parts.printed.substr(begin, at - begin));
        ledger.enter(parts.printed.substr(at, word.size()), Use::kField);
        begin = at + word.size();
    }
    frame.append(parts.printed.substr(begin));

    bool has_note = false;
    for (std::size_t at = 0; at < frame.size();)
        has_note = !is_tag_frame(decode_code_point(frame.value, at)) || has_note;
    if (has_note) {
        ledger.set_aside(frame);
    } else {
        ledger.enter(frame, Use::kField);
    }
}

// Longer than any list of marks; keeps the search below short where prose stands in the cell.
constexpr std::size_t kMaxMarkListCodePoints = 64;

/// Whether the mark is told from text by its form alone, as ① is and １ is not.
bool is_closed(const Mark& mark) {
    switch (mark.style) {
        case MarkStyle::kCircledNumber:
        case MarkStyle::kCircledKatakana:
        case MarkStyle::kCircledLatin:
        case MarkStyle::kParenNumber:
        case MarkStyle::kParenKatakana:
        case MarkStyle::kParenLatin:
        case MarkStyle::kClosedNumber:
        case MarkStyle::kClosedKatakana: return true;
        case MarkStyle::kKatakana:
        case MarkStyle::kDotNumber:
        case MarkStyle::kNumber:
        case MarkStyle::kRoman:
        case MarkStyle::kLatin:
        case MarkStyle::kOrdinalNumber: return false;
    }
    return false;
}

/// The longest run of marks in a cell with other words beside it: ①②（一部）. Only closed marks count there,
/// since the ３ of 第３回 is none.
Text find_mark_run(const Text& cell) {
    std::vector<std::size_t> borders = {0};
    for (std::size_t at = 0; at < cell.size();) {
        decode_code_point(cell.value, at);
        borders.push_back(at);
    }
    if (borders.size() > kMaxMarkListCodePoints) return {};
    for (std::size_t length = borders.size() - 1; length > 0; --length) {
        for (std::size_t first = 0; first + length < borders.size(); ++first) {
            Text run = cell.substr(borders[first], borders[first + length] - borders[first]);
            const auto marks = parse_mark_list(run.value);
            if (!marks.empty() && std::ranges::all_of(marks, is_closed)) return run;
        }
    }
    return {};
}

bool is_in_legend(const std::string& code, const CategoryWords& words) {
    return std::ranges::find(words.legend, code, &Category::code) != words.legend.end();
}

/// Ａ; ａ is Ａ where the legend has no ａ.
std::optional<std::string> parse_code(std::string_view text, const CategoryWords& words) {
    auto code = parse_category_code(text, CategoryCodes::kExpected);
    if (!code || code->size() > 1 || is_in_legend(*code, words)) return code;
    if (char& letter = code->front(); letter >= 'a' && letter <= 'z')
        letter = static_cast<char>('A' + (letter - 'a'));
    return code;
}

/// Ａ→Ｂ, Ａ・Ｂ: a change, or a row of two halves. A row of the contract has one category.
bool is_run_of_codes(std::string_view text, const CategoryWords& words) {
    constexpr std::u32string_view kSigns = U"→⇒➡・、，,／/〜～";
    int codes = 0;
    bool after_code = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = decode_code_point(text, at);
        if (!is_counted(c)) continue;
        if (after_code && kSigns.find(c) == std::u32string_view::npos) return false;
        if (!after_code && !parse_code(text.substr(begin, at - begin), words)) return false;
        if (!after_code) ++codes;
        after_code = !after_code;
    }
    return codes > 1 && after_code;
}

/// 達成, 一部達成: words are codes only where the profile says so.
bool is_known_code(const std::string& word, const CategoryWords& words) {
    return std::ranges::find(words.codes, word) != words.codes.end();
}

/// The code at the start of a line that holds more: Ａ（継続）. The Ｄ of ＤＸ is none, nor is the ３ of
/// ３月.
Text leading_code(const Text& line) {
    if (line.empty()) return {};
    std::size_t end = 0;
    decode_code_point(line.value, end);
    std::size_t after = end;
    if (after < line.size() && is_latin_of_any_width(decode_code_point(line.value, after))) return {};
    const Text code = line.substr(0, end);
    return parse_category_code(code.value, CategoryCodes::kCertain) ? code : Text{};
}

std::string unused_key(const Extra& extra, const std::string& header) {
    const auto used = [&](const std::string& key) {
        return std::ranges::find(extra, key, &Extra::value_type::first) != extra.end();
    };
    std::string key = header;
    for (int copy = 2; used(key); ++copy) key = fmt::format("{}#{}", header, copy);
    return key;
}

}  // namespace

MarkedLines take_mark(const TextLines& mark_cell, const TextLines& text_cell, Ledger& ledger) {
    if (is_blank(mark_cell)) return take_leading_mark(text_cell, ledger);

    const Text whole = unwrap_lines(mark_cell);
    if (const auto mark = parse_mark(whole.value)) {
        ledger.enter(whole, Use::kField);
        return {mark, text_cell};
    }
    MarkedLines marked = take_leading_mark(mark_cell, ledger);
    const TextLines rest = std::exchange(marked.text, text_cell);
    hand_to_text(rest, marked, ledger);
    return marked;
}

std::string id_part(const Mark& mark) {
    static constexpr std::array<std::string_view, 4> kFrame = {"(", ")", ".", "、"};
    std::string_view part = mark.form;
    for (const std::string_view sign : kFrame) {
        if (part.starts_with(sign)) part.remove_prefix(sign.size());
        if (part.ends_with(sign)) part.remove_suffix(sign.size());
    }
    return std::string(part.empty() ? mark.form : part);
}

TaggedValue take_tagged(const TextLines& lines, Ledger& ledger) {
    const TaggedText parts = split_tags(normalize_lines(lines));
    enter_tags(parts, ledger);
    return {ledger.take(trimmed_text(parts.text), Use::kField), parts.tags};
}

CategoryValue take_category(const TextLines& cell, const CategoryWords& words, Ledger& ledger) {
    const auto first = first_printed(cell);
    if (first == cell.end()) return {};
    const Text line = trimmed_text(first->text);
    const auto line_code = parse_code(line.value, words);
    const bool one_line = is_blank(TextLines(first + 1, cell.end()));
    if (line_code && one_line) {
        ledger.enter(line, Use::kField);
        const bool says_none = is_dash_code(*line_code) && !is_in_legend(*line_code, words);
        return says_none ? CategoryValue{} : CategoryValue{line_code};
    }
    // A narrow cell wraps: Ａ→⏎Ｂ.
    const Text whole = trimmed_text(unwrap_lines(cell));
    if (const std::string word = compact_form(cell); is_known_code(word, words)) {
        ledger.enter(whole, Use::kField);
        return {word};
    }
    if (is_run_of_codes(whole.value, words)) return {ledger.take(fold_text_forms(whole), Use::kField), true};

    const Text code = line_code ? line : leading_code(line);
    ledger.enter(code, Use::kField);
    ledger.set_aside_rest(cell);
    return {parse_code(code.value, words), !code.empty()};
}

std::vector<int> take_recommendations(const TextLines& cell, Ledger& ledger) {
    const Text whole = trimmed_text(unwrap_lines(cell));
    const bool understood = names_none(whole.value) || !parse_mark_list(whole.value).empty();
    const Text marks = understood ? whole : find_mark_run(whole);
    ledger.take_shared(marks, Use::kField);
    ledger.set_aside_rest(cell);

    std::vector<int> numbers;
    for (const Mark& mark : parse_mark_list(marks.value)) {
        if (std::ranges::find(numbers, mark.ordinal) == numbers.end()) numbers.push_back(mark.ordinal);
    }
    return numbers;
}

std::vector<Department> take_departments(const TextLines& cell, Ledger& ledger) {
    std::vector<Department> departments;
    for (const PrintedDepartment& printed : parse_departments(cell)) {
        ledger.enter(printed.printed, Use::kField);
        departments.push_back({printed.bureau, printed.name, printed.note});
    }
    ledger.set_aside_rest(cell);
    return departments;
}

Extra take_extra(const std::vector<ExtraDraft>& drafts, Ledger& ledger) {
    Extra extra;
    for (const ExtraDraft& draft : drafts) {
        if (is_blank(draft.text)) continue;
        const Text header = normalized_line({{draft.header, {}, 0}});
        extra.emplace_back(unused_key(extra, ledger.take_shared(header, Use::kField)),
                           ledger.take(normalized_text(draft.text), Use::kField));
    }
    return extra;
}

}  // namespace torikumi
