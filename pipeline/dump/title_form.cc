#include "pipeline/dump/title_form.h"

#include <algorithm>

#include "pipeline/draft/dump_line_shape.h"
#include "pipeline/dump/dump_pieces.h"

namespace torikumi {
namespace {

/// の必要性, に向けて: the last characters say how it ends, more would be its subject.
constexpr std::size_t kEndingCodePoints = 2;

std::string ending_of(std::string_view phrase) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < phrase.size();) {
        starts.push_back(at);
        decode_code_point(phrase, at);
    }
    if (starts.size() <= kEndingCodePoints) return {};
    return std::string(phrase.substr(starts[starts.size() - kEndingCodePoints]));
}

bool holds_sentence(const TextLines& lines) {
    return std::ranges::any_of(lines, [](const TextLine& line) {
        return is_indented(line) || line.text.value.find("。") != std::string::npos;
    });
}

}  // namespace

TitleForm::TitleForm(const std::vector<DumpSection>& sections) {
    for (const DumpSection& section : sections) {
        ++sections_;
        std::map<std::string, int> phrases;
        for (const auto* pieces : {&section.before_rows, &section.late})
            for (const Piece& piece : *pieces)
                if (piece.kind == PieceKind::kText && !holds_sentence(piece.lines))
                    for (const TextLine& line : piece.lines) ++phrases[ending_of(line.text.value)];
        for (const auto& [ending, count] : phrases)
            if (count == 1 && !ending.empty()) ++sections_with_one_[ending];
    }
}

double TitleForm::likeness(const TextLines& phrase) const {
    constexpr int kFewestSections = 2;
    const auto found = sections_with_one_.find(ending_of(phrase.back().text.value));
    if (found == sections_with_one_.end() || found->second < kFewestSections) return 0;
    return static_cast<double>(found->second) / sections_;
}

}  // namespace torikumi
