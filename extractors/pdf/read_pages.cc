#include "extractors/pdf/read_pages.h"

#include <optional>
#include <utility>

#include "extractors/pdf/baselines.h"
#include "extractors/pdf/hidden_text.h"
#include "extractors/pdf/poppler_characters.h"
#include "extractors/pdf/qpdf_page_ink.h"
#include "extractors/pdf/text_layer.h"
#include "extractors/pdf/upright_page.h"

namespace torikumi {
namespace {

struct Reading {
    PrintedPage printed;
    int quarters = 0;  // that the page was turned by
    std::vector<Character> hidden;
    std::vector<Ruling> rulings;
    std::vector<Rect> fills;
};

Reading read_page(const PopplerDocument& text, QpdfDocument& graphics, int page) {
    Reading reading;
    ReadInk ink;
    const std::optional<PageGeometry> geometry = text.read_geometry(page);
    if (geometry) ink = graphics.read_ink(page, *geometry);
    if (ink.endless) {
        reading.printed.geometry = *geometry;
        reading.printed.loss = {TextLoss::Of::kWholePage, *ink.endless};
    } else {
        reading.printed = text.read_page(page);
        reading.quarters = quarters_to_upright(ink.text_bytes);
        if (reading.quarters != 0) {
            turn_page(reading.printed, reading.quarters);
            ink = graphics.read_ink(page, reading.printed.geometry);
        }
        settle_baselines(reading.printed, ink.text_origins);
        if (reading.quarters != 0) order_backward_characters(reading.printed);
        reading.hidden = take_hidden(reading.printed.characters, ink.text_origins);
    }
    reading.rulings = std::move(ink.rulings);
    reading.fills = std::move(ink.fills);
    return reading;
}

void reserve_characters(CharacterTable& table, const std::vector<PrintedPage>& printed,
                        const std::vector<PageContent>& pages) {
    std::size_t count = 0;
    for (const PrintedPage& page : printed) count += page.characters.size();
    for (const PageContent& page : pages) count += page.hidden.size();
    table.code_points.reserve(count);
    table.place.reserve(count);
    table.boxes.reserve(count);
}

}  // namespace

PdfContent read_pdf_pages(const std::string& bytes, Diagnostics& diagnostics, const PdfLimits& limits) {
    const PopplerDocument text(bytes, limits);
    QpdfDocument graphics(bytes, limits);

    std::vector<PrintedPage> printed;
    std::vector<PageContent> pages;
    std::vector<PageTurn> turns;
    for (int page = 0; page < text.page_count(); ++page) {
        Reading reading = read_page(text, graphics, page);
        const PageGeometry& geometry = reading.printed.geometry;
        if (reading.quarters != 0)
            turns.push_back(
                {page + 1, reading.quarters, geometry.displayed_width_pt(), geometry.displayed_height_pt()});
        printed.push_back(std::move(reading.printed));
        pages.push_back({.number = page + 1,
                         .characters = {},
                         .rulings = std::move(reading.rulings),
                         .hidden = std::move(reading.hidden),
                         .fills = std::move(reading.fills)});
    }
    std::vector<Rect> page_boxes;
    for (const PrintedPage& page : printed) page_boxes.push_back(page.geometry.displayed_bounds());
    check_text_layer(printed, page_boxes, diagnostics);
    graphics.report(page_boxes, diagnostics);

    PdfContent content;
    content.characters.kind = SourceKind::kPdf;
    content.characters.turns = std::move(turns);
    reserve_characters(content.characters, printed, pages);
    for (std::size_t i = 0; i < printed.size(); ++i) {
        PageContent& page = pages[i];
        page.width_pt = printed[i].geometry.displayed_width_pt();
        page.height_pt = printed[i].geometry.displayed_height_pt();
        page.characters = std::move(printed[i].characters);
        for (std::vector<Character>* characters : {&page.characters, &page.hidden}) {
            for (Character& character : *characters)
                character.id = content.characters.add(character.code_point, page.number, character.box);
        }
    }
    content.pages = std::move(pages);
    return content;
}

}  // namespace torikumi
