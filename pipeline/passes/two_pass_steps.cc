#include "pipeline/passes/two_pass_steps.h"

namespace torikumi {
namespace {

using Steps = std::vector<ReadingStep>;

class StepFinder {
 public:
    StepFinder(const PaintedPasses& passes, const TwoPassCosts& costs, const TableState& before)
        : passes_(passes), costs_(costs), before_(before) {}

    void add_steps(const ReadingPoint& from, Steps& steps) const {
        if (from.first < passes_.first.size()) add_unit(from, Pass::kFirst, steps);
        if (from.second < passes_.second.size()) add_unit(from, Pass::kSecond, steps);
    }

    double end_of_row(const ReadingPoint& point) const {
        if (point.state.column < 0) return 0;
        const double blank =
            point.state.begins == RowBegins::kCarried
                ? 0
                : costs_.blank(point.state.column, columns(), point.state.begins != RowBegins::kNothing);
        return end_of_cell(point) + blank;
    }

 private:
    int columns() const { return costs_.end_of_columns(); }

    const PaintedUnit& last_unit(const ReadingPoint& point) const {
        return point.state.open == OpenCell::kNone ? passes_.first[point.first - 1]
                                                   : passes_.second[point.second - 1];
    }

    /// Of the end of the cell that a point stands in.
    double end_of_cell(const ReadingPoint& point) const {
        if (point.state.column < 0) return 0;
        const Pass pass = point.state.open == OpenCell::kNone ? Pass::kFirst : Pass::kSecond;
        return costs_.end(last_unit(point).weighed, point.state.column, pass,
                          point.state.open == OpenCell::kOneLine);
    }

    void add_unit(const ReadingPoint& from, Pass pass, Steps& steps) const {
        const bool is_first = pass == Pass::kFirst;
        const PaintedUnit& unit = is_first ? passes_.first[from.first] : passes_.second[from.second];
        ReadingPoint to = from;
        ++(is_first ? to.first : to.second);
        if (!unit.word) return add_line(from, to, unit, pass, steps);
        if (from.state.column == kOutsideTables && !is_first) {
            to.state = {};
            steps.push_back(ReadingStep{to, unit.word->begins_line ? costs_.settings().outside : 0.1,
                                        PaintedPlace::kOutside});
        }
        add_same_cell(from, to, unit, pass, steps);
        add_new_cells(from, to, unit, pass, steps);
    }

    void add_line(const ReadingPoint& from, ReadingPoint to, const PaintedUnit& unit, Pass pass,
                  Steps& steps) const {
        const bool is_outside = from.state.column == kOutsideTables;
        const double closed = end_of_row(from);
        to.state = {};
        if (unit.line->kind == PaintedLineKind::kHeader) {
            // At the top of a page, where the cells that the break cut follow.
            const bool is_top = from.state.column == kRowStart && from.state.begins == RowBegins::kCarried;
            to.state.column = kRowStart;
            if (is_top) to.state.begins = RowBegins::kCarried;
            const double again = is_outside || is_top ? 0 : costs_.settings().repeated_header;
            return steps.push_back(ReadingStep{to, closed + again, PaintedPlace::kHeader});
        }
        if (unit.line->kind == PaintedLineKind::kWrappedHeader) {
            if (from.state.column == kRowStart) to.state = from.state;
            return steps.push_back(ReadingStep{to, closed, PaintedPlace::kHeader});
        }
        // The number of a page on which the table goes on.
        const bool is_above_rows =
            from.state.column == kRowStart && unit.line->kind == PaintedLineKind::kFree;
        if (is_above_rows) to.state = from.state;
        const bool is_sure = is_outside || pass == Pass::kFirst;
        steps.push_back(
            ReadingStep{to, closed + (is_sure ? 0 : costs_.settings().outside), PaintedPlace::kOutside});
    }

