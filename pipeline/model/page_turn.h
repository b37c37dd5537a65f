#pragma once

// Owns the difference between a page as displayed and the same page with its text upright. All stages read
// upright pages; only results speak of pages as displayed.

#include "pipeline/model/geometry.h"

namespace torikumi {

/// What the text of page `page` needs to stand upright: `quarters` turns of 90° clockwise, 1 to 3. Width and
/// height are those of the upright page.
struct PageTurn {
    int page = 0;
    int quarters = 0;
    double width_pt = 0;
    double height_pt = 0;

    friend bool operator==(const PageTurn&, const PageTurn&) = default;
};

/// `box` on a page of this size after the page is turned by `quarters` of 90° clockwise.
Rect turned_box(const Rect& box, int quarters, double width_pt, double height_pt);

/// A box of the upright page on the page as displayed.
Rect displayed_box(const Rect& upright, const PageTurn& turn);

}  // namespace torikumi
