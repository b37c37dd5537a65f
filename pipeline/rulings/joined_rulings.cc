#include "pipeline/rulings/joined_rulings.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace torikumi {
namespace {

// Borders of neighbouring cells that are meant to lie on one line.
constexpr double kSameLine_pt = 0.8;

}  // namespace

std::vector<Ruling> joined_horizontals(const std::vector<Ruling>& rulings, double most_gap_pt) {
    std::vector<Ruling> pieces;
    std::ranges::copy_if(rulings, std::back_inserter(pieces), &Ruling::horizontal);
    std::ranges::stable_sort(pieces, {}, [](const Ruling& ruling) { return ruling.from.y; });
    std::vector<Ruling> joined;
    for (auto first = pieces.begin(); first != pieces.end();) {
        const auto end = std::find_if(first, pieces.end(), [&](const Ruling& ruling) {
            return ruling.from.y - first->from.y > kSameLine_pt;
        });
        std::stable_sort(first, end, [](const Ruling& a, const Ruling& b) { return a.from.x < b.from.x; });
        const std::size_t begin_of_line = joined.size();
        for (; first != end; ++first) {
            const bool goes_on =
                joined.size() > begin_of_line && first->from.x <= joined.back().to.x + most_gap_pt;
            if (!goes_on) {
                joined.push_back(*first);
            } else if (first->to.x > joined.back().to.x) {
                joined.back().to.x = first->to.x;
            }
        }
    }
    return joined;
}

}  // namespace torikumi
