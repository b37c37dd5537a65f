#include "pipeline/run/printed_order.h"

#include <algorithm>
#include <tuple>

namespace torikumi {
namespace {

/// Page (or line), top and left of the first place.
std::tuple<int, double, double> printed_place(const Diagnostic& diagnostic) {
    if (diagnostic.source.empty()) return {0, 0, 0};
    const Source& first = diagnostic.source.front();
    if (first.lines) return {first.lines->first, 0, 0};
    const Rect box = first.box.value_or(Rect{});
    return {first.page.value_or(0), box.top, box.left};
}

}  // namespace

std::vector<Diagnostic> in_printed_order(std::vector<Diagnostic> diagnostics) {
    std::ranges::stable_sort(diagnostics, {}, printed_place);
    return diagnostics;
}

}  // namespace torikumi
