#include "pipeline/pages/recommendation_lists.h"

#include <algorithm>
#include <map>
#include <optional>

#include "normalizers/compact_form.h"
#include "normalizers/marks.h"
#include "pipeline/draft/head_lines.h"

namespace torikumi {
namespace {

constexpr std::size_t kLongestHeading = 40;

bool numbers_recommendations(MarkStyle style, const MarkForms& forms) {
    return std::ranges::find(forms, style, &MarkForm::style) != forms.end();
}

/// The style of the list: the first of the profile where there is any, else the one with most items that
/// begins with its first.
std::optional<MarkStyle> list_style(const PageFlow& flow, std::size_t first, std::size_t end,
                                    const LineClaims& claims, const MarkForms& forms) {
    std::map<MarkStyle, int> counts;
    for (std::size_t i = first; i < end; ++i) {
        const auto leading = parse_leading_mark(flow.lines[i].line.text.value);
        if (!claims.is_free(i) || !leading || !numbers_recommendations(leading->mark.style, forms)) continue;
        if (leading->mark.ordinal == 1 || counts.contains(leading->mark.style)) ++counts[leading->mark.style];
    }
    if (counts.empty()) return std::nullopt;
    if (counts.contains(forms.front().style)) return forms.front().style;
    return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })->first;
}

TextLine part_of(const TextLine& line, std::size_t begin, std::size_t end) {
    return {line.text.substr(begin, end - begin), line.box, line.em_pt};
}

/// ①…　②… in one line are two items: where a gap is followed by the next number.
std::vector<TextLine> split_items(const TextLine& line, const Mark& first) {
    constexpr std::string_view kGap = "　";
    std::vector<TextLine> items;
    std::size_t begin = 0;
    int ordinal = first.ordinal;
    for (std::size_t at = line.text.value.find(kGap, 1); at != std::string::npos;
         at = line.text.value.find(kGap, at + kGap.size())) {
        const auto next = parse_leading_mark(std::string_view(line.text.value).substr(at));
        if (!next || next->mark.style != first.style || next->mark.ordinal != ordinal + 1) continue;
        items.push_back(part_of(line, begin, at));
        begin = at;
        ++ordinal;
    }
    items.push_back(part_of(line, begin, line.text.size()));
    return items;
}

RecommendationDraft item_of(const TextLine& line) {
    const auto leading = parse_leading_mark(line.text.value);
    return {{part_of(line, 0, leading->length)}, {part_of(line, leading->text_offset, line.text.size())}, {}};
}

bool is_known(const std::vector<RecommendationDraft>& list, const RecommendationDraft& item) {
    return std::ranges::any_of(list, [&](const RecommendationDraft& known) {
        return compact_form(known.mark) == compact_form(item.mark) &&
               compact_form(known.text) == compact_form(item.text);
    });
}

void append(TextLines& lines, const TextLines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

/// The line over the first item: 検証報告書における提言, or any short line in the same frame.
void take_heading(const PageFlow& flow, std::size_t first, std::size_t item, LineClaims& claims,
                  TextLines& furniture) {
    for (std::size_t i = first; i < item; ++i) {
        const FlowLine& line = flow.lines[i];
        if (!claims.is_free(i)) continue;
        const std::string words = compact_form(line.line.text.value);
        const bool in_frame = line.frame && line.frame == flow.lines[item].frame && i + 1 == item &&
                              count_code_points(words) <= kLongestHeading && !words.ends_with("。");
        if (!in_frame && !is_list_heading(words)) continue;
        claims.take(i);
        furniture.push_back(line.line);
    }
}

}  // namespace

void take_recommendations(const PageFlow& flow, std::size_t first, std::size_t end, LineClaims& claims,
                          std::vector<RecommendationDraft>& list, TextLines& furniture,
                          const Lexicon& lexicon) {
    const auto style = list_style(flow, first, end, claims, lexicon.profile.levels.recommendations);
    if (!style) return;
    std::optional<std::size_t> first_item;
    for (std::size_t i = first; i < end; ++i) {
        const auto leading = parse_leading_mark(flow.lines[i].line.text.value);
        if (!claims.is_free(i) || !leading || leading->mark.style != *style) continue;
        if (!first_item) first_item = i;
        claims.take(i);
        std::vector<RecommendationDraft> items;
        for (const TextLine& item : split_items(flow.lines[i].line, leading->mark))
            items.push_back(item_of(item));
        for (const std::size_t next : continuation_lines(flow, claims, i)) {
            claims.take(next);
            items.back().text.push_back(flow.lines[next].line);
        }
        for (RecommendationDraft& item : items) {
            if (is_known(list, item)) {
                append(furniture, item.mark);
                append(furniture, item.text);
            } else {
                list.push_back(std::move(item));
            }
        }
    }
    if (first_item) take_heading(flow, first, *first_item, claims, furniture);
}

}  // namespace torikumi
