#include "extractors/pdf/poppler_characters.h"

#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string_view>

#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

/// Takes what Poppler complains about while this lives; afterwards Poppler is silent (by default it writes to
/// standard error). The only way to learn why a document cannot be opened, and that text was dropped for lack
/// of its font.
class Complaints {
 public:
    Complaints() { poppler::set_debug_error_function(&Complaints::take, this); }
    ~Complaints() { poppler::set_debug_error_function(&Complaints::ignore, nullptr); }
    Complaints(const Complaints&) = delete;
    Complaints& operator=(const Complaints&) = delete;

    const std::string& first() const { return first_; }
    const std::optional<TextLoss>& font_loss() const { return font_loss_; }

 private:
    static void take(const std::string& message, void* self) {
        static_cast<Complaints*>(self)->remember(message);
    }
    static void ignore(const std::string&, void*) {}

    void remember(const std::string& message) {
        const auto says = [&](std::string_view words) { return message.find(words) != std::string::npos; };
        if (first_.empty()) first_ = message;
        if (says("Missing language pack") || says("CMap file")) map_reason_ = message;
        // Comes with each string that is dropped, and only then.
        if (says("No font in show") && !font_loss_) {
            font_loss_ = map_reason_.empty() ? TextLoss{TextLoss::Of::kFont, first_}
                                             : TextLoss{TextLoss::Of::kFontForLackOfMaps, map_reason_};
        }
    }

    std::string first_;
    std::string map_reason_;
    std::optional<TextLoss> font_loss_;
};

/// A download that stopped early is the usual reason for a PDF that does not open.
bool is_cut_off(std::string_view bytes) {
    constexpr std::size_t kTrailerWithin = 2048;
    const std::size_t tail = bytes.size() - std::min(bytes.size(), kTrailerWithin);
    return bytes.substr(tail).find("%%EOF") == std::string_view::npos;
}

/// A lock that is not the standard one (/Filter /Acme.Rights) asks for no password.
DocumentError locked(const std::string& complaint) {
    const bool asks_for_password = complaint.find("password") != std::string::npos;
    return {
        DiagnosticCode::kPdfNeedsPassword,
        asks_for_password
            ? "the PDF opens with a password only; save a copy without password and give that"
            : fmt::format("the PDF is encrypted in a way that no password opens ({}); save a copy without "
                          "encryption and give that",
                          complaint)};
}

std::unique_ptr<poppler::document> open_pdf(const std::string& bytes) {
    const Complaints complaints;
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw DocumentError(DiagnosticCode::kPdfBroken, "the PDF has more than 2 GB, which no reader takes");
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document)
        throw DocumentError(
            DiagnosticCode::kPdfBroken,
            fmt::format("the PDF is {} ({}); get the file again from where it was published",
                        is_cut_off(bytes) ? "cut off, its end is missing" : "damaged beyond reading",
                        complaints.first().empty() ? "no structure found" : complaints.first()));
    if (document->is_locked()) throw locked(complaints.first());
    return document;
}

void check_page_count(int count, const PdfLimits& limits) {
    if (count < 1)
        throw DocumentError(DiagnosticCode::kPdfBroken,
                            "the PDF has no pages; get the file again from where it was published");
    if (count > limits.max_pages)
        throw DocumentError(DiagnosticCode::kSizeLimit,
                            fmt::format("the PDF has {} pages, more than {} are not read; split it, or raise "
                                        "the limit with --max-pages",
                                        count, limits.max_pages));
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

/// Of a damaged font a box may end before it begins.
Rect rect_of(const poppler::rectf& box) {
    const auto [left, right] = std::minmax({box.left(), box.right()});
    const auto [top, bottom] = std::minmax({box.top(), box.bottom()});
    return {left, top, right, bottom};
}

/// The code point at `at`, which moves behind it. Poppler's strings are UTF-16.
char32_t next_code_point(const poppler::ustring& units, std::size_t& at) {
    const char32_t unit = units[at++];
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    if (!high || at == units.size() || units[at] < 0xDC00 || units[at] >= 0xE000) return unit;
    return 0x10000 + ((unit - 0xD800) << 10) + (units[at++] - 0xDC00U);
}

void append_word(const poppler::text_box& box, PrintedPage& page) {
    const bool runs_along_page = box.rotation() % 2 == 0;
    const WritingMode mode = runs_along_page ? WritingMode::kHorizontal : WritingMode::kVertical;
    const std::size_t first = page.characters.size();
    const poppler::ustring units = box.text();
    // One box for each code point: Poppler has shared out the glyph of a ligature among its letters.
    for (std::size_t at = 0, index = 0; at < units.size(); ++index) {
        const char32_t code_point = next_code_point(units, at);
        if (is_counted(code_point))
            page.characters.push_back(
                {.code_point = code_point, .box = rect_of(box.char_bbox(index)), .writing_mode = mode});
    }
    const std::size_t count = page.characters.size() - first;
    if (count > 0) page.words.push_back({first, count, rect_of(box.bbox())});
}

void refuse_characters(PrintedPage& page, std::size_t limit) {
    page.characters.clear();
    page.words.clear();
    page.loss = {TextLoss::Of::kPageOverLimit,
                 fmt::format("it has more than {} characters; raise the limit with --max-characters", limit)};
}

}  // namespace

struct PopplerDocument::Document {
    std::unique_ptr<poppler::document> pdf;
    std::size_t max_page_characters;
};

PopplerDocument::PopplerDocument(const std::string& bytes, const PdfLimits& limits)
    : document_(std::make_unique<Document>(Document{open_pdf(bytes), limits.max_page_characters})) {
    check_page_count(page_count(), limits);
}

PopplerDocument::~PopplerDocument() = default;

int PopplerDocument::page_count() const {
    return document_->pdf->pages();
}

std::optional<PageGeometry> PopplerDocument::read_geometry(int page) const {
    const Complaints complaints;
    const std::unique_ptr<poppler::page> opened(document_->pdf->create_page(page));
    if (!opened) return std::nullopt;
    return geometry_of(*opened);
}

PrintedPage PopplerDocument::read_page(int page) const {
    const Complaints complaints;
    PrintedPage printed;
    const std::unique_ptr<poppler::page> opened(document_->pdf->create_page(page));
    if (!opened) {
        printed.loss = {TextLoss::Of::kWholePage, "it is not where the file says"};
        return printed;
    }
    printed.geometry = geometry_of(*opened);
    for (const poppler::text_box& box : opened->text_list()) append_word(box, printed);
    printed.loss = complaints.font_loss();
    if (printed.characters.size() > document_->max_page_characters)
        refuse_characters(printed, document_->max_page_characters);
    return printed;
}

}  // namespace torikumi
