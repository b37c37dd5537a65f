#include "tests/support/dump_builder.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "tests/support/draft_builder.h"

namespace torikumi::testing {
namespace {

constexpr std::string_view kLineBreak = "⏎";

constexpr std::array<std::pair<PieceKind, std::string_view>, 13> kKindNames = {{
    {PieceKind::kSectionMark, "section"},
    {PieceKind::kCircledMarks, "circled"},
    {PieceKind::kPolicyMark, "policy"},
    {PieceKind::kMeasureMark, "measure"},
    {PieceKind::kCategory, "category"},
    {PieceKind::kDepartments, "departments"},
    {PieceKind::kHeader, "header"},
    {PieceKind::kFurniture, "furniture"},
    {PieceKind::kLegend, "legend"},
    {PieceKind::kNote, "note"},
    {PieceKind::kImprint, "imprint"},
    {PieceKind::kLabel, "label"},
    {PieceKind::kText, "text"},
}};

std::string_view name_of(PieceKind kind) {
    for (const auto& [known, name] : kKindNames)
        if (known == kind) return name;
    throw std::logic_error("a piece of unknown kind");
}

PieceKind kind_named(std::string_view name) {
    for (const auto& [kind, known] : kKindNames)
        if (known == name) return kind;
    throw std::logic_error("no kind of piece is called " + std::string(name));
}

char joint_sign(const Piece& piece) {
    if (piece.starts_page) return '=';
    switch (piece.joint) {
        case Joint::kSameLine: return '_';
        case Joint::kNextLine: return '/';
        case Joint::kNextBlock: return '#';
    }
    throw std::logic_error("a piece of unknown joint");
}

Piece make_piece(std::string_view line, std::size_t block) {
    const std::size_t kind_end = line.find(' ', 2);
    Piece piece;
    piece.kind = kind_named(line.substr(2, kind_end - 2));
    piece.starts_page = line.front() == '=';
    piece.joint = line.front() == '_'   ? Joint::kSameLine
                  : line.front() == '/' ? Joint::kNextLine
                                        : Joint::kNextBlock;
    piece.block = block;
    piece.lines = make_lines(line.substr(kind_end + 1));
    const bool carries_mark = piece.kind == PieceKind::kSectionMark || piece.kind == PieceKind::kPolicyMark ||
                              piece.kind == PieceKind::kMeasureMark;
    if (carries_mark) piece.mark = parse_mark(piece.lines.front().text.value);
    return piece;
}

std::string or_dot(const TextLines& lines) {
    return lines.empty() ? "·" : show_lines(lines);
}

}  // namespace

TextContent read_dump(std::string_view dump) {
    return read_text_blocks(std::string(dump));
}

TextLines make_lines(std::string_view text) {
    std::string printed(text);
    for (std::size_t at = 0; (at = printed.find(kLineBreak, at)) != std::string::npos; ++at)
        printed.replace(at, kLineBreak.size(), "\n");
    return Printer().print(printed);
}

std::string show_lines(const TextLines& lines) {
    std::string shown;
    for (const TextLine& line : lines) {
        if (!shown.empty()) shown += kLineBreak;
        shown += line.text.value;
    }
    return shown;
}

std::vector<Piece> make_pieces(std::string_view notation) {
    std::vector<Piece> pieces;
    std::size_t blocks = 0;
    while (!notation.empty()) {
        const std::string_view line = notation.substr(0, notation.find('\n'));
        notation.remove_prefix(std::min(line.size() + 1, notation.size()));
        if (line.empty()) continue;
        if (line.front() == '#' || line.front() == '=') ++blocks;
        pieces.push_back(make_piece(line, blocks - 1));
    }
    return pieces;
}

std::string show_pieces(const std::vector<Piece>& pieces) {
    std::string shown;
    for (const Piece& piece : pieces) {
        shown += joint_sign(piece);
        shown += ' ';
        shown += name_of(piece.kind);
        shown += ' ';
        shown += show_lines(piece.lines);
        shown += '\n';
    }
    return shown;
}

std::string show_rows(const std::vector<DumpRow>& rows) {
    std::string shown;
    for (const DumpRow& row : rows) {
        if (row.policy)
            shown += or_dot(row.policy->mark_lines) + " <" + or_dot(row.policy->recommendations) + "> " +
                     or_dot(row.policy->text) + " | ";
        shown += or_dot(row.mark_lines) + " | " + or_dot(row.measure_text) + " | " + or_dot(row.progress) +
                 " | " + or_dot(row.category) + " | " + or_dot(row.departments.value_or(TextLines{}));
        for (const ExtraDraft& extra : row.extra)
            shown += " | " + extra.header.value + "=" + show_lines(extra.text);
        shown += '\n';
    }
    return shown;
}

}  // namespace torikumi::testing
