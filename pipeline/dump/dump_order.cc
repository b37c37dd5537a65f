#include "pipeline/dump/dump_order.h"

#include <algorithm>
#include <iterator>

#include "pipeline/draft/dump_headers.h"
#include "pipeline/draft/dump_section_mark.h"

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
    const std::vector<const TextLine*> lines = lines_of(blocks);
    std::vector<Block> joined;
    SectionNumbers numbers(learn_section_style(blocks, lexicon));
    bool in_rows = false;
    std::size_t at = 0;  // among all lines
    for (const Block& block : blocks) {
        for (std::size_t i = 0; i < block.lines.size(); ++i, ++at) {
            const std::string& value = block.lines[i].text.value;
            const bool begins_page = i == 0 && block.starts_page;
            const auto series =
                in_rows && begins_page ? SectionSeries::kMayBeginAnew : SectionSeries::kGoesOn;
            const bool begins_section = (!in_rows || stands_above_table(lines, at, lexicon)) &&
                                        numbers.take(value, series).has_value();
            if (begins_section || begins_page || (i == 0 && !in_rows)) joined.push_back({{}, begins_page});
            joined.back().lines.push_back(block.lines[i]);
            if (begins_section) in_rows = false;
            if (is_column_header(value, lexicon.headers)) in_rows = true;
        }
    }
    return joined;
}

}  // namespace torikumi
