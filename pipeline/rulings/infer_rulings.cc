#include "pipeline/rulings/infer_rulings.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>

#include "normalizers/categories.h"
#include "pipeline/draft/item_marks.h"
#include "pipeline/draft/printed_text.h"
#include "pipeline/rulings/joined_rulings.h"
#include "pipeline/rulings/line_places.h"
#include "pipeline/rulings/line_rows.h"
#include "pipeline/rulings/white_columns.h"
#include "pipeline/rulings/white_rows.h"

namespace torikumi {
namespace {

// How far from its text the outer rule of a table may lie: blank cells are high.
constexpr double kRuleAbove_em = 2;
constexpr double kRuleBelow_em = 9;
// Where none is painted, it is drawn so close.
// A rule between rows ends where a column does.
constexpr double kSnap_em = 1.3;
// A rule of this share of a length rules it.
constexpr double kMostOfLength = 0.6;
// Fewer painted verticals are a frame.
constexpr std::size_t kLeastVerticals = 4;

/// Where the parts of a table lie on its page.
struct Extent {
    double left_pt = 0;
    double right_pt = 0;
    double top_pt = 0;
    double body_pt = 0;  // the foot of the header; `top_pt` where it has none
    double bottom_pt = 0;

    double width_pt() const { return right_pt - left_pt; }
    double body_height_pt() const { return bottom_pt - body_pt; }
};

double top_of(const SegmentLine& line) {
    return std::ranges::min_element(line, {}, &TextSegment::top_pt)->top_pt();
}
double bottom_of(const SegmentLine& line) {
    return std::ranges::max_element(line, {}, &TextSegment::bottom_pt)->bottom_pt();
}

std::span<const SegmentLine> body_of(const OpenTable& table, const std::vector<SegmentLine>& lines) {
    return std::span(lines).subspan(table.body, table.end - table.body);
}

class TableRuler {
 public:
    TableRuler(const PageContent& page, const std::vector<SegmentLine>& lines, const OpenTable& table,
               std::vector<WhiteColumn> columns, PageMeasure measure)
        : page_(page),
          lines_(lines),
          table_(table),
          columns_(std::move(columns)),
          em_pt_(table.em_pt),
          measure_(measure),
          horizontals_(joined_horizontals(page.rulings, table.em_pt / 4)) {
        extent_ = extent();
    }

    const Extent& place() const { return extent_; }

    /// After `missing`.
    const std::vector<UnsureDepartmentsPlace>& unsure_departments() const { return unsure_; }

    std::vector<Ruling> missing() {
        if (std::vector<double> xs_pt = painted_verticals(); xs_pt.size() >= kLeastVerticals) {
            draw_hidden_borders(xs_pt);
            take_columns(xs_pt);
        } else {
            snap_columns();
            draw_columns();
        }
        draw_frame();
        if (!has_painted_rows()) draw_rows();
        return std::move(rulings_);
    }

 private:
    bool is_across(const Ruling& ruling) const {
        const double width_pt = columns_.back().right_pt - columns_.front().left_pt;
        return ruling.to.x - ruling.from.x >= kMostOfLength * width_pt;
    }

    /// The painted horizontal rule across the table nearest to the text at `near_pt`, within [from, to].
    std::optional<double> painted_rule(double from_pt, double to_pt, double near_pt) const {
        std::optional<double> nearest;
        for (const Ruling& ruling : horizontals_) {
            if (!is_across(ruling) || ruling.from.y < from_pt || ruling.from.y > to_pt) continue;
            if (!nearest || std::abs(ruling.from.y - near_pt) < std::abs(*nearest - near_pt))
                nearest = ruling.from.y;
        }
        return nearest;
    }

    Extent extent() const {
        const double text_top_pt = top_of(lines_[table_.first]);
        const double text_bottom_pt = bottom_of(lines_[table_.end - 1]);
        const double next_pt = table_.end < lines_.size() ? top_of(lines_[table_.end]) : page_.height_pt;
        Extent extent{columns_.front().left_pt, columns_.back().right_pt, 0, 0, 0};
        extent.top_pt = painted_rule(text_top_pt - kRuleAbove_em * em_pt_,
                                     text_top_pt + kTableMargin_em * em_pt_, text_top_pt)
                            .value_or(text_top_pt - kTableMargin_em * em_pt_);
        extent.bottom_pt =
            painted_rule(text_bottom_pt - kTableMargin_em * em_pt_,
                         std::min(text_bottom_pt + kRuleBelow_em * em_pt_, next_pt), text_bottom_pt)
                .value_or(text_bottom_pt + kTableMargin_em * em_pt_);
        extent.body_pt = table_.body > table_.first ? foot_of_header() : extent.top_pt;
        return extent;
    }

