#pragma once

// Owns what became of each measure over the revisions of a plan: `torikumi.timeline/1` as values. Not here:
// how measures are followed (pipeline/diff), how a timeline is written (pipeline/output).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/changes.h"

namespace torikumi {

/// One revision, under the name of its column: 2021, or 2021-10-01 where a year has several.
struct TimelineYear {
    std::string label;
    Revision revision;
    std::vector<Category> categories;  // the legend of that year

    friend bool operator==(const TimelineYear&, const TimelineYear&) = default;
};

struct ProgressInYear {
    std::optional<std::string> category;
    std::optional<std::string> text;

    friend bool operator==(const ProgressInYear&, const ProgressInYear&) = default;
};

/// A measure as it stood in one year. `changes` are kinds of events since the year before that are about it,
/// each once, in the order of the enum.
struct MeasureInYear {
    std::string id;
    std::string section;  // title
    std::string text;
    std::vector<std::string> tags;
    std::vector<ProgressInYear> progress;
    std::vector<std::string> departments;  // as printed
    std::vector<EventKind> changes;

    friend bool operator==(const MeasureInYear&, const MeasureInYear&) = default;
};

/// One measure over all years; it stands in [first_seen, dropped) and in no other.
struct FollowedMeasure {
    std::size_t first_seen = 0;                // index of a year
    std::optional<std::size_t> dropped{};      // the first year without it
    std::optional<std::string> split_from{};   // id in the year before first_seen, of which it was part
    std::optional<std::string> merged_into{};  // id in the year `dropped`, of which it became part
    std::vector<std::optional<MeasureInYear>> years{};  // one for each year of the timeline

    friend bool operator==(const FollowedMeasure&, const FollowedMeasure&) = default;
};

/// The measures stand in the order of the last year; those that were dropped stand behind the one they stood
/// behind.
struct Timeline {
    std::vector<TimelineYear> years;
    std::vector<FollowedMeasure> measures;

    friend bool operator==(const Timeline&, const Timeline&) = default;
};

/// As it last stood. The measure must stand in a year.
const MeasureInYear& last_form(const FollowedMeasure& measure);

/// Whether such an event is about the measure since the year before.
bool has_change(const MeasureInYear& measure, EventKind kind);

/// The distinct codes of its rows, in their order; a row without a code counts for none.
std::vector<std::string> category_codes(const MeasureInYear& measure);

struct TimelineCounts {
    std::size_t measures = 0;
    std::size_t throughout = 0;  // stand in every year
    std::size_t first_seen_later = 0;
    std::size_t dropped = 0;
    std::size_t moved = 0;  // in some year, as below
    std::size_t reworded = 0;
    std::size_t category_changed = 0;

    friend bool operator==(const TimelineCounts&, const TimelineCounts&) = default;
};

TimelineCounts count_measures(const Timeline& timeline);

}  // namespace torikumi
