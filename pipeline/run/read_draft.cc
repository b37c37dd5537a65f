#include "pipeline/run/read_draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extractors/pdf/read_pages.h"
#include "extractors/text/layout_dump.h"
#include "extractors/text/read_text_blocks.h"
#include "pipeline/dump/read_blocks.h"
#include "pipeline/model/utf8.h"
#include "pipeline/run/lay_out_plan.h"
#include "pipeline/run/read_layout_draft.h"
#include "pipeline/run/read_two_pass_draft.h"
#include "pipeline/run/unify_radicals.h"

namespace torikumi {
namespace {

/// What a limit or damage kept from being read may be where the plan stands.
DocumentError with_losses(const DocumentError& refusal, const Diagnostics& reading) {
    using enum DiagnosticCode;
    constexpr std::array kLosses{kPageUnreadable, kRulingsMissing, kFontUnreadable};
    std::string losses;
    for (const Diagnostic& diagnostic : reading.all()) {
        if (std::ranges::find(kLosses, diagnostic.code) == kLosses.end()) continue;
        losses += (losses.empty() ? ". Not all of it was read: " : "; ") + diagnostic.message;
    }
    return {refusal.diagnostic().code, refusal.what() + losses};
}

DraftReading read_pdf_draft(const std::string& bytes, const PdfLimits& limits, const Lexicon& lexicon,
                            Diagnostics& diagnostics) {
    PdfContent content = read_pdf_pages(bytes, diagnostics, limits);
    const Diagnostics reading = diagnostics;
    PlanLayout plan = lay_out_plan(content, lexicon, diagnostics);
    if (plan.refusal) throw with_losses(*plan.refusal, reading);
    return {std::move(content.characters), std::move(*plan.draft), static_cast<int>(content.pages.size())};
}

/// Empty where the text has to tell.
std::optional<DumpOrder> order_of(DumpKind kind) {
    switch (kind) {
        case DumpKind::kCells: return DumpOrder::kMergedCellsLate;
        case DumpKind::kRows: return DumpOrder::kRowByRow;
        case DumpKind::kAuto:
        case DumpKind::kPasses:
        case DumpKind::kLayout: break;
    }
    return std::nullopt;
}

std::size_t count_unplaced(const PlanDraft& draft) {
    std::size_t count = 0;
    for (const TextLines& piece : draft.unplaced)
        for (const TextLine& line : piece) count += count_code_points(line.text.value);
    return count;
}

/// A dump in another order gives items without texts: texts stand far from their marks, or in other cells,
/// and those that seem to have one may have another's.
void refuse_unknown_order(const PlanDraft& draft, const CharacterTable& characters) {
    constexpr std::size_t kFewItems = 4;
    constexpr std::size_t kMostWithoutText = 10;  // one in
    constexpr std::size_t kMostUnplaced = 10;     // one in, as of a dump in layout
    const auto refuse = [](std::size_t count, std::size_t all, std::string_view what) {
        throw DocumentError(
            DiagnosticCode::kDumpOrderUnknown,
            fmt::format(
                "{} of {} {}: the cells of this dump stand in an order that is not known; convert the "
                "PDF itself, or dump it with its layout (pdftotext -layout)",
                count, all, what));
    };
    std::size_t items = 0;
    std::size_t without_text = 0;
    const auto count = [&](const TextLines& text) {
        ++items;
        if (text.empty()) ++without_text;
    };
    for (const SectionDraft& section : draft.sections) {
        for (const PolicyDraft& policy : section.policies) {
            count(policy.text);
            for (const MeasureDraft& measure : policy.measures) count(measure.text);
        }
    }
    const bool is_many = without_text >= kFewItems && without_text * kMostWithoutText >= items;
    if (is_many || (without_text > 1 && without_text * 2 >= items))
        refuse(without_text, items, "policies and measures have no text");
    const std::size_t unplaced = count_unplaced(draft);
    if (unplaced * kMostUnplaced >= characters.size())
        refuse(unplaced, characters.size(), "characters found no place in a plan");
}

DraftReading read_text_draft(const std::string& bytes, const Lexicon& lexicon, DumpKind kind,
                             Diagnostics& diagnostics) {
    TextContent content = read_text_blocks(bytes);
    if (kind == DumpKind::kLayout || (kind == DumpKind::kAuto && keeps_layout(content.blocks))) {
        PlanDraft draft = read_layout_draft(content, lexicon, diagnostics);
        return {std::move(content.characters), std::move(draft), std::nullopt};
    }
    for (Block& block : content.blocks) unify_radicals(block.lines);
    if (kind == DumpKind::kPasses || kind == DumpKind::kAuto) {
        if (auto draft = read_two_pass_draft(content, lexicon, kind, diagnostics))
            return {std::move(content.characters), std::move(*draft), std::nullopt};
    }
    PlanDraft draft = read_blocks(content.blocks, content.characters, lexicon, diagnostics, order_of(kind));
    refuse_unknown_order(draft, content.characters);
    return {std::move(content.characters), std::move(draft), std::nullopt};
}

}  // namespace

DraftReading read_draft(const SourceDocument& document, const Lexicon& lexicon, const DraftSettings& settings,
                        Diagnostics& diagnostics) {
    switch (document.file.kind) {
        case SourceKind::kPdf: return read_pdf_draft(document.bytes, settings.pdf, lexicon, diagnostics);
        case SourceKind::kText:
            return read_text_draft(document.bytes, lexicon, settings.dump_kind, diagnostics);
    }
    return {};
}

}  // namespace torikumi
