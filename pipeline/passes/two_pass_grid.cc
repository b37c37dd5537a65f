#include "pipeline/passes/two_pass_grid.h"

#include <algorithm>
#include <string>
#include <utility>

#include "normalizers/characters.h"
#include "pipeline/draft/dump_line_shape.h"
#include "pipeline/draft/head_lines.h"

namespace torikumi {
namespace {

constexpr double kEm_pt = 10;
constexpr double kLine_pt = 12;
constexpr double kMargin_pt = 2;
constexpr double kColumn_pt = 80;
constexpr double kBetween_pt = 30;  // so far apart that no line goes on below
constexpr double kFoot_pt = 200;    // nothing stands in the outer tenth of a page that was made up

TextLine placed(TextLine line, double left_pt, double top_pt, double right_pt) {
    line.box = {left_pt, top_pt, right_pt, top_pt + kEm_pt};
    line.em_pt = kEm_pt;
    return line;
}

/// What stands in one line outside the tables: a title and a label, an item and an entry of the legend.
TextLines parts_of(const TextLine& line) {
    constexpr std::size_t kLongestLine = 1'000;  // bytes; nothing is printed beside what is longer
    const std::string_view value = line.text.value;
    if (value.size() > kLongestLine) return {line};
    TextLines parts;
    std::size_t end = value.size();
    for (std::size_t at = value.rfind(' '); at != value.npos && at > 0; at = value.rfind(' ', at - 1)) {
        const std::string_view rest = without_indent(value.substr(at + 1, end - at - 1));
        if (!is_label(rest) && !is_imprint(rest) && !is_legend_line(rest) && !is_legend_lead(rest)) continue;
        parts.push_back({line.text.substr(at + 1, end - at - 1), line.box, line.em_pt});
        end = at;
    }
    parts.push_back({line.text.substr(0, end), line.box, line.em_pt});
    std::ranges::reverse(parts);
    return parts;
}

struct OpenCell {
    int row = 0;
    int column = 0;
    TextLines lines;
    bool spans_rows = false;
};

class PageBuilder {
 public:
    PageBuilder(const std::vector<PaintedColumn>& columns, const TwoPassHabits& habits)
        : columns_(columns), habits_(habits) {}

    PageLayout build(const PaintedReading& reading, int number) {
        for (const PlacedUnit& unit : reading.units) add(unit);
        end_table();
        place_legend();
        page_.number = number;
        page_.width_pt = right_pt() + kColumn_pt;
        page_.height_pt = y_pt_ + kFoot_pt;
        return std::move(page_);
    }

 private:
    double left_pt(int column) const { return kColumn_pt + column * kColumn_pt; }
    double right_pt() const { return left_pt(count()); }
    int count() const { return static_cast<int>(columns_.size()); }

    void add(const PlacedUnit& unit) {
        switch (unit.place) {
            case PaintedPlace::kOutside: return add_outside(unit);
            case PaintedPlace::kHeader: return add_header(*unit.line);
            case PaintedPlace::kCarriedRow:
                rows_ = std::max(rows_, 1);
                has_carried_row_ = true;
                cells_.push_back({0, unit.column, {unit.word->line}});
                return;
            case PaintedPlace::kNewRow:
                if (!std::exchange(has_carried_row_, false)) ++rows_;
                [[fallthrough]];
            case PaintedPlace::kSameRow:
                cells_.push_back({rows_ - 1, unit.column, {unit.word->line}, spans_rows(unit)});
                return;
            case PaintedPlace::kSameCell: add_to_cell(*unit.word);
        }
    }

    /// A cell of another column that stands on another height than the code of its row.
    bool spans_rows(const PlacedUnit& unit) const {
        return habits_.joins_baselines && unit.line->pass != Pass::kSecond && unit.word->begins_line &&
               columns_[static_cast<std::size_t>(unit.column)].role == ColumnRole::kExtra;
    }

    void add_outside(const PlacedUnit& unit) {
        end_table();
        if (unit.word && !unit.word->begins_line) return;  // its line is there
        double left = kColumn_pt;
        for (TextLine& part : parts_of(unit.line->lines.front())) {
            if (is_legend_line(part.text.value) || is_legend_lead(part.text.value)) {
                legend_.push_back(std::move(part));
                continue;
            }
            page_.lines.push_back(placed(std::move(part), left, y_pt_, left + kColumn_pt));
            left += 3 * kColumn_pt;
        }
        y_pt_ += kBetween_pt;
    }

