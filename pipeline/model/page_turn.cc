#include "pipeline/model/page_turn.h"

#include <utility>

namespace torikumi {
namespace {

constexpr int kFullTurn = 4;

}  // namespace

Rect turned_box(const Rect& box, int quarters, double width_pt, double height_pt) {
    Rect turned = box;
    for (int done = 0; done < quarters; ++done) {
        turned = {height_pt - turned.bottom, turned.left, height_pt - turned.top, turned.right};
        std::swap(width_pt, height_pt);
    }
    return turned;
}

Rect displayed_box(const Rect& upright, const PageTurn& turn) {
    return turned_box(upright, kFullTurn - turn.quarters, turn.width_pt, turn.height_pt);
}

}  // namespace torikumi
