#include "pipeline/dump/dump_row_texts.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "normalizers/characters.h"
#include "pipeline/draft/dump_line_shape.h"

namespace torikumi {
namespace {

/// Wrap widths of the two columns in ems, 0 where none is known.
struct RowWidths {
    double measure_em = 0;
    double progress_em = 0;
};

bool ends_cell(std::string_view line) {
    return line.ends_with("。") || line.ends_with("】") || line.ends_with("）") || line.ends_with(")");
}

/// 整えた。 and 進めている。 against 整える。
bool says_what_was_done(std::string_view line) {
    const std::size_t tag = line.find("【");
    const std::string_view sentence = line.substr(0, tag);
    constexpr std::string_view kEndings[] = {"た。", "いる。", "います。", "定である。", "定。"};
    return std::ranges::any_of(kEndings, [&](auto ending) { return sentence.ends_with(ending); });
}

/// A sentence that says more of what the one before it began.
bool goes_on(std::string_view line) {
    constexpr std::string_view kWords[] = {"また、",   "なお、",   "さらに、", "あわせて、",
                                           "併せて、", "その際、", "ただし、"};
    return std::ranges::any_of(kWords, [&](auto word) { return without_indent(line).starts_with(word); });
}

/// Where a space behind the end of a sentence parts two cells that share a line.
std::size_t gap_in_line(std::string_view line) {
    for (std::size_t at = line.find(' '); at != line.npos; at = line.find(' ', at + 1))
        if (line.substr(0, at).ends_with("。") || line.substr(0, at).ends_with("】")) return at;
    return line.npos;
}

bool is_measure_text(const std::vector<Piece>& pieces, std::size_t i) {
    const bool is_late = pieces[i].joint == Joint::kNextBlock && !pieces[i].starts_page;
    return i > 0 && !is_late && pieces[i].kind == PieceKind::kText &&
           pieces[i - 1].kind == PieceKind::kMeasureMark;
}

bool follows_row(const std::vector<Piece>& pieces, std::size_t i) {
    return i > 0 && pieces[i].kind == PieceKind::kText &&
           (pieces[i - 1].kind == PieceKind::kCategory || pieces[i - 1].kind == PieceKind::kDepartments);
}

double width_of(const TextLine& line) {
    return print_width_em(line.text.value);
}

/// The first line behind a mark is of the measure, a text behind a category or a department is of the next
/// row's progress: none is wider than its column, and the widest are as wide.
RowWidths learn_widths(const std::vector<Piece>& pieces) {
    RowWidths widths;
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const TextLines& lines = pieces[i].lines;
        if (is_measure_text(pieces, i)) widths.measure_em = std::max(widths.measure_em, width_of(lines[0]));
        if (!follows_row(pieces, i)) continue;
        for (const TextLine& line : lines) widths.progress_em = std::max(widths.progress_em, width_of(line));
    }
    return widths;
}

class RowTextParter {
 public:
    RowTextParter(const RowWidths& widths, const RowTextSettings& settings)
        : widths_(widths), settings_(settings) {}

    /// The number of lines that are of the measure, all where the progress is blank, and how sure that is.
    std::pair<std::size_t, double> find_border(const TextLines& lines, std::optional<std::size_t> gap) const {
        // Of the lines above a border as lines inside the first cell, and of those below inside the second.
        double above = 0;
        double below = 0;
        for (std::size_t i = 1; i + 1 < lines.size(); ++i)
            below += inner_score(lines[i], widths_.progress_em);
        std::size_t best = lines.size();
        double best_score = -std::numeric_limits<double>::infinity();
        double second = best_score;
        for (std::size_t border = 1; border <= lines.size(); ++border) {
            double score = above + last_score(lines[border - 1], widths_.measure_em);
            if (says_what_was_done(lines[border - 1].text.value)) score -= settings_.done;
            score += border == lines.size() ? settings_.no_progress : below + progress_score(lines, border);
            if (gap == border) score += settings_.space_in_line;
            above += inner_score(lines[border - 1], widths_.measure_em);
            if (border + 1 < lines.size()) below -= inner_score(lines[border], widths_.progress_em);
            if (score > best_score) {
                second = std::exchange(best_score, score);
                best = border;
            } else {
                second = std::max(second, score);
            }
        }
        const double margin = (best_score - second) / settings_.certain_margin;
        return {best, std::clamp(0.5 + margin / 2, 0.0, 1.0)};
    }

 private:
    /// Of the first and the last line of the progress.
    double progress_score(const TextLines& lines, std::size_t border) const {
        double score = last_score(lines.back(), widths_.progress_em);
        if (goes_on(lines[border].text.value)) score += settings_.goes_on;
        if (says_what_was_done(lines.back().text.value)) score += settings_.done;
        return score;
    }

    double width_score(const TextLine& line, double column_em) const {
        const bool fits = column_em == 0 || width_of(line) <= column_em + settings_.wrap_tolerance_em;
        return fits ? 0 : settings_.too_wide;
    }

