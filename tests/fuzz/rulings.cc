// A content stream and, behind the first NUL, the form that both may paint as /F.

#include <cmath>

#include "extractors/pdf/content_scanner.h"
#include "extractors/pdf/content_tokenizer.h"
#include "tests/fuzz/laws.h"

using namespace torikumi;

namespace {

class OneForm : public ContentResources {
 public:
    explicit OneForm(std::string_view bytes)
        : form_{.bytes = bytes, .matrix = {0.5, 0, 0, 0.5, 10, 10}, .bounds = Rect{0, 0, 150, 150}} {}

    const FormXObject* find_form(std::string_view name) override { return name == "F" ? &form_ : nullptr; }
    ColorModel color_model(std::string_view name) override {
        if (name == "DeviceRGB") return ColorModel::kRgb;
        return name == "Spot" ? ColorModel::kInks : ColorModel::kOther;
    }
    GraphicsStateChange graphics_state(std::string_view name) override {
        if (name == "G") return {.line_width = 3, .fill_opacity = 0, .stroke_opacity = 0.5};
        return {};
    }

 private:
    FormXObject form_;
};

constexpr ScanLimits kLimits{.max_operators = 5'000,
                             .max_bytes = 100'000,
                             .max_form_depth = 5,
                             .max_text_pieces = 500,
                             .max_rulings = 500,
                             .max_fills = 100,
                             .max_path_points = 2'000,
                             .max_saved_states = 50};

void check_tokens(std::string_view bytes) {
    ContentTokenizer tokenizer(bytes);
    for (std::size_t before = 0; tokenizer.next_operator(); before = tokenizer.offset()) {
        fuzz::require(tokenizer.offset() > before, "each operator takes bytes");
        fuzz::require(tokenizer.offset() <= bytes.size(), "an operator ends inside the bytes");
    }
}

void check_ruling(const Ruling& ruling) {
    fuzz::require(std::isfinite(ruling.from.x + ruling.from.y + ruling.to.x + ruling.to.y),
                  "the ends of a ruling are numbers");
    fuzz::require(ruling.horizontal() ? ruling.from.x < ruling.to.x
                                      : ruling.from.x == ruling.to.x && ruling.from.y < ruling.to.y,
                  "a ruling runs along an axis, to the right or down");
}

/// The page may be turned; its sides are 200 pt and 100 pt.
bool is_on_page(const Ruling& ruling) {
    const double slack_pt = ruling.thickness_pt + 1e-6;
    return ruling.from.x >= -slack_pt && ruling.from.y >= -slack_pt && ruling.to.x <= 200 + slack_pt &&
           ruling.to.y <= 200 + slack_pt;
}

void check_ink(const PageInk& ink) {
    for (const Ruling& ruling : ink.rulings) {
        check_ruling(ruling);
        fuzz::require(is_on_page(ruling), "a ruling lies on the page");
    }
    for (const Rect& fill : ink.fills) {
        fuzz::require(std::isfinite(fill.left + fill.top + fill.right + fill.bottom),
                      "the sides of a fill are numbers");
        fuzz::require(fill.left <= fill.right && fill.top <= fill.bottom, "a fill is no less than nothing");
    }
    fuzz::require(ink.rulings.size() <= kLimits.max_rulings, "no more rulings than the limit");
    fuzz::require(ink.fills.size() <= kLimits.max_fills, "no more fills than the limit");
    fuzz::require(ink.text_origins.size() <= kLimits.max_text_pieces,
                  "no more pieces of text than the limit");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::view_of(data, size);
    const std::size_t end = bytes.find('\0');
    const std::string_view page = bytes.substr(0, end);
    check_tokens(page);
    OneForm resources(end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1));
    for (const PageRotation rotation : {PageRotation::kNone, PageRotation::kQuarter}) {
        const PageGeometry geometry{
            .left_x = 0, .bottom_y = 0, .right_x = 200, .top_y = 100, .rotation = rotation};
        const PageInk ink = scan_content(page, geometry, resources, {}, kLimits);
        check_ink(ink);
        fuzz::require(scan_content(page, geometry, resources, {}, kLimits) == ink,
                      "the same bytes paint the same ink");
    }
    return 0;
}
