#include "pipeline/cli/diff_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>

#include "pipeline/cli/choice_option.h"
#include "pipeline/cli/input_options.h"
#include "pipeline/cli/limit_options.h"

namespace torikumi {
namespace {

const Names<DiffFormat>& diff_format_names() {
    static const Names<DiffFormat> names{{"text", DiffFormat::kText},   {"json", DiffFormat::kJson},
                                         {"patch", DiffFormat::kPatch}, {"markdown", DiffFormat::kMarkdown},
                                         {"html", DiffFormat::kHtml},   {"csv", DiffFormat::kCsv}};
    return names;
}

const Names<TimelineFormat>& timeline_format_names() {
    static const Names<TimelineFormat> names{{"text", TimelineFormat::kText},
                                             {"json", TimelineFormat::kJson},
                                             {"html", TimelineFormat::kHtml},
                                             {"csv", TimelineFormat::kCsv}};
    return names;
}

/// The kinds of a list such as added,moved.
std::vector<EventKind> parse_event_kinds(const std::string& words) {
    std::vector<EventKind> kinds;
    for (const std::string& word : CLI::detail::split(words, ',')) {
        const auto found = std::ranges::find(event_kinds(), word, &EventKindName::name);
        if (found == event_kinds().end()) {
            std::string names;
            for (const EventKindName& each : event_kinds()) names += fmt::format(" {}", each.name);
            throw CLI::ValidationError("--only", fmt::format("{} is no event; there are:{}", word, names));
        }
        kinds.push_back(found->kind);
    }
    return kinds;
}

/// A line each, for the help.
std::string meanings_of_events() {
    std::string lines;
    for (const EventKindName& each : event_kinds())
        lines += fmt::format("  {:<20} {}\n", each.name, each.meaning);
    return lines;
}

void add_filter(CLI::App& command, ChangeFilter& filter) {
    command
        .add_option("--section", filter.sections,
                    "Only what stands in this section, by number or id, old or new")
        ->type_name("ID")
        ->allow_extra_args(false);
    command
        .add_option("--department", filter.departments,
                    "Only measures of departments whose name contains this, before or after")
        ->type_name("NAME")
        ->allow_extra_args(false);
    command
        .add_option_function<std::string>(
            "--only", [&filter](const std::string& words) { filter.kinds = parse_event_kinds(words); },
            "Only these events: added,removed,moved,category-changed,...")
        ->type_name("EVENT,...");
}

void add_byte_order_mark(CLI::App& command, ByteOrderMark& mark) {
    command.add_flag_callback(
        "--bom", [&mark] { mark = ByteOrderMark::kUtf8; }, "Begin CSV with a byte order mark, for Excel");
}

}  // namespace

void add_diff_options(CLI::App& command, DiffArguments& arguments) {
    command.add_option("OLD", arguments.old_input, "Plan as JSON, PDF or text; - is standard input")
        ->required()
        ->type_name("");
    command.add_option("NEW", arguments.new_input, "The same, of a later year")->required()->type_name("");
    command.add_option("-o,--output", arguments.output, "File; default is standard output")
        ->type_name("FILE");
    add_choice(command, "--format", arguments.format, diff_format_names(),
               "Events as text, JSON, Markdown, a table of new and old in HTML (新旧対照表) or CSV, or a "
               "JSON Patch (RFC "
               "6902) from the JSON of OLD to that of NEW; default is text");
    add_byte_order_mark(command, arguments.byte_order_mark);
    add_filter(command, arguments.filter);
    add_profile_option(command, arguments.profile);
    add_diagnostics(command, arguments.diagnostics);
    add_input_size_limit(command, arguments.open);
    command.footer("Events:\n" + meanings_of_events() +
                   "Exit status 0 where nothing changed, 1 where something did.\n"
                   "Examples:\n"
                   "  torikumi diff 2020.json 2021.json\n"
                   "  torikumi diff 2020.pdf 2021.pdf --only added,removed,category-changed\n"
                   "  torikumi diff 2020.json 2021.json --section 2 --department 福祉\n"
                   "  torikumi diff 2020.json 2021.json --format html -o changes.html");
}

void add_timeline_options(CLI::App& command, TimelineArguments& arguments) {
    command.add_option("PLAN", arguments.inputs, "Two or more, as JSON, PDF or text; - is standard input")
        ->required()
        ->expected(2, std::numeric_limits<int>::max())
        ->type_name("");
    command.add_option("-o,--output", arguments.output, "File; default is standard output")
        ->type_name("FILE");
    add_choice(command, "--format", arguments.format, timeline_format_names(),
               "A line a measure, JSON, a matrix in HTML, or CSV; default is text");
    add_byte_order_mark(command, arguments.byte_order_mark);
    command
        .add_option_function<std::string>(
            "--years",
            [&arguments](const std::string& words) { arguments.years = CLI::detail::split(words, ','); },
            "The year of each input, in their order; default is the date that each prints")
        ->type_name("YEAR,...");
    add_profile_option(command, arguments.profile);
    add_diagnostics(command, arguments.diagnostics);
    add_input_size_limit(command, arguments.open);
    command.footer(
        "Examples:\n"
        "  torikumi timeline 2019.json 2020.json 2021.pdf\n"
        "  torikumi timeline plans/*.json --format html -o years.html\n"
        "  torikumi timeline first.pdf second.pdf --years 2020,2021");
}

}  // namespace torikumi