    /// Of a line that another one of the cell follows.
    double inner_score(const TextLine& line, double column_em) const {
        double score = width_score(line, column_em);
        if (ends_cell(line.text.value)) {
            score += settings_.new_paragraph;
        } else if (column_em > 0 && width_of(line) < column_em - settings_.wrap_tolerance_em) {
            score += settings_.ends_short;
        }
        return score;
    }

    double last_score(const TextLine& line, double column_em) const {
        return width_score(line, column_em) + (ends_cell(line.text.value) ? 0 : settings_.open_end);
    }

    const RowWidths& widths_;
    const RowTextSettings& settings_;
};

/// The line in two, behind `length` bytes.
std::pair<TextLine, TextLine> cut(const TextLine& line, std::size_t length) {
    return {{line.text.substr(0, length), line.box, line.em_pt},
            {line.text.substr(length), line.box, line.em_pt}};
}

/// The line in two where a space parts its cells; answers how many lines stand before the space.
std::optional<std::size_t> cut_at_gap(TextLines& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t gap = gap_in_line(lines[i].text.value);
        if (gap == std::string::npos) continue;
        const TextLine right = cut(lines[i], gap + 1).second;
        lines[i] = cut(lines[i], gap).first;
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i + 1), right);
        return i + 1;
    }
    return std::nullopt;
}

constexpr double kWidestDepartmentEm = 14;  // the cell is narrow

using Names = std::set<std::string, std::less<>>;

Names department_names(const std::vector<Piece>& pieces) {
    Names names;
    for (const Piece& piece : pieces)
        for (const TextLine& line : piece.lines)
            if (piece.kind == PieceKind::kDepartments && width_of(line) <= kWidestDepartmentEm)
                names.insert(line.text.value);
    return names;
}

/// Bytes of the longest department that a longer line begins with, 0 for none. 緑）公園 is none before 課.
std::size_t glued_name_length(const TextLine& line, const Names& names) {
    const std::string_view value = line.text.value;
    std::size_t longest = 0;
    for (std::size_t end = 0; end < value.size();) {
        decode_code_point(value, end);
        if (print_width_em(value.substr(0, end)) > kWidestDepartmentEm) break;
        std::size_t next = end;
        const bool goes_on = end < value.size() && is_among(U"部局課係室", decode_code_point(value, next));
        if (end < value.size() && !goes_on && names.contains(value.substr(0, end))) longest = end;
    }
    return width_of(line) > kWidestDepartmentEm ? longest : 0;
}

}  // namespace

std::vector<Piece> part_glued_departments(std::vector<Piece> pieces) {
    const Names names = department_names(pieces);
    std::vector<Piece> parted;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Piece& piece = pieces[i];
        const bool is_text = follows_row(pieces, i);
        const bool may_hold = is_text || piece.kind == PieceKind::kDepartments;
        const TextLine glued = is_text ? piece.lines.front() : piece.lines.back();
        const std::size_t length = may_hold ? glued_name_length(glued, names) : 0;
        if (length == 0) {
            parted.push_back(std::move(piece));
            continue;
        }
        const auto [name, rest] = cut(glued, length);
        Piece text = piece;
        text.kind = PieceKind::kText;
        text.joint = Joint::kSameLine;
        piece.kind = PieceKind::kDepartments;
        if (is_text) {
            piece.lines = {name};
            text.lines.front() = rest;
        } else {
            piece.lines.back() = name;
            text.lines = {rest};
            const bool goes_on = i + 1 < pieces.size() && pieces[i + 1].kind == PieceKind::kText &&
                                 pieces[i + 1].joint == Joint::kNextLine;
            if (goes_on) {
                ++i;
                text.lines.insert(text.lines.end(), pieces[i].lines.begin(), pieces[i].lines.end());
            }
        }
        parted.push_back(std::move(piece));
        parted.push_back(std::move(text));
    }
    return parted;
}

std::vector<Piece> part_row_texts(std::vector<Piece> pieces, const RowTextSettings& settings) {
    std::vector<std::optional<std::size_t>> gaps(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (is_measure_text(pieces, i)) gaps[i] = cut_at_gap(pieces[i].lines);
    const RowWidths widths = learn_widths(pieces);
    const RowTextParter parter(widths, settings);
    std::vector<Piece> parted;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Piece& cell = parted.emplace_back(pieces[i]);
        if (!is_measure_text(pieces, i)) continue;
        const auto [border, confidence] = parter.find_border(cell.lines, gaps[i]);
        cell.end_confidence = confidence;
        if (border == cell.lines.size()) continue;
        Piece progress = cell;
        progress.joint = Joint::kNextLine;
        progress.end_confidence = 1;
        progress.lines.assign(cell.lines.begin() + static_cast<std::ptrdiff_t>(border), cell.lines.end());
        cell.lines.resize(border);
        parted.push_back(std::move(progress));
    }
    return parted;
}

}  // namespace torikumi
