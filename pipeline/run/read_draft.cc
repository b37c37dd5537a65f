#include "pipeline/run/read_draft.h"

#include <utility>

#include "extractors/pdf/read_pages.h"
#include "extractors/text/read_text_blocks.h"
#include "pipeline/plan/read_blocks.h"
#include "pipeline/run/lay_out_plan.h"
#include "pipeline/run/unify_radicals.h"

namespace torikumi {
namespace {

DraftReading read_pdf_draft(const std::string& bytes, Diagnostics& diagnostics) {
    PdfContent content = read_pdf_pages(bytes, diagnostics);
    PlanLayout plan = lay_out_plan(content, diagnostics);
    if (plan.refusal) throw *plan.refusal;
    return {std::move(content.characters), std::move(*plan.draft), static_cast<int>(content.pages.size())};
}

DraftReading read_text_draft(const std::string& bytes, Diagnostics& diagnostics) {
    TextContent content = read_text_blocks(bytes);
    for (Block& block : content.blocks) unify_radicals(block.lines);
    PlanDraft draft = read_blocks(content.blocks, content.characters, diagnostics);
    return {std::move(content.characters), std::move(draft), std::nullopt};
}

}  // namespace

DraftReading read_draft(const SourceDocument& document, Diagnostics& diagnostics) {
    switch (document.file.kind) {
        case SourceKind::kPdf: return read_pdf_draft(document.bytes, diagnostics);
        case SourceKind::kText: return read_text_draft(document.bytes, diagnostics);
    }
    return {};
}

}  // namespace torikumi
