#include "pipeline/dump/cut_departments.h"

#include <algorithm>
#include <iterator>

namespace torikumi {
namespace {

/// A late cell spans two rows or more, and measures whole; each run of measures without departments is
/// filled.
std::size_t most_cells(const std::vector<DepartmentSeeker>& measures) {
    std::size_t cells = 0;
    std::size_t rows = 0;
    for (const DepartmentSeeker& measure : measures) {
        rows = measure.printed.empty() ? rows + measure.rows : 0;
        if (rows < 2) continue;
        ++cells;
        rows = 0;
    }
    return cells;
}

}  // namespace

DepartmentSection join_cut_departments(DepartmentSection section) {
    std::vector<LateDepartments>& cells = section.cells;
    const auto closing = std::ranges::count_if(
        cells, [](const LateDepartments& cell) { return cell.closing_row.has_value(); });
    const std::size_t most = most_cells(section.measures) + static_cast<std::size_t>(closing);
    while (cells.size() > most) {
        const auto half = std::find_if(cells.begin(), cells.end(), [](const LateDepartments& cell) {
            return cell.joint == Joint::kSameLine && cell.lines.size() == 1;
        });
        if (half == cells.end() || std::next(half) == cells.end()) break;
        const auto rest = std::next(half);
        half->lines.insert(half->lines.end(), rest->lines.begin(), rest->lines.end());
        cells.erase(rest);
    }
    return section;
}

}  // namespace torikumi
