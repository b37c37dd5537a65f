#include "pipeline/run/read_draft.h"

#include <vector>

#include "extractors/layout/lay_out_page.h"
#include "extractors/pdf/read_pages.h"
#include "extractors/text/read_text_blocks.h"
#include "normalizers/text_forms.h"
#include "pipeline/plan/read_blocks.h"
#include "pipeline/plan/read_tables.h"

namespace torikumi {
namespace {

/// ⽉ for 月, as text layers and the programs that dump them have it: here, so that nothing that looks for
/// words meets a radical. The characters stay what they were.
void unify_radicals(TextLines& lines) {
    for (TextLine& line : lines)
        if (may_hold_radical(line.text.value)) line.text.value = with_radicals_unified(line.text.value);
}

void unify_radicals(PageLayout& page) {
    unify_radicals(page.lines);
    for (Table& table : page.tables)
        for (TableCell& cell : table.cells) unify_radicals(cell.lines);
}

DraftReading read_pdf_draft(const std::string& bytes, Diagnostics& diagnostics) {
    PdfContent content = read_pdf_pages(bytes, diagnostics);
    std::vector<PageLayout> layouts;
    for (const PageContent& page : content.pages) layouts.push_back(lay_out_page(page, diagnostics));
    for (PageLayout& page : layouts) unify_radicals(page);
    PlanDraft draft = read_tables(layouts, content.characters, diagnostics);
    return {std::move(content.characters), std::move(draft), static_cast<int>(content.pages.size())};
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
