#include "pipeline/tables/column_roles.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "normalizers/categories.h"
#include "normalizers/compact_form.h"
#include "normalizers/marks.h"
#include "normalizers/spacing.h"
#include "pipeline/draft/item_marks.h"
#include "pipeline/draft/printed_text.h"
#include "pipeline/tables/column_contents.h"
#include "pipeline/tables/roles_by_contents.h"

namespace torikumi {
namespace {

using enum ColumnRole;

constexpr std::size_t kLeastRoles = 3;
// Of these, so many stand in the row itself; the others may stand in the storey above.
constexpr std::size_t kLeastOwnRoles = 2;
// 具体的な取組内容（…を含む） with a long remark; a row with longer text is no header.
constexpr std::size_t kLongestHeader = 45;
// A header without words of its own (令和２年度 under 実施状況) claims its parent's role less loudly than one
// that says it itself.
constexpr int kInheritance = 50;
// Above the header proper: 取組 over three columns, 評価 over two. Longer text is a title.
constexpr std::size_t kLongestGroupName = 12;
// A header without a known word has at least so many others.
constexpr std::size_t kLeastUnknownWords = 4;
// A category is a letter or a word; a column 区分 with sentences is something else.
constexpr double kLongestCategory = 6;

std::set<std::string> forms_of(const TextLines& lines) {
    std::set<std::string> forms;
    for (const TextLine& line : lines) forms.insert(compact_form(line.text.value));
    return forms;
}

using Candidates = std::vector<RoleCandidate>;

/// What the words of each cell of a table would mean as a header; looked up once, however many rows the cell
/// spans and however often they are asked.
class CellMeanings {
 public:
    /// `grid` and `lexicon` must outlive it.
    CellMeanings(const TableGrid& grid, const HeaderLexicon& lexicon) : grid_(grid), lexicon_(lexicon) {
        of_cells_.reserve(grid.table().cells.size());
        for (const TableCell& cell : grid.table().cells) of_cells_.push_back(lexicon.match(grid.words(cell)));
    }

    const TableGrid& grid() const { return grid_; }
    const HeaderLexicon& lexicon() const { return lexicon_; }
    const Candidates& of(const TableCell& cell) const { return of_cells_[grid_.index_of(cell)]; }

 private:
    const TableGrid& grid_;
    const HeaderLexicon& lexicon_;
    std::vector<Candidates> of_cells_;  // by index of the cell
};

/// Whether a cell of the row holds `form`, alone or among other words.
bool holds_form(const TableGrid& grid, std::span<const TableCell* const> cells, const std::string& form) {
    return std::ranges::any_of(
        cells, [&](const TableCell* cell) { return grid.words(*cell).find(form) != std::string::npos; });
}

/// Splits the lines of header cells into words of the header and strays.
class HeaderWords {
 public:
    HeaderWords(const CellMeanings& meanings, int row, const PlanHeader* known) : meanings_(meanings) {
        if (!known) return;
        const auto cells = grid().row_cells(row);
        const auto stands_here = [&](const std::string& form) { return holds_form(grid(), cells, form); };
        if (!std::ranges::all_of(known->line_forms, stands_here)) return;
        std::set<std::string> missing = known->line_forms;
        for (const TableCell* cell : cells) {
            for (const TextLine& line : cell->lines) missing.erase(compact_form(line.text.value));
        }
        if (missing.empty()) known_ = known->line_forms;
    }

    const TableGrid& grid() const { return meanings_.grid(); }
    const HeaderLexicon& lexicon() const { return meanings_.lexicon(); }

    bool is_word(const TextLine& line) const {
        return every_line_is_one() || known_.contains(compact_form(line.text.value));
    }

    TextLines words_of(const TableCell& cell) const {
        TextLines words;
        std::ranges::copy_if(cell.lines, std::back_inserter(words),
                             [&](const TextLine& line) { return is_word(line); });
        return words;
    }

    std::string form_of(const TableCell& cell) const {
        return holds_no_stray(cell) ? grid().words(cell) : compact_form(words_of(cell));
    }

    Candidates candidates_of(const TableCell& cell) const {
        return holds_no_stray(cell) ? meanings_.of(cell) : lexicon().match(form_of(cell));
    }

 private:
    bool every_line_is_one() const { return known_.empty(); }

    bool holds_no_stray(const TableCell& cell) const {
        return every_line_is_one() ||
               std::ranges::all_of(cell.lines, [&](const TextLine& line) { return is_word(line); });
    }

