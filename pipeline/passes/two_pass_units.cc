#include "pipeline/passes/two_pass_units.h"

namespace torikumi {
namespace {

PaintedUnit unit_behind(const std::vector<PaintedUnit>& units, const PaintedLine& line,
                        const PaintedWord* word) {
    const bool is_behind_word = word && !units.empty() && units.back().word;
    PaintedUnit unit{&line, word, {}};
    if (word) unit.weighed = weighed(*word, is_behind_word ? &units.back().weighed : nullptr);
    if (units.empty()) return unit;
    const PaintedUnit& last = units.back();
    unit.codes_before = last.codes_before;
    unit.last_measure = last.last_measure;
    if (!last.word) return unit;
    unit.is_behind_policy = last.word->kind == WordKind::kPolicyMark;
    if (last.word->kind == WordKind::kCategory) ++unit.codes_before;
    if (last.word->kind == WordKind::kMeasureMark) unit.last_measure = last.word->ordinal;
    return unit;
}

void add_line(const PaintedLine& line, bool is_whole, std::vector<PaintedUnit>& units) {
    if (is_whole) {
        units.push_back(unit_behind(units, line, nullptr));
        return;
    }
    bool is_behind_code = false;
    for (const PaintedWord& word : line.words) {
        units.push_back(unit_behind(units, line, &word));
        units.back().is_behind_code = is_behind_code;
        is_behind_code = is_behind_code || word.kind == WordKind::kCategory;
    }
}

}  // namespace

PaintedPasses part_passes(const PaintedPage& page, std::size_t second, bool in_table) {
    PaintedPasses passes;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const PaintedLine& line = page.lines[i];
        const bool is_cells = line.kind == PaintedLineKind::kCells;
        if (i >= second) {
            add_line(line, !is_cells, passes.second);
            continue;
        }
        if (line.kind == PaintedLineKind::kSection) in_table = false;
        if (line.kind == PaintedLineKind::kHeader) in_table = true;
        add_line(line, !is_cells || !in_table, passes.first);
    }
    passes.ends_in_table = in_table;
    return passes;
}

}  // namespace torikumi
