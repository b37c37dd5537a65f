#include "extractors/pdf/page_geometry.h"

#include <algorithm>
#include <cmath>

namespace torikumi {
namespace {

bool lies_on_its_side(PageRotation rotation) {
    return rotation == PageRotation::kQuarter || rotation == PageRotation::kThreeQuarters;
}

}  // namespace

Matrix chain(const Matrix& first, const Matrix& second) {
    return {first.a * second.a + first.b * second.c,
            first.a * second.b + first.b * second.d,
            first.c * second.a + first.d * second.c,
            first.c * second.b + first.d * second.d,
            first.e * second.a + first.f * second.c + second.e,
            first.e * second.b + first.f * second.d + second.f};
}

double length_scale(const Matrix& matrix) {
    return std::sqrt(std::abs(matrix.a * matrix.d - matrix.b * matrix.c));
}

std::optional<int> quarters_of(const Matrix& matrix) {
    constexpr double kMostSlant = 0.01;
    if (std::abs(matrix.b) < std::abs(matrix.a) * kMostSlant) return matrix.a > 0 ? 0 : 2;
    if (std::abs(matrix.a) < std::abs(matrix.b) * kMostSlant) return matrix.b > 0 ? 1 : 3;
    return std::nullopt;
}

Rect bounds_of_image(const Matrix& matrix, const Rect& rect) {
    const Point corner = matrix.apply({rect.left, rect.top});
    Rect bounds{corner.x, corner.y, corner.x, corner.y};
    for (const Point other :
         {Point{rect.right, rect.top}, {rect.right, rect.bottom}, {rect.left, rect.bottom}}) {
        const Point image = matrix.apply(other);
        bounds = bounds.united({image.x, image.y, image.x, image.y});
    }
    return bounds;
}

double PageGeometry::displayed_width_pt() const {
    return lies_on_its_side(rotation) ? top_y - bottom_y : right_x - left_x;
}

double PageGeometry::displayed_height_pt() const {
    return lies_on_its_side(rotation) ? right_x - left_x : top_y - bottom_y;
}

Matrix display_matrix(const PageGeometry& page) {
    switch (page.rotation) {
        case PageRotation::kNone: return {1, 0, 0, -1, -page.left_x, page.top_y};
        case PageRotation::kQuarter: return {0, 1, 1, 0, -page.bottom_y, -page.left_x};
        case PageRotation::kHalf: return {-1, 0, 0, 1, page.right_x, -page.bottom_y};
        case PageRotation::kThreeQuarters: return {0, -1, -1, 0, page.top_y, page.right_x};
    }
    return {};
}

}  // namespace torikumi
