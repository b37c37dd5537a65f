#pragma once

// Owns the coordinate system of the whole program: PDF points (1/72 inch), origin at the top left of
// the page as displayed (rotation and crop box undone), y growing downwards. Adapters convert into it;
// nothing downstream knows any other. Where the text of a page does not stand upright as displayed, the page
// is turned first (page_turn.h).

#include <algorithm>

namespace torikumi {

struct Point {
    double x = 0;
    double y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    Point center() const { return {(left + right) / 2, (top + bottom) / 2}; }

    /// Half-open on the right and the bottom, so that neighbouring cells never share a point.
    bool contains(Point point) const {
        return point.x >= left && point.x < right && point.y >= top && point.y < bottom;
    }

    Rect united(const Rect& other) const {
        return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
                std::max(bottom, other.bottom)};
    }

    friend bool operator==(const Rect&, const Rect&) = default;
};

}  // namespace torikumi
