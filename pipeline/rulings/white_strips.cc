#include "pipeline/rulings/white_strips.h"

#include <algorithm>
#include <cstddef>

namespace torikumi {
namespace {

// White that every line of a table leaves; full-width punctuation may stand at its side.
constexpr double kLeastStrip_em = 0.4;

}  // namespace

std::vector<Span> united(std::vector<Span> spans) {
    std::ranges::sort(spans, {}, &Span::left_pt);
    std::vector<Span> united;
    for (const Span& span : spans) {
        if (!united.empty() && span.left_pt <= united.back().right_pt) {
            united.back().right_pt = std::max(united.back().right_pt, span.right_pt);
        } else {
            united.push_back(span);
        }
    }
    return united;
}

std::vector<Span> strips_between(const std::vector<Span>& printed, double em_pt) {
    std::vector<Span> strips;
    for (std::size_t i = 1; i < printed.size(); ++i) {
        const Span white{printed[i - 1].right_pt, printed[i].left_pt};
        if (white.width_pt() >= kLeastStrip_em * em_pt) strips.push_back(white);
    }
    return strips;
}

}  // namespace torikumi
