#include "extractors/pdf/text_layer.h"

#include <fmt/format.h>

#include <algorithm>

#include "extractors/pdf/page_numbers.h"

namespace torikumi {
namespace {

/// Numbers of the pages that something is wrong with, each in one list only.
struct Findings {
    std::vector<PagesOfReason> unreadable;
    bool has_page_over_limit = false;
    std::vector<int> lost_font;
    std::vector<int> without_text;
    std::optional<TextLoss> font_loss;  // the first
};

Findings find_losses(const std::vector<PrintedPage>& pages) {
    Findings findings;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        const std::optional<TextLoss>& loss = pages[i].loss;
        const bool is_over_limit = loss && loss->of == TextLoss::Of::kPageOverLimit;
        if (is_over_limit || (loss && loss->of == TextLoss::Of::kWholePage)) {
            add_page(findings.unreadable, number, loss->reason);
            findings.has_page_over_limit = findings.has_page_over_limit || is_over_limit;
        } else if (loss) {
            findings.lost_font.push_back(number);
            if (!findings.font_loss) findings.font_loss = loss;
        } else if (pages[i].characters.empty()) {
            findings.without_text.push_back(number);
        }
    }
    return findings;
}

std::string font_message(const Findings& findings) {
    const bool lacks_maps = findings.font_loss->of == TextLoss::Of::kFontForLackOfMaps;
    return fmt::format("{}: text is missing, since its font cannot be read ({}); {}",
                       name_pages(findings.lost_font), findings.font_loss->reason,
                       lacks_maps ? "install the package poppler-data" : "print the PDF to a new one");
}

[[noreturn]] void throw_no_text(const Findings& findings) {
    if (!findings.lost_font.empty())
        throw DocumentError(DiagnosticCode::kFontUnreadable, font_message(findings));
    if (findings.without_text.empty()) {
        const std::string reason = findings.unreadable.empty() ? "" : findings.unreadable.front().reason;
        using enum DiagnosticCode;
        throw DocumentError(findings.has_page_over_limit ? kSizeLimit : kPdfBroken,
                            fmt::format("no page of the PDF can be read ({})", reason));
    }
    throw DocumentError(DiagnosticCode::kNoTextLayer,
                        fmt::format("{}: no text, only pictures, or letters that no font names; run OCR on "
                                    "the PDF (e.g. ocrmypdf -l jpn) and give the result",
                                    name_pages(findings.without_text)));
}

}  // namespace

void check_text_layer(const std::vector<PrintedPage>& pages, const std::vector<Rect>& page_boxes,
                      Diagnostics& diagnostics) {
    const Findings findings = find_losses(pages);
    const bool has_text =
        std::ranges::any_of(pages, [](const PrintedPage& page) { return !page.characters.empty(); });
    if (!has_text) throw_no_text(findings);
    for (const PagesOfReason& unreadable : findings.unreadable)
        diagnostics.add(DiagnosticCode::kPageUnreadable,
                        fmt::format("{}: cannot be read ({}); the others were",
                                    name_pages(unreadable.numbers), unreadable.reason),
                        places_of_pages(unreadable.numbers, page_boxes));
    if (!findings.lost_font.empty())
        diagnostics.add(DiagnosticCode::kFontUnreadable, font_message(findings),
                        places_of_pages(findings.lost_font, page_boxes));
    if (!findings.without_text.empty())
        diagnostics.add(DiagnosticCode::kPageWithoutText,
                        fmt::format("{}: no text layer; what is shown there is not in the plan",
                                    name_pages(findings.without_text)),
                        places_of_pages(findings.without_text, page_boxes));
}

}  // namespace torikumi
