#include "extractors/pdf/read_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "extractors/pdf/baselines.h"
#include "extractors/pdf/poppler_characters.h"
#include "extractors/pdf/qpdf_page_ink.h"

namespace torikumi {
namespace {

/// "page 2", "pages 1–3, 7".
std::string page_list(const std::vector<int>& numbers) {
    std::string list;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        if (first > 0) list += ", ";
        list += first == last ? fmt::format("{}", numbers[first])
                              : fmt::format("{}–{}", numbers[first], numbers[last]);
        first = last + 1;
    }
    return (numbers.size() == 1 ? "page " : "pages ") + list;
}

void check_text_layer(const std::vector<PrintedPage>& pages, Diagnostics& diagnostics) {
    std::vector<int> without_text;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool blank = std::ranges::all_of(
            pages[i].words, [](const PrintedWord& word) { return word.characters.empty(); });
        if (blank) without_text.push_back(static_cast<int>(i) + 1);
    }
    if (without_text.size() == pages.size())
        throw DocumentError(DiagnosticCode::kNoTextLayer,
                            fmt::format("{}: no text layer, only pictures or drawings; run OCR on the PDF "
                                        "(e.g. ocrmypdf -l jpn) and give the result",
                                        page_list(without_text)));
    for (const int number : without_text)
        diagnostics.add(DiagnosticCode::kPageWithoutText,
                        fmt::format("page {} has no text layer; what it shows is not in the plan", number),
                        {{number, std::nullopt, std::nullopt}});
}

}  // namespace

PdfContent read_pdf_pages(const std::string& bytes, Diagnostics& diagnostics) {
    const PdfLimits limits;
    std::vector<PrintedPage> printed = read_printed_pages(bytes, limits, diagnostics);
    check_text_layer(printed, diagnostics);

    std::vector<PageGeometry> geometries;
    for (const PrintedPage& page : printed) geometries.push_back(page.geometry);
    std::vector<PageInk> inks = read_page_ink(bytes, geometries, limits, diagnostics);

    PdfContent content;
    content.characters.kind = SourceKind::kPdf;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        settle_baselines(printed[i], inks[i].text_origins);
        PageContent page{.number = static_cast<int>(i) + 1,
                         .width_pt = geometries[i].displayed_width_pt(),
                         .height_pt = geometries[i].displayed_height_pt(),
                         .characters = {},
                         .rulings = std::move(inks[i].rulings)};
        for (PrintedWord& word : printed[i].words) {
            for (Character& character : word.characters) {
                character.id = content.characters.add(character.code_point, page.number, character.box);
                page.characters.push_back(character);
            }
        }
        content.pages.push_back(std::move(page));
    }
    return content;
}

}  // namespace torikumi
