#include "pipeline/tables/page_flow.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <variant>

#include "normalizers/categories.h"
#include "normalizers/compact_form.h"
#include "normalizers/spacing.h"
#include "pipeline/draft/head_lines.h"
#include "pipeline/draft/item_marks.h"
#include "pipeline/draft/printed_text.h"
#include "pipeline/tables/carried_header.h"
#include "pipeline/tables/stray_lines.h"

namespace torikumi {
namespace {

constexpr std::size_t kMostHeaderWords = 8;  // of an unread table, for a message
// The widest column of marks that a spreadsheet leaves before a title.
constexpr double kMarkReach_em = 8;
constexpr double kSameBaseline_em = 0.3;

/// A mark and the text beside it as one line.
TextLine joined_line(const TextLine& mark, const TextLine& text) {
    TextLine line{trimmed_text(mark.text), mark.box.united(text.box), text.em_pt};
    line.text.append("　", kNoCharacter);
    line.text.append(trimmed_text(text.text));
    return line;
}

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
    TextLine sign = mark.front();
    for (std::size_t i = 1; i < mark.size(); ++i) sign.text.append(mark[i].text);
    TextLines item = text;
    item.front() = joined_line(sign, text.front());
    return item;
}

std::vector<std::string> header_words(const TableGrid& grid) {
    std::vector<std::string> words;
    for (int row = 0; row < grid.rows() && words.empty(); ++row) {
        for (const TableCell* cell : printed_cells(grid, row)) {
            if (words.size() == kMostHeaderWords) break;
            words.push_back(compact_form(cell->lines));
        }
    }
    return words;
}

class FlowReader {
 public:
    FlowReader(const CharacterTable& characters, const Lexicon& lexicon)
        : characters_(characters), lexicon_(lexicon) {}

    PageFlow read(const std::vector<PageLayout>& pages) {
        for (const PageLayout& page : pages) {
            page_ = page.number;
            flow_.pages.push_back({0, 0, page.width_pt, page.height_pt});
            flow_.ruby.insert(flow_.ruby.end(), page.ruby.begin(), page.ruby.end());
            flow_.hidden.insert(flow_.hidden.end(), page.hidden.begin(), page.hidden.end());
            for (const PageItem& item : items_in_order(page)) {
                if (const auto* line = std::get_if<const TextLine*>(&item.item)) {
                    add_line(**line);
                } else {
                    add_table(*std::get<const Table*>(item.item));
                }
            }
        }
        join_marks();
        return std::move(flow_);
    }

 private:
    void add_line(const TextLine& line) {
        if (is_blank(line.text)) return;
        if (const std::size_t joint = joint_of_label(line.text.value); joint > 0) {
            add_line({line.text.substr(0, joint), line.box, line.em_pt});
            return add_line({line.text.substr(joint), line.box, line.em_pt});
        }
        flow_.lines.push_back({page_, line, flow_.tables.size(), frame_, unread_table_});
    }

    void add_frame(const TextLines& lines) {
        frame_ = next_frame_++;
        for (const TextLine& line : lines) add_line(line);
        frame_.reset();
    }

    void add_table(const Table& table) {
        auto pieces = cut_table(table, page_, header_ ? &*header_ : nullptr, lexicon_);
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
            take_strays(flow_.tables.back(), table);
        flow_.tables.push_back(std::move(table));
    }

    /// The lines between two tables that follow each other over a page break may be text of cells between
    /// them.
    void take_strays(PlanTable& upper, PlanTable& lower) {
        std::vector<TextLines> header_strays =
            std::exchange(lower.strays, std::vector<TextLines>(lower.columns.size()));
        std::erase_if(flow_.lines, [&](const FlowLine& line) {
            return !line.frame && line.gap == flow_.tables.size() &&
                   take_stray({line.page, line.line}, characters_, upper, lower);
        });
        // What stands above the table comes before what stands over its header.
        for (std::size_t i = 0; i < header_strays.size(); ++i)
            lower.strays[i].insert(lower.strays[i].end(), header_strays[i].begin(), header_strays[i].end());
    }

    /// (1) and its title, ① and its text stand in cells of their own in a spreadsheet: far apart, on one
    /// baseline.
    void join_marks() {
        std::vector<FlowLine> kept;
        for (auto first = flow_.lines.begin(); first != flow_.lines.end();) {
            const auto end = std::find_if(first, flow_.lines.end(), [&](const FlowLine& line) {
                return line.page != first->page || line.gap != first->gap;
            });
            join_marks_between({first, end}, kept);
            first = end;
        }
        flow_.lines = std::move(kept);
    }

    /// `lines` are those of one page between two plan tables.
    static void join_marks_between(std::span<FlowLine> lines, std::vector<FlowLine>& kept) {
        std::vector<bool> joined(lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (joined[i] || lines[i].frame || !sole_mark(lines[i].line)) continue;
            const auto text = line_beside(lines[i].line, lines, joined);
            if (!text) continue;
            lines[i].line = joined_line(lines[i].line, lines[*text].line);
            joined[*text] = true;
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!joined[i]) kept.push_back(std::move(lines[i]));
        }
    }

    /// The nearest line to the right of a mark. Another mark is none: ① ア stand beside each other as well.
    static std::optional<std::size_t> line_beside(const TextLine& mark, std::span<const FlowLine> lines,
                                                  const std::vector<bool>& joined) {
        const double em_pt = mark.em_pt;
        std::optional<std::size_t> nearest;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const FlowLine& line = lines[i];
            if (joined[i] || line.frame) continue;
            const double gap_pt = line.line.box.left - mark.box.right;
            const bool beside = gap_pt >= 0 && gap_pt <= kMarkReach_em * em_pt &&
                                std::abs(line.line.box.bottom - mark.box.bottom) <= kSameBaseline_em * em_pt;
            if (!beside || sole_mark(line.line)) continue;
            if (!nearest || line.line.box.left < lines[*nearest].line.box.left) nearest = i;
        }
        return nearest;
    }

    bool continues_plan(const TableGrid& grid) const {
        return header_ && !flow_.tables.empty() && flow_.tables.back().page + 1 == page_ &&
               lies_under(grid, *header_);
    }

    /// A frame is one cell; a table of several is read row by row.
    void add_unread_table(const Table& table) {
        const TableGrid grid(table);
        const auto printed =
            std::ranges::count_if(table.cells, [](const TableCell& cell) { return !is_blank(cell.lines); });
        if (printed > 1) {
            unread_table_ = flow_.unread_tables.size();
            flow_.unread_tables.push_back({page_, table.box, header_words(grid), continues_plan(grid)});
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

    const CharacterTable& characters_;
    const Lexicon& lexicon_;
    PageFlow flow_;
    int page_ = 1;
    std::optional<PlanHeader> header_;
    std::optional<std::size_t> frame_;
    std::optional<std::size_t> unread_table_;
    std::size_t next_frame_ = 0;
};

}  // namespace

std::string UnreadTable::header_text() const {
    std::string text;
    for (const std::string& word : header) text += (text.empty() ? "" : " | ") + word;
    return text;
}

PageFlow read_flow(const std::vector<PageLayout>& pages, const CharacterTable& characters,
                   const Lexicon& lexicon) {
    return FlowReader(characters, lexicon).read(pages);
}

}  // namespace torikumi
