#include "pipeline/dump/read_blocks.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/draft/blank_items.h"
#include "pipeline/draft/head_lines.h"
#include "pipeline/dump/dump_cells.h"
#include "pipeline/dump/dump_pieces.h"
#include "pipeline/dump/dump_row_texts.h"
#include "pipeline/dump/dump_rows.h"
#include "pipeline/dump/dump_section.h"

namespace torikumi {
namespace {

void append(TextLines& lines, const TextLines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

/// Legend, notes, imprint and furniture stand wherever the page has room for them.
void place_head_piece(const Piece& piece, PlanDraft& draft) {
    switch (piece.kind) {
        case PieceKind::kNote: draft.head.notes.push_back(piece.lines); break;
        case PieceKind::kImprint: append(draft.head.imprint, piece.lines); break;
        case PieceKind::kLabel:
            if (draft.head.label.empty()) {
                draft.head.label = piece.lines;
            } else {
                append(draft.furniture, piece.lines);
            }
            break;
        case PieceKind::kLegend: {
            LegendLine legend = split_legend_line(piece.lines.front());
            for (TextLine& entry : legend.entries) draft.head.legend.push_back({std::move(entry)});
            append(draft.furniture, legend.rest);
            if (legend.entries.empty()) {
                draft.unplaced.push_back(piece.lines);
            } else {
                draft.head.legend.back().insert(draft.head.legend.back().end(), piece.lines.begin() + 1,
                                                piece.lines.end());
            }
            break;
        }
        case PieceKind::kHeader:
        case PieceKind::kFurniture: append(draft.furniture, piece.lines); break;
        default: draft.unplaced.push_back(piece.lines);
    }
}

/// The first text before the sections is the title; a name of a body without date is the body.
void place_before_sections(const std::vector<Piece>& head, PlanDraft& draft) {
    for (const Piece& piece : head) {
        if (piece.kind != PieceKind::kText) {
            place_head_piece(piece, draft);
        } else if (draft.head.title.empty()) {
            draft.head.title = piece.lines;
        } else if (is_body(piece.lines.front().text.value)) {
            append(draft.head.imprint, piece.lines);
        } else {
            draft.unplaced.push_back(piece.lines);
        }
    }
}

[[noreturn]] void throw_no_plan(const std::vector<Piece>& pieces) {
    const auto count = [&](PieceKind kind) { return std::ranges::count(pieces, kind, &Piece::kind); };
    throw DocumentError(
        DiagnosticCode::kNoPlanFound,
        fmt::format(
            "no action plan in this text: it has {} column header lines, {} marks of measures such as (ア), "
            "and {} "
            "category codes. A dump of a plan holds the cells of a table with 取組方針, 具体的な取組内容, "
            "実施状況, 区分 in the order of the print.",
            count(PieceKind::kHeader), count(PieceKind::kMeasureMark), count(PieceKind::kCategory)));
}

/// Which cells of a dump belong together is told by marks in them that no word begins with.
void require_marks_of_dumps(const Levels& levels) {
    const auto has = [](const MarkForms& forms, MarkStyle style) {
        return std::ranges::find(forms, MarkForm{style}) != forms.end();
    };
    if (has(levels.policies.marks, MarkStyle::kKatakana) &&
        has(levels.measures.marks, MarkStyle::kParenKatakana))
        return;
    throw DocumentError(
        DiagnosticCode::kNoPlanFound,
        "a dump in the order of cells is read by the marks ア of policies and (ア) of measures, "
        "and the profile says other ones; convert the PDF itself, or dump it with its layout "
        "(pdftotext -layout)");
}

struct OrderedDump {
    DumpOrder order = DumpOrder::kMergedCellsLate;
    DumpSections rows;
};

/// Throws where the dump holds no plan.
OrderedDump read_dump(const std::vector<Block>& blocks, const Lexicon& lexicon,
                      std::optional<DumpOrder> known_order) {
    std::vector<Piece> pieces = cut_pieces(blocks, lexicon);
    const DumpOrder order = known_order ? *known_order : learn_dump_order(pieces);
    if (order == DumpOrder::kRowByRow || !parts_cells_by_blank_lines(pieces)) {
        pieces = part_glued_departments(cut_pieces(join_rows(blocks, lexicon), lexicon));
        if (order == DumpOrder::kMergedCellsLate) pieces = part_late_cells(std::move(pieces), lexicon);
        pieces = part_row_texts(std::move(pieces), RowTextSettings{});
    }
    DumpSections rows = read_rows(pieces, lexicon, order);
    const auto has_rows = [](const DumpSection& section) { return !section.rows.empty(); };
    const bool has_measures = std::ranges::count(pieces, PieceKind::kMeasureMark, &Piece::kind) > 0;
    if (!has_measures || std::ranges::none_of(rows.sections, has_rows)) throw_no_plan(pieces);
    return {order, std::move(rows)};
}

}  // namespace

PlanDraft read_blocks(const std::vector<Block>& blocks, const CharacterTable&, const Lexicon& lexicon,
                      Diagnostics&, std::optional<DumpOrder> known_order) {
    require_marks_of_dumps(lexicon.profile.levels);
    const auto [order, dump] = read_dump(blocks, lexicon, known_order);

    PlanDraft draft;
    place_before_sections(dump.head, draft);
    const RepeatedTexts repeats(dump.sections);
    DocumentClues clues{learn_column_widths(dump.sections), TitleForm(dump.sections), &repeats, 0};
    std::vector<SectionReading> readings;
    std::vector<DepartmentSection> departments;
    for (const DumpSection& section : dump.sections) {
        clues.section = readings.size();
        readings.push_back(read_dump_section(section, clues));
        departments.push_back(readings.back().departments);
    }
    const std::vector<DepartmentPairing> pairings = pair_departments(departments, DepartmentSettings{});
    for (std::size_t s = 0; s < readings.size(); ++s) {
        place_departments(pairings[s], readings[s]);
        if (order == DumpOrder::kRowByRow) spread_departments(readings[s]);
        draft.sections.push_back(std::move(readings[s].draft));
        for (const Piece& piece : readings[s].others) place_head_piece(piece, draft);
        for (TextLines& lines : readings[s].leftovers) draft.unplaced.push_back(std::move(lines));
    }
    drop_blank_items(draft);
    return draft;
}

}  // namespace torikumi
