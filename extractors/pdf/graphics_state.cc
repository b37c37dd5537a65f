#include "extractors/pdf/graphics_state.h"

#include <algorithm>
#include <cmath>

namespace torikumi {
namespace {

// Paper is white, and so is a colour that no eye tells from it; #F5F5F5 (0.96) is already used for rules.
constexpr double kFaintestInk = 0.015;

Painted ink_of(ColorModel model, std::span<const double> components) {
    if (components.empty() || model == ColorModel::kOther) return Painted::kVisibly;
    const double paper = model == ColorModel::kInks ? 0 : 1;
    const bool white = std::ranges::all_of(
        components, [&](double component) { return std::abs(component - paper) <= kFaintestInk; });
    return white ? Painted::kNot : Painted::kVisibly;
}

/// 0 fill, 1 stroke, 2 both, 3 neither; those from 4 on do the same and clip as well.
constexpr int kTextModes = 4;

}  // namespace

void Ink::set(ColorModel new_model, std::span<const double> components) {
    model = new_model;
    color = ink_of(model, components);
}

Painted Ink::painted() const {
    return opacity <= kFaintestInk ? Painted::kNot : color;
}

bool GraphicsState::draws_letters() const {
    return text_mode % kTextModes != 3;
}

Painted GraphicsState::text_painted() const {
    const int mode = text_mode % kTextModes;
    const bool filled = (mode == 0 || mode == 2) && fill.painted() == Painted::kVisibly;
    const bool stroked = (mode == 1 || mode == 2) && stroke.painted() == Painted::kVisibly;
    return filled || stroked ? Painted::kVisibly : Painted::kNot;
}

}  // namespace torikumi
