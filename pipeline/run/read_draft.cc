#include "pipeline/run/read_draft.h"

#include <algorithm>
#include <utility>

#include "extractors/pdf/read_pages.h"
#include "extractors/text/layout_dump.h"
#include "extractors/text/read_text_blocks.h"
#include "pipeline/plan/read_blocks.h"
#include "pipeline/run/lay_out_plan.h"
#include "pipeline/run/unify_radicals.h"

namespace torikumi {
namespace {

DraftReading read_pdf_draft(const std::string& bytes, const Lexicon& lexicon, Diagnostics& diagnostics) {
    PdfContent content = read_pdf_pages(bytes, diagnostics);
    PlanLayout plan = lay_out_plan(content, lexicon, diagnostics);
    if (plan.refusal) throw *plan.refusal;
    return {std::move(content.characters), std::move(*plan.draft), static_cast<int>(content.pages.size())};
}

/// Whether the table was taken for something else: then most of its text has no place.
bool leaves_much_unplaced(const PlanDraft& draft, const CharacterTable& characters) {
    constexpr std::size_t kMostOfHundred = 10;
    std::size_t unplaced = 0;
    for (const TextLines& piece : draft.unplaced)
        for (const TextLine& line : piece) unplaced += count_code_points(line.text.value);
    return unplaced * 100 > characters.size() * kMostOfHundred;
}

/// A dump whose pages no form feed parts; the cost of telling rows apart grows faster than their number.
bool is_longer_than_any_page(const PageContent& page) {
    constexpr std::size_t kMostLines = 400;
    std::size_t lines = 0;
    double baseline = 0;
    for (const Character& character : page.characters)
        if (std::exchange(baseline, character.baseline_pt) != character.baseline_pt) ++lines;
    return lines > kMostLines;
}

/// `pdftotext -layout`: a page without rules.
DraftReading read_layout_draft(TextContent dump, const Lexicon& lexicon, Diagnostics& diagnostics) {
    PdfContent content{std::move(dump.characters), {}};
    content.pages = pages_of_layout(dump.blocks, content.characters);
    Diagnostics of_pages;
    const bool may_read = std::ranges::none_of(content.pages, is_longer_than_any_page);
    PlanLayout plan = may_read ? lay_out_plan(content, lexicon, of_pages) : PlanLayout{};
    if (!plan.draft || leaves_much_unplaced(*plan.draft, content.characters)) {
        throw DocumentError(
            DiagnosticCode::kNoPlanFound,
            "no action plan could be told from this text, in which spaces keep the layout of the "
            "page: a header with 取組方針, 取組内容, 実施状況, 区分 must stand over columns and rows "
            "that white space parts. Convert the PDF itself, or dump it in the order of its cells "
            "(pdftotext -raw)");
    }
    for (Diagnostic& diagnostic : of_pages.all()) {
        diagnostic.source.clear();  // places on the grid are none of the text's
        diagnostics.all().push_back(std::move(diagnostic));
    }
    return {std::move(content.characters), std::move(*plan.draft), std::nullopt};
}

DraftReading read_text_draft(const std::string& bytes, const Lexicon& lexicon, Diagnostics& diagnostics) {
    TextContent content = read_text_blocks(bytes);
    if (keeps_layout(content.blocks)) return read_layout_draft(std::move(content), lexicon, diagnostics);
    for (Block& block : content.blocks) unify_radicals(block.lines);
    PlanDraft draft = read_blocks(content.blocks, content.characters, lexicon, diagnostics);
    return {std::move(content.characters), std::move(draft), std::nullopt};
}

}  // namespace

DraftReading read_draft(const SourceDocument& document, const Lexicon& lexicon, Diagnostics& diagnostics) {
    switch (document.file.kind) {
        case SourceKind::kPdf: return read_pdf_draft(document.bytes, lexicon, diagnostics);
        case SourceKind::kText: return read_text_draft(document.bytes, lexicon, diagnostics);
    }
    return {};
}

}  // namespace torikumi
