#include "pipeline/plan/dump_order.h"

#include <algorithm>
#include <iterator>

#include "normalizers/categories.h"
#include "pipeline/plan/dump_glue.h"
#include "pipeline/plan/dump_headers.h"
#include "pipeline/plan/dump_line_shape.h"
#include "pipeline/plan/dump_section_mark.h"

namespace torikumi {
namespace {

using Iterator = std::vector<Piece>::const_iterator;

/// ① ア, the text, (ｱ): whether the policy stands before its first measure.
bool follows_policy(Iterator begin, Iterator measure) {
    const auto is_of_policy = [](const Piece& piece) {
        return piece.kind == PieceKind::kText || piece.kind == PieceKind::kCircledMarks;
    };
    bool has_text = false;
    for (auto at = std::make_reverse_iterator(measure); at != std::make_reverse_iterator(begin); ++at) {
        if (at->kind == PieceKind::kPolicyMark) return has_text;
        if (!is_of_policy(*at)) return false;
        has_text = has_text || at->kind == PieceKind::kText;
    }
    return false;
}

/// (ｱ), its text, Ａ: whether the rest of the row stands behind the mark.
bool leads_row(Iterator measure, Iterator end) {
    const auto ends_row = [](const Piece& piece) {
        return piece.kind == PieceKind::kCategory || piece.kind == PieceKind::kMeasureMark ||
               piece.kind == PieceKind::kPolicyMark || piece.kind == PieceKind::kSectionMark;
    };
    const Iterator next = std::find_if(measure + 1, end, ends_row);
    return next != end && next->kind == PieceKind::kCategory;
}

struct PlacedLine {
    const TextLine* line;
    bool begins_block;
    bool begins_page;
};

std::vector<PlacedLine> lines_of(const std::vector<Block>& blocks) {
    std::vector<PlacedLine> lines;
    for (const Block& block : blocks)
        for (std::size_t i = 0; i < block.lines.size(); ++i)
            lines.push_back({&block.lines[i], i == 0, i == 0 && block.starts_page});
    return lines;
}

/// (2)　剪定の時期 may be a line of a cell. Under the title of a section stands a header or a policy, in a
/// cell the rest of the row.
bool stands_above_table(const std::vector<PlacedLine>& lines, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kMostLinesBetween = 40;  // recommendations, notes
    for (std::size_t i = at + 1; i < std::min(lines.size(), at + kMostLinesBetween); ++i) {
        const std::string_view value = lines[i].line->text.value;
        const std::string_view last_word = value.substr(value.rfind(' ') + 1);
        const auto mark = parse_leading_mark(value);
        if (is_column_header(value, lexicon.headers) || circled_length(value) > 0) return true;
        if (mark && mark->mark.style == MarkStyle::kKatakana) return true;
        if (mark && mark->mark.style == MarkStyle::kParenKatakana) return false;
        if (parse_category_code(last_word) && !is_legend_line(value)) return false;
    }
    return false;
}

}  // namespace

DumpOrder learn_dump_order(const std::vector<Piece>& pieces) {
    const bool has_categories = std::ranges::count(pieces, PieceKind::kCategory, &Piece::kind) > 0;
    int first_measures = 0;
    int behind_policy = 0;
    for (auto at = pieces.begin(); at != pieces.end(); ++at) {
        if (at->kind != PieceKind::kMeasureMark || at->mark->ordinal != 1) continue;
        ++first_measures;
        if (follows_policy(pieces.begin(), at) && (!has_categories || leads_row(at, pieces.end())))
            ++behind_policy;
    }
    return behind_policy * 3 > first_measures * 2 ? DumpOrder::kRowByRow : DumpOrder::kMergedCellsLate;
}

std::vector<Block> join_rows(const std::vector<Block>& blocks, const Lexicon& lexicon) {
    const std::vector<PlacedLine> lines = lines_of(blocks);
    std::vector<Block> joined;
    SectionNumbers numbers;
    bool in_rows = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& [line, begins_block, begins_page] = lines[i];
        const std::string& value = line->text.value;
        const auto series = in_rows && begins_page ? SectionSeries::kMayBeginAnew : SectionSeries::kGoesOn;
        const bool begins_section =
            (!in_rows || stands_above_table(lines, i, lexicon)) && numbers.take(value, series).has_value();
        if (begins_section || begins_page || (begins_block && !in_rows)) joined.push_back({{}, begins_page});
        joined.back().lines.push_back(*line);
        if (begins_section) in_rows = false;
        if (is_column_header(value, lexicon.headers)) in_rows = true;
    }
    return joined;
}

}  // namespace torikumi
