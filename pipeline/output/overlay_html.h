#pragma once

// Owns the page on which a person sees how a PDF was read: its pictures with rulings, cells, the places of
// the plan by colour, the order of reading, what is unplaced, and the JSON behind each. One self-contained
// file that needs no network (overlay.html). Not a format to rely on.

#include <string>
#include <vector>

#include "pipeline/model/layout.h"
#include "pipeline/model/placed_line.h"
#include "pipeline/model/plan.h"

namespace torikumi {

/// `png` is empty where the page could not be drawn.
struct OverlayPage {
    int number = 1;
    double width_pt = 0;
    double height_pt = 0;
    std::string png;
    std::vector<Ruling> rulings;
    std::vector<Table> tables;
};

/// `lines` in the order of reading, of all pages. Of a document without a plan, `plan` holds its diagnostics
/// alone.
std::string write_overlay_html(const std::vector<OverlayPage>& pages, const std::vector<PlacedLine>& lines,
                               const Plan& plan);

}  // namespace torikumi
