#include "pipeline/pages/sort_head.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "normalizers/compact_form.h"
#include "pipeline/draft/head_lines.h"

namespace torikumi {
namespace {

// Sizes of print that differ by less are meant to be one.
constexpr double kSameSize = 0.05;
// A line is centred when its centre is this near to that of the page, as share of the width.
constexpr double kCentered = 0.05;
// Lines of a title, and date and body, stand closer than this.
constexpr double kMostLeading_em = 1.5;
// Lines of one paragraph.
constexpr double kMostWrappedLeading_em = 0.8;
// Date and body share a side; the gap between right sides is that of one character.
constexpr double kSameSide_em = 1.5;

bool same_size(const TextLine& left, const TextLine& right) {
    return std::abs(left.em_pt - right.em_pt) <= kSameSize * std::max(left.em_pt, right.em_pt);
}

bool is_centered(const PageFlow& flow, const FlowLine& line) {
    const Rect& page = flow.pages[static_cast<std::size_t>(line.page) - 1];
    return std::abs(line.line.box.center().x - page.center().x) <= kCentered * page.width();
}

double leading_pt(const TextLine& upper, const TextLine& lower) {
    return lower.box.top - upper.box.bottom;
}

/// Directly above or below each other, on a common side or centre.
bool are_neighbours(const FlowLine& left, const FlowLine& right) {
    if (left.page != right.page || left.frame != right.frame) return false;
    const double em_pt = left.line.em_pt;
    const double gap_pt = std::max(leading_pt(left.line, right.line), leading_pt(right.line, left.line));
    if (gap_pt > kMostLeading_em * em_pt) return false;
    const auto near = [&](double a_pt, double b_pt) { return std::abs(a_pt - b_pt) <= kSameSide_em * em_pt; };
    const Rect& a = left.line.box;
    const Rect& b = right.line.box;
    return near(a.left, b.left) || near(a.right, b.right) || near(a.center().x, b.center().x);
}

bool ends_sentence(const TextLine& line) {
    return compact_form(line.text.value).ends_with("。");
}

/// The lines under `line` that lead to the end of its sentence, where it stops short of one: a note in a
/// narrow box is wrapped far from the right side of the page. Empty where no end is found.
std::vector<std::size_t> rest_of_sentence(const PageFlow& flow, const LineClaims& claims, std::size_t line) {
    std::vector<std::size_t> rest;
    const double right_pt = flow.lines[line].line.box.right;
    for (std::size_t i = line + 1; i < flow.lines.size(); ++i) {
        const FlowLine& last = flow.lines[rest.empty() ? line : rest.back()];
        const FlowLine& next = flow.lines[i];
        const double em_pt = last.line.em_pt;
        const bool goes_on =
            !ends_sentence(last.line) && claims.is_free(i) && same_size(last.line, next.line) &&
            next.page == last.page && next.gap == last.gap && next.frame == last.frame &&
            std::abs(next.line.box.left - last.line.box.left) <= em_pt &&
            next.line.box.right <= right_pt + em_pt && next.line.box.top > last.line.box.top &&
            leading_pt(last.line, next.line) <= kMostWrappedLeading_em * em_pt && !begins_item(next.line);
        if (!goes_on) break;
        rest.push_back(i);
    }
    const bool ended = !rest.empty() && ends_sentence(flow.lines[rest.back()].line);
    return ended ? rest : std::vector<std::size_t>{};
}

/// The first date, but rather one that is printed once: the one in the corner of each page is when the sheet
/// was filled in.
std::optional<std::size_t> find_imprint(const PageFlow& flow, std::size_t gap, const RepeatedLines& repeated,
                                        const LineClaims& claims) {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        const FlowLine& line = flow.lines[i];
        if (line.gap != gap || !claims.is_free(i) || !is_imprint(line.line.text.value)) continue;
        if (!std::ranges::binary_search(repeated.first, i)) return i;
        if (!first) first = i;
    }
    return first;
}

bool take_imprint_of_gap(const PageFlow& flow, std::size_t gap, const RepeatedLines& repeated,
                         LineClaims& claims, HeadDraft& head) {
    const std::optional<std::size_t> date = find_imprint(flow, gap, repeated, claims);
    if (!date) return false;
    claims.take(*date);
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        if (i == *date) head.imprint.push_back(flow.lines[i].line);
        const FlowLine& line = flow.lines[i];
        const bool is_body_line = claims.is_free(i) && same_size(line.line, flow.lines[*date].line) &&
                                  are_neighbours(line, flow.lines[*date]) &&
                                  (is_body(line.line.text.value) || is_body_session(line.line.text.value));
        if (!is_body_line) continue;
        claims.take(i);
        head.imprint.push_back(line.line);
    }
    return true;
}

}  // namespace

