#include "extractors/pdf/read_pages.h"

#include <utility>

#include "extractors/pdf/baselines.h"
#include "extractors/pdf/poppler_characters.h"
#include "extractors/pdf/qpdf_page_ink.h"
#include "extractors/pdf/text_layer.h"

namespace torikumi {

PdfContent read_pdf_pages(const std::string& bytes, Diagnostics& diagnostics) {
    const PdfLimits limits;
    std::vector<PrintedPage> printed = read_printed_pages(bytes, limits);
    check_text_layer(printed, diagnostics);

    std::vector<PageGeometry> geometries;
    for (const PrintedPage& page : printed) geometries.push_back(page.geometry);
    std::vector<PageInk> inks = read_page_ink(bytes, geometries, limits, diagnostics);

    PdfContent content;
    content.characters.kind = SourceKind::kPdf;
    content.pages.reserve(printed.size());
    for (std::size_t i = 0; i < printed.size(); ++i) {
        settle_baselines(printed[i], inks[i].text_origins);
        PageContent page{.number = static_cast<int>(i) + 1,
                         .width_pt = geometries[i].displayed_width_pt(),
                         .height_pt = geometries[i].displayed_height_pt(),
                         .characters = std::move(printed[i].characters),
                         .rulings = std::move(inks[i].rulings)};
        for (Character& character : page.characters)
            character.id = content.characters.add(character.code_point, page.number, character.box);
        content.pages.push_back(std::move(page));
    }
    return content;
}

}  // namespace torikumi
