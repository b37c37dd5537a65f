#pragma once

// Owns the way from PDF user space (origin where the author put it, y upwards, the page perhaps turned) to
// the page as displayed (geometry.h: origin top left, y downwards, crop box and rotation undone).

#include <optional>

#include "pipeline/model/geometry.h"

namespace torikumi {

/// The affine map of PDF's `cm` and `Tm`: x' = ax + cy + e, y' = bx + dy + f.
struct Matrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    Point apply(Point point) const { return {a * point.x + c * point.y + e, b * point.x + d * point.y + f}; }

    friend bool operator==(const Matrix&, const Matrix&) = default;
};

/// The map that applies `first`, then `second`.
Matrix chain(const Matrix& first, const Matrix& second);

/// By how much `matrix` makes lengths grow, as the square root of its growth of areas.
double length_scale(const Matrix& matrix);

/// By how many quarters, clockwise, the x axis of `matrix` is turned from rightwards where y grows downwards:
/// 0 to 3. None where it runs aslant.
std::optional<int> quarters_of(const Matrix& matrix);

/// The smallest axis-parallel rectangle around the image of `rect`.
Rect bounds_of_image(const Matrix& matrix, const Rect& rect);

/// Clockwise, as /Rotate says.
enum class PageRotation { kNone, kQuarter, kHalf, kThreeQuarters };

/// A page's crop box in user space (`top_y` above `bottom_y`) and how it is turned for display.
struct PageGeometry {
    double left_x = 0;
    double bottom_y = 0;
    double right_x = 0;
    double top_y = 0;
    PageRotation rotation = PageRotation::kNone;

    double displayed_width_pt() const;
    double displayed_height_pt() const;
    Rect displayed_bounds() const { return {0, 0, displayed_width_pt(), displayed_height_pt()}; }

    friend bool operator==(const PageGeometry&, const PageGeometry&) = default;
};

/// User space → page as displayed.
Matrix display_matrix(const PageGeometry& page);

}  // namespace torikumi