    double foot_of_header() const {
        const double header_pt = bottom_of(lines_[table_.body - 1]);
        if (table_.body == table_.end) return header_pt + kTableMargin_em * em_pt_;
        const double body_pt = top_of(lines_[table_.body]);
        // The first line of a row may look like one more of the header, where one of its cells is as high.
        return painted_rule(top_of(lines_[table_.first]), body_pt + kTableMargin_em * em_pt_, body_pt)
            .value_or((header_pt + body_pt) / 2);
    }

    std::vector<double> painted_verticals() const {
        std::vector<double> xs_pt;
        for (const Ruling& ruling : page_.rulings) {
            const double from_pt = std::max(ruling.from.y, extent_.body_pt);
            const double to_pt = std::min(ruling.to.y, extent_.bottom_pt);
            if (ruling.horizontal() || to_pt - from_pt < kMostOfLength * extent_.body_height_pt()) continue;
            xs_pt.push_back(ruling.from.x);
        }
        std::ranges::sort(xs_pt);
        const auto same = [&](double a, double b) { return b - a < em_pt_ / 2; };
        xs_pt.erase(std::unique(xs_pt.begin(), xs_pt.end(), same), xs_pt.end());
        return xs_pt;
    }

    /// The rule between two headers near `x_pt`, else `x_pt`: a border beside it would belong to another
    /// column.
    double under_header_border(double x_pt) const {
        std::optional<double> nearest;
        for (const Ruling& ruling : page_.rulings) {
            const bool in_header = !ruling.horizontal() && ruling.from.y < extent_.body_pt - em_pt_ / 2 &&
                                   ruling.to.y > extent_.top_pt + em_pt_ / 2;
            if (!in_header || std::abs(ruling.from.x - x_pt) > kSnap_em * em_pt_) continue;
            if (!nearest || std::abs(ruling.from.x - x_pt) < std::abs(*nearest - x_pt))
                nearest = ruling.from.x;
        }
        return nearest.value_or(x_pt);
    }

    /// Borders that white space shows inside a painted column with two headers: the rule between them was
    /// left out, in the rows at least.
    std::vector<double> hidden_borders(const std::vector<double>& xs_pt) const {
        const auto has_header_within = [&](double left_pt, double right_pt) {
            return std::ranges::any_of(table_.header, [&](const HeaderCell& cell) {
                return left_pt < cell.center_pt() && cell.center_pt() < right_pt;
            });
        };
        std::vector<double> hidden_pt;
        for (std::size_t i = 1; i < columns_.size(); ++i) {
            const double x_pt = under_header_border(columns_[i].left_pt);
            const auto right = std::ranges::upper_bound(xs_pt, x_pt);
            if (!columns_[i].begins_cell || right == xs_pt.begin() || right == xs_pt.end()) continue;
            if (has_header_within(*(right - 1), x_pt) && has_header_within(x_pt, *right))
                hidden_pt.push_back(x_pt);
        }
        return hidden_pt;
    }

    void draw_hidden_borders(std::vector<double>& xs_pt) {
        snap_columns();
        for (const double x_pt : hidden_borders(xs_pt)) {
            add_vertical(x_pt, extent_.body_pt);
            xs_pt.insert(std::ranges::upper_bound(xs_pt, x_pt), x_pt);
        }
    }

    /// Columns between painted rules; one that no header stands over holds the marks of the next.
    void take_columns(const std::vector<double>& xs_pt) {
        columns_.clear();
        const auto header_over = [&](double left_pt, double right_pt) {
            return std::ranges::find_if(table_.header, [&](const HeaderCell& cell) {
                return left_pt <= cell.center_pt() && cell.center_pt() < right_pt;
            });
        };
        bool begins_cell = true;
        for (std::size_t i = 0; i + 1 < xs_pt.size(); ++i) {
            const auto own = header_over(xs_pt[i], xs_pt[i + 1]);
            const bool is_own = own != table_.header.end();
            const auto next = is_own ? own : std::ranges::find_if(table_.header, [&](const HeaderCell& cell) {
                return cell.center_pt() >= xs_pt[i + 1];
            });
            const ColumnRole role = next != table_.header.end() ? next->role : ColumnRole::kExtra;
            columns_.push_back({xs_pt[i], xs_pt[i + 1], role, begins_cell});
            begins_cell = is_own;
        }
        extent_.left_pt = xs_pt.front();
        extent_.right_pt = xs_pt.back();
    }