void take_label(const PageFlow& flow, LineClaims& claims, HeadDraft& head, TextLines& furniture) {
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        const TextLine& line = flow.lines[i].line;
        if (!claims.is_free(i) || !is_label(line.text.value)) continue;
        if (head.label.empty()) {
            head.label.push_back(line);
        } else if (compact_form(head.label) == compact_form(line.text.value)) {
            furniture.push_back(line);
        } else {
            continue;  // another handout's label says nothing of this one
        }
        claims.take(i);
    }
}

void take_notes(const PageFlow& flow, LineClaims& claims, HeadDraft& head) {
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        if (!claims.is_free(i) || !is_note(flow.lines[i].line.text.value)) continue;
        claims.take(i);
        head.notes.push_back({flow.lines[i].line});
        std::size_t last = i;
        const auto take_next = [&](std::size_t next) {
            claims.take(next);
            head.notes.back().push_back(flow.lines[next].line);
            last = next;
        };
        for (const std::size_t next : continuation_lines(flow, claims, i)) take_next(next);
        for (const std::size_t next : rest_of_sentence(flow, claims, last)) take_next(next);
    }
}

void take_imprint(const PageFlow& flow, const RepeatedLines& repeated, LineClaims& claims, HeadDraft& head) {
    if (take_imprint_of_gap(flow, 0, repeated, claims, head)) return;
    take_imprint_of_gap(flow, flow.tables.size(), repeated, claims, head);
}

void take_title(const PageFlow& flow, std::size_t end, const RepeatedLines& repeated, LineClaims& claims,
                HeadDraft& head) {
    std::optional<std::size_t> title;
    // 水経第12号, in the corner of each page and in larger print than the title of a spreadsheet.
    const auto is_running_head = [&](const FlowLine& line) {
        const auto index = static_cast<std::size_t>(&line - flow.lines.data());
        return std::ranges::binary_search(repeated.first, index) && !is_centered(flow, line);
    };
    const auto is_better = [&](const FlowLine& line, const FlowLine& best) {
        if (is_running_head(line) != is_running_head(best)) return is_running_head(best);
        if (!same_size(line.line, best.line)) return line.line.em_pt > best.line.em_pt;
        return is_centered(flow, line) && !is_centered(flow, best);
    };
    for (std::size_t i = 0; i < end; ++i) {
        if (!claims.is_free(i) || begins_item(flow.lines[i].line)) continue;
        if (!title || is_better(flow.lines[i], flow.lines[*title])) title = i;
    }
    if (!title) return;
    std::size_t last = *title;
    for (std::size_t i = *title; i < end; ++i) {
        const bool goes_on =
            i == *title || (claims.is_free(i) && are_neighbours(flow.lines[last], flow.lines[i]) &&
                            same_size(flow.lines[last].line, flow.lines[i].line) &&
                            is_centered(flow, flow.lines[last]) == is_centered(flow, flow.lines[i]));
        if (!goes_on) continue;
        claims.take(i);
        head.title.push_back(flow.lines[i].line);
        last = i;
    }
}

}  // namespace torikumi
