#include "extractors/layout/layout_settings.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace torikumi::layout {
namespace {

// The smallest print for which the lengths are meant as they stand.
constexpr double kFullEmPt = 8;

/// The em of most characters; 0 for a page without any.
double median_em_pt(const PageContent& page) {
    std::vector<double> ems_pt;
    ems_pt.reserve(page.characters.size());
    for (const Character& character : page.characters) {
        if (std::isfinite(character.em_pt)) ems_pt.push_back(character.em_pt);
    }
    if (ems_pt.empty()) return 0;
    const auto middle = ems_pt.begin() + static_cast<std::ptrdiff_t>(ems_pt.size() / 2);
    std::nth_element(ems_pt.begin(), middle, ems_pt.end());
    return *middle;
}

}  // namespace

LayoutSettings settings_for(const PageContent& page) {
    LayoutSettings settings;
    const double em_pt = median_em_pt(page);
    if (em_pt <= 0 || em_pt >= kFullEmPt) return settings;
    const double scale = em_pt / kFullEmPt;
    for (double* length_pt : {&settings.snap_pt, &settings.join_pt, &settings.touch_pt,
                              &settings.least_table_pt, &settings.least_row_pt, &settings.same_line_pt}) {
        *length_pt *= scale;
    }
    return settings;
}

}  // namespace torikumi::layout
