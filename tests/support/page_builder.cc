#include "tests/support/page_builder.h"

#include <algorithm>

namespace torikumi::testing {
namespace {

constexpr double kPageWidth_pt = 842;
constexpr double kPageHeight_pt = 595;
constexpr double kMargin_pt = 30;
constexpr double kEm_pt = 8;
constexpr double kTitleEm_pt = 14;
constexpr double kColumn_pt = 90;
constexpr double kLeading_pt = 12;  // from line to line
constexpr double kBlockGap_pt = 20;
constexpr std::string_view kLineBreak = "⏎";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + separator.size());
    }
}

using Row = std::vector<std::string_view>;

Row cells_of(std::string_view line) {
    Row cells;
    line = trimmed(line);
    line.remove_prefix(1);
    if (line.ends_with("|")) line.remove_suffix(1);
    for (const std::string_view cell : split(line, "|")) cells.push_back(trimmed(cell));
    return cells;
}

bool opens_feet(const Row& row) {
    return std::ranges::any_of(row, [](std::string_view cell) { return cell == "v"; }) &&
           std::ranges::all_of(row, [](std::string_view cell) { return cell == "v" || cell.empty(); });
}

class PageDrawer {
 public:
    DrawnPages draw(std::string_view drawing) {
        begin_page();
        for (const std::string_view line : split(drawing, "\n")) draw_line(trimmed(line));
        end_block();
        return std::move(drawn_);
    }

 private:
    PageLayout& page() { return drawn_.pages.back(); }

    void begin_page() {
        drawn_.characters.kind = SourceKind::kPdf;
        const int number = static_cast<int>(drawn_.pages.size()) + 1;
        drawn_.pages.push_back({number, kPageWidth_pt, kPageHeight_pt, {}, {}});
        y_pt_ = kMargin_pt;
    }

    void draw_line(std::string_view line) {
        const bool is_row = line.starts_with("|");
        const bool is_frame = line.starts_with("[ ");
        after_table_ = !rows_.empty();
        if (!is_row) end_table();
        if (!is_frame) end_frame();
        if (line.empty()) return;
        if (line == "----") return begin_page();
        if (is_row) {
            Row row = cells_of(line);
            if (!rows_.empty() && rows_.back().size() != row.size()) end_table();
            rows_.push_back(std::move(row));
        } else if (is_frame) {
            frame_.push_back(line.substr(2));
        } else if (line.starts_with("= ")) {
            const std::string_view text = line.substr(2);
            const double left_pt = (kPageWidth_pt - width_pt(text, kTitleEm_pt)) / 2;
            page().lines.push_back(text_line(text, left_pt, kTitleEm_pt));
            y_pt_ += kBlockGap_pt;
        } else if (line.starts_with("> ")) {
            const std::string_view text = line.substr(2);
            page().lines.push_back(
                text_line(text, kPageWidth_pt - kMargin_pt - width_pt(text, kEm_pt), kEm_pt));
            y_pt_ += kLeading_pt;
        } else if (line.starts_with("@")) {
            if (after_table_) y_pt_ -= kBlockGap_pt - 1;
            const double left_pt = kMargin_pt + (line[1] - '0') * kColumn_pt + 2;
            page().lines.push_back(text_line(line.substr(3), left_pt, kEm_pt));
            y_pt_ += kLeading_pt;
        } else {
            page().lines.push_back(text_line(line, kMargin_pt, kEm_pt));
            y_pt_ += kLeading_pt;
        }
    }

    static double width_pt(char32_t c, double em_pt) { return c < 0x80 ? em_pt / 2 : em_pt; }

