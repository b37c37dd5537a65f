#include "pipeline/run/inspect.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "extractors/pdf/read_pages.h"
#include "extractors/text/read_text_blocks.h"
#include "pipeline/output/stage_dump.h"
#include "pipeline/run/lay_out_plan.h"
#include "pipeline/run/page_choice.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

constexpr std::array kStageNames = std::to_array<StageName>({
    {Stage::kCharacters, "characters"},
    {Stage::kRulings, "rulings"},
    {Stage::kLines, "lines"},
    {Stage::kGrid, "grid"},
    {Stage::kCells, "cells"},
    {Stage::kBlocks, "blocks"},
    {Stage::kPlan, "plan"},
    {Stage::kAccount, "account"},
});

bool is_of_layout(Stage stage) {
    return stage != Stage::kCharacters && stage != Stage::kRulings;
}

std::string dump_page(const PageContent& page, Stage stage) {
    return stage == Stage::kCharacters ? dump_characters(page) : dump_rulings(page);
}

std::string dump_page(const PageLayout& layout, Stage stage) {
    if (stage == Stage::kLines) return dump_lines(layout);
    if (stage == Stage::kGrid) return dump_grid(layout);
    return dump_cells(layout);
}

/// The dumps of all pages, or of the one.
template <typename Page>
std::string dump_pages(const std::vector<Page>& pages, Stage stage, std::optional<int> number) {
    std::string dump;
    for (const Page& page : pages) {
        if (!number || *number == page.number) dump += dump_page(page, stage);
    }
    return dump;
}

std::string dump_pdf(const std::string& bytes, Stage stage, std::optional<int> page, const Lexicon& lexicon) {
    Diagnostics diagnostics;  // the plan repeats them
    const PdfContent content = read_pdf_pages(bytes, diagnostics);
    require_page(content.pages, page);
    if (!is_of_layout(stage)) return dump_pages(content.pages, stage, page);
    return dump_pages(lay_out_plan(content, lexicon, diagnostics).pages, stage, page);
}

std::string dump_text(const std::string& bytes, Stage stage) {
    const TextContent content = read_text_blocks(bytes);
    if (stage == Stage::kCharacters) return dump_characters(content.characters);
    if (stage == Stage::kLines) return dump_lines(content.blocks, content.characters);
    return dump_blocks(content.blocks, content.characters);
}

/// Stages of the whole document, in which pages have come together.
bool is_of_document(Stage stage) {
    return stage == Stage::kPlan || stage == Stage::kAccount;
}

bool has_stage(SourceKind kind, Stage stage) {
    switch (stage) {
        case Stage::kRulings:
        case Stage::kGrid:
        case Stage::kCells: return kind == SourceKind::kPdf;
        case Stage::kBlocks: return kind == SourceKind::kText;
        case Stage::kCharacters:
        case Stage::kLines:
        case Stage::kPlan:
        case Stage::kAccount: return true;
    }
    return false;
}

std::string_view name_of(Stage stage) {
    return std::ranges::find(kStageNames, stage, &StageName::stage)->name;
}

void require_stage(SourceKind kind, Stage stage, std::optional<int> page) {
    if (!has_stage(kind, stage)) {
        throw UsageError(
            fmt::format("a {} has no {}", kind == SourceKind::kPdf ? "PDF" : "text", name_of(stage)));
    }
    if (page && (kind == SourceKind::kText || is_of_document(stage))) {
        throw UsageError("--page shows one page of a PDF before pages come together");
    }
}

}  // namespace

std::span<const StageName> stage_names() {
    return kStageNames;
}

std::string inspect(const SourceDocument& document, Stage stage, std::optional<int> page,
                    const ConvertSettings& settings) {
    require_stage(document.file.kind, stage, page);
    if (stage == Stage::kPlan) return dump_plan(convert(document, settings).plan);
    if (stage == Stage::kAccount) return dump_account(convert(document, settings).account);
    return document.file.kind == SourceKind::kPdf
               ? dump_pdf(document.bytes, stage, page, Lexicon(settings.profile))
               : dump_text(document.bytes, stage);
}

}  // namespace torikumi
