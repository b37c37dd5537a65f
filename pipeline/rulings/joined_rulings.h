#pragma once

// Owns joining rulings that were painted piece by piece: a browser paints the border of a table cell by cell.
// In come the rulings of a page, out go its horizontal ones, those on one line and without a gap as one.

#include <vector>

#include "pipeline/model/layout.h"

namespace torikumi {

/// From top to bottom, then from left to right. Pieces further apart than `most_gap_pt` stay two.
std::vector<Ruling> joined_horizontals(const std::vector<Ruling>& rulings, double most_gap_pt);

}  // namespace torikumi
