#include "pipeline/run/overlay.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "extractors/pdf/draw_pages.h"
#include "extractors/pdf/read_pages.h"
#include "pipeline/output/overlay_html.h"
#include "pipeline/rulings/place_lines.h"
#include "pipeline/run/displayed_places.h"
#include "pipeline/run/lay_out_plan.h"
#include "pipeline/run/page_choice.h"
#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

/// The page as displayed, which is what its picture shows.
OverlayPage overlay_page(const PageContent& page, std::vector<Table> tables,
                         const std::vector<PageTurn>& turns) {
    OverlayPage drawn{page.number, page.width_pt, page.height_pt, {}, page.rulings, std::move(tables)};
    const auto turn = std::ranges::find(turns, page.number, &PageTurn::page);
    if (turn == turns.end()) return drawn;
    if (turn->quarters % 2 != 0) std::swap(drawn.width_pt, drawn.height_pt);
    for (Ruling& ruling : drawn.rulings) {
        const Rect box = displayed_box({ruling.from.x, ruling.from.y, ruling.to.x, ruling.to.y}, *turn);
        ruling.from = {box.left, box.top};
        ruling.to = {box.right, box.bottom};
    }
    for (Table& table : drawn.tables) {
        table.box = displayed_box(table.box, *turn);
        for (TableCell& cell : table.cells) cell.box = displayed_box(cell.box, *turn);
    }
    return drawn;
}

std::vector<OverlayPage> overlay_pages(const std::string& bytes, const PdfContent& content,
                                       std::vector<PageLayout> layouts, std::optional<int> number) {
    std::vector<OverlayPage> pages;
    std::vector<int> numbers;
    for (std::size_t i = 0; i < layouts.size(); ++i) {
        const PageContent& page = content.pages[i];
        if (number && *number != page.number) continue;
        numbers.push_back(page.number);
        pages.push_back(overlay_page(page, std::move(layouts[i].tables), content.characters.turns));
    }
    std::vector<std::string> pictures = draw_pages(bytes, numbers);
    for (std::size_t i = 0; i < pages.size(); ++i) pages[i].png = std::move(pictures[i]);
    return pages;
}

/// What is left to show where there is no plan: the lines of all pages, none of which has a place.
PlanDraft draft_of_lines(const std::vector<PageLayout>& layouts) {
    PlanDraft draft;
    for (const PageLayout& page : layouts) {
        draft.unplaced.push_back(page.lines);
        for (const Table& table : page.tables) {
            for (const TableCell& cell : table.cells) draft.unplaced.push_back(cell.lines);
        }
    }
    return draft;
}

}  // namespace

std::string draw_overlay(const SourceDocument& document, std::optional<int> number,
                         const ConvertSettings& settings, const OverlaySettings& overlay) {
    if (document.file.kind != SourceKind::kPdf) throw UsageError("a text has no pages to lay anything over");
    Diagnostics diagnostics;
    const PdfContent content = read_pdf_pages(document.bytes, diagnostics);
    require_page(content.pages, number);
    if (!number && content.pages.size() > overlay.most_pages) {
        throw UsageError(
            fmt::format("{} pages are more than one overlay can show, which is {}; choose one "
                        "with --page",
                        content.pages.size(), overlay.most_pages));
    }
    PlanLayout layout = lay_out_plan(content, Lexicon(settings.profile), diagnostics);
    const PlanDraft draft = layout.draft ? *layout.draft : draft_of_lines(layout.pages);
    std::vector<PlacedLine> lines = place_lines(draft, content.characters);
    for (PlacedLine& line : lines)
        line.source = displayed_places(std::move(line.source), content.characters.turns);
    Plan plan;
    if (layout.refusal) {
        diagnostics.all().push_back(layout.refusal->diagnostic());
        plan.source = document.file;
        plan.diagnostics = diagnostics.all();
    } else {
        plan = convert(document, settings).plan;
    }
    return write_overlay_html(overlay_pages(document.bytes, content, std::move(layout.pages), number), lines,
                              plan);
}

}  // namespace torikumi
