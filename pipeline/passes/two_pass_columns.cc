#include "pipeline/passes/two_pass_columns.h"

#include <algorithm>
#include <string>

#include "normalizers/compact_form.h"

namespace torikumi {
namespace {

ColumnRole role_of(std::string_view words, const Lexicon& lexicon) {
    const std::vector<RoleCandidate> candidates = lexicon.headers.match(words);
    const ColumnRole role = candidates.empty() ? ColumnRole::kExtra : candidates.front().role;
    const bool is_plan = role == ColumnRole::kProgress && lexicon.headers.is_outlook(words);
    return is_plan ? ColumnRole::kExtra : role;
}

}  // namespace

PaintedHeader painted_header(const PaintedLine& line, const PaintedLine* wrapped, const Lexicon& lexicon) {
    PaintedHeader header;
    for (const PaintedWord& word : line.words) {
        header.roles.push_back(role_of(word.line.text.value, lexicon));
        header.is_wrapped.push_back(false);
    }
    if (!wrapped) return header;
    const ColumnRole role = role_of(compact_form(wrapped->lines), lexicon);
    const auto behind = std::ranges::find_if(
        header.roles, [&](ColumnRole other) { return other > role && other != ColumnRole::kExtra; });
    header.is_wrapped.insert(header.is_wrapped.begin() + (behind - header.roles.begin()), true);
    header.roles.insert(behind, role);
    return header;
}

std::vector<PaintedColumn> columns_under(const PaintedHeader& header) {
    std::vector<PaintedColumn> columns;
    for (std::size_t i = 0; i < header.roles.size(); ++i) {
        const ColumnRole role = header.roles[i];
        if (role == ColumnRole::kPolicy || role == ColumnRole::kMeasure)
            columns.push_back({role, CellPart::kMark, i, header.is_wrapped[i]});
        columns.push_back({role, CellPart::kText, i, header.is_wrapped[i]});
    }
    return columns;
}

}  // namespace torikumi
