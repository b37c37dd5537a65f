#include "pipeline/output/side_cell.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "pipeline/model/plan_places.h"
#include "pipeline/output/html_text.h"

namespace torikumi {
namespace {

using Events = std::vector<const Event*>;

/// Which part of a thing a value is: its field, and of a progress row the row.
struct Part {
    std::string_view field;
    std::optional<std::size_t> row;
};

std::string marked(std::string_view text, Side side) {
    return fmt::format("<{0}>{1}</{0}>", side == Side::kOld ? "del" : "ins", html_escaped(text));
}

std::string html_of(const std::vector<TextRun>& runs, Side side) {
    std::string html;
    for (const TextRun& run : runs)
        html += run.state == RunState::kChanged ? marked(run.text, side) : html_escaped(run.text);
    return html;
}

/// `progress/3/extra/備考` without the row, which differs between the plans: `extra/備考`; of a row as a
/// whole `text`.
std::string_view field_of_row(const Event& event) {
    std::string_view field = event.field;
    for (int step = 0; step < 2; ++step) {
        const std::size_t end = field.find('/');
        if (end == field.npos) return "text";
        field.remove_prefix(end + 1);
    }
    return field;
}

/// What one side of a row's events marks in the thing at `path`.
class Marks {
 public:
    Marks(const Events& events, Side side, const NodePath& path)
        : events_(events), side_(side), path_(path) {}

    /// A text that changed here and there.
    std::string text(const Part& part, std::string_view text) const {
        const Event* event = find(part);
        if (event == nullptr) return html_escaped(text);
        if (event->spans.empty()) return marked(text, side_);
        return html_of(changed_runs(text, event->spans, side_), side_);
    }

    /// One value of several: a tag, a department.
    std::string value(const Part& part, std::string_view value) const {
        const bool changed = std::ranges::any_of(events_, [&](const Event* event) {
            return concerns(*event, part) && (side_ == Side::kOld ? event->before : event->after) == value;
        });
        return changed ? marked(value, side_) : html_escaped(value);
    }

 private:
    const Event* find(const Part& part) const {
        const auto found =
            std::ranges::find_if(events_, [&](const Event* event) { return concerns(*event, part); });
        return found == events_.end() ? nullptr : *found;
    }

    bool concerns(const Event& event, const Part& part) const {
        if (!stands_here(event)) return false;
        const std::optional<std::size_t>& row = side_ == Side::kOld ? event.old_row : event.new_row;
        if (row != part.row) return false;
        if (side_ == Side::kOld && event.old_header) return part.field == "extra/" + *event.old_header;
        if (part.row) return field_of_row(event) == part.field;
        // departments/2 is about departments; extra/備考 is a column of its own.
        const bool listed = event.field.starts_with(std::string(part.field) + "/");
        return event.field == part.field || (listed && part.field == "departments");
    }

    /// The row of what was merged has events of all its parts, whose rows and departments are not its own.
    bool stands_here(const Event& event) const {
        const std::optional<NodePlace>& place = side_ == Side::kOld ? event.old_place : event.new_place;
        if (place && place->path == path_) return true;
        return std::ranges::any_of(event.places, [&](const PlacePair& pair) {
            return (side_ == Side::kOld ? pair.old_place : pair.new_place).path == path_;
        });
    }

    const Events& events_;
    Side side_;
    const NodePath& path_;
};

std::string id_html(const Marks& marks, std::string_view id) {
    // Another parent or mark makes another id.
    for (const std::string_view field : {"mark", "number", "parent"}) {
        const std::string html = marks.text({field, {}}, id);
        if (html != html_escaped(id)) return fmt::format("<b class=\"id\">{}</b>", html);
    }
    return fmt::format("<b class=\"id\">{}</b>", html_escaped(id));
}

std::string tags_html(const Marks& marks, const Part& part, const std::vector<std::string>& tags) {
    std::string html;
    for (const std::string& tag : tags)
        html += fmt::format(" <span class=\"tag\">【{}】</span>", marks.value(part, tag));
    return html;
}

std::string extra_html(const Marks& marks, const Extra& extra, std::optional<std::size_t> row) {
    std::string html;
    for (const auto& [header, text] : extra) {
        html += fmt::format("<div class=\"extra\"><span>{}</span> {}</div>", html_escaped(header),
                            marks.text({"extra/" + header, row}, text));
    }
    return html;
}

std::string progress_html(const Marks& marks, const Progress& progress, std::size_t row) {
    std::string html = "<li>";
    if (progress.category)
        html += fmt::format("<b class=\"code\">{}</b> ", marks.text({"category", row}, *progress.category));
    html += marks.text({"text", row}, progress.text.value_or(""));
    html += tags_html(marks, {"tags", row}, progress.tags);
    return html + extra_html(marks, progress.extra, row) + "</li>";
}

std::string departments_html(const Marks& marks, const std::vector<Department>& departments) {
    std::string names;
    for (const Department& department : departments) {
        names += fmt::format("{}<span>{}</span>", names.empty() ? "" : "、",
                             marks.value({"departments", {}}, printed_form(department)));
    }
    return names.empty() ? "" : "<p class=\"departments\">" + names + "</p>";
}

std::string measure_html(const Marks& marks, const Measure& measure) {
    std::string html = id_html(marks, measure.id) + tags_html(marks, {"tags", {}}, measure.tags);
    html += fmt::format("<p class=\"text\">{}</p>", marks.text({"text", {}}, measure.text));
    if (measure.same_as) {
        html += fmt::format("<p class=\"same-as\">再掲元 {}</p>",
                            marks.text({"same_as", {}}, measure.same_as->id));
    }
    std::string rows;
    for (std::size_t i = 0; i < measure.progress.size(); ++i)
        rows += progress_html(marks, measure.progress[i], i);
    if (!rows.empty()) html += "<ul class=\"progress\">" + rows + "</ul>";
    return html + departments_html(marks, measure.departments) + extra_html(marks, measure.extra, {});
}

std::string policy_html(const Marks& marks, const Policy& policy) {
    std::string numbers;
    for (const int number : policy.recommendations)
        numbers += fmt::format("{}{}", numbers.empty() ? "" : "・", number);
    std::string html = id_html(marks, policy.id) +
                       fmt::format("<p class=\"text\">{}</p>", marks.text({"text", {}}, policy.text));
    if (!numbers.empty()) {
        html +=
            fmt::format("<p class=\"answers\">該当提言 {}</p>", marks.text({"recommendations", {}}, numbers));
    }
    return html;
}

std::string cell_html(const Plan& plan, const NodePath& path, const Marks& marks) {
    switch (path.node) {
        case NodeKind::kDocument: return "";
        case NodeKind::kMeasure: return measure_html(marks, measure_at(plan, path));
        case NodeKind::kPolicy: return policy_html(marks, policy_at(plan, path));
        case NodeKind::kRecommendation: {
            const Recommendation& recommendation = recommendation_at(plan, path);
            return id_html(marks, recommendation.id) +
                   fmt::format("<p class=\"text\">{}</p>", marks.text({"text", {}}, recommendation.text));
        }
        case NodeKind::kSection: {
            const Section& section = section_at(plan, path);
            return id_html(marks, section.id) +
                   fmt::format("<p class=\"text\">{}</p>", marks.text({"title", {}}, section.title));
        }
    }
    return "";
}

}  // namespace

std::string side_cell_html(const Plan& plan, const SideBySideRow& row, Side side) {
    const std::optional<NodePlace>& place = side == Side::kOld ? row.old_place : row.new_place;
    return cell_html(plan, place->path, Marks(row.events, side, place->path));
}

}  // namespace torikumi
