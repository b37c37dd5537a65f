#include "extractors/pdf/poppler_characters.h"

#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace torikumi {
namespace {

/// Poppler writes its complaints to standard error unless somebody takes them. The first one explains why a
/// document cannot be opened.
class Complaints {
 public:
    Complaints() { poppler::set_debug_error_function(&Complaints::take, this); }
    ~Complaints() { poppler::set_debug_error_function(&Complaints::ignore, nullptr); }
    Complaints(const Complaints&) = delete;
    Complaints& operator=(const Complaints&) = delete;

    const std::string& first() const { return first_; }

 private:
    static void take(const std::string& message, void* self) {
        std::string& first = static_cast<Complaints*>(self)->first_;
        if (first.empty()) first = message;
    }
    static void ignore(const std::string&, void*) {}

    std::string first_;
};

std::unique_ptr<poppler::document> open_pdf(const std::string& bytes, const Complaints& complaints) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw DocumentError(DiagnosticCode::kPdfBroken, "the PDF has more than 2 GB, which no reader takes");
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document)
        throw DocumentError(
            DiagnosticCode::kPdfBroken,
            fmt::format("the PDF is damaged beyond reading ({}); get the file again from where it was "
                        "published, or print it to a new PDF",
                        complaints.first().empty() ? "no structure found" : complaints.first()));
    if (document->is_locked())
        throw DocumentError(DiagnosticCode::kPdfNeedsPassword,
                            "the PDF opens with a password only; save a copy without password and give that");
    return document;
}

PageGeometry geometry_of(const poppler::page& page) {
    const poppler::rectf box = page.page_rect(poppler::crop_box);
    PageGeometry geometry{box.left(), box.top(), box.right(), box.bottom(), PageRotation::kNone};
    switch (page.orientation()) {
        case poppler::page::portrait: break;
        case poppler::page::landscape: geometry.rotation = PageRotation::kQuarter; break;
        case poppler::page::upside_down: geometry.rotation = PageRotation::kHalf; break;
        case poppler::page::seascape: geometry.rotation = PageRotation::kThreeQuarters; break;
    }
    return geometry;
}

std::u32string code_points_of(const poppler::ustring& units) {
    std::u32string code_points;
    code_points.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        const char32_t unit = units[i];
        const bool pair = unit >= 0xD800 && unit < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 &&
                          units[i + 1] < 0xE000;
        code_points.push_back(pair ? 0x10000 + ((unit - 0xD800) << 10) + (units[++i] - 0xDC00U) : unit);
    }
    return code_points;
}

Rect rect_of(const poppler::rectf& box) {
    return {box.left(), box.top(), box.right(), box.bottom()};
}

PrintedWord word_of(const poppler::text_box& word) {
    const std::u32string code_points = code_points_of(word.text());
    const int quarter_turns = word.rotation();
    const WritingMode mode = quarter_turns % 2 == 0 ? WritingMode::kHorizontal : WritingMode::kVertical;
    PrintedWord printed{.characters = {}, .box = rect_of(word.bbox())};
    printed.characters.reserve(code_points.size());
    for (std::size_t i = 0; i < code_points.size(); ++i) {
        if (!is_counted(code_points[i])) continue;
        printed.characters.push_back(
            {.code_point = code_points[i], .box = rect_of(word.char_bbox(i)), .writing_mode = mode});
    }
    return printed;
}

}  // namespace

std::vector<PrintedPage> read_printed_pages(const std::string& bytes, const PdfLimits& limits,
                                            Diagnostics& diagnostics) {
    const Complaints complaints;
    const std::unique_ptr<poppler::document> document = open_pdf(bytes, complaints);
    const int page_count = document->pages();
    if (page_count < 1)
        throw DocumentError(DiagnosticCode::kPdfBroken,
                            "the PDF has no pages; get the file again from where it was published");
    if (page_count > limits.max_pages)
        throw DocumentError(DiagnosticCode::kPdfBroken,
                            fmt::format("the PDF claims to have {} pages; more than {} are not read",
                                        page_count, limits.max_pages));
    std::vector<PrintedPage> pages(static_cast<std::size_t>(page_count));
    for (int i = 0; i < page_count; ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page) {
            diagnostics.add(DiagnosticCode::kPageUnreadable, fmt::format("page {} cannot be read", i + 1),
                            {{i + 1, std::nullopt, std::nullopt}});
            continue;
        }
        PrintedPage& printed = pages[static_cast<std::size_t>(i)];
        printed.geometry = geometry_of(*page);
        for (const poppler::text_box& word : page->text_list()) {
            printed.words.push_back(word_of(word));
        }
    }
    return pages;
}

}  // namespace torikumi
