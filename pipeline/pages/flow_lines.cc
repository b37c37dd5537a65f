#include "pipeline/pages/flow_lines.h"

#include <algorithm>
#include <cmath>

#include "normalizers/marks.h"
#include "pipeline/draft/head_lines.h"

namespace torikumi {
namespace {

// A line goes on below within this distance (double spacing); more is a new paragraph or block.
constexpr double kMostLeading_em = 1.2;
// A hanging indent is an em or more; less is the rounding of centred text.
constexpr double kLeastHanging_em = 0.5;
// A paragraph's first line is indented by an em or two; the lines below stand as far to the left of it.
constexpr double kMostIndent_em = 2.5;
// A wrapped line ends within this distance of the right side: the next word, or 、 that hangs over.
constexpr double kFullLine_em = 3;
// Title lines differ in size from what follows them.
constexpr double kSameSize = 0.1;

bool same_block(const FlowLine& left, const FlowLine& right) {
    return left.page == right.page && left.gap == right.gap && left.frame == right.frame;
}

/// The right side that lines of this block are wrapped at.
double right_side_pt(const PageFlow& flow, const FlowLine& line) {
    double right_pt = line.line.box.right;
    for (const FlowLine& other : flow.lines) {
        const bool beside = line.frame ? other.frame == line.frame : other.page == line.page;
        if (beside) right_pt = std::max(right_pt, other.line.box.right);
    }
    for (const PlanTable& table : flow.tables) {
        if (!line.frame && table.first_page == line.page) right_pt = std::max(right_pt, table.box.right);
    }
    return right_pt;
}

bool goes_on(const PageFlow& flow, const FlowLine& first, const FlowLine& line, const FlowLine& next,
             Wrapping wrapping) {
    const double em_pt = line.line.em_pt;
    const double leading_pt = next.line.box.top - line.line.box.bottom;
    const bool below = next.line.box.top > line.line.box.top && leading_pt < kMostLeading_em * em_pt;
    const bool same_size = std::abs(next.line.em_pt - em_pt) <= kSameSize * em_pt;
    if (!below || !same_size || next.line.box.left >= line.line.box.right) return false;
    const double indent_pt = next.line.box.left - first.line.box.left;
    const bool hangs = indent_pt >= kLeastHanging_em * em_pt;
    if (hangs && wrapping == Wrapping::kAtRightSideOrHanging) return true;
    return indent_pt > -kMostIndent_em * em_pt &&
           line.line.box.right >= right_side_pt(flow, line) - kFullLine_em * em_pt;
}

}  // namespace

bool begins_item(const TextLine& line) {
    const std::string_view text = line.text.value;
    return parse_leading_mark(text) || is_note(text) || is_label(text) || is_imprint(text) ||
           is_list_heading(text) || is_legend_lead(text) || !split_legend_line(line).entries.empty();
}

std::vector<std::size_t> continuation_lines(const PageFlow& flow, const LineClaims& claims, std::size_t first,
                                            Wrapping wrapping) {
    std::vector<std::size_t> lines;
    std::size_t last = first;
    for (std::size_t i = first + 1; i < flow.lines.size() && flow.lines[i].page == flow.lines[first].page;
         ++i) {
        if (!same_block(flow.lines[last], flow.lines[i])) continue;
        if (!goes_on(flow, flow.lines[first], flow.lines[last], flow.lines[i], wrapping)) continue;
        if (!claims.is_free(i) || begins_item(flow.lines[i].line)) break;
        lines.push_back(i);
        last = i;
    }
    return lines;
}

}  // namespace torikumi
