#include "pipeline/tables/level_headings.h"

#include <algorithm>
#include <utility>

#include "pipeline/draft/printed_text.h"

namespace torikumi {
namespace {

TextLine part_of(const TextLine& line, std::size_t begin, std::size_t end) {
    return {line.text.substr(begin, end - begin), line.box, line.em_pt};
}

void add_printed(TextLines& lines, TextLine line) {
    if (!is_blank(line.text)) lines.push_back(std::move(line));
}

bool any_has_words(std::span<const MarkForm> forms) {
    return std::ranges::any_of(forms, &MarkForm::has_words);
}

/// 施策の方向 | １ | 安全な道: the words before and behind the mark, and the text.
HeadingParts parts_of(const TextLines& lines, std::size_t at, const FormedMark& formed) {
    const TextLine& line = lines[at];
    HeadingParts parts;
    add_printed(parts.words, part_of(line, 0, formed.begin));
    add_printed(parts.words, part_of(line, formed.end, formed.text_offset));
    parts.mark = {part_of(line, formed.begin, formed.end)};
    parts.text = lines;
    parts.text[at] = part_of(line, formed.text_offset, line.text.size());
    return parts;
}

RoleColumn column_beside_all(const PlanTable& table, ColumnRole role, CellPart part, TextLines lines) {
    const double left_pt = table.box.left;
    PlanCell cell{0, table.rows, Edge::kRuled, Edge::kRuled, std::move(lines)};
    return {role, part, {}, left_pt, left_pt, {std::move(cell)}, RoleSource::kHeader};
}

void append(TextLines& lines, const TextLines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

}  // namespace

std::optional<HeadingParts> split_heading(const TextLines& lines, std::span<const MarkForm> forms) {
    const auto first =
        std::ranges::find_if_not(lines, [](const TextLine& line) { return is_blank(line.text); });
    if (first == lines.end()) return std::nullopt;
    const auto at = static_cast<std::size_t>(first - lines.begin());
    for (const MarkForm& form : forms) {
        const auto formed = parse_formed_mark(first->text.value, form);
        if (!formed) continue;
        return form.has_words() ? parts_of(lines, at, *formed) : HeadingParts{{}, lines, {}};
    }
    return std::nullopt;
}

void add_item_columns(PlanTable& table, ColumnRole role, HeadingParts heading) {
    append(table.furniture, heading.words);
    std::vector<RoleColumn> columns;
    if (!heading.mark.empty())
        columns.push_back(column_beside_all(table, role, CellPart::kMark, std::move(heading.mark)));
    columns.push_back(column_beside_all(table, role, CellPart::kText, std::move(heading.text)));
    table.strays.insert(table.strays.begin(), columns.size(), {});
    table.columns.insert(table.columns.begin(), std::make_move_iterator(columns.begin()),
                         std::make_move_iterator(columns.end()));
}

void part_marks_from_words(PlanTable& table, ColumnRole role, std::span<const MarkForm> forms) {
    if (!any_has_words(forms)) return;
    const auto texts = std::ranges::find_if(table.columns, [&](const RoleColumn& column) {
        return column.role == role && column.part == CellPart::kText;
    });
    if (texts == table.columns.end() || table.find(role, CellPart::kMark)) return;
    RoleColumn marks = *texts;
    marks.part = CellPart::kMark;
    marks.right_pt = marks.left_pt;
    bool any = false;
    for (std::size_t i = 0; i < texts->cells.size(); ++i) {
        marks.cells[i].lines.clear();
        auto parts = split_heading(texts->cells[i].lines, forms);
        if (!parts || parts->mark.empty()) continue;
        any = true;
        append(table.furniture, parts->words);
        marks.cells[i].lines = std::move(parts->mark);
        texts->cells[i].lines = std::move(parts->text);
    }
    if (!any) return;
    const auto place = texts - table.columns.begin();
    table.columns.insert(texts, std::move(marks));
    table.strays.insert(table.strays.begin() + place, TextLines{});
}

}  // namespace torikumi
