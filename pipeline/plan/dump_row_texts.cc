#include "pipeline/plan/dump_row_texts.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "pipeline/plan/dump_line_shape.h"

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
    constexpr std::string_view kEndings[] = {"た。", "いる。", "います。", "ました。", "定である。", "定。"};
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
    return i > 0 && pieces[i].kind == PieceKind::kText && pieces[i - 1].kind == PieceKind::kMeasureMark;
}

double width_of(const TextLine& line) {
    return print_width_em(line.text.value);
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// The first line behind a mark is of the measure, a text without mark is progress; what goes on below it in
/// the middle of a sentence was wrapped at the edge of the column.
RowWidths learn_widths(const std::vector<Piece>& pieces) {
    std::vector<double> measure;
    std::vector<double> progress;
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const TextLines& lines = pieces[i].lines;
        if (is_measure_text(pieces, i)) {
            if (lines.size() > 1 && !ends_cell(lines[0].text.value)) measure.push_back(width_of(lines[0]));
        } else if (pieces[i].kind == PieceKind::kText && pieces[i - 1].kind != PieceKind::kPolicyMark) {
            for (std::size_t l = 0; l + 1 < lines.size(); ++l)
                if (!ends_cell(lines[l].text.value)) progress.push_back(width_of(lines[l]));
        }
    }
    return {median(std::move(measure)), median(std::move(progress))};
}

class RowTextParter {
 public:
    RowTextParter(const RowWidths& widths, const RowTextSettings& settings)
        : widths_(widths), settings_(settings) {}

    /// Calls for the number of lines that are of the measure; all, where the progress is blank.
    std::pair<std::size_t, double> find_border(const TextLines& lines, std::optional<std::size_t> gap) const {
        std::size_t best = lines.size();
        double best_score = -std::numeric_limits<double>::infinity();
        double second = best_score;
        for (std::size_t border = 1; border <= lines.size(); ++border) {
            const double score = border_score(lines, border) + (gap == border ? settings_.space_in_line : 0);
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
    double border_score(const TextLines& lines, std::size_t border) const {
        double score = cell_score(lines, 0, border, widths_.measure_em);
        if (says_what_was_done(lines[border - 1].text.value)) score -= settings_.done;
        if (border == lines.size()) return score + settings_.no_progress;
        score += cell_score(lines, border, lines.size(), widths_.progress_em);
        if (goes_on(lines[border].text.value)) score += settings_.goes_on;
        if (says_what_was_done(lines.back().text.value)) score += settings_.done;
        return score;
    }

    /// Of the lines from `first` to before `end` as one cell of a column.
    double cell_score(const TextLines& lines, std::size_t first, std::size_t end, double column_em) const {
        double score = ends_cell(lines[end - 1].text.value) ? 0 : settings_.open_end;
        for (std::size_t i = first; i < end; ++i) {
            const double width = width_of(lines[i]);
            if (column_em > 0 && width > column_em + settings_.wrap_tolerance_em) score += settings_.too_wide;
            if (i + 1 == end) continue;
            if (ends_cell(lines[i].text.value)) {
                score += settings_.new_paragraph;
            } else if (column_em > 0 && width < column_em - settings_.wrap_tolerance_em) {
                score += settings_.ends_short;
            }
        }
        return score;
    }

    const RowWidths& widths_;
    const RowTextSettings& settings_;
};

/// The line in two where a space parts its cells; answers how many lines stand before the space.
std::optional<std::size_t> cut_at_gap(TextLines& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t gap = gap_in_line(lines[i].text.value);
        if (gap == std::string::npos) continue;
        const TextLine rest{lines[i].text.substr(gap + 1), lines[i].box, lines[i].em_pt};
        lines[i].text = lines[i].text.substr(0, gap);
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i + 1), rest);
        return i + 1;
    }
    return std::nullopt;
}

std::set<std::string, std::greater<>> department_lines(const std::vector<Piece>& pieces) {
    std::set<std::string, std::greater<>> names;  // longer ones first
    for (const Piece& piece : pieces)
        if (piece.kind == PieceKind::kDepartments)
            for (const TextLine& line : piece.lines) names.insert(line.text.value);
    return names;
}

bool follows_row(const std::vector<Piece>& pieces, std::size_t i) {
    return i > 0 && pieces[i].kind == PieceKind::kText &&
           (pieces[i - 1].kind == PieceKind::kCategory || pieces[i - 1].kind == PieceKind::kDepartments);
}

}  // namespace

std::vector<Piece> part_glued_departments(std::vector<Piece> pieces) {
    const auto names = department_lines(pieces);
    std::vector<Piece> parted;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Piece text = pieces[i];
        TextLine& first = text.lines.front();
        const auto name = std::ranges::find_if(
            names, [&](const std::string& each) { return first.text.value.starts_with(each); });
        if (follows_row(pieces, i) && name != names.end()) {
            Piece departments = text;
            departments.kind = PieceKind::kDepartments;
            departments.lines = {{first.text.substr(0, name->size()), first.box, first.em_pt}};
            parted.push_back(std::move(departments));
            first.text = first.text.substr(name->size());
            text.joint = Joint::kSameLine;
        }
        parted.push_back(std::move(text));
    }
    return parted;
}

std::vector<Piece> part_row_texts(std::vector<Piece> pieces, const RowTextSettings& settings) {
    const RowWidths widths = learn_widths(pieces);
    const RowTextParter parter(widths, settings);
    std::vector<Piece> parted;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!is_measure_text(pieces, i)) {
            parted.push_back(pieces[i]);
            continue;
        }
        Piece measure = pieces[i];
        const auto gap = cut_at_gap(measure.lines);
        const auto [border, confidence] = parter.find_border(measure.lines, gap);
        Piece progress = measure;
        progress.joint = Joint::kNextLine;
        progress.lines.erase(progress.lines.begin(),
                             progress.lines.begin() + static_cast<std::ptrdiff_t>(border));
        measure.lines.resize(border);
        measure.end_confidence = confidence;
        parted.push_back(std::move(measure));
        if (!progress.lines.empty()) parted.push_back(std::move(progress));
    }
    return parted;
}

}  // namespace torikumi
