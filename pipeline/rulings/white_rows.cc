#include "pipeline/rulings/white_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>

#include "pipeline/draft/item_marks.h"

namespace torikumi {
namespace {

using enum ColumnRole;

// Lines of one cell differ in pitch by rounding and by scripts; the white between cells adds more.
constexpr double kMostPitchInCell = 1.3;
// Rows of one line are further apart than lines of a cell may be.
constexpr double kLeastRowStep = 1.4;
// No line stands closer; ruby and indexes do.
constexpr double kLeastPitch_em = 0.9;
// Where nothing says how close lines stand.
constexpr double kUsualPitch_em = 1.5;
// White above and below the text of a cell, where the rows are not closer.
constexpr double kMostPadding_em = 1;
// Rows above the first cell of a column belong to a cell of the page before: nearly free.
constexpr double kCostOfRowAbove_em = 0.2;

/// Lines of one cell, or of the row of several.
struct Block {
    double top_pt = 0;
    double bottom_pt = 0;

    double center_pt() const { return (top_pt + bottom_pt) / 2; }
    void take(const Block& other) {
        top_pt = std::min(top_pt, other.top_pt);
        bottom_pt = std::max(bottom_pt, other.bottom_pt);
    }
};

using Blocks = std::vector<Block>;

/// What one column prints on one baseline.
struct ColumnLine {
    std::string words;
    double baseline_pt = 0;
    Block extent;
};

using ColumnLines = std::vector<ColumnLine>;

std::vector<ColumnLines> lines_by_column(std::span<const SegmentLine> lines,
                                         const std::vector<WhiteColumn>& columns) {
    std::vector<ColumnLines> by_column(columns.size());
    for (const SegmentLine& line : lines) {
        for (const TextSegment& segment : line) {
            const auto column = std::ranges::find_if(
                columns, [&](const WhiteColumn& c) { return segment.center_pt() < c.right_pt; });
            if (column == columns.end()) continue;
            ColumnLines& own = by_column[static_cast<std::size_t>(column - columns.begin())];
            const Block extent{segment.top_pt(), segment.bottom_pt()};
            if (!own.empty() && own.back().baseline_pt == segment.baseline_pt) {
                own.back().words += segment.words;
            } else {
                own.push_back({segment.words, segment.baseline_pt, extent});
            }
        }
    }
    return by_column;
}

/// The least step from one code to the next, which are of different rows.
double least_step_of_codes(const std::vector<ColumnLines>& texts, const std::vector<WhiteColumn>& columns) {
    double least_pt = std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].role != kCategory) continue;
        for (std::size_t i = 1; i < texts[c].size(); ++i)
            least_pt = std::min(least_pt, texts[c][i].baseline_pt - texts[c][i - 1].baseline_pt);
    }
    return least_pt;
}

/// The step from line to line inside a cell: the smallest that many lines share.
double pitch_of(const std::vector<ColumnLines>& columns, double em_pt) {
    std::vector<double> steps_pt;
    for (const ColumnLines& lines : columns) {
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const double step_pt = lines[i].baseline_pt - lines[i - 1].baseline_pt;
            if (step_pt >= kLeastPitch_em * em_pt) steps_pt.push_back(step_pt);
        }
    }
    if (steps_pt.empty()) return kUsualPitch_em * em_pt;
    constexpr std::size_t kShareOfSmallest = 10;
    const auto at = steps_pt.begin() + static_cast<std::ptrdiff_t>(steps_pt.size() / kShareOfSmallest);
    std::ranges::nth_element(steps_pt, at);
    return std::min(*at, 2 * kUsualPitch_em * em_pt);
}

bool begins_item(const std::string& words, ColumnRole role) {
    if (role != kPolicy && role != kMeasure) return false;
    return leading_mark(words).has_value();
}

/// The cells of a column: a line further below the last one than lines of a cell are, one with a mark, and
/// each code begin one.
Blocks blocks_of(const ColumnLines& lines, ColumnRole role, double pitch_pt) {
    Blocks blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool begins = i == 0 || role == kCategory || begins_item(lines[i].words, role) ||
                            lines[i].baseline_pt - lines[i - 1].baseline_pt > kMostPitchInCell * pitch_pt;
        if (begins) {
            blocks.push_back(lines[i].extent);
        } else {
            blocks.back().take(lines[i].extent);
        }
    }
    return blocks;
}

bool is_never_merged(ColumnRole role) {
    return role == kProgress || role == kCategory;
}

