#pragma once

// Owns what a diff of two plans holds: `torikumi.diff/1` as values. Every fact of one plan that the other
// does not have is in exactly one event; what only looks different in print (width, wave dash, line break)
// and what only follows from another event (an id whose parent has another mark) is in none. Not here: how
// things are paired and events found (pipeline/diff), how they are written (pipeline/output).

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/plan.h"

namespace torikumi {

/// What an event of each kind holds; `field`: `before` → `after`. `before` is a value of the old plan
/// and `after` one of the new, nothing (null) where that plan has none. N counts from 0, in the new
/// plan where the thing stands there, else in the old one. In JSON, `old` and `new` are the ids of
/// old_place and new_place.
enum class EventKind {
    /// `text` (of a section `title`): nothing → text. What the thing holds (rows, departments, tags,
    /// links) is part of it, but what stands below a section or policy has events of its own: some of
    /// it may have moved there.
    kAdded,
    /// `text` or `title`: text → nothing.
    kRemoved,
    /// Stands below another parent. `parent`: its id → the id of the new one. The mark may differ as
    /// well.
    kMoved,
    /// Same parent, other mark. `mark` (of a section `number`): mark → mark.
    kRenumbered,
    /// Of a measure, policy or recommendation. `text`: text → texts of the parts, parted by \n.
    /// `places` pairs the old place with each part; new_place is the part that kept the place, or is
    /// most like it. What went to another part (rows, departments, measures) is in this event.
    kSplit,
    /// The mirror of a split: `places` pairs each part with the new place.
    kMerged,
    /// `text`, `title` or `progress/N/text`: text → text, with `spans`. Also a row that was cut back.
    kReworded,
    /// `progress/N/category`: code → code, with `direction`.
    kCategoryChanged,
    /// `progress/N`: nothing → text of the row, nothing where that is blank. Its category and tags are
    /// part.
    kProgressAdded,
    /// `progress/N`: text or nothing → nothing.
    kProgressRemoved,
    /// `progress/N/text`: text, nothing where the cell was blank → the same text and more; `spans`.
    kProgressExtended,
    /// `progress/N/text`: text → another text, or nothing where the cell was emptied.
    kProgressReplaced,
    /// `departments/N`: nothing → department as printed, 子）児童相談所（市内全域）.
    kDepartmentAdded,
    /// `departments/N`: department → nothing.
    kDepartmentRemoved,
    /// `departments`: department → department. `places` are all measures with this replacement;
    /// old_place and new_place are set only where it is one.
    kDepartmentRenamed,
    /// `same_as`: id in the old plan → id in the new, nothing where a repeat has no original.
    kRepeatRetargeted,
    /// `tags` or `progress/N/tags`: nothing → tag without 【】. A 再掲 brings its link.
    kTagAdded,
    /// The same: tag → nothing. A 再掲 takes its link with it.
    kTagRemoved,
    /// Of the document. `categories/N`: Ａ：meaning → Ａ：meaning; `categories`, where the order changed: A
    /// B C → B A C.
    kLegendChanged,
    /// Of the document: `title`, `label`, `body`, `date` (ISO where known), `notes/N`, `unplaced/N`,
    /// and `extra`, a column that has another header (令和5年度の予定 → 令和6年度の予定). Of a policy:
    /// `recommendations`, ①② → ①③. Of a measure: `extra/備考`, `progress/N/extra/備考`.
    kMetadataChanged,
};

struct EventKindName {
    EventKind kind;
    std::string_view name;     // kebab-case, as in the JSON
    std::string_view meaning;  // a few words
};

/// All kinds, in the order of the enum.
std::span<const EventKindName> event_kinds();
std::string_view name_of(EventKind kind);

enum class NodeKind { kDocument, kSection, kRecommendation, kPolicy, kMeasure };

/// As in the JSON: document, section, recommendation, policy, measure.
std::string_view name_of(NodeKind node);

/// Where a node stands in its plan, by index from 0. What lies below `node` is 0 and means nothing.
struct NodePath {
    NodeKind node = NodeKind::kDocument;
    std::size_t section = 0;
    std::size_t item = 0;  // the policy (also of a measure), or the recommendation
    std::size_t measure = 0;

    friend auto operator<=>(const NodePath&, const NodePath&) = default;
};

struct NodePlace {
    std::string id;
    NodePath path;

    friend bool operator==(const NodePlace&, const NodePlace&) = default;
};

/// One thing in both plans; one of several where it was split or merged.
struct PlacePair {
    NodePlace old_place;
    NodePlace new_place;

    friend bool operator==(const PlacePair&, const PlacePair&) = default;
};

/// A changed run of a text, code points [begin, end) of `before` and of `after`; one of them may be
/// empty.
struct ChangedSpan {
    std::size_t before_begin = 0;
    std::size_t before_end = 0;
    std::size_t after_begin = 0;
    std::size_t after_end = 0;

    friend bool operator==(const ChangedSpan&, const ChangedSpan&) = default;
};

/// By the order of the legend, whose first code is the furthest: C → B is an advance.
enum class Direction { kAdvanced, kReceded };

/// As in the JSON: advanced, receded.
std::string_view name_of(Direction direction);

struct Event {
    EventKind kind = EventKind::kAdded;
    NodeKind node = NodeKind::kDocument;
    std::optional<NodePlace> old_place;
    std::optional<NodePlace> new_place;
    std::string field;
    std::optional<std::string> before;
    std::optional<std::string> after;
    std::optional<Direction> direction;     // empty where a legend does not order both codes, or two disagree
    std::vector<ChangedSpan> spans;         // ascending; the text between them is the same in both
    std::vector<PlacePair> places;          // of split, merged and department-renamed
    std::optional<std::size_t> old_row;     // of what concerns a progress row: its index in the old measure
    std::optional<std::size_t> new_row;     // and in the new one
    std::optional<std::string> old_header;  // of a column that the old plan heads otherwise than `field` says

    friend bool operator==(const Event&, const Event&) = default;
};

/// Which plan it was.
struct Revision {
    std::string file;
    std::string sha256;
    std::optional<std::string> title;
    std::optional<PlanDate> date;

    friend bool operator==(const Revision&, const Revision&) = default;
};

Revision revision_of(const Plan& plan);

struct Changes {
    Revision old_revision;
    Revision new_revision;
    double similarity = 1;   // 0 nothing in common, 1 equal, rounded to three digits; by sections to measures
    bool unrelated = false;  // too little in common to be two years of one plan
    std::vector<Event> events;  // the document first, then in the order of the new plan; what is gone stands
                                // behind what is left of its parent
    // Everything that stands in both plans, changed or not, by kind and in the order of the new plan: to set
    // the plans side by side, or follow a measure over years. What was split is paired with the part that
    // goes on.
    std::vector<PlacePair> pairs;

    friend bool operator==(const Changes&, const Changes&) = default;
};

struct EventCount {
    EventKind kind = EventKind::kAdded;
    std::size_t count = 0;

    friend bool operator==(const EventCount&, const EventCount&) = default;
};

/// The summary: every kind in the order of the enum, also those without an event.
std::vector<EventCount> count_events(const std::vector<Event>& events);

}  // namespace torikumi
