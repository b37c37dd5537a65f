#include "pipeline/output/overlay_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "pipeline/output/embedded.h"
#include "pipeline/output/html_text.h"
#include "pipeline/output/plan_json.h"

namespace torikumi {
namespace {

struct PlaceName {
    PlanPlace place;
    std::string_view css_class;
    std::string_view label;
};

constexpr auto kPlaces = std::to_array<PlaceName>({
    {PlanPlace::kHead, "head", "head of the document"},
    {PlanPlace::kLegend, "legend", "legend 凡例"},
    {PlanPlace::kNote, "note", "note ※"},
    {PlanPlace::kSection, "section", "section"},
    {PlanPlace::kRecommendation, "recommendation", "recommendation 提言"},
    {PlanPlace::kAnswered, "answered", "answered 該当提言"},
    {PlanPlace::kPolicy, "policy", "policy 取組方針"},
    {PlanPlace::kMeasure, "measure", "measure 取組内容"},
    {PlanPlace::kProgress, "progress", "progress 実施状況"},
    {PlanPlace::kCategory, "category", "category 区分"},
    {PlanPlace::kDepartments, "departments", "departments 担当部"},
    {PlanPlace::kExtra, "extra", "extra column"},
    {PlanPlace::kFurniture, "furniture", "furniture of the page"},
    {PlanPlace::kUnplaced, "unplaced", "unplaced"},
});

const PlaceName& name_of(PlanPlace place) {
    return *std::ranges::find(kPlaces, place, &PlaceName::place);
}

/// The part of a line that stands on one page; `order` counts the lines of the document from 1.
struct LineOnPage {
    const PlacedLine* line;
    std::size_t order;
    Rect box;
};

/// What is laid over one page.
struct PageContents {
    std::vector<LineOnPage> lines;
    // What the values of the plan had no place for; it stands in no line of the draft by itself.
    std::vector<Rect> unplaced;
};

std::map<int, PageContents> contents_by_page(const std::vector<PlacedLine>& lines, const Plan& plan) {
    std::map<int, PageContents> pages;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const Source& source : lines[i].source)
            if (source.page && source.box)
                pages[*source.page].lines.push_back({&lines[i], i + 1, *source.box});
    }
    for (const Unplaced& piece : plan.unplaced) {
        for (const Source& source : piece.source)
            if (source.page && source.box) pages[*source.page].unplaced.push_back(*source.box);
    }
    return pages;
}

std::string box_attributes(const Rect& box) {
    return fmt::format(R"(x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}")", box.left, box.top,
                       box.width(), box.height());
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string ruling_svg(const Ruling& ruling) {
    return fmt::format(R"(<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>)", ruling.from.x,
                       ruling.from.y, ruling.to.x, ruling.to.y);
}

/// A cell is what most of its lines are; it leads to all that stands in it.
std::string cell_svg(const TableCell& cell, const std::vector<LineOnPage>& lines) {
    std::array<std::size_t, kPlaces.size()> counts{};
    std::vector<std::string> pointers;
    for (const LineOnPage& piece : lines) {
        if (!cell.box.contains(piece.box.center())) continue;
        ++counts[static_cast<std::size_t>(&name_of(piece.line->place) - kPlaces.data())];
        for (const std::string& pointer : piece.line->pointers)
            if (std::ranges::find(pointers, pointer) == pointers.end()) pointers.push_back(pointer);
    }
    const auto most = std::ranges::max_element(counts);
    const PlaceName& place = kPlaces[static_cast<std::size_t>(most - counts.begin())];
    const std::string name =
        fmt::format("row {}, column {}, {} × {}{}{}", cell.row, cell.column, cell.row_span, cell.column_span,
                    *most > 0 ? ": " : "", *most > 0 ? place.label : "");
    return fmt::format(
        R"(<rect class="cell {}" tabindex="0" role="button" aria-label="{}" data-at="{}" {}><title>{}</title></rect>)",
        *most > 0 ? place.css_class : "empty", name, joined(pointers), box_attributes(cell.box), name);
}

std::string line_svg(const LineOnPage& piece) {
    const PlaceName& place = name_of(piece.line->place);
    return fmt::format(R"(<g class="line {0}" data-at="{1}"><rect {2}><title>{3}. {4}: {5}</title></rect>)"
                       R"(<text x="{6:.1f}" y="{7:.1f}">{3}</text></g>)",
                       place.css_class, joined(piece.line->pointers), box_attributes(piece.box), piece.order,
                       place.label, html_escaped(piece.line->text), piece.box.left, piece.box.top);
}

template <typename Items, typename Form>
std::string group(std::string_view css_class, const Items& items, const Form& form) {
    std::string svg = fmt::format("<g class=\"{}\">", css_class);
    for (const auto& item : items) svg += form(item);
    return svg + "</g>\n";
}

std::string page_html(const OverlayPage& page, const PageContents& contents) {
    std::vector<TableCell> cells;
    for (const Table& table : page.tables) std::ranges::copy(table.cells, std::back_inserter(cells));

    std::string html = fmt::format(
        "<section class=\"page\" id=\"page-{0}\">\n<h2>Page {0}</h2>\n<svg viewBox=\"0 0 {1:.1f} {2:.1f}\" "
        "role=\"group\" aria-label=\"Page {0}\">\n",
        page.number, page.width_pt, page.height_pt);
    if (!page.png.empty()) {
        html += fmt::format("<image class=\"picture\" width=\"{:.1f}\" height=\"{:.1f}\" href=\"{}\"/>\n",
                            page.width_pt, page.height_pt, png_address(page.png));
    }
    html += group("rulings", page.rulings, ruling_svg);
    html += group("cells", cells, [&](const TableCell& cell) { return cell_svg(cell, contents.lines); });
    html += group("lines", contents.lines, line_svg);
    html += group("losses", contents.unplaced, [](const Rect& box) {
        return fmt::format("<rect class=\"loss\" {}><title>unplaced</title></rect>", box_attributes(box));
    });
    return html + "</svg>\n</section>\n";
}

std::string legend_html() {
    std::string html;
    for (const PlaceName& place : kPlaces)
        html += fmt::format("<li><i class=\"{}\"></i>{}</li>\n", place.css_class, place.label);
    return html;
}

std::string diagnostics_html(const std::vector<Diagnostic>& diagnostics) {
    std::string html;
    for (const Diagnostic& diagnostic : diagnostics) {
        const DiagnosticKind& kind = kind_of(diagnostic.code);
        html += fmt::format("<li data-at=\"{}\" tabindex=\"0\"><b>{}</b> {}</li>\n",
                            html_escaped(diagnostic.pointer), kind.id, html_escaped(diagnostic.message));
    }
    return html;
}

}  // namespace

std::string write_overlay_html(const std::vector<OverlayPage>& pages, const std::vector<PlacedLine>& lines,
                               const Plan& plan) {
    std::map<int, PageContents> contents = contents_by_page(lines, plan);
    std::string pages_html;
    for (const OverlayPage& page : pages) pages_html += page_html(page, contents[page.number]);
    return filled_template(overlay_template(),
                           {{"file", html_escaped(plan.source.file)},
                            {"legend", legend_html()},
                            {"diagnostics", diagnostics_html(plan.diagnostics)},
                            {"pages", std::move(pages_html)},
                            {"plan", script_escaped(write_plan_json(plan, JsonStyle::kCompact))}});
}

}  // namespace torikumi