/// Rows are what stands side by side in the columns that are never merged.
Blocks rows_of(const std::vector<Blocks>& blocks, const std::vector<WhiteColumn>& columns) {
    Blocks parts;
    const bool has_leaves = std::ranges::any_of(columns, is_never_merged, &WhiteColumn::role);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (is_never_merged(columns[c].role) || (!has_leaves && columns[c].role == kMeasure))
            parts.insert(parts.end(), blocks[c].begin(), blocks[c].end());
    }
    std::ranges::sort(parts, {}, &Block::top_pt);
    Blocks rows;
    for (const Block& part : parts) {
        if (!rows.empty() && part.top_pt < rows.back().bottom_pt) {
            rows.back().take(part);
        } else {
            rows.push_back(part);
        }
    }
    return rows;
}

/// What the page break left of merged cells may stand above all rows.
void add_row_above(Blocks& rows, const std::vector<Blocks>& blocks) {
    std::optional<Block> above;
    for (const Blocks& column : blocks) {
        if (column.empty() || (!rows.empty() && column.front().bottom_pt > rows.front().top_pt)) continue;
        if (above) {
            above->take(column.front());
        } else {
            above = column.front();
        }
    }
    if (above) rows.insert(rows.begin(), *above);
}

/// Where a cell over rows [first, end) has its text.
enum class Alignment { kTop, kMiddle };

/// The first row of each block of one column, found as the way to share the rows out, in order, whose texts
/// stand nearest to where the alignment puts them.
struct Shares {
    std::vector<std::size_t> first_rows;
    double cost_pt = std::numeric_limits<double>::infinity();
};

class RowSharer {
 public:
    RowSharer(const Blocks& rows, double em_pt)
        : rows_(rows),
          row_above_pt_(kCostOfRowAbove_em * em_pt),
          padding_pt_(kMostPadding_em * em_pt),
          may_begin_(rows.size(), true) {
        for (std::size_t i = 1; i < rows.size(); ++i)
            padding_pt_ = std::min(padding_pt_, (rows[i].top_pt - rows[i - 1].bottom_pt) / 2);
    }

    /// A table has its texts at one place of their cells: where they fit all columns best.
    void align(const std::vector<Blocks>& columns) {
        const auto cost_of = [&](Alignment alignment) {
            alignment_ = alignment;
            double cost_pt = 0;
            for (const Blocks& blocks : columns) {
                const Shares shares = shares_of(blocks);
                if (!shares.first_rows.empty()) cost_pt += shares.cost_pt;
            }
            return cost_pt;
        };
        const double top_pt = cost_of(Alignment::kTop);
        alignment_ = cost_of(Alignment::kMiddle) < top_pt ? Alignment::kMiddle : Alignment::kTop;
    }

    /// The first row of each block; none where they cannot be shared out.
    std::vector<std::size_t> share(const Blocks& blocks) const { return shares_of(blocks).first_rows; }

    /// From now on a block begins in one of these rows, or in the first: policies and departments span whole
    /// measures.
    void allow_only(const std::vector<std::size_t>& first_rows) {
        std::fill(may_begin_.begin(), may_begin_.end(), false);
        for (const std::size_t row : first_rows) may_begin_[row] = true;
        if (!may_begin_.empty()) may_begin_.front() = true;
    }

 private:
    /// The band of rows [first, end): to the middle of the white on either side.
    Block band(std::size_t first, std::size_t end) const {
        Block band{rows_[first].top_pt - padding_pt_, rows_[end - 1].bottom_pt + padding_pt_};
        if (first > 0) band.top_pt = (rows_[first - 1].bottom_pt + rows_[first].top_pt) / 2;
        if (end < rows_.size()) band.bottom_pt = (rows_[end - 1].bottom_pt + rows_[end].top_pt) / 2;
        return band;
    }

    double cost(const Block& block, std::size_t first, std::size_t end) const {
        if (alignment_ == Alignment::kTop) return std::abs(block.top_pt - rows_[first].top_pt);
        return std::abs(block.center_pt() - band(first, end).center_pt());
    }

