#pragma once

// Owns the graphics state of PDF as far as it says where ink is left and which: matrix, clip, colours,
// opacity, and what sets text. Not here: the operators that change it (content_scanner.h).

#include <span>

#include "extractors/pdf/content_scanner.h"
#include "extractors/pdf/page_geometry.h"
#include "extractors/pdf/path_rulings.h"

namespace torikumi {

/// One of the two current colours, for fills or for strokes.
struct Ink {
    ColorModel model = ColorModel::kGray;
    Painted color = Painted::kVisibly;  // a page begins in black
    double opacity = 1;

    void set(ColorModel new_model, std::span<const double> components);
    Painted painted() const;
};

struct GraphicsState {
    Matrix to_page;
    Rect clip;
    double line_width = 1;
    Ink fill;
    Ink stroke;
    double font_size = 0;
    double horizontal_scale = 1;
    double leading = 0;
    double rise = 0;
    int text_mode = 0;  // of Tr

    /// Rendering modes 3 and 7 draw none.
    bool draws_letters() const;
    /// Whether letters leave ink: filled, stroked or both, in a colour that shows on paper.
    Painted text_painted() const;
};

}  // namespace torikumi