    void add_same_cell(const ReadingPoint& from, ReadingPoint to, const PaintedUnit& unit, Pass pass,
                       Steps& steps) const {
        const ReadingState& state = from.state;
        const bool is_open = state.column >= 0 && (state.open == OpenCell::kNone) == (pass == Pass::kFirst);
        const bool is_one_line = pass == Pass::kFirst && unit.word->begins_line;
        if (!is_open || is_one_line) return;
        const double cost = costs_.next(last_unit(from).weighed, unit.weighed, state.column);
        if (cost >= TwoPassCosts::kImpossible) return;
        if (pass == Pass::kSecond && unit.word->begins_line) to.state.open = OpenCell::kSeveral;
        steps.push_back(ReadingStep{to, cost, PaintedPlace::kSameCell});
    }

    void add_new_cells(const ReadingPoint& from, ReadingPoint to, const PaintedUnit& unit, Pass pass,
                       Steps& steps) const {
        const ReadingState& state = from.state;
        const double cell_end = end_of_cell(from);
        const double row_end = end_of_row(from);
        to.state.open = pass == Pass::kFirst ? OpenCell::kNone : OpenCell::kOneLine;
        for (int column = 0; column < columns(); ++column) {
            const double own =
                costs_.first(unit.weighed, column, pass) + behind_code(from, unit, pass, column);
            if (own >= TwoPassCosts::kImpossible) continue;
            to.state.column = column;
            if (state.column >= 0 && column > state.column) {
                const RowBegins begins = begins_behind(from, unit, pass, column);
                to.state.begins = begins;
                const bool is_carried = state.begins == RowBegins::kCarried;
                if (is_carried && !is_merged(costs_.role_of(column))) continue;
                const double blank =
                    is_carried ? 0 : costs_.blank(state.column, column, state.begins != RowBegins::kNothing);
                steps.push_back(ReadingStep{to,
                                            cell_end + own + blank + mark_cost(unit, column, state.column) +
                                                code_cost(unit, column, state.column) +
                                                baseline_cost(from, unit, pass, column),
                                            PaintedPlace::kSameRow});
            }
            add_carried_row(from, to, unit, column, own, steps);
            to.state.begins = begins_measure(column) ? RowBegins::kMeasure : RowBegins::kNothing;
            double border = row_end + costs_.blank(kRowStart, column, false);
            if (state.column == kOutsideTables) border += costs_.settings().back_into_table;
            if (!unit.word->begins_line && !unit.is_behind_code) border += row_in_line(from, pass);
            const bool begins_item = begins_measure(column) || begins_policy(column);
            if (state.begins == RowBegins::kTallMeasure && begins_item)
                border += costs_.settings().off_baseline;
            steps.push_back(ReadingStep{
                to, border + own + mark_cost(unit, column, kRowStart) + code_cost(unit, column, kRowStart),
                PaintedPlace::kNewRow});
        }
    }

    void add_carried_row(const ReadingPoint& from, ReadingPoint to, const PaintedUnit& unit, int column,
                         double own, Steps& steps) const {
        const bool is_above_rows = from.state.column == kRowStart &&
                                   from.state.begins == RowBegins::kCarried &&
                                   is_merged(costs_.role_of(column));
        if (!is_above_rows) return;
        to.state.begins = RowBegins::kCarried;
        const bool is_other = begins_measure(column) && unit.word->ordinal != before_.last_measure;
        steps.push_back(
            ReadingStep{to, own + (is_other ? costs_.settings().wrong_order : 0), PaintedPlace::kCarriedRow});
    }

    double row_in_line(const ReadingPoint& from, Pass pass) const {
        if (pass == Pass::kSecond) return costs_.settings().row_in_line_of_second;
        const bool is_behind_departments =
            from.state.column >= 0 && costs_.role_of(from.state.column) == ColumnRole::kDepartments;
        return is_behind_departments ? costs_.settings().row_behind_departments
                                     : costs_.settings().row_in_line;
    }

    /// What stands in one line behind a code is of its row, unless it is beside a merged cell.
    double behind_code(const ReadingPoint& from, const PaintedUnit& unit, Pass pass, int column) const {
        const int category = costs_.column_of(ColumnRole::kCategory, CellPart::kText);
        if (pass == Pass::kSecond || !unit.is_behind_code || column > category) return 0;
        const PaintedUnit& before = passes_.first[from.first - 1];
        const bool is_behind_departments = before.word && before.word->kind == WordKind::kDepartments;
        return is_behind_departments ? costs_.settings().row_behind_departments
                                     : costs_.settings().row_in_line;
    }