    /// Its entries stood beside each other, or in two passes: ×：…, which mixes scripts, comes far behind
    /// ◎：….
    void place_legend() {
        const auto place_of = [](const TextLine& line) {
            const char32_t c = half_width(first_code_point(without_indent(line.text.value)));
            if (is_legend_lead(line.text.value)) return U'\0';
            return c < 0x80 || (c >= U'Ⅰ' && c <= U'Ⅻ') ? c : U'\uFFFF';
        };
        std::ranges::stable_sort(legend_, {}, place_of);
        for (TextLine& line : legend_) {
            page_.lines.push_back(placed(std::move(line), kColumn_pt, y_pt_, 2 * kColumn_pt));
            y_pt_ += kLine_pt;
        }
    }

    /// The wrapped cells of a header stand beside the line of the others, before it or behind.
    void add_header(const PaintedLine& line) {
        const bool is_line = line.kind == PaintedLineKind::kHeader;
        if (rows_ > 0 || (is_line && header_line_)) end_table();
        if (is_line) {
            header_line_ = &line;
        } else {
            wrapped_.push_back(&line);
        }
    }

    /// A paragraph begins where white space or a break stands behind the end of a sentence.
    void add_to_cell(const PaintedWord& word) {
        TextLines& lines = cells_.back().lines;
        TextLine& last = lines.back();
        const bool is_prose =
            columns_[static_cast<std::size_t>(cells_.back().column)].role != ColumnRole::kDepartments;
        const bool begins_paragraph = is_prose && last.text.value.ends_with("。");
        if (!word.begins_line) {
            last.text.append(begins_paragraph ? "　" : " ", kNoCharacter);
            last.text.append(word.line.text);
            return;
        }
        TextLine line = word.line;
        if (begins_paragraph) {
            line.text = {};
            line.text.append("　", kNoCharacter);
            line.text.append(word.line.text);
        }
        lines.push_back(std::move(line));
    }

    void end_table() {
        if (rows_ == 0 && !header_line_) return keep_unused_header_cells(0);
        Table table;
        table.columns = count();
        table.box = {left_pt(0), y_pt_, right_pt(), y_pt_};
        if (header_line_) add_header_row(table);
        const int first = table.rows;
        for (OpenCell& cell : cells_) cell.row += first;
        table.rows += rows_;
        std::vector<double> tops_pt = tops_of_rows(table);
        for (int column = 0; column < table.columns; ++column) add_column(table, first, column, tops_pt);
        std::ranges::stable_sort(table.cells, [](const TableCell& left, const TableCell& right) {
            return left.row != right.row ? left.row < right.row : left.column < right.column;
        });
        y_pt_ = tops_pt.back();
        table.box.bottom = y_pt_;
        y_pt_ += kBetween_pt;
        page_.tables.push_back(std::move(table));
        const bool has_wrapped_column = std::ranges::any_of(columns_, &PaintedColumn::is_wrapped_header);
        keep_unused_header_cells(header_line_ && has_wrapped_column ? 1 : 0);
        rows_ = 0;
        cells_.clear();
        header_line_ = nullptr;
        for (const PaintedWord& word : std::exchange(unused_words_, {})) add_line(word.line);
    }

    void add_header_row(Table& table) {
        std::size_t word = 0;
        for (int column = 0; column < count();) {
            const std::size_t header = columns_[static_cast<std::size_t>(column)].header;
            int end = column;
            while (end < count() && columns_[static_cast<std::size_t>(end)].header == header) ++end;
            const bool is_wrapped = columns_[static_cast<std::size_t>(column)].is_wrapped_header;
            TextLines lines;
            if (is_wrapped) {
                if (!wrapped_.empty()) lines = wrapped_.front()->lines;
            } else if (word < header_line_->words.size()) {
                lines = {header_line_->words[word++].line};
            }
            add_cell(table, {0, column, std::move(lines)}, 1, end - column,
                     {y_pt_, y_pt_ + header_height_pt()});
            column = end;
        }
        table.rows = 1;
        unused_words_.assign(header_line_->words.begin() + static_cast<std::ptrdiff_t>(word),
                             header_line_->words.end());
    }

    /// Nothing is lost, though a header has more cells than the first one.
    void keep_unused_header_cells(std::size_t used) {
        for (std::size_t i = used; i < wrapped_.size(); ++i)
            for (const TextLine& line : wrapped_[i]->lines) add_line(line);
        wrapped_.clear();
    }

