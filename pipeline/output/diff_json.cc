#include "pipeline/output/diff_json.h"

#include <string_view>

#include "pipeline/output/json_parts.h"
#include "pipeline/output/json_values.h"

namespace torikumi {
namespace {

/// One overload of `write` for each kind of value; members call each other in the order of the contract.
class DiffWriter : private JsonValues<DiffWriter> {
 public:
    explicit DiffWriter(JsonWriter& json) : JsonValues(json) {}

    void write(const Changes& changes) {
        json_.begin_object();
        member("format", kDiffFormat);
        write_generator(json_);
        member("old", changes.old_revision);
        member("new", changes.new_revision);
        json_.key("similarity");
        json_.real(changes.similarity);
        json_.key("unrelated");
        json_.boolean(changes.unrelated);
        json_.key("summary");
        json_.begin_object();
        for (const EventCount& each : count_events(changes.events)) {
            json_.key(name_of(each.kind));
            json_.integer(static_cast<int>(each.count));
        }
        json_.end_object();
        member("events", changes.events);
        json_.end_object();
    }

 private:
    friend JsonValues;
    using JsonValues::write;

    void write(const Revision& revision) {
        json_.begin_object();
        member("file", revision.file);
        member("sha256", revision.sha256);
        member("title", revision.title);
        member("date", revision.date);
        json_.end_object();
    }

    void write(const PlanDate& date) { write_json(json_, date); }

    void write(const Event& event) {
        json_.begin_object();
        member("kind", name_of(event.kind));
        member("node", name_of(event.node));
        member("old", event.old_place);
        member("new", event.new_place);
        member("field", event.field);
        member("before", event.before);
        member("after", event.after);
        json_.key("direction");
        event.direction ? write(name_of(*event.direction)) : json_.null();
        json_.key("spans");
        write_list_or_null(event.spans);
        json_.key("places");
        write_list_or_null(event.places);
        json_.end_object();
    }

    void write(const NodePlace& place) { write(place.id); }

    void write(const ChangedSpan& span) {
        json_.begin_object(JsonLines::kOne);
        write_range("before", span.before_begin, span.before_end);
        write_range("after", span.after_begin, span.after_end);
        json_.end_object();
    }

    void write_range(std::string_view key, std::size_t begin, std::size_t end) {
        json_.key(key);
        json_.begin_array(JsonLines::kOne);
        json_.integer(static_cast<int>(begin));
        json_.integer(static_cast<int>(end));
        json_.end_array();
    }

    void write(const PlacePair& pair) {
        json_.begin_object(JsonLines::kOne);
        member("old", pair.old_place);
        member("new", pair.new_place);
        json_.end_object();
    }

    template <typename T>
    void write_list_or_null(const std::vector<T>& values) {
        values.empty() ? json_.null() : write(values);
    }
};

}  // namespace

std::string write_diff_json(const Changes& changes, JsonStyle style) {
    JsonWriter json(style);
    DiffWriter(json).write(changes);
    return json.take() + "\n";
}

}  // namespace torikumi
