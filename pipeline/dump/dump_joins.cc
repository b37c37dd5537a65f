#include "pipeline/dump/dump_joins.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "normalizers/characters.h"
#include "pipeline/draft/dump_line_shape.h"

namespace torikumi {
namespace {

constexpr std::string_view kSentenceEnd = "。";
constexpr std::string_view kGluedParagraphs[] = {"。\u3000", "】\u3000"};
/// A heading is short; what explains the codes at length is a note.
constexpr double kWidestLegendHeadingEm = 40;

bool holds_sentence(const Piece& piece) {
    return std::ranges::any_of(piece.lines, [](const TextLine& line) {
        return line.text.value.find(kSentenceEnd) != std::string::npos;
    });
}

bool ends_sentence(const Piece& piece) {
    std::string_view last = piece.lines.back().text.value;
    while (last.ends_with("】") || last.ends_with("）") || last.ends_with("\u3000") || last.ends_with(" "))
        last.remove_suffix(last.ends_with(" ") ? 1 : 3);
    return last.ends_with(kSentenceEnd) || piece.lines.back().text.value.ends_with("】");
}

/// Where cells begin with an indented line, a sentence that is not indented goes on from another block.
bool indents_cells(const std::vector<Piece>& pieces) {
    int indented = 0;
    int flush = 0;
    for (const Piece& piece : pieces) {
        if (piece.kind != PieceKind::kText || !holds_sentence(piece)) continue;
        ++(is_indented(piece.lines.front()) ? indented : flush);
    }
    return indented > flush * 3;
}

bool goes_on(const Piece& piece) {
    return piece.kind == PieceKind::kText && piece.joint == Joint::kNextBlock && holds_sentence(piece) &&
           !is_indented(piece.lines.front());
}

/// Where 「…する。　次の文の初め」 has its second text, npos where there is one only.
std::size_t glued_end(const TextLine& line) {
    std::size_t last = std::string::npos;
    for (const std::string_view glued : kGluedParagraphs) {
        const std::size_t at = line.text.value.rfind(glued);
        if (at == std::string::npos) continue;
        const std::size_t begin = at + glued.size() - kIdeographicSpace.size();
        last = last == std::string::npos ? begin : std::max(last, begin);
    }
    return last;
}

/// An item of a list has no end of a sentence either, and no indent.
bool is_cut_off(const Piece& piece) {
    return piece.kind == PieceKind::kText && !ends_sentence(piece) &&
           (is_indented(piece.lines.front()) || glued_end(piece.lines.back()) != std::string::npos);
}

/// Splits 「…する。　次の文の初め」 at the end of a piece: behind 。 another cell began on the same height.
std::optional<Piece> split_glued_end(Piece& piece) {
    TextLine& last = piece.lines.back();
    const std::size_t begin = glued_end(last);
    if (begin == std::string::npos) return std::nullopt;
    Piece glued = piece;
    glued.joint = Joint::kSameLine;
    glued.lines = {{last.text.substr(begin), last.box, last.em_pt}};
    last.text = last.text.substr(0, begin);
    return glued;
}

void join(Piece& piece, const Piece& rest) {
    piece.lines.insert(piece.lines.end(), rest.lines.begin(), rest.lines.end());
}

bool is_legend_heading(const Piece& piece, const Piece* next) {
    if (piece.kind != PieceKind::kText || !next || next->kind != PieceKind::kLegend ||
        piece.lines.size() != 1)
        return false;
    const std::string& value = piece.lines.front().text.value;
    constexpr std::string_view kWords[] = {"区分", "記号", "評価", "凡例", "次の", "以下の", "進捗"};
    return print_width_em(value) <= kWidestLegendHeadingEm &&
           std::ranges::any_of(kWords,
                               [&](std::string_view word) { return value.find(word) != std::string::npos; });
}

/// Appends a text that goes on to the piece that it was cut from, the last one of `pieces`.
void join_rest(std::vector<Piece>& pieces, const Piece& rest) {
    if (auto glued = split_glued_end(pieces.back())) pieces.push_back(std::move(*glued));
    join(pieces.back(), rest);
    pieces.back().block = rest.block;
}

/// Behind the rows blocks may stand in any order. A beginning and a rest that are the only ones of the page
/// are one text.
void join_scattered(std::vector<Piece>& page) {
    const auto behind_rows =
        std::ranges::find(page.rbegin(), page.rend(), PieceKind::kCategory, &Piece::kind).base();
    const auto rest = std::find_if(behind_rows, page.end(), goes_on);
    const auto beginning = std::find_if(behind_rows, page.end(), is_cut_off);
    if (behind_rows == page.begin() || rest == page.end() || beginning == page.end()) return;
    if (std::find_if(rest + 1, page.end(), goes_on) != page.end() ||
        std::find_if(beginning + 1, page.end(), is_cut_off) != page.end())
        return;
    std::vector<Piece> joined;
    for (auto at = page.begin(); at != page.end(); ++at) {
        if (at == rest) continue;
        joined.push_back(std::move(*at));
        if (at == beginning) join_rest(joined, *rest);
    }
    page = std::move(joined);
}

std::vector<Piece> join_scattered_texts(std::vector<Piece> pieces) {
    std::vector<Piece> joined;
    const auto begins_page = [](const Piece& piece) {
        return piece.starts_page || piece.kind == PieceKind::kSectionMark;
    };
    for (auto begin = pieces.begin(); begin != pieces.end();) {
        const auto end = std::find_if(begin + 1, pieces.end(), begins_page);
        std::vector<Piece> page(std::make_move_iterator(begin), std::make_move_iterator(end));
        join_scattered(page);
        std::ranges::move(page, std::back_inserter(joined));
        begin = end;
    }
    return joined;
}

}  // namespace

std::vector<Piece> join_cut_cells(std::vector<Piece> pieces) {
    const bool indented = indents_cells(pieces);
    std::vector<Piece> joined;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Piece& piece = pieces[i];
        if (is_legend_heading(piece, i + 1 < pieces.size() ? &pieces[i + 1] : nullptr))
            piece.kind = PieceKind::kFurniture;
        if (!indented || joined.empty() || !goes_on(piece) || !is_cut_off(joined.back())) {
            joined.push_back(std::move(piece));
            continue;
        }
        join_rest(joined, piece);
    }
    return indented ? join_scattered_texts(std::move(joined)) : joined;
}

}  // namespace torikumi
