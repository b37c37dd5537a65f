#include "pipeline/output/timeline_json.h"

#include "pipeline/output/json_parts.h"
#include "pipeline/output/json_values.h"

namespace torikumi {
namespace {

/// One overload of `write` for each kind of value, as in write_plan_json.cc.
class TimelineWriter : private JsonValues<TimelineWriter> {
 public:
    TimelineWriter(JsonWriter& json, const Timeline& timeline) : JsonValues(json), timeline_(timeline) {}

    void write() {
        json_.begin_object();
        member("format", kTimelineFormat);
        write_generator(json_);
        member("years", timeline_.years);
        member("summary", count_measures(timeline_));
        member("measures", timeline_.measures);
        json_.end_object();
    }

 private:
    friend JsonValues;
    using JsonValues::write;

    void write(const TimelineYear& year) {
        json_.begin_object();
        member("label", year.label);
        member("file", year.revision.file);
        member("sha256", year.revision.sha256);
        member("title", year.revision.title);
        member("date", year.revision.date);
        member("categories", year.categories);
        json_.end_object();
    }

    void write(const PlanDate& date) { write_json(json_, date); }
    void write(const Category& category) { write_json(json_, category); }

    void write(const TimelineCounts& counts) {
        json_.begin_object();
        member("measures", counts.measures);
        member("throughout", counts.throughout);
        member("first_seen_later", counts.first_seen_later);
        member("dropped", counts.dropped);
        member("moved", counts.moved);
        member("reworded", counts.reworded);
        member("category_changed", counts.category_changed);
        json_.end_object();
    }

    void write(const FollowedMeasure& measure) {
        json_.begin_object();
        member("first_seen", timeline_.years[measure.first_seen].label);
        json_.key("dropped");
        measure.dropped ? write(timeline_.years[*measure.dropped].label) : json_.null();
        member("split_from", measure.split_from);
        member("merged_into", measure.merged_into);
        member("years", measure.years);
        json_.end_object();
    }

    void write(const MeasureInYear& measure) {
        json_.begin_object();
        member("id", measure.id);
        member("section", measure.section);
        member("text", measure.text);
        member("tags", measure.tags);
        member("progress", measure.progress);
        member("departments", measure.departments);
        json_.key("changes");
        json_.begin_array(JsonLines::kOne);
        for (const EventKind kind : measure.changes) write(name_of(kind));
        json_.end_array();
        json_.end_object();
    }

    void write(const ProgressInYear& row) {
        json_.begin_object(JsonLines::kOne);
        member("category", row.category);
        member("text", row.text);
        json_.end_object();
    }

    void write(std::size_t number) { json_.integer(static_cast<int>(number)); }

    const Timeline& timeline_;
};

}  // namespace

std::string write_timeline_json(const Timeline& timeline, JsonStyle style) {
    JsonWriter json(style);
    TimelineWriter(json, timeline).write();
    return json.take() + "\n";
}

}  // namespace torikumi
