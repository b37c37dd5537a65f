#include "pipeline/output/diff_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "pipeline/output/changed_runs.h"
#include "pipeline/output/terminal_text.h"

namespace torikumi {
namespace {

constexpr std::size_t kMostColumnsOfContext = 72;  // with its indent, a line of most terminals

/// How one side of an event is set: the sign of its lines, and what stands around a changed run.
struct SideForm {
    Side side;
    std::string_view sign;
    std::string_view opening;
    std::string_view closing;
};

constexpr SideForm kOldPlain{Side::kOld, "-", "[-", "-]"};
constexpr SideForm kNewPlain{Side::kNew, "+", "{+", "+}"};
// Red and green, and underlined for whoever cannot tell them apart.
constexpr SideForm kOldColoured{Side::kOld, "-", "\x1b[31;4m", "\x1b[0m"};
constexpr SideForm kNewColoured{Side::kNew, "+", "\x1b[32;4m", "\x1b[0m"};

std::string in_bold(std::string_view text, Colours colours) {
    return colours == Colours::kAnsi ? fmt::format("\x1b[1m{}\x1b[0m", text) : std::string(text);
}

std::string plural(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string revision_line(std::string_view which, const Revision& revision) {
    std::string line = fmt::format("{}: {}", which, without_controls(revision.file));
    if (revision.title) line += fmt::format(" 「{}」", without_controls(*revision.title));
    if (revision.date) line += " " + without_controls(revision.date->iso.value_or(revision.date->printed));
    return line + "\n";
}

std::string directions(const std::vector<Event>& events) {
    std::string counts;
    for (const Direction direction : {Direction::kAdvanced, Direction::kReceded}) {
        const auto count = std::ranges::count(events, std::optional(direction), &Event::direction);
        if (count == 0) continue;
        counts += fmt::format("{}{} {}", counts.empty() ? ": " : ", ", count, name_of(direction));
    }
    return counts;
}

std::string summary(const Changes& changes) {
    std::string lines =
        revision_line("old", changes.old_revision) + revision_line("new", changes.new_revision);
    if (changes.events.empty()) return lines + "no changes\n";
    lines +=
        fmt::format("{}, similarity {:.3f}\n", plural(changes.events.size(), "change"), changes.similarity);
    for (const EventCount& each : count_events(changes.events)) {
        if (each.count == 0) continue;
        lines += fmt::format("{:6} {}{}\n", each.count, name_of(each.kind),
                             each.kind == EventKind::kCategoryChanged ? directions(changes.events) : "");
    }
    return lines;
}

/// `1-ア-エ`, or `1-ア-エ → 1-イ-ア` where the two differ.
std::string places(const Event& event) {
    if (!event.old_place) return event.new_place ? event.new_place->id : "";
    if (!event.new_place || event.old_place->id == event.new_place->id) return event.old_place->id;
    return event.old_place->id + " → " + event.new_place->id;
}

std::string headline(const Event& event, Colours colours) {
    std::string line = in_bold(name_of(event.kind), colours) + " " + std::string(name_of(event.node));
    if (const std::string where = places(event); !where.empty()) line += " " + without_controls(where);
    line += ", " + without_controls(event.field);
    if (event.direction) line += ", " + std::string(name_of(*event.direction));
    return line + "\n";
}

/// What the event is about, where its values do not say so.
std::string context_line(const Event& event, const Comparison& comparison) {
    if (event.field == "text" || event.field == "title") return "";
    const std::string text = subject_of(event, comparison);
    if (text.empty()) return "";
    return "    " + cut_to_columns(without_controls(text), kMostColumnsOfContext) + "\n";
}

/// The lines of one side, each with its sign.
std::string value_lines(const Event& event, const SideForm& form) {
    const std::optional<std::string>& value = form.side == Side::kOld ? event.before : event.after;
    if (!value) return "";
    const bool marked = !event.spans.empty();  // else all of it changed, and its sign says so
    std::string lines = fmt::format("  {} ", form.sign);
    for (const TextRun& run : changed_runs(event, form.side)) {
        const bool changed = marked && run.state == RunState::kChanged;
        std::string_view rest = run.text;
        while (true) {  // a mark ends with its line
            const std::string_view line = rest.substr(0, rest.find('\n'));
            if (changed && !line.empty()) lines += form.opening;
            lines += without_controls(line);
            if (changed && !line.empty()) lines += form.closing;
            if (line.size() == rest.size()) break;
            lines += fmt::format("\n  {} ", form.sign);
            rest.remove_prefix(line.size() + 1);
        }
    }
    return lines + "\n";
}

std::string place_lines(const Event& event) {
    std::string lines;
    for (const PlacePair& pair : event.places) {
        const std::string& from = pair.old_place.id;
        const std::string& to = pair.new_place.id;
        lines += "    " + without_controls(from == to ? from : from + " → " + to) + "\n";
    }
    return lines;
}

std::string entry(const Event& event, const Comparison& comparison, Colours colours) {
    const bool coloured = colours == Colours::kAnsi;
    return headline(event, colours) + context_line(event, comparison) +
           value_lines(event, coloured ? kOldColoured : kOldPlain) +
           value_lines(event, coloured ? kNewColoured : kNewPlain) + place_lines(event);
}

}  // namespace

std::string write_diff_text(const Comparison& comparison, Colours colours) {
    std::string text = summary(comparison.changes);
    for (const Event& event : comparison.changes.events) text += "\n" + entry(event, comparison, colours);
    return text;
}

}  // namespace torikumi
