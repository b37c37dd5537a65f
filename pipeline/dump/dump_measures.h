#pragma once

// Owns which rows of a dump form one measure, and which measures one policy. The clue is the sequence of the
// marks: rows between (ｱ) and (ｳ) belong to a merged (ｲ) that the dump prints late, (ｱ) starts a policy. Not
// here: the texts.

#include <optional>
#include <vector>

#include "pipeline/dump/dump_rows.h"

namespace torikumi {

/// Rows [first_row, last_row] of one measure. `late_mark` is the index of its mark among the late ones.
struct MeasureSpan {
    std::size_t first_row = 0;
    std::size_t last_row = 0;
    std::size_t policy = 0;
    std::optional<std::size_t> late_mark;

    friend bool operator==(const MeasureSpan&, const MeasureSpan&) = default;
};

/// How the rows of one section fall into measures and policies.
struct Segmentation {
    std::vector<MeasureSpan> measures;
    std::size_t policies = 0;

    friend bool operator==(const Segmentation&, const Segmentation&) = default;
};

/// All readings of the rows that break the fewest rules, most likely first; at least one, more than one where
/// the marks leave a choice. `late_marks` are ordinals of marks printed late, `policy_marks` is how many
/// marks of policies the section has (0 where that is not known).
std::vector<Segmentation> segment_rows(const std::vector<DumpRow>& rows, const std::vector<int>& late_marks,
                                       std::size_t policy_marks);

}  // namespace torikumi
