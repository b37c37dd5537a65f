#include "pipeline/passes/two_pass_costs.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "normalizers/characters.h"
#include "normalizers/departments.h"
#include "pipeline/draft/dump_line_shape.h"

namespace torikumi {
namespace {

using enum ColumnRole;

bool ends_cell(std::string_view words) {
    constexpr std::string_view kEnds[] = {"。", "】", "）", ")", "」"};
    return std::ranges::any_of(kEnds, [&](auto end) { return words.ends_with(end); });
}

/// 整えた。 and 進めている。 against 整える。
bool says_what_was_done(std::string_view words) {
    const std::string_view sentence = words.substr(0, words.find("【再掲】"));
    constexpr std::string_view kEndings[] = {"た。", "いる。", "います。", "定である。", "定。"};
    return std::ranges::any_of(kEndings, [&](auto ending) { return sentence.ends_with(ending); });
}

bool goes_on(std::string_view words) {
    constexpr std::string_view kWords[] = {"また、",     "なお、",   "さらに、",
                                           "あわせて、", "併せて、", "ただし、"};
    return std::ranges::any_of(kWords, [&](auto word) { return without_indent(words).starts_with(word); });
}

}  // namespace

WeighedWord weighed(const PaintedWord& word, const WeighedWord* before) {
    const std::string& value = word.line.text.value;
    const double width_em = print_width_em(value);
    const bool is_behind_text = before && !word.begins_line && before->word->kind == WordKind::kText;
    const std::string with_above = before ? before->word->line.text.value + value : value;
    return {&word,
            width_em,
            width_em + (is_behind_text ? before->line_width_em + 1 : 0),
            ends_cell(value),
            says_what_was_done(value),
            says_what_was_done(with_above),
            goes_on(value),
            word.kind == WordKind::kDepartments || looks_like_department(value),
            ends_like_department(value) || ends_cell(value)};
}

TwoPassCosts::TwoPassCosts(const std::vector<PaintedColumn>& columns, const TwoPassHabits& habits,
                           const TwoPassSettings& settings)
    : columns_(columns), habits_(habits), settings_(settings) {}

int TwoPassCosts::column_of(ColumnRole role, CellPart part) const {
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (columns_[i].role == role && columns_[i].part == part) return static_cast<int>(i);
    return -1;
}

bool TwoPassCosts::is_prose(int column) const {
    const PaintedColumn& c = columns_[static_cast<std::size_t>(column)];
    return c.part == CellPart::kText &&
           (c.role == kPolicy || c.role == kMeasure || c.role == kProgress || c.role == kExtra);
}

double TwoPassCosts::width_em(int column) const {
    const auto at = static_cast<std::size_t>(column);
    return at < habits_.widths_em.size() ? habits_.widths_em[at] : 0;
}

double TwoPassCosts::width_cost(const WeighedWord& word, int column) const {
    const double column_em = width_em(column);
    return column_em > 0 && word.width_em > column_em + 1 ? settings_.too_wide : 0;
}

double TwoPassCosts::first(const WeighedWord& word, int column, Pass pass) const {
    const auto& [role, part, header, is_wrapped] = columns_[static_cast<std::size_t>(column)];
    const bool is_mark = part == CellPart::kMark;
    switch (word.word->kind) {
        case WordKind::kRecommendations: return role == kRecommendation ? 0 : kImpossible;
        case WordKind::kPolicyMark: return role == kPolicy && is_mark ? 0 : kImpossible;
        case WordKind::kMeasureMark: return role == kMeasure && is_mark ? 0 : kImpossible;
        case WordKind::kCategory: return role == kCategory && pass == Pass::kFirst ? 0 : kImpossible;
        case WordKind::kDepartments:
        case WordKind::kText: break;
    }
    if (is_mark || role == kRecommendation || role == kCategory) return kImpossible;
    if (role == kDepartments) return word.is_department ? 0 : settings_.not_a_department;
    double cost = width_cost(word, column);
    if (word.word->kind == WordKind::kDepartments) cost += settings_.is_department;
    if (pass == Pass::kFirst && word.word->mixes_scripts) cost += settings_.wrong_pass;
    if (word.goes_on) cost += settings_.goes_on;
    if (role == kExtra) cost += settings_.extra;
    return cost;
}

double TwoPassCosts::next(const WeighedWord& last, const WeighedWord& word, int column) const {
    const bool is_text = word.word->kind == WordKind::kText || word.word->kind == WordKind::kDepartments;
    if (columns_[static_cast<std::size_t>(column)].role == kDepartments) {
        if (!is_text) return kImpossible;
        if (word.is_department) return last.ends_department ? 0 : settings_.open_end;
        const bool is_cut = !last.ends_department || word.word->line.text.value.starts_with("（");
        return is_cut && word.width_em <= last.width_em + 2 ? 0.5 : settings_.not_a_department;
    }
    if (!is_prose(column) || !is_text) return kImpossible;
    double cost = width_cost(word, column);
    if (word.word->kind == WordKind::kDepartments) cost += settings_.is_department;
    if (!word.word->begins_line)
        return cost + (last.ends_cell ? settings_.new_paragraph : settings_.gap_in_sentence);
    if (last.ends_cell) return cost + (word.goes_on ? 0 : settings_.new_paragraph);
    const double column_em = width_em(column);
    const bool had_room = column_em > 0 && last.line_width_em < column_em - settings_.wrap_tolerance_em;
    return cost + (had_room ? settings_.ends_short : 0);
}

double TwoPassCosts::end(const WeighedWord& last, int column, Pass pass, bool is_sole) const {
    const ColumnRole role = columns_[static_cast<std::size_t>(column)].role;
    double cost = 0;
    if (pass == Pass::kSecond && is_sole && !last.word->mixes_scripts) cost += settings_.wrong_pass;
    if (role == kDepartments) return cost + (last.ends_department ? 0 : 1);
    if (!is_prose(column)) return cost;
    if (!last.ends_cell && habits_.finishes_sentences && role != kExtra) cost += settings_.open_end;
    const bool is_done = is_sole ? last.is_done : last.is_done_with_line_above;
    if (is_done && (role == kPolicy || role == kMeasure)) cost += settings_.done;
    if (is_done && role == kExtra) cost += settings_.extra_done;
    if (!is_done && role == kProgress) cost += settings_.not_done;
    return cost;
}

double TwoPassCosts::code(std::string_view code, bool has_progress) const {
    const auto known = habits_.blank_progress.find(code);
    if (known == habits_.blank_progress.end()) return 0;
    return -std::log2(has_progress ? 1 - known->second : known->second);
}

double TwoPassCosts::blank(int from, int to, bool has_measure) const {
    double cost = 0;
    const auto role_at = [&](int column) { return columns_[static_cast<std::size_t>(column)].role; };
    const auto part_at = [&](int column) { return columns_[static_cast<std::size_t>(column)].part; };
    const bool in_row = from >= 0;
    for (int column = from + 1; column < to; ++column) {
        const ColumnRole role = role_at(column);
        const bool is_text = part_at(column) == CellPart::kText;
        if (role == kCategory) cost += settings_.no_category;
        if (role == kProgress) cost += has_measure ? settings_.no_progress : settings_.no_further_progress;
        if (role == kDepartments && has_measure) cost += settings_.no_department;
        const bool begins_policy = in_row && (role_at(from) == kRecommendation || role_at(from) == kPolicy);
        if (role == kPolicy && begins_policy) cost += is_text ? settings_.no_text : settings_.no_mark;
        if (role == kMeasure && !is_text && begins_policy) cost += settings_.no_mark;
        if (role == kMeasure && is_text && in_row && role_at(from) == kMeasure) cost += settings_.no_text;
    }
    const bool is_item_text = to < end_of_columns() && part_at(to) == CellPart::kText &&
                              (role_at(to) == kPolicy || role_at(to) == kMeasure);
    if (is_item_text && from != to - 1) cost += settings_.no_mark;
    if (to < end_of_columns() && role_at(to) == kDepartments && !has_measure)
        cost += settings_.stray_department;
    return cost;
}

}  // namespace torikumi
