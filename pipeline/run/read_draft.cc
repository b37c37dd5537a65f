#include "pipeline/run/read_draft.h"

#include <utility>

#include "extractors/pdf/read_pages.h"
#include "extractors/text/layout_dump.h"
#include "extractors/text/read_text_blocks.h"
#include "pipeline/plan/read_blocks.h"
#include "pipeline/run/lay_out_plan.h"
#include "pipeline/run/read_layout_draft.h"
#include "pipeline/run/unify_radicals.h"

namespace torikumi {
namespace {

DraftReading read_pdf_draft(const std::string& bytes, const Lexicon& lexicon, Diagnostics& diagnostics) {
    PdfContent content = read_pdf_pages(bytes, diagnostics);
    PlanLayout plan = lay_out_plan(content, lexicon, diagnostics);
    if (plan.refusal) throw *plan.refusal;
    return {std::move(content.characters), std::move(*plan.draft), static_cast<int>(content.pages.size())};
}

/// Empty where the text has to tell.
std::optional<DumpOrder> order_of(DumpKind kind) {
    switch (kind) {
        case DumpKind::kCells: return DumpOrder::kMergedCellsLate;
        case DumpKind::kRows: return DumpOrder::kRowByRow;
        case DumpKind::kAuto:
        case DumpKind::kLayout: break;
    }
    return std::nullopt;
}

DraftReading read_text_draft(const std::string& bytes, const Lexicon& lexicon, DumpKind kind,
                             Diagnostics& diagnostics) {
    TextContent content = read_text_blocks(bytes);
    if (kind == DumpKind::kLayout || (kind == DumpKind::kAuto && keeps_layout(content.blocks))) {
        PlanDraft draft = read_layout_draft(content, lexicon, diagnostics);
        return {std::move(content.characters), std::move(draft), std::nullopt};
    }
    for (Block& block : content.blocks) unify_radicals(block.lines);
    PlanDraft draft = read_blocks(content.blocks, content.characters, lexicon, diagnostics, order_of(kind));
    return {std::move(content.characters), std::move(draft), std::nullopt};
}

}  // namespace

DraftReading read_draft(const SourceDocument& document, const Lexicon& lexicon, DumpKind dump_kind,
                        Diagnostics& diagnostics) {
    switch (document.file.kind) {
        case SourceKind::kPdf: return read_pdf_draft(document.bytes, lexicon, diagnostics);
        case SourceKind::kText: return read_text_draft(document.bytes, lexicon, dump_kind, diagnostics);
    }
    return {};
}

}  // namespace torikumi