    /// Printed width without the indent.
    static double width_pt(std::string_view text, double em_pt) {
        double width = 0;
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = decode_code_point(text, at);
            if (c != U'　' || width > 0) width += width_pt(c, em_pt);
        }
        return width;
    }

    TextLine text_line(std::string_view text, double left_pt, double em_pt) {
        TextLine line;
        line.em_pt = em_pt;
        line.box = {0, y_pt_, 0, y_pt_ + em_pt};
        double x_pt = left_pt;
        bool indented = true;
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = decode_code_point(text, at);
            const Rect box{x_pt, y_pt_, x_pt + width_pt(c, em_pt), y_pt_ + em_pt};
            std::string bytes;
            append_utf8(bytes, c);
            line.text.append(bytes, drawn_.characters.add(c, page().number, box));
            indented = indented && c == U'　';
            x_pt = box.right;
            if (indented) left_pt = x_pt;
        }
        line.box.left = left_pt;
        line.box.right = x_pt;
        return line;
    }

    void end_block() {
        end_table();
        end_frame();
    }

    TextLines lines_in_cell(std::string_view text, double left_pt) {
        TextLines lines;
        if (text.empty()) return lines;
        const double top_pt = y_pt_;
        for (const std::string_view part : split(text, kLineBreak)) {
            lines.push_back(text_line(part, left_pt + 2, kEm_pt));
            y_pt_ += kLeading_pt;
        }
        y_pt_ = top_pt;
        return lines;
    }

    void end_frame() {
        if (frame_.empty()) return;
        TableCell cell;
        cell.box = {kMargin_pt, y_pt_, kMargin_pt + 4 * kColumn_pt, y_pt_};
        for (const std::string_view line : frame_) {
            cell.lines.push_back(text_line(line, kMargin_pt + 4, kEm_pt));
            y_pt_ += kLeading_pt;
        }
        cell.box.bottom = y_pt_;
        page().tables.push_back({cell.box, 1, 1, {cell}});
        y_pt_ += kBlockGap_pt;
        frame_.clear();
    }

    void end_table() {
        if (rows_.empty()) return;
        Row feet;
        if (opens_feet(rows_.back())) {
            feet = rows_.back();
            rows_.pop_back();
        }
        Table table;
        table.rows = static_cast<int>(rows_.size());
        table.columns = static_cast<int>(rows_.front().size());
        table.box = {kMargin_pt, y_pt_, kMargin_pt + table.columns * kColumn_pt, y_pt_};
        for (std::size_t row = 0; row < rows_.size(); ++row) draw_row(row, table);
        for (TableCell& cell : table.cells) {
            const bool last = cell.row + cell.row_span == table.rows;
            if (last && !feet.empty() && feet[static_cast<std::size_t>(cell.column)] == "v")
                cell.bottom = Edge::kOpen;
        }
        table.box.bottom = y_pt_;
        page().tables.push_back(std::move(table));
        y_pt_ += kBlockGap_pt;
        rows_.clear();
    }

    void draw_row(std::size_t row, Table& table) {
        std::size_t lines = 1;
        for (std::size_t column = 0; column < rows_[row].size(); ++column) {
            // A merged cell has the rows below for its text as well.
            const bool merged =
                row + 1 < rows_.size() && column < rows_[row + 1].size() && rows_[row + 1][column] == "^";
            if (!merged) lines = std::max(lines, split(rows_[row][column], kLineBreak).size());
        }
        const double height_pt = static_cast<double>(lines) * kLeading_pt + 4;
        for (std::size_t column = 0; column < rows_[row].size(); ++column) {
            const std::string_view text = rows_[row][column];
            const double left_pt = kMargin_pt + static_cast<double>(column) * kColumn_pt;
            if (text == "<") {
                TableCell& left = table.cells.back();
                ++left.column_span;
                left.box.right += kColumn_pt;
            } else if (text == "^") {
                cell_above(table, static_cast<int>(row), static_cast<int>(column), height_pt);
            } else {
                TableCell cell;
                cell.row = static_cast<int>(row);
                cell.column = static_cast<int>(column);
                cell.box = {left_pt, y_pt_, left_pt + kColumn_pt, y_pt_ + height_pt};
                cell.lines = lines_in_cell(text, left_pt);
                table.cells.push_back(std::move(cell));
            }
        }
        y_pt_ += height_pt;
    }

    static void cell_above(Table& table, int row, int column, double height_pt) {
        for (TableCell& cell : table.cells) {
            const bool above = cell.row + cell.row_span == row && cell.column <= column &&
                               column < cell.column + cell.column_span;
            if (!above) continue;
            ++cell.row_span;
            cell.box.bottom += height_pt;
            return;
        }
    }

    DrawnPages drawn_;
    double y_pt_ = kMargin_pt;
    bool after_table_ = false;
    std::vector<Row> rows_;
    std::vector<std::string_view> frame_;
};

}  // namespace

DrawnPages draw_pages(std::string_view drawing) {
    return PageDrawer().draw(drawing);
}

}  // namespace torikumi::testing