    /// Moves borders to where painted rules between rows end.
    void snap_columns() {
        std::vector<double> ends_pt;
        for (const Ruling& ruling : page_.rulings) {
            const double y_pt = ruling.from.y;
            if (!ruling.horizontal() || y_pt < extent_.top_pt - em_pt_ || y_pt > extent_.bottom_pt + em_pt_)
                continue;
            ends_pt.push_back(ruling.from.x);
            ends_pt.push_back(ruling.to.x);
        }
        const auto snapped = [&](double x_pt) {
            const auto nearest =
                std::ranges::min_element(ends_pt, {}, [&](double end_pt) { return std::abs(end_pt - x_pt); });
            const bool near = nearest != ends_pt.end() && std::abs(*nearest - x_pt) <= kSnap_em * em_pt_;
            return near ? *nearest : x_pt;
        };
        for (WhiteColumn& column : columns_) {
            column.left_pt = snapped(column.left_pt);
            column.right_pt = snapped(column.right_pt);
        }
        take_painted_sides();
        extent_.left_pt = columns_.front().left_pt;
        extent_.right_pt = columns_.back().right_pt;
    }

    /// A frame, or rules across the table, may reach further than its text.
    void take_painted_sides() {
        const std::vector<double> sides_pt = painted_verticals();
        for (const double x_pt : sides_pt) {
            columns_.front().left_pt = std::min(columns_.front().left_pt, x_pt);
            columns_.back().right_pt = std::max(columns_.back().right_pt, x_pt);
        }
        if (!sides_pt.empty()) return;
        for (const Ruling& ruling : horizontals_) {
            if (!is_across(ruling) || ruling.from.y < extent_.top_pt - em_pt_ / 2 ||
                ruling.from.y > extent_.bottom_pt + em_pt_ / 2)
                continue;
            columns_.front().left_pt = std::min(columns_.front().left_pt, ruling.from.x);
            columns_.back().right_pt = std::max(columns_.back().right_pt, ruling.to.x);
        }
    }

    void draw_columns() {
        for (std::size_t i = 1; i < columns_.size(); ++i) {
            const double top_pt = columns_[i].begins_cell ? extent_.top_pt : extent_.body_pt;
            add_vertical(columns_[i].left_pt, top_pt);
        }
        if (painted_verticals().empty()) {
            add_vertical(extent_.left_pt, extent_.top_pt);
            add_vertical(extent_.right_pt, extent_.top_pt);
        }
    }

    void draw_frame() {
        for (const double y_pt : {extent_.top_pt, extent_.body_pt, extent_.bottom_pt}) {
            if (!painted_rule(y_pt - em_pt_ / 2, y_pt + em_pt_ / 2, y_pt))
                add_horizontal(y_pt, extent_.left_pt, extent_.right_pt);
        }
    }

    /// Whether rules run between the rows, over some columns at least.
    bool has_painted_rows() const {
        return std::ranges::any_of(page_.rulings, [&](const Ruling& ruling) {
            return ruling.horizontal() && ruling.from.y > extent_.body_pt + em_pt_ &&
                   ruling.from.y < extent_.bottom_pt - em_pt_ && ruling.from.x < extent_.right_pt &&
                   ruling.to.x > extent_.left_pt && ruling.to.x - ruling.from.x > 2 * em_pt_;
        });
    }

    void draw_rows() {
        const auto body = body_of(table_, lines_);
        const bool is_dump = measure_ == PageMeasure::kOwn;
        if (is_dump) {
            LineRows rows = line_rows(body, columns_);
            for (const auto& [first, end, confidence] : rows.unsure)
                unsure_.push_back({page_.number, top_of(body[first]), bottom_of(body[end - 1]), confidence});
            draw_borders(rows.borders);
        } else {
            draw_borders(white_rows(body, columns_));
        }
    }

    void draw_borders(const std::vector<RowBorder>& borders) {
        for (const RowBorder& border : borders) {
            for (std::size_t c = 0; c < columns_.size(); ++c) {
                if (border.drawn[c]) add_horizontal(border.y_pt, columns_[c].left_pt, columns_[c].right_pt);
            }
        }
    }

