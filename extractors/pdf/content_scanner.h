#pragma once

// Owns the meaning of those content stream operators that leave rulings on a page or say where text starts.
// In come decoded bytes and what they name (ContentResources), out go rulings and text origins on the page as
// displayed. Linear in the bytes, within limits. Not here: PDF files and filters (qpdf_page_ink.h), syntax
// (content_tokenizer.h), and which path is a ruling (path_rulings.h).

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/pdf/page_geometry.h"
#include "extractors/pdf/path_rulings.h"
#include "extractors/pdf/pdf_limits.h"
#include "pipeline/model/layout.h"

namespace torikumi {

/// How many inks a colour has and how they mix: enough to tell white.
enum class ColorModel {
    kGray,   // 1 is white
    kRgb,    // 1 1 1 is white
    kInks,   // CMYK, Separation, DeviceN: no ink is white
    kOther,  // patterns, Lab, …: counts as visible
};

class ContentResources;

/// How much of a stream could be decoded; the later, the worse.
enum class Decoded { kWhole, kDamaged, kTooLong };

/// Content that a page or another form paints by `Do`. `resources` is null where it has none of its own.
struct FormXObject {
    std::string_view bytes = {};
    Matrix matrix = {};
    std::optional<Rect> bounds = std::nullopt;  // in form space
    ContentResources* resources = nullptr;
    Decoded decoded = Decoded::kWhole;
};

/// What `gs` changes, as far as it matters here.
struct GraphicsStateChange {
    std::optional<double> line_width = std::nullopt;
    std::optional<double> fill_opacity = std::nullopt;
    std::optional<double> stroke_opacity = std::nullopt;
};

/// What a content stream refers to by name. Unknown names give null, kOther and no change.
class ContentResources {
 public:
    virtual ~ContentResources() = default;
    virtual const FormXObject* find_form(std::string_view name) = 0;
    virtual ColorModel color_model(std::string_view name) = 0;
    virtual GraphicsStateChange graphics_state(std::string_view name) = 0;
};

/// Where a piece of horizontal text starts on its baseline, and its font size. Strings that go on where the
/// one before ended, as of programs that place each letter on its own, are one piece. `painted`: whether the
/// text leaves visible ink, as far as its colour and what was painted under it say.
struct TextOrigin {
    Point at;
    double em_pt = 0;
    Painted painted = Painted::kVisibly;

    friend bool operator==(const TextOrigin&, const TextOrigin&) = default;
};

/// Each far above any real page, so that a hostile one ends in seconds.
struct ScanLimits {
    /// A map in vectors has a million. Forms that paint forms can be exponential in their bytes.
    std::size_t max_operators = 5'000'000;
    /// Of the page and of its forms, each time that they are painted: a form may hold comments only.
    std::size_t max_bytes = 200'000'000;
    std::size_t max_form_depth = 20;
    /// Poppler's time to put words in order grows with the cube of their number: 8000 take seconds, 20000
    /// minutes. A dense A3 table has 3000.
    std::size_t max_text_pieces = 12'000;
    std::size_t max_rulings = PdfLimits{}.max_page_rulings;
    /// Further ones say nothing about tables. White text looks for the paint under it among all of them.
    std::size_t max_fills = 20'000;
    /// Of one path; a coastline has some ten thousand. Poppler keeps a path as a whole: 5 million rectangles,
    /// 100 kB of file, take it 2 GB.
    std::size_t max_path_points = 1'000'000;
    /// `q` without `Q`; real pages nest some dozen. Each takes Poppler 1 kB.
    std::size_t max_saved_states = 10'000;
};

/// Whether all that a page paints was scanned, and if not, which limit it met. But for kTooManyRulings the
/// scan ended there, and other readers would hardly come to an end.
enum class InkExtent {
    kWhole,
    kTooManyRulings,
    kTooManyOperators,
    kTooManyBytes,
    kTooManyTextPieces,
    kTooManyPathPoints,
    kTooManySavedStates,
    kTooDeepForms,
};

/// Whether the scan ended before the content did.
bool is_endless(InkExtent extent);

/// `painted_forms` says the worst of the forms that the page paints; `operators` and `bytes` what the scan
/// went through, forms each time that they are painted.
struct PageInk {
    std::vector<Ruling> rulings;
    std::vector<TextOrigin> text_origins;
    std::vector<Rect> fills;  // visible rectangles too wide for rulings
    InkExtent extent = InkExtent::kWhole;
    Decoded painted_forms = Decoded::kWhole;
    std::size_t operators = 0;
    std::size_t bytes = 0;
    std::size_t text_pieces = 0;  // those that are not horizontal, too
    /// About how many bytes of text run rightwards, downwards, leftwards and upwards.
    std::array<std::size_t, 4> text_bytes{};

    friend bool operator==(const PageInk&, const PageInk&) = default;
};

PageInk scan_content(std::string_view bytes, const PageGeometry& page, ContentResources& resources,
                     const RulingSettings& settings = {}, const ScanLimits& limits = {});

}  // namespace torikumi