    Shares shares_of(const Blocks& blocks) const {
        const std::size_t count = blocks.size();
        const std::size_t rows = rows_.size();
        if (count == 0 || count > rows) return {};
        constexpr double kNever = std::numeric_limits<double>::infinity();
        // best[i][r]: the least cost of blocks [i, …) over rows [r, …), where block i ends before ends[i][r].
        std::vector<std::vector<double>> best(count + 1, std::vector<double>(rows + 1, kNever));
        std::vector<std::vector<std::size_t>> ends(count, std::vector<std::size_t>(rows, rows));
        best[count][rows] = 0;
        for (std::size_t i = count; i-- > 0;) {
            for (std::size_t first = 0; first < rows; ++first) {
                if (!may_begin_[first]) continue;
                for (std::size_t end = first + 1; end <= rows; ++end) {
                    const double total = cost(blocks[i], first, end) + best[i + 1][end];
                    if (total >= best[i][first]) continue;
                    best[i][first] = total;
                    ends[i][first] = end;
                }
            }
        }
        Shares shares;
        std::size_t begin = rows;
        for (std::size_t first = 0; first < rows; ++first) {
            const double total = best[0][first] + row_above_pt_ * static_cast<double>(first);
            if (total >= shares.cost_pt) continue;
            shares.cost_pt = total;
            begin = first;
        }
        for (std::size_t i = 0; i < count && begin < rows; ++i) {
            shares.first_rows.push_back(begin);
            begin = ends[i][begin];
        }
        return shares;
    }

    const Blocks& rows_;
    double row_above_pt_;
    double padding_pt_;  // white above and below the text of a cell
    Alignment alignment_ = Alignment::kTop;
    std::vector<bool> may_begin_;
};

/// Which borders a column has, and which rows its blocks end and begin in, to put the borders between them.
class BorderDrawer {
 public:
    BorderDrawer(const Blocks& rows, std::size_t columns) {
        for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
            above_pt_.push_back(rows[i].bottom_pt);
            below_pt_.push_back(rows[i + 1].top_pt);
        }
        drawn_.assign(columns, std::vector<bool>(above_pt_.size(), false));
    }

    void draw_all(std::size_t column) { std::fill(drawn_[column].begin(), drawn_[column].end(), true); }

    /// A border above each row that a block begins in, but for the first row of all. Where there are more or
    /// fewer blocks, they do not say where it lies.
    void draw(std::size_t column, const std::vector<std::size_t>& first_rows, const Blocks& blocks) {
        for (std::size_t i = 0; i < first_rows.size(); ++i) {
            if (first_rows[i] == 0) continue;
            const std::size_t border = first_rows[i] - 1;
            drawn_[column][border] = true;
            if (blocks.size() != first_rows.size()) continue;
            below_pt_[border] = std::min(below_pt_[border], blocks[i].top_pt);
            if (i > 0) above_pt_[border] = std::max(above_pt_[border], blocks[i - 1].bottom_pt);
        }
    }

    std::vector<RowBorder> borders() const {
        std::vector<RowBorder> borders;
        for (std::size_t i = 0; i < above_pt_.size(); ++i) {
            RowBorder border{(above_pt_[i] + below_pt_[i]) / 2, {}};
            for (const std::vector<bool>& column : drawn_) border.drawn.push_back(column[i]);
            borders.push_back(std::move(border));
        }
        return borders;
    }

 private:
    std::vector<double> above_pt_;
    std::vector<double> below_pt_;
    std::vector<std::vector<bool>> drawn_;
};

}  // namespace

std::vector<RowBorder> white_rows(std::span<const SegmentLine> lines,
                                  const std::vector<WhiteColumn>& columns) {
    if (lines.empty()) return {};
    const double em_pt = lines.front().front().em_pt;
    const std::vector<ColumnLines> texts = lines_by_column(lines, columns);
    const double pitch_pt =
        std::min(pitch_of(texts, em_pt), least_step_of_codes(texts, columns) / kLeastRowStep);
    std::vector<Blocks> blocks;
    for (std::size_t c = 0; c < columns.size(); ++c)
        blocks.push_back(blocks_of(texts[c], columns[c].role, pitch_pt));
    Blocks rows = rows_of(blocks, columns);
    add_row_above(rows, blocks);

    RowSharer sharer(rows, em_pt);
    sharer.align(blocks);
    BorderDrawer drawer(rows, columns.size());
    const auto draw = [&](const auto& is_drawn) {
        std::vector<std::size_t> of_item;  // where marks begin, the texts behind them do
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (!is_drawn(columns[c].role)) continue;
            if (columns[c].begins_cell || of_item.empty()) of_item = sharer.share(blocks[c]);
            drawer.draw(c, of_item, blocks[c]);
            if (columns[c].role == kMeasure) sharer.allow_only(of_item);
        }
    };
    draw([](ColumnRole role) { return role == kMeasure; });
    draw([](ColumnRole role) { return role == kPolicy || role == kRecommendation || role == kDepartments; });
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (is_never_merged(columns[c].role) || columns[c].role == kExtra) drawer.draw_all(c);
    }
    return drawer.borders();
}

}  // namespace torikumi