    void add_vertical(double x_pt, double top_pt) {
        rulings_.push_back({{x_pt, top_pt}, {x_pt, extent_.bottom_pt}, 0});
    }
    void add_horizontal(double y_pt, double left_pt, double right_pt) {
        rulings_.push_back({{left_pt, y_pt}, {right_pt, y_pt}, 0});
    }

    std::vector<UnsureDepartmentsPlace> unsure_;
    const PageContent& page_;
    const std::vector<SegmentLine>& lines_;
    const OpenTable& table_;
    std::vector<WhiteColumn> columns_;
    double em_pt_;
    PageMeasure measure_;
    std::vector<Ruling> horizontals_;  // painted, and those painted piece by piece as one
    Extent extent_;
    std::vector<Ruling> rulings_;
};

}  // namespace

RuledPages with_inferred_rulings(std::vector<PageContent> unruled, const Lexicon& lexicon,
                                 Diagnostics& diagnostics, PageMeasure measure) {
    RuledPages ruled{std::move(unruled), {}};
    std::vector<PageContent>& pages = ruled.pages;
    // No page of a plan has as many; the cost of telling rows apart grows faster than their number.
    constexpr std::size_t kMostLines = 400;
    constexpr std::size_t kMostPages = 500;
    if (pages.size() > kMostPages) return ruled;
    std::vector<std::vector<SegmentLine>> lines;
    for (const PageContent& page : pages) {
        lines.push_back(segment_lines(page));
        if (lines.back().size() > kMostLines) lines.back().clear();
    }
    const std::vector<OpenTable> tables = find_open_tables(lines, lexicon, measure);
    for (const OpenTable& table : tables) {
        if (table.body == table.end) continue;
        PageContent& page = pages[table.page];
        std::vector<WhiteColumn> columns = white_columns(lines, tables, table, measure);
        std::vector<SegmentLine> placed = lines[table.page];
        if (measure == PageMeasure::kOwn) {
            columns = with_mark_columns(std::move(columns), body_of(table, placed));
            set_in_columns(page, body_of(table, placed), columns);
            placed = segment_lines(page);
        }
        TableRuler ruler(page, placed, table, std::move(columns), measure);
        const std::vector<Ruling> missing = ruler.missing();
        if (missing.empty()) continue;
        const Extent& place = ruler.place();
        page.rulings.insert(page.rulings.end(), missing.begin(), missing.end());
        diagnostics.add(
            DiagnosticCode::kInferredRulings,
            "rules between columns or rows are missing; white space says where they would be",
            {Source{page.number, Rect{place.left_pt, place.top_pt, place.right_pt, place.bottom_pt},
                    std::nullopt}});
        std::ranges::copy(ruler.unsure_departments(), std::back_inserter(ruled.unsure_departments));
    }
    return ruled;
}

bool runs_columns_together(const PlanDraft& draft) {
    std::size_t rows = 0;
    for (const SectionDraft& section : draft.sections) {
        for (const PolicyDraft& policy : section.policies) {
            for (const MeasureDraft& measure : policy.measures) {
                for (const ProgressDraft& progress : measure.progress) {
                    ++rows;
                    if (!is_blank(progress.text)) return false;
                }
            }
        }
    }
    return rows > 1;
}

bool runs_rows_together(const PlanDraft& draft) {
    const auto is_code = [](const TextLine& line) {
        return parse_category_code(line.text.value, CategoryCodes::kExpected).has_value();
    };
    const auto is_mark = [](const TextLine& line) { return sole_mark(line).has_value(); };
    const auto several = [](const TextLines& lines, const auto& is_one) {
        return std::ranges::count_if(lines, is_one) > 1;
    };
    for (const SectionDraft& section : draft.sections) {
        for (const PolicyDraft& policy : section.policies) {
            // Marks that run together are no column of marks: they stand before the text.
            if (several(policy.mark, is_mark) || several(policy.text, is_mark)) return true;
            for (const MeasureDraft& measure : policy.measures) {
                if (several(measure.mark, is_mark) || several(measure.text, is_mark)) return true;
                for (const ProgressDraft& progress : measure.progress) {
                    if (several(progress.category, is_code)) return true;
                }
            }
        }
    }
    return false;
}

}  // namespace torikumi
