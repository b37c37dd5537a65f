#include "pipeline/output/diff_csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "pipeline/output/change_words.h"

namespace torikumi {
namespace {

std::string id_of(const std::optional<NodePlace>& place) {
    return place ? place->id : "";
}

std::string places_of(const Event& event) {
    std::string lines;
    for (const PlacePair& pair : event.places) {
        lines += fmt::format("{}{} → {}", lines.empty() ? "" : "\n", pair.old_place.id, pair.new_place.id);
    }
    return lines;
}

}  // namespace

std::string write_diff_csv(const Comparison& comparison, ByteOrderMark mark) {
    std::string csv = csv_beginning(mark);
    csv += csv_record({"kind", "label", "node", "field", "old", "new", "before", "after", "direction",
                       "section", "departments", "text", "places"});
    for (const Event& event : comparison.changes.events) {
        csv += csv_record({std::string(name_of(event.kind)), std::string(label_of(event.kind)),
                           std::string(name_of(event.node)), event.field, id_of(event.old_place),
                           id_of(event.new_place), event.before.value_or(""), event.after.value_or(""),
                           std::string(event.direction ? name_of(*event.direction) : ""),
                           section_of(event, comparison),
                           fmt::format("{}", fmt::join(departments_of(event, comparison), "、")),
                           subject_of(event, comparison), places_of(event)});
    }
    return csv;
}

}  // namespace torikumi
