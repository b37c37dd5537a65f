#include "pipeline/pages/page_furniture.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "normalizers/compact_form.h"
#include "normalizers/mark_forms.h"
#include "pipeline/draft/head_lines.h"

namespace torikumi {
namespace {

// Page numbers stand in the outer tenth of a page, or alone above or below everything else.
constexpr double kMarginShare = 0.1;
// The same place on another page: programs round, nobody moves a running head by more.
constexpr double kSamePlace_pt = 4;

bool is_in_margin(const PageFlow& flow, const FlowLine& line) {
    const double height_pt = flow.pages[static_cast<std::size_t>(line.page) - 1].height();
    const double y_pt = line.line.box.center().y;
    return y_pt < kMarginShare * height_pt || y_pt > (1 - kMarginShare) * height_pt;
}

/// What is printed on each page, by page number − 1; none where nothing is.
std::vector<std::optional<Rect>> printed_boxes(const PageFlow& flow) {
    std::vector<std::optional<Rect>> boxes(flow.pages.size());
    const auto add = [&](int page, const Rect& box) {
        std::optional<Rect>& printed = boxes[static_cast<std::size_t>(page) - 1];
        printed = printed ? printed->united(box) : box;
    };
    for (const FlowLine& line : flow.lines) add(line.page, line.line.box);
    for (const PlanTable& table : flow.tables) add(table.first_page, table.box);
    return boxes;
}

/// Whether a line is the uppermost or the lowest of its page.
bool is_outermost(const Rect& printed, const FlowLine& line) {
    const Rect& box = line.line.box;
    return box.top <= printed.top || box.bottom >= printed.bottom;
}

/// 進捗管理表　３/９ on page 3 and 進捗管理表　４/９ on page 4 are one running head.
std::string without_page_number(const FlowLine& line) {
    static const RE2 kPageNumber(
        R"((?:[\-－−–—]|[PpＰ]\.?|第)([0-9]+)(?:[\-－−–—])?$|([0-9]+)(?:[/／][0-9]+|ページ|頁)$)");
    std::string words = compact_form(line.line.text.value);
    RE2::Replace(&words, kPageNumber, "");
    return words;
}

/// An item of a list in the style that such lists have first of all.
bool is_list_item(const TextLine& line, const Levels& levels) {
    return !levels.recommendations.empty() &&
           parse_formed_mark(line.text.value, levels.recommendations.front()).has_value();
}

bool same_place(const Rect& left, const Rect& right) {
    return std::abs(left.top - right.top) <= kSamePlace_pt &&
           std::abs(left.left - right.left) <= kSamePlace_pt;
}

}  // namespace

std::vector<std::size_t> page_number_lines(const PageFlow& flow) {
    const std::vector<std::optional<Rect>> printed = printed_boxes(flow);
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        const FlowLine& line = flow.lines[i];
        if (line.frame || !is_page_number(line.line.text.value)) continue;
        const bool outermost = is_outermost(*printed[static_cast<std::size_t>(line.page) - 1], line);
        if (is_in_margin(flow, line) || outermost) numbers.push_back(i);
    }
    return numbers;
}

std::vector<std::size_t> contents_lines(const PageFlow& flow) {
    static const RE2 kLeader(R"(.*(?:……|‥‥|[・･.．]{3}|---|－－－|───)[\s　]*[0-9０-９]{1,3})");
    static const RE2 kNumberBehindGap(R"(.*\S(?:　|  )[\s　]*[0-9０-９]{1,3}[\s　]*)");
    std::vector<std::size_t> contents;
    int page_of_contents = 0;
    for (std::size_t i = 0; i < flow.lines.size() && flow.lines[i].gap == 0; ++i) {
        const FlowLine& line = flow.lines[i];
        const std::string& words = line.line.text.value;
        const bool is_heading = compact_form(words) == "目次";
        if (is_heading) page_of_contents = line.page;
        if (is_heading || RE2::FullMatch(words, kLeader) ||
            (line.page == page_of_contents && RE2::FullMatch(words, kNumberBehindGap)))
            contents.push_back(i);
    }
    return contents;
}

RepeatedLines repeated_lines(const PageFlow& flow, const Lexicon& lexicon) {
    std::unordered_map<std::string, std::vector<std::size_t>> prints;  // by words, in order
    std::set<std::size_t> first;
    RepeatedLines repeated;
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        const FlowLine& line = flow.lines[i];
        const std::string form = without_page_number(line);
        if (form.empty() || is_list_item(line.line, lexicon.profile.levels)) continue;
        std::vector<std::size_t>& earlier = prints[form];
        const auto same = std::ranges::find_if(earlier, [&](std::size_t j) {
            return flow.lines[j].page < line.page && same_place(flow.lines[j].line.box, line.line.box);
        });
        if (same != earlier.end()) {
            first.insert(*same);
            repeated.again.push_back(i);
        }
        earlier.push_back(i);
    }
    repeated.first.assign(first.begin(), first.end());
    return repeated;
}

}  // namespace torikumi
