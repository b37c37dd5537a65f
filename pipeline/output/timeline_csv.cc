#include "pipeline/output/timeline_csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace torikumi {
namespace {

std::string names_of(const std::vector<EventKind>& changes) {
    std::string names;
    for (const EventKind kind : changes)
        names += fmt::format("{}{}", names.empty() ? "" : " ", name_of(kind));
    return names;
}

}  // namespace

std::string write_timeline_csv(const Timeline& timeline, ByteOrderMark mark) {
    std::vector<std::string> header{"section", "text", "departments", "first_seen", "dropped"};
    for (const TimelineYear& year : timeline.years) {
        for (const std::string_view column : {"id", "category", "changes"})
            header.push_back(fmt::format("{} {}", year.label, column));
    }
    std::string csv = csv_beginning(mark) + csv_record(header);
    for (const FollowedMeasure& measure : timeline.measures) {
        const MeasureInYear& last = last_form(measure);
        std::vector<std::string> values{last.section, last.text,
                                        fmt::format("{}", fmt::join(last.departments, "、")),
                                        timeline.years[measure.first_seen].label,
                                        measure.dropped ? timeline.years[*measure.dropped].label : ""};
        for (const std::optional<MeasureInYear>& year : measure.years) {
            values.push_back(year ? year->id : "");
            values.push_back(year ? fmt::format("{}", fmt::join(category_codes(*year), " ")) : "");
            values.push_back(year ? names_of(year->changes) : "");
        }
        csv += csv_record(values);
    }
    return csv;
}

}  // namespace torikumi
