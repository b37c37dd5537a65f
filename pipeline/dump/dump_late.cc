#include "pipeline/dump/dump_late.h"

#include <algorithm>

#include "normalizers/characters.h"
#include "pipeline/draft/dump_line_shape.h"
#include "pipeline/draft/printed_text.h"

namespace torikumi {
namespace {

bool has_sentence(const TextLines& lines) {
    return std::ranges::any_of(lines, [](const TextLine& line) {
        return is_indented(line) || line.text.value.find("。") != std::string::npos;
    });
}

LateText late_text(TextLines lines, std::size_t block, std::size_t line) {
    LateText text{std::move(lines), block, line, {}, 0, 0};
    text.said = SaidText(text.lines);
    text.wrap_em = wrap_width_em(text.lines);
    for (const TextLine& l : text.lines)
        text.widest_em = std::max(text.widest_em, print_width_em(l.text.value));
    return text;
}

std::vector<int> numbers_of(const TextLines& lines) {
    std::vector<int> numbers;
    for (const TextLine& line : lines)
        for (const Mark& mark : parse_mark_list(line.text.value)) numbers.push_back(mark.ordinal);
    return numbers;
}

/// ①② glued in a list: each number with its own characters.
std::vector<TextLines> parted_marks(const TextLines& lines) {
    std::vector<TextLines> marks(1);
    for (const TextLine& line : lines) {
        marks.back().push_back({Text{}, line.box, line.em_pt});
        for (std::size_t at = 0; at < line.text.size();) {
            const std::size_t begin = at;
            decode_code_point(line.text.value, at);
            const Text character = line.text.substr(begin, at - begin);
            if (parse_mark(character.value) && !is_blank(marks.back()))
                marks.push_back({{Text{}, line.box, line.em_pt}});
            marks.back().back().text.append(character);
        }
    }
    return marks;
}

class LateSorter {
 public:
    explicit LateSorter(const DumpSection& section) : section_(section) {}

    LatePieces sort() {
        const bool list_is_early = std::ranges::any_of(
            section_.before_rows, [](const Piece& p) { return p.kind == PieceKind::kCircledMarks; });
        read_before_rows();
        pieces_ = &section_.late;
        for (at_ = 0; at_ < pieces_->size(); ++at_) {
            if (!list_is_early && result_.recommendations.empty() && read_late_list()) continue;
            read((*pieces_)[at_]);
        }
        return std::move(result_);
    }

 private:
    const Piece* next() const { return at_ + 1 < pieces_->size() ? &(*pieces_)[at_ + 1] : nullptr; }
    const Piece* previous() const { return at_ > 0 ? &(*pieces_)[at_ - 1] : nullptr; }

    void read_before_rows() {
        pieces_ = &section_.before_rows;
        for (at_ = 0; at_ < pieces_->size(); ++at_) {
            const Piece& piece = (*pieces_)[at_];
            const bool first = at_ == 0;
            if (first && piece.kind == PieceKind::kText && piece.joint == Joint::kSameLine) {
                result_.title = piece.lines;
            } else if (piece.kind == PieceKind::kCircledMarks) {
                list_recommendation(piece);
            } else {
                read(piece);
            }
        }
    }

    /// ① with its text on the line, or ① alone: its text is somewhere among the phrases.
    void list_recommendation(const Piece& piece) {
        const std::vector<int> numbers = numbers_of(piece.lines);
        const std::vector<TextLines> marks = parted_marks(piece.lines);
        if (numbers.size() != marks.size()) return read(piece);  // ①～③ lists nothing, it refers
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            result_.recommendations.push_back({marks[i], numbers[i], {}});
            const Piece* text = next();
            if (!text || text->kind != PieceKind::kText || text->joint != Joint::kSameLine) continue;
            result_.recommendations.back().text = text->lines;
            ++at_;
        }
    }

    /// A list printed late: ① ② ③ on neighbouring lines of one block.
    bool read_late_list() {
        const Piece& first = (*pieces_)[at_];
        if (first.kind != PieceKind::kCircledMarks || numbers_of(first.lines) != std::vector{1}) return false;
        std::size_t end = at_ + 1;
        int last = 1;
        while (end < pieces_->size() && (*pieces_)[end].block == first.block) {
            const Piece& piece = (*pieces_)[end];
            if (piece.kind == PieceKind::kCircledMarks && numbers_of(piece.lines) == std::vector{last + 1})
                ++last;
            else if (piece.kind != PieceKind::kText)
                break;
            ++end;
        }
        if (last < 2) return false;
        for (; at_ < end; ++at_) list_recommendation((*pieces_)[at_]);
        --at_;
        return true;
    }

    void read(const Piece& piece) {
        switch (piece.kind) {
            case PieceKind::kPolicyMark:
                result_.policy_marks.push_back({piece.lines, *piece.mark, piece.block});
                break;
            case PieceKind::kMeasureMark:
                result_.measure_marks.push_back({piece.lines, *piece.mark, piece.block});
                break;
            case PieceKind::kCircledMarks: read_references(piece); break;
            case PieceKind::kDepartments:
                result_.departments.push_back({piece.lines, piece.block, closing_row(piece), piece.joint});
                break;
            case PieceKind::kText: read_text(piece); break;
            default: result_.others.push_back(piece);
        }
    }

    std::optional<std::size_t> closing_row(const Piece& piece) const {
        const auto row = section_.closing_rows.find(piece.block);
        return row == section_.closing_rows.end() ? std::nullopt : std::optional(row->second);
    }

    /// ①② above ③④ above ⑤: a narrow cell has no room for more on a line.
    bool goes_on_with_references(const Piece& piece) const {
        const Piece* above = previous();
        if (!above || above->kind != PieceKind::kCircledMarks || piece.joint != Joint::kNextLine)
            return false;
        const std::vector<int> upper = numbers_of(above->lines);
        const std::vector<int> lower = numbers_of(piece.lines);
        return upper.size() >= 2 && !lower.empty() && lower.size() <= upper.size() &&
               upper.back() < lower.front();
    }

    /// ④ エ and エ④: cells of one row share a line.
    void read_references(const Piece& piece) {
        if (goes_on_with_references(piece)) {
            LateReferences& cell = result_.references.back();
            cell.lines.insert(cell.lines.end(), piece.lines.begin(), piece.lines.end());
            cell.numbers = numbers_of(cell.lines);
            return;
        }
        LateReferences references{piece.lines, numbers_of(piece.lines), piece.block, std::nullopt};
        const Piece* before = previous();
        const Piece* behind = next();
        if (before && before->kind == PieceKind::kPolicyMark && piece.joint == Joint::kSameLine)
            references.policy_mark = before->mark->ordinal;
        if (behind && behind->kind == PieceKind::kPolicyMark && behind->joint == Joint::kSameLine)
            references.policy_mark = behind->mark->ordinal;
        result_.references.push_back(std::move(references));
    }

    void read_text(const Piece& piece) {
        if (has_sentence(piece.lines)) {
            result_.sentences.push_back(late_text(piece.lines, piece.block, 0));
            return;
        }
        std::vector<LateText>& run = result_.phrases.emplace_back();
        for (const TextLine& line : piece.lines) run.push_back(late_text({line}, piece.block, run.size()));
    }

    const DumpSection& section_;
    LatePieces result_;
    const std::vector<Piece>* pieces_ = nullptr;
    std::size_t at_ = 0;
};

}  // namespace

LatePieces sort_late_pieces(const DumpSection& section) {
    return LateSorter(section).sort();
}

}  // namespace torikumi
