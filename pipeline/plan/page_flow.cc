#include "pipeline/plan/page_flow.h"

#include <algorithm>
#include <variant>

#include "normalizers/categories.h"
#include "normalizers/spacing.h"
#include "pipeline/plan/compact_form.h"
#include "pipeline/plan/item_marks.h"
#include "pipeline/plan/printed_text.h"

namespace torikumi {
namespace {

constexpr std::size_t kMostHeaderWords = 8;  // of an unread table, for a message
// Text of a cut cell is printed at most this far above the next page's table.
constexpr double kStrayReach_em = 4;

/// A line or a table of a page, where it stands.
struct PageItem {
    double top_pt = 0;
    double left_pt = 0;
    std::variant<const TextLine*, const Table*> item;
};

/// From top to bottom, then from left to right. A table's rules are drawn around its first line, so that a
/// line beside it comes after it.
std::vector<PageItem> items_in_order(const PageLayout& page) {
    std::vector<PageItem> items;
    for (const TextLine& line : page.lines) items.push_back({line.box.top, line.box.left, &line});
    for (const Table& table : page.tables) items.push_back({table.box.top, table.box.left, &table});
    std::ranges::stable_sort(items, [](const PageItem& left, const PageItem& right) {
        return left.top_pt != right.top_pt ? left.top_pt < right.top_pt : left.left_pt < right.left_pt;
    });
    return items;
}

std::vector<const TableCell*> printed_cells(const TableGrid& grid, int row) {
    std::vector<const TableCell*> cells;
    for (const TableCell* cell : grid.row_cells(row)) {
        if (cell->row == row && !is_blank(cell->lines)) cells.push_back(cell);
    }
    return cells;
}

/// ① | text and Ａ | meaning are items of a list that somebody drew as a table.
bool is_list_row(const std::vector<const TableCell*>& cells) {
    if (cells.size() != 2) return false;
    return sole_mark(cells.front()->lines) || parse_category_code(compact_form(cells.front()->lines));
}

TextLines as_list_item(const TextLines& mark, const TextLines& text) {
    TextLines item = text;
    TextLine& first = item.front();
    Text joined;
    for (const TextLine& line : mark) joined.append(trimmed_text(line.text));
    joined.append("　", kNoCharacter);
    joined.append(trimmed_text(first.text));
    first.text = std::move(joined);
    first.box = first.box.united(mark.front().box);
    return item;
}

std::string header_words(const TableGrid& grid) {
    std::string words;
    std::size_t count = 0;
    for (int row = 0; row < grid.rows() && count == 0; ++row) {
        for (const TableCell* cell : printed_cells(grid, row)) {
            if (++count > kMostHeaderWords) break;
            words += (words.empty() ? "" : " | ") + compact_form(cell->lines);
        }
    }
    return words;
}

class FlowReader {
 public:
    PageFlow read(const std::vector<PageLayout>& pages) {
        for (const PageLayout& page : pages) {
            page_ = page.number;
            flow_.pages.push_back({0, 0, page.width_pt, page.height_pt});
            first_line_of_page_ = flow_.lines.size();
            for (const PageItem& item : items_in_order(page)) {
                if (const auto* line = std::get_if<const TextLine*>(&item.item)) {
                    add_line(**line);
                } else {
                    add_table(*std::get<const Table*>(item.item));
                }
            }
        }
        return std::move(flow_);
    }

 private:
    void add_line(const TextLine& line) {
        if (is_blank(line.text)) return;
        flow_.lines.push_back({page_, line, flow_.tables.size(), frame_, unread_table_});
    }

    void add_frame(const TextLines& lines) {
        frame_ = next_frame_++;
        for (const TextLine& line : lines) add_line(line);
        frame_.reset();
    }

    void add_table(const Table& table) {
        auto pieces = cut_table(table, page_, header_ ? &*header_ : nullptr);
        if (!pieces) return add_unread_table(table);
        header_ = std::move(pieces->header);
        for (TablePiece& piece : pieces->pieces) {
            if (auto* frame = std::get_if<FrameLines>(&piece)) {
                add_frame(frame->lines);
            } else {
                add_plan_table(std::move(std::get<PlanTable>(piece)));
            }
        }
    }

    void add_plan_table(PlanTable table) {
        if (!flow_.tables.empty() && flow_.tables.back().page + 1 == page_)
            take_strays_above(flow_.tables.back(), table);
        flow_.tables.push_back(std::move(table));
    }

    /// The second printing of a cut cell may begin above the table: lines that the cell above the page break
    /// holds, over the same column.
    void take_strays_above(const PlanTable& upper, PlanTable& lower) {
        const auto taken = [&](const FlowLine& line) {
            if (line.frame || line.gap != flow_.tables.size()) return false;
            if (line.line.box.bottom < lower.box.top - kStrayReach_em * line.line.em_pt) return false;
            for (std::size_t i = 0; i < lower.columns.size(); ++i) {
                const RoleColumn* above = upper.find(lower.columns[i].role, lower.columns[i].part);
                if (!above || !stands_over(line.line, lower.columns[i])) continue;
                if (!holds_line(above->cells, line.line)) continue;
                lower.strays[i].insert(lower.strays[i].begin(), line.line);
                return true;
            }
            return false;
        };
        const auto begin = flow_.lines.begin() + static_cast<std::ptrdiff_t>(first_line_of_page_);
        flow_.lines.erase(std::remove_if(begin, flow_.lines.end(), taken), flow_.lines.end());
    }

    static bool stands_over(const TextLine& line, const RoleColumn& column) {
        const double center_pt = line.box.center().x;
        return column.left_pt <= center_pt && center_pt < column.right_pt;
    }

    static bool holds_line(const std::vector<PlanCell>& cells, const TextLine& line) {
        if (cells.empty()) return false;
        const std::string form = compact_form(line.text.value);
        return std::ranges::any_of(cells.back().lines, [&](const TextLine& other) {
            return compact_form(other.text.value) == form;
        });
    }

    /// A frame is one cell; a table of several is read row by row.
    void add_unread_table(const Table& table) {
        const TableGrid grid(table);
        const auto printed =
            std::ranges::count_if(table.cells, [](const TableCell& cell) { return !is_blank(cell.lines); });
        if (printed > 1) {
            unread_table_ = flow_.unread_tables.size();
            flow_.unread_tables.push_back({page_, table.box, header_words(grid)});
        }
        for (int row = 0; row < grid.rows(); ++row) {
            const auto cells = printed_cells(grid, row);
            if (is_list_row(cells)) {
                add_frame(as_list_item(cells.front()->lines, cells.back()->lines));
            } else {
                for (const TableCell* cell : cells) add_frame(cell->lines);
            }
        }
        unread_table_.reset();
    }

    PageFlow flow_;
    int page_ = 1;
    std::size_t first_line_of_page_ = 0;
    std::optional<PlanHeader> header_;
    std::optional<std::size_t> frame_;
    std::optional<std::size_t> unread_table_;
    std::size_t next_frame_ = 0;
};

}  // namespace

PageFlow read_flow(const std::vector<PageLayout>& pages) {
    return FlowReader().read(pages);
}

}  // namespace torikumi
