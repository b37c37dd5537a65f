// Tests pipeline/output/side_by_side.cc.

#include "pipeline/output/side_by_side.h"

#include <gtest/gtest.h>

#include "tests/output/sample_changes.h"

namespace torikumi {
namespace {

/// `1-ア-(ア) | 1-ア-(ア): reworded`, new before old; 「away」 where a thing stood.
std::string shown(const SideBySideRow& row) {
    std::string line = row.new_place ? row.new_place->id : "-";
    line += " | " + (row.old_place ? row.old_place->id : "-");
    if (row.form == RowForm::kMovedAway) line += " away";
    for (const Event* event : row.events)
        line += (event == row.events.front() ? ": " : ", ") + std::string(name_of(event->kind));
    return line;
}

std::vector<std::string> shown(const SampleChanges& sample) {
    std::vector<std::string> lines;
    for (const SideBySideRow& row : set_side_by_side(sample.comparison())) lines.push_back(shown(row));
    return lines;
}

using Lines = std::vector<std::string>;

TEST(SideBySide, SetsEveryThingInARow) {
    EXPECT_EQ(shown(sample_changes()),
              (Lines{
                  "- | -: metadata-changed",
                  "1 | 1",
                  "1-ア | 1-ア",
                  "1-ア-(ア) | 1-ア-(ア): department-renamed, reworded, progress-extended",
                  "1-ア-(イ) | 1-ア-(ウ): renumbered, category-changed",
                  "1-ア-(ウ) | -: added",
                  "1-イ-(イ) | 1-ア-(イ) away",
                  "1-イ | 1-イ",
                  "1-イ-(ア) | 1-イ-(ア)",
                  "1-イ-(イ) | 1-ア-(イ): department-renamed, moved",
                  "- | 1-イ-(イ): removed",
              }));
}

TEST(SideBySide, KeepsWhatStoodBelowALostParentTogether) {
    SampleChanges sample = sample_changes();
    sample.changes.events.clear();
    std::erase_if(sample.changes.pairs, [](const PlacePair& pair) {
        return pair.old_place.path == NodePath{NodeKind::kPolicy, 0, 1, 0};
    });
    EXPECT_EQ(shown(sample), (Lines{
                                 "- | -",
                                 "1 | 1",
                                 "1-ア | 1-ア",
                                 "1-ア-(ア) | 1-ア-(ア)",
                                 "1-ア-(イ) | 1-ア-(ウ)",
                                 "1-ア-(ウ) | -",
                                 "1-イ-(イ) | 1-ア-(イ) away",
                                 "1-イ | -",
                                 "1-イ-(ア) | 1-イ-(ア)",
                                 "1-イ-(イ) | 1-ア-(イ)",
                                 "- | 1-イ",
                                 "1-イ-(ア) | 1-イ-(ア) away",
                                 "- | 1-イ-(イ)",
                             }));
}

TEST(SideBySide, HasTheEventOfASplitInTheRowOfEachPart) {
    SampleChanges sample = sample_changes();
    const PlacePair kept = sample.changes.pairs[2];
    Event split;
    split.kind = EventKind::kSplit;
    split.node = NodeKind::kMeasure;
    split.old_place = kept.old_place;
    split.new_place = kept.new_place;
    split.places = {kept, {kept.old_place, {"1-ア-(ウ)", {NodeKind::kMeasure, 0, 0, 2}}}};
    sample.changes.events = {split};
    const Lines lines = shown(sample);
    EXPECT_EQ(lines[3], "1-ア-(ア) | 1-ア-(ア): split");
    EXPECT_EQ(lines[5], "1-ア-(ウ) | -: split");
}

TEST(SideBySide, KnowsWhatReadsAlike) {
    SampleChanges sample = sample_changes();
    const std::vector<SideBySideRow> rows = set_side_by_side(sample.comparison());
    const Lines alike = [&] {
        Lines ids;
        for (const SideBySideRow& row : rows)
            if (row.new_place && reads_alike(row, sample.comparison())) ids.push_back(row.new_place->id);
        return ids;
    }();
    EXPECT_EQ(alike, (Lines{"1", "1-ア", "1-イ", "1-イ-(ア)"}))
        << "of measures not where departments or codes differ";
}

}  // namespace
}  // namespace torikumi