    /// What the code of a row says of its progress, where that stands before it.
    double code_cost(const PaintedUnit& unit, int column, int from) const {
        const int progress = costs_.column_of(ColumnRole::kProgress, CellPart::kText);
        if (unit.word->kind != WordKind::kCategory || progress < 0 || progress > column) return 0;
        return costs_.code(unit.word->line.text.value, from == progress);
    }

    bool begins_measure(int column) const {
        return column == costs_.column_of(ColumnRole::kMeasure, CellPart::kMark);
    }
    bool begins_policy(int column) const {
        return column == costs_.column_of(ColumnRole::kPolicy, CellPart::kMark) ||
               column == costs_.column_of(ColumnRole::kRecommendation, CellPart::kText);
    }

    /// A text of the first pass on another line than its code: cells of a row stand on one height, unless one
    /// spans rows.
    bool is_off_baseline(const ReadingPoint& from, const PaintedUnit& unit, Pass pass, int column) const {
        const bool is_code = column == costs_.column_of(ColumnRole::kCategory, CellPart::kText);
        if (!costs_.habits().joins_baselines || pass == Pass::kSecond || !is_code) return false;
        if (!unit.word->begins_line || from.first == 0) return false;
        const PaintedUnit& before = passes_.first[from.first - 1];
        return before.word && before.word->kind == WordKind::kText && !before.is_behind_code &&
               !before.is_behind_policy;
    }

    RowBegins begins_behind(const ReadingPoint& from, const PaintedUnit& unit, Pass pass, int column) const {
        if (from.state.begins == RowBegins::kCarried) return RowBegins::kCarried;
        if (begins_measure(column)) return RowBegins::kMeasure;
        const bool is_tall =
            from.state.begins == RowBegins::kMeasure && is_off_baseline(from, unit, pass, column);
        return is_tall ? RowBegins::kTallMeasure : from.state.begins;
    }

    double baseline_cost(const ReadingPoint& from, const PaintedUnit& unit, Pass pass, int column) const {
        const bool is_progress =
            from.state.begins == RowBegins::kNothing && is_off_baseline(from, unit, pass, column);
        return is_progress ? costs_.settings().off_baseline : 0;
    }

    /// Of the place of a mark in its series.
    double mark_cost(const PaintedUnit& unit, int column, int from) const {
        if (!begins_measure(column)) return 0;
        const bool has_policy = from >= 0;
        const bool is_first_of_page = unit.last_measure == 0;
        const int ordinal = unit.word->ordinal;
        if (is_first_of_page) {
            // The cells that the page break cut are printed again.
            const bool goes_on = ordinal == before_.last_measure || ordinal == before_.last_measure + 1;
            const bool fits = has_policy ? ordinal == 1 || goes_on : goes_on;
            return fits ? 0 : costs_.settings().wrong_order;
        }
        const bool fits = has_policy ? ordinal == 1 : ordinal == unit.last_measure + 1;
        return fits ? 0 : costs_.settings().wrong_order;
    }

    const PaintedPasses& passes_;
    const TwoPassCosts& costs_;
    const TableState& before_;
};

}  // namespace

ReadingPoint TwoPassSteps::start() const {
    if (before_.in_table) return {0, 0, {kRowStart, OpenCell::kNone, RowBegins::kCarried}};
    return {0, 0, {kOutsideTables, OpenCell::kNone, RowBegins::kNothing}};
}

void TwoPassSteps::find(const ReadingPoint& from, std::vector<ReadingStep>& steps) const {
    steps.clear();
    StepFinder(passes_, costs_, before_).add_steps(from, steps);
}

double TwoPassSteps::end_of_row(const ReadingPoint& point) const {
    return StepFinder(passes_, costs_, before_).end_of_row(point);
}

}  // namespace torikumi
