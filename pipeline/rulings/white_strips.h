#pragma once

// Owns the projection of white space: what is printed, as spans along a line, and the strips of white between
// them.

#include <vector>

namespace torikumi {

/// From one x to another.
struct Span {
    double left_pt = 0;
    double right_pt = 0;

    double width_pt() const { return right_pt - left_pt; }
    double center_pt() const { return (left_pt + right_pt) / 2; }
    bool touches(const Span& other) const { return left_pt < other.right_pt && other.left_pt < right_pt; }
};

/// Of whatever has a left and a right side: a segment, a cell of a header.
template <typename Part>
Span span_of(const Part& part) {
    return {part.left_pt, part.right_pt};
}

/// The spans where those that touch are one, from left to right.
std::vector<Span> united(std::vector<Span> spans);

/// The white between spans that do not touch, where it is wide enough to part columns.
std::vector<Span> strips_between(const std::vector<Span>& printed, double em_pt);

}  // namespace torikumi