    void add_line(const TextLine& line) {
        page_.lines.push_back(placed(line, kColumn_pt, y_pt_, 2 * kColumn_pt));
        y_pt_ += kBetween_pt;
    }

    double header_height_pt() const {
        const std::size_t lines = wrapped_.empty() ? 1 : wrapped_.front()->lines.size();
        return static_cast<double>(lines) * kLine_pt + 2 * kMargin_pt;
    }

    /// Behind the last one its bottom.
    std::vector<double> tops_of_rows(const Table& table) const {
        std::vector<double> tops_pt{y_pt_};
        for (int row = 0; row < table.rows; ++row) {
            std::size_t lines = 1;
            for (const OpenCell& cell : cells_)
                if (cell.row == row) lines = std::max(lines, cell.lines.size());
            const bool is_header = header_line_ && row == 0;
            tops_pt.push_back(
                tops_pt.back() +
                (is_header ? header_height_pt() : static_cast<double>(lines) * kLine_pt + 2 * kMargin_pt));
        }
        return tops_pt;
    }

    /// Whether the cell of `column` ends above `row`, though nothing is printed in it: a new policy has a
    /// blank 該当提言 of its own.
    bool begins_item(int column, int row) const {
        const ColumnRole role = columns_[static_cast<std::size_t>(column)].role;
        if (role == ColumnRole::kDepartments) return false;
        return std::ranges::any_of(cells_, [&](const OpenCell& cell) {
            const ColumnRole other = columns_[static_cast<std::size_t>(cell.column)].role;
            const bool is_wider = other == ColumnRole::kRecommendation || other == ColumnRole::kPolicy;
            const bool is_above = role == ColumnRole::kExtra && other == ColumnRole::kMeasure;
            return cell.row == row && (other == role || is_wider || is_above);
        });
    }

    void add_column(Table& table, int first, int column, const std::vector<double>& tops_pt) {
        for (int row = first; row < table.rows;) {
            const auto own = std::ranges::find_if(
                cells_, [&](const OpenCell& cell) { return cell.row == row && cell.column == column; });
            int end = row + 1;
            const auto begins_cell = [&](int at) {
                const bool is_printed = std::ranges::any_of(
                    cells_, [&](const OpenCell& cell) { return cell.row == at && cell.column == column; });
                return is_printed || begins_item(column, at);
            };
            const bool is_tall = is_merged(columns_[static_cast<std::size_t>(column)].role) ||
                                 (own != cells_.end() && own->spans_rows);
            while (is_tall && end < table.rows && !begins_cell(end)) ++end;
            OpenCell cell{row, column, {}};
            for (const OpenCell& printed :
                 cells_)  // a carried cell may have been read into a row with its own
                if (printed.row == row && printed.column == column)
                    cell.lines.insert(cell.lines.end(), printed.lines.begin(), printed.lines.end());
            add_cell(table, std::move(cell), end - row, 1,
                     {tops_pt[static_cast<std::size_t>(row)], tops_pt[static_cast<std::size_t>(end)]});
            row = end;
        }
    }

    void add_cell(Table& table, OpenCell cell, int row_span, int column_span,
                  std::pair<double, double> top_and_bottom_pt) const {
        const auto [top_pt, bottom_pt] = top_and_bottom_pt;
        const Rect box{left_pt(cell.column), top_pt, left_pt(cell.column + column_span), bottom_pt};
        double y_pt = top_pt + kMargin_pt;
        for (TextLine& line : cell.lines) {
            line = placed(std::move(line), box.left + kMargin_pt, y_pt, box.right - kMargin_pt);
            y_pt += kLine_pt;
        }
        table.cells.push_back({cell.row, cell.column, row_span, column_span, box, Edge::kRuled, Edge::kRuled,
                               std::move(cell.lines)});
    }

    const std::vector<PaintedColumn>& columns_;
    const TwoPassHabits& habits_;
    PageLayout page_;
    TextLines legend_;
    bool has_carried_row_ = false;
    std::vector<PaintedWord> unused_words_;  // of the header
    double y_pt_ = kFoot_pt;
    int rows_ = 0;
    std::vector<OpenCell> cells_;
    const PaintedLine* header_line_ = nullptr;
    std::vector<const PaintedLine*> wrapped_;
};

}  // namespace

PageLayout page_of(const PaintedReading& reading, const std::vector<PaintedColumn>& columns,
                   const TwoPassHabits& habits, int number) {
    return PageBuilder(columns, habits).build(reading, number);
}

}  // namespace torikumi
