#include "extractors/pdf/read_pages.h"

#include <utility>

#include "extractors/pdf/baselines.h"
#include "extractors/pdf/poppler_characters.h"
#include "extractors/pdf/qpdf_page_ink.h"
#include "extractors/pdf/text_layer.h"

namespace torikumi {
namespace {

/// What other readers would not come to the end of is not given to them.
PrintedPage read_text(const PopplerDocument& document, int page, const PageInk& ink) {
    if (ink.extent != InkExtent::kEndless) return document.read_page(page);
    PrintedPage unread;
    unread.geometry = document.read_geometry(page);
    unread.loss = {TextLoss::Of::kWholePage, "it paints more than any page in print"};
    return unread;
}

}  // namespace

PdfContent read_pdf_pages(const std::string& bytes, Diagnostics& diagnostics) {
    const PdfLimits limits;
    const PopplerDocument text(bytes, limits);
    QpdfDocument graphics(bytes, limits);

    std::vector<PrintedPage> printed;
    std::vector<PageInk> inks;
    for (int page = 0; page < text.page_count(); ++page) {
        inks.push_back(graphics.read_ink(page, text.read_geometry(page)));
        printed.push_back(read_text(text, page, inks.back()));
        settle_baselines(printed.back(), inks.back().text_origins);
    }
    check_text_layer(printed, diagnostics);
    graphics.report(diagnostics);

    PdfContent content;
    content.characters.kind = SourceKind::kPdf;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        PageContent page{.number = static_cast<int>(i) + 1,
                         .width_pt = printed[i].geometry.displayed_width_pt(),
                         .height_pt = printed[i].geometry.displayed_height_pt(),
                         .characters = std::move(printed[i].characters),
                         .rulings = std::move(inks[i].rulings)};
        for (Character& character : page.characters)
            character.id = content.characters.add(character.code_point, page.number, character.box);
        content.pages.push_back(std::move(page));
    }
    return content;
}

}  // namespace torikumi