    const CellMeanings& meanings_;
    std::set<std::string> known_;  // empty unless the known header stands here again as a whole
};

struct Band {
    int first = 0;
    int end = 0;
};

/// 取組 | 評価 over the header: short words, at least one over several columns.
bool is_upper_storey(const TableGrid& grid, int row) {
    int printed = 0;
    bool groups = false;
    for (const TableCell* cell : grid.row_cells(row)) {
        const std::string& words = grid.words(*cell);
        if (words.empty()) continue;
        if (count_code_points(words) > kLongestGroupName) return false;
        ++printed;
        groups = groups || cell->column_span > 1;
    }
    return printed >= 2 && groups;
}

/// 令和２年度 | 令和３年度 under 実施状況, with blank cells under the other headers.
bool is_lower_storey(const TableGrid& grid, int row, int header_row, const HeaderWords& words) {
    int printed = 0;
    for (const TableCell* cell : grid.row_cells(row)) {
        if (cell->row < row) return false;
        const std::string form = words.form_of(*cell);
        if (form.empty()) continue;
        const TableCell* parent = grid.at(header_row, cell->column);
        const bool part_of_parent = parent && parent->column_span > cell->column_span;
        if (!part_of_parent || !is_period_header(form)) return false;
        ++printed;
    }
    return printed > 0;
}

/// Whether the row itself holds words of a header; a row under a header inherits them, but has none.
bool has_header_words(const TableGrid& grid, int row, const HeaderWords& words) {
    std::set<ColumnRole> roles;
    for (const TableCell* cell : grid.row_cells(row)) {
        const Candidates candidates = words.candidates_of(*cell);
        if (candidates.empty() || count_code_points(words.form_of(*cell)) > kLongestHeader) continue;
        roles.insert(candidates.front().role);
    }
    return roles.size() >= kLeastOwnRoles;
}

Band header_band(const TableGrid& grid, int row, const HeaderWords& words) {
    Band band{row, row + 1};
    for (const TableCell* cell : grid.row_cells(row)) {
        if (words.candidates_of(*cell).empty()) continue;
        band.first = std::min(band.first, cell->row);
        band.end = std::max(band.end, cell->row + cell->row_span);
    }
    if (band.first > 0 && is_upper_storey(grid, band.first - 1)) --band.first;
    if (band.end < grid.rows() && is_lower_storey(grid, band.end, band.end - 1, words)) ++band.end;
    return band;
}

Candidates inherited(Candidates candidates, int generations) {
    for (RoleCandidate& candidate : candidates) candidate.strength -= kInheritance * generations;
    return candidates;
}

/// What the cells above a column say, the lowest first.
Candidates candidates_of(const std::vector<const TableCell*>& path, const HeaderWords& words) {
    int generations = 0;
    for (auto cell = path.rbegin(); cell != path.rend(); ++cell) {
        const std::string form = words.form_of(**cell);
        if (form.empty()) continue;
        if (Candidates candidates = words.candidates_of(**cell); !candidates.empty())
            return inherited(std::move(candidates), generations);
        if (words.lexicon().is_outlook(form)) return {};
        ++generations;
    }
    return {};
}

std::vector<HeaderColumn> columns_of(const TableGrid& grid, const Band& band, const HeaderWords& words) {
    std::vector<HeaderColumn> columns;
    for (int c = 0; c < grid.columns(); ++c) {
        const auto path = grid.column_cells(c, band.first, band.end);
        if (!columns.empty() && columns.back().path == path) {
            ++columns.back().column.count;
            continue;
        }
        HeaderColumn next;
        next.column.first = c;
        next.path = path;
        next.candidates = candidates_of(path, words);
        for (const TableCell* cell : path) {
            const TextLines lines = words.words_of(*cell);
            next.column.header.insert(next.column.header.end(), lines.begin(), lines.end());
            if (!is_blank(lines)) next.leaf = compact_form(lines);
        }
        columns.push_back(std::move(next));
    }
    for (HeaderColumn& next : columns) {
        next.column.left_pt = grid.line_x_pt(next.column.first);
        next.column.right_pt = grid.line_x_pt(next.column.end());
    }
    return columns;
}

void drop_candidate(HeaderColumn& column, ColumnRole role) {
    std::erase_if(column.candidates, [&](const RoleCandidate& candidate) { return candidate.role == role; });
}

/// 進捗状況 over letters is the category; 区分 over sentences is not.
void weigh_contents(HeaderColumn& column) {
    const ColumnContents& contents = column.contents;
    if (contents.mostly(&ColumnContents::category_codes)) {
        const bool may_be_category =
            std::ranges::find(column.candidates, kCategory, &RoleCandidate::role) != column.candidates.end();
        if (may_be_category) drop_candidate(column, kProgress);
    } else if (contents.category_codes == 0 && contents.code_points > kLongestCategory) {
        drop_candidate(column, kCategory);
    }
}

/// Each role to the column with the strongest claim; among equals to the last, which is the newest year.
void assign_roles(std::vector<HeaderColumn>& columns) {
    struct Claim {
        std::size_t column;
        RoleCandidate candidate;
    };
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].column.role = kExtra;
        for (const RoleCandidate& candidate : columns[i].candidates) claims.push_back({i, candidate});
    }
    std::ranges::stable_sort(claims, [](const Claim& left, const Claim& right) {
        if (left.candidate.strength != right.candidate.strength)
            return left.candidate.strength > right.candidate.strength;
        return left.column > right.column;
    });
    std::set<ColumnRole> taken;
    for (const Claim& claim : claims) {
        PlanColumn& column = columns[claim.column].column;
        if (column.role == kExtra && taken.insert(claim.candidate.role).second)
            column.role = claim.candidate.role;
    }
}

bool makes_plan(const std::vector<HeaderColumn>& columns, const Levels& levels) {
    std::set<ColumnRole> roles;
    for (const HeaderColumn& column : columns) {
        if (count_code_points(column.leaf) > kLongestHeader) return false;
        roles.insert(column.column.role);
    }
    roles.erase(kExtra);
    const bool has_items =
        roles.contains(kPolicy) || roles.contains(kMeasure) || levels.measures.stands_over_tables();
    return roles.size() >= kLeastRoles && has_items;
}

/// めざす方向 | 行うこと | 段階: no word that is known, but short ones, over the first row of a table. Rows
/// of a table that goes on without a header have marks, codes and sentences.
bool may_be_unknown_header(const TableGrid& grid, int row) {
    if (row > 0) return false;
    std::size_t printed = 0;
    for (const TableCell* cell : grid.row_cells(row)) {
        const std::string& words = grid.words(*cell);
        if (words.empty()) continue;
        const bool is_content = words.ends_with("。") || parse_category_code(words) ||
                                sole_mark(cell->lines) || first_mark(cell->lines) ||
                                !parse_mark_list(words).empty();
        if (is_content || count_code_points(words) > kLongestGroupName) return false;
        ++printed;
    }
    return printed >= kLeastUnknownWords;
}

/// Policies and measures have their marks, and codes or departments stand beside them.
bool makes_plan_by_contents(const std::vector<HeaderColumn>& columns, const Levels& levels) {
    return (has_role(columns, kPolicy) || levels.policies.stands_over_tables()) &&
           (has_role(columns, kMeasure) || levels.measures.stands_over_tables()) &&
           (has_role(columns, kCategory) || has_role(columns, kDepartments));
}

/// 番号 | 取組方針 is one column with its marks apart, as are two grid columns under one header.
std::vector<PlanColumn> with_mark_columns(const TableGrid& grid, int body_row,
                                          const std::vector<HeaderColumn>& columns) {
    std::vector<PlanColumn> result;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        PlanColumn column = columns[i].column;
        if (column.role == kPolicy || column.role == kMeasure) {
            column.mark_columns = count_mark_columns(grid, column.first, column.count, body_row);
            if (i > 0 && column.mark_columns == 0 && holds_marks_of_next(columns[i - 1])) {
                const PlanColumn marks = result.back();
                result.pop_back();
                column.mark_columns = marks.count;
                column.first = marks.first;
                column.count += marks.count;
                column.left_pt = marks.left_pt;
            }
        }
        result.push_back(std::move(column));
    }
    return result;
}

/// Every line of the header cells is one of its words or a stray.
void sort_header_lines(const TableGrid& grid, const HeaderWords& words, PlanHeader& header) {
    for (const TableCell& cell : grid.table().cells) {
        if (cell.row < header.first_row || cell.row >= header.end_row) continue;
        const auto column = std::ranges::find_if(header.columns, [&](const PlanColumn& c) {
            return cell.column >= c.first && cell.column < c.end();
        });
        for (const TextLine& line : cell.lines) {
            if (words.is_word(line)) {
                header.lines.push_back(line);
            } else {
                header.strays.push_back({static_cast<std::size_t>(column - header.columns.begin()), line});
            }
        }
    }
}

/// The header that has its words in `row`.
std::optional<PlanHeader> header_at(const CellMeanings& meanings, int row, const PlanHeader* known,
                                    const Lexicon& lexicon) {
    const TableGrid& grid = meanings.grid();
    const HeaderWords words(meanings, row, known);
    const bool has_words = has_header_words(grid, row, words);
    if (!has_words && !may_be_unknown_header(grid, row)) return std::nullopt;
    const Band band = header_band(grid, row, words);
    std::vector<HeaderColumn> columns = columns_of(grid, band, words);
    assign_roles(columns);
    if (has_words && !makes_plan(columns, lexicon.profile.levels)) return std::nullopt;

    for (HeaderColumn& column : columns) {
        column.contents =
            column_contents(grid, column.column.first, column.column.end(), band.end, grid.rows());
        weigh_contents(column);
    }
    assign_roles(columns);
    assign_by_contents(grid, band.end, known, lexicon, columns);
    if (!has_words && !makes_plan_by_contents(columns, lexicon.profile.levels)) return std::nullopt;

    PlanHeader header{band.first, band.end, with_mark_columns(grid, band.end, columns), {}, {}, {}};
    sort_header_lines(grid, words, header);
    header.line_forms = forms_of(header.lines);
    return header;
}

}  // namespace

std::vector<PlanHeader> find_headers(const TableGrid& grid, const PlanHeader* known, const Lexicon& lexicon) {
    const CellMeanings meanings(grid, lexicon.headers);
    std::vector<PlanHeader> headers;
    for (int row = 0; row < grid.rows();) {
        auto header = header_at(meanings, row, known, lexicon);
        row = header ? header->end_row : row + 1;
        if (header) headers.push_back(std::move(*header));
    }
    return headers;
}

Text header_text(const TextLines& header) {
    Text text;
    for (const TextLine& line : header) text.append(trimmed_text(line.text));
    return text;
}

}  // namespace torikumi
