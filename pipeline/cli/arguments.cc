#include "pipeline/cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <sstream>
#include <utility>

#include "pipeline/output/embedded.h"
#include "pipeline/output/terminal_text.h"

namespace torikumi {
namespace {

template <typename Value>
using Names = std::vector<std::pair<std::string, Value>>;

const Names<RepeatsMode>& repeats_mode_names() {
    static const Names<RepeatsMode> names{
        {"link", RepeatsMode::kLink}, {"drop", RepeatsMode::kDrop}, {"expand", RepeatsMode::kExpand}};
    return names;
}

const Names<DumpKind>& dump_kind_names() {
    static const Names<DumpKind> names{{"auto", DumpKind::kAuto},
                                       {"cells", DumpKind::kCells},
                                       {"rows", DumpKind::kRows},
                                       {"layout", DumpKind::kLayout}};
    return names;
}

const Names<DiagnosticsForm>& diagnostics_form_names() {
    static const Names<DiagnosticsForm> names{{"text", DiagnosticsForm::kText},
                                              {"jsonl", DiagnosticsForm::kJsonLines}};
    return names;
}

Names<Stage> stages() {
    Names<Stage> names;
    for (const auto& [stage, name] : stage_names()) names.emplace_back(name, stage);
    return names;
}

/// An option with one of a few words as its value; the help lists them.
template <typename Value>
CLI::Option* add_choice(CLI::App& command, const std::string& name, auto& target, Names<Value> names,
                        const std::string& help) {
    std::string words;
    for (const auto& [word, value] : names) words += (words.empty() ? "" : "|") + word;
    const auto choose = [&target, names, words, name](const std::string& word) {
        const auto found = std::ranges::find(names, word, &std::pair<std::string, Value>::first);
        if (found == names.end()) throw CLI::ValidationError(name, word + " is none of " + words);
        target = found->second;
    };
    return command.add_option_function<std::string>(name, choose, help)->type_name(words);
}

/// What 500MB, 3KiB or 1024 is in bytes; empty for anything else.
std::optional<std::uintmax_t> parse_size(std::string_view word) {
    static const std::map<std::string, std::uintmax_t, std::less<>> kUnits{{"", 1},
                                                                           {"b", 1},
                                                                           {"k", 1'000},
                                                                           {"kb", 1'000},
                                                                           {"kib", 1'024},
                                                                           {"m", 1'000'000},
                                                                           {"mb", 1'000'000},
                                                                           {"mib", 1'048'576},
                                                                           {"g", 1'000'000'000},
                                                                           {"gb", 1'000'000'000},
                                                                           {"gib", 1'073'741'824}};
    std::uintmax_t number = 0;
    const char* const end = word.data() + word.size();
    const auto [unit, fault] = std::from_chars(word.data(), end, number);
    const auto found = kUnits.find(CLI::detail::to_lower(std::string(unit, end)));
    if (fault != std::errc() || found == kUnits.end()) return std::nullopt;
    if (number > std::numeric_limits<std::uintmax_t>::max() / found->second) return std::nullopt;
    return number * found->second;
}

void add_size_limit(CLI::App& command, OpenSettings& open) {
    const auto set_limit = [&open](const std::string& word) {
        const std::optional<std::uintmax_t> bytes = parse_size(word);
        if (!bytes) throw CLI::ValidationError("--max-input-size", word + " is no size such as 500MB");
        open.max_input_bytes = *bytes;
    };
    command
        .add_option_function<std::string>("--max-input-size", set_limit,
                                          "Refuse larger inputs; default is 100MB")
        ->type_name("SIZE");
}

void add_diagnostics(CLI::App& command, DiagnosticsForm& form) {
    add_choice(command, "--diagnostics", form, diagnostics_form_names(),
               "Lines on standard error: text, or an object of JSON each; default is text");
}

void add_profile_option(CLI::App& command, std::optional<std::string>& profile) {
    command
        .add_option("--profile", profile,
                    "Words and levels of the plan's kind; default is what `torikumi profile show` prints")
        ->type_name("FILE");
}

void add_dump_kind(CLI::App& command, DumpKind& kind) {
    add_choice(
        command, "--dump-kind", kind, dump_kind_names(),
        "How a text holds the table: merged cells behind the rows, row by row, or columns by spaces; default "
        "is auto, as the text tells");
}

void add_convert(CLI::App& app, ConvertArguments& arguments) {
    CLI::App& command = *app.add_subcommand("convert", "Convert plans, PDF or text, into JSON");
    command.add_option("INPUT", arguments.inputs, "PDF or text of a plan; - is standard input")
        ->required()
        ->type_name("");
    command
        .add_option("-o,--output", arguments.output,
                    "File, or folder for several inputs or where it ends in /; default is standard output")
        ->type_name("FILE|DIR");
    add_choice(
        command, "--repeats", arguments.repeats_mode, repeats_mode_names(),
        "Measures that repeat another (再掲): link them, drop them, or fill their blank cells from the "
        "original; default is link");
    add_dump_kind(command, arguments.dump_kind);
    CLI::Option* pretty = command.add_flag_callback(
        "--pretty", [&] { arguments.style = JsonStyle::kPretty; }, "A value a line; default for one result");
    command
        .add_flag_callback(
            "--compact", [&] { arguments.style = JsonStyle::kCompact; },
            "A plan a line; default for several results on standard output")
        ->excludes(pretty);
    add_profile_option(command, arguments.profile);
    add_diagnostics(command, arguments.diagnostics);
    add_size_limit(command, arguments.open);
    command.footer(
        "Examples:\n"
        "  torikumi convert plan.pdf > plan.json\n"
        "  torikumi convert city/*.pdf -o json/\n"
        "  torikumi convert --repeats drop --compact plan.txt\n"
        "  curl -s https://example.jp/plan.pdf | torikumi convert - | jq '.sections[].title'");
}

const Names<SchemaName>& schema_names() {
    static const Names<SchemaName> names{
        {"plan", SchemaName::kPlan}, {"diff", SchemaName::kDiff}, {"timeline", SchemaName::kTimeline}};
    return names;
}

void add_schema(CLI::App& app, SchemaArguments& arguments) {
    CLI::App& command = *app.add_subcommand("schema", "Print the JSON Schema of a result");
    add_choice(command, "RESULT", arguments.schema, schema_names(),
               "Of convert, diff or timeline; default is plan");
}

void add_validate(CLI::App& app, ValidateArguments& arguments) {
    CLI::App& command =
        *app.add_subcommand("validate", "Check JSON files against the schema and in themselves");
    command.add_option("FILE", arguments.files, "JSON of a plan; - is standard input")
        ->required()
        ->type_name("");
    add_diagnostics(command, arguments.diagnostics);
    add_size_limit(command, arguments.open);
    command.footer("Example:\n  torikumi validate json/*.json");
}

void add_inspect(CLI::App& app, InspectArguments& arguments) {
    CLI::App& command = *app.add_subcommand(
        "inspect", "Show a document between two stages, one line an item, or how its pages were read");
    command.add_option("INPUT", arguments.input, "PDF or text of a plan; - is standard input")
        ->required()
        ->type_name("");
    CLI::Option* stage =
        add_choice(command, "--stage", arguments.stage, stages(), "Which stage to show as text");
    command
        .add_option("--overlay", arguments.overlay,
                    "Write a page of HTML: the pages of a PDF, with how each cell was read laid over them")
        ->type_name("FILE")
        ->excludes(stage);
    command.add_option("--page", arguments.page, "Show this page of a PDF only")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    add_dump_kind(command, arguments.dump_kind);
    add_profile_option(command, arguments.profile);
    add_size_limit(command, arguments.open);
    command.footer(
        "Examples:\n"
        "  torikumi inspect plan.pdf --stage grid --page 2\n"
        "  torikumi inspect plan.pdf --overlay seen.html\n"
        "  torikumi inspect plan.txt --stage blocks");
}

const Names<DiffFormat>& diff_format_names() {
    static const Names<DiffFormat> names{{"text", DiffFormat::kText},   {"json", DiffFormat::kJson},
                                         {"patch", DiffFormat::kPatch}, {"markdown", DiffFormat::kMarkdown},
                                         {"html", DiffFormat::kHtml},   {"csv", DiffFormat::kCsv}};
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

void add_diff(CLI::App& app, DiffArguments& arguments) {
    CLI::App& command = *app.add_subcommand("diff", "Say what changed between two plans");
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
    add_size_limit(command, arguments.open);
    command.footer("Events:\n" + meanings_of_events() +
                   "Exit status 0 where nothing changed, 1 where something did.\n"
                   "Examples:\n"
                   "  torikumi diff 2020.json 2021.json\n"
                   "  torikumi diff 2020.pdf 2021.pdf --only added,removed,category-changed\n"
                   "  torikumi diff 2020.json 2021.json --section 2 --department 福祉\n"
                   "  torikumi diff 2020.json 2021.json --format html -o changes.html");
}

void add_profile(CLI::App& app, ProfileShowArguments& show, ProfileCheckArguments& check) {
    CLI::App& command =
        *app.add_subcommand("profile", "Show or check profiles: words and levels of a plan's kind");
    command.require_subcommand(1);
    command.add_subcommand("show", "Print the built-in profile");
    command.add_subcommand("schema", "Print the JSON Schema of profiles")->callback([&show] {
        show.text = ProfileText::kSchema;
    });
    CLI::App& check_command = *command.add_subcommand("check", "Say what is wrong in profiles, if anything");
    check_command.add_option("FILE", check.files, "JSON of a profile; - is standard input")
        ->required()
        ->type_name("");
    add_diagnostics(check_command, check.diagnostics);
    command.footer(
        "Examples:\n"
        "  torikumi profile show > my.profile.json\n"
        "  torikumi profile check my.profile.json");
}

const Names<TimelineFormat>& timeline_format_names() {
    static const Names<TimelineFormat> names{{"text", TimelineFormat::kText},
                                             {"json", TimelineFormat::kJson},
                                             {"html", TimelineFormat::kHtml},
                                             {"csv", TimelineFormat::kCsv}};
    return names;
}

void add_timeline(CLI::App& app, TimelineArguments& arguments) {
    CLI::App& command = *app.add_subcommand("timeline", "Follow each measure over the revisions of a plan");
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
    add_size_limit(command, arguments.open);
    command.footer(
        "Examples:\n"
        "  torikumi timeline 2019.json 2020.json 2021.pdf\n"
        "  torikumi timeline plans/*.json --format html -o years.html\n"
        "  torikumi timeline first.pdf second.pdf --years 2020,2021");
}

/// Ends with where to read on: the help of the command whose options were wrong, or that of the program.
Answer usage_error(const CLI::App& app, std::string_view what) {
    std::string program_and_command = app.get_name();
    for (const CLI::App* command : app.get_subcommands()) program_and_command += " " + command->get_name();
    return {ExitStatus::kUsage, "",
            fmt::format("torikumi: {}\nSee {} --help.\n", without_controls(what), program_and_command)};
}

}  // namespace

std::variant<Arguments, Answer> parse_arguments(int argc, const char* const* argv) {
    ConvertArguments convert;
    SchemaArguments schema;
    ValidateArguments validate;
    InspectArguments inspect;
    DiffArguments diff;
    ProfileShowArguments profile_show;
    ProfileCheckArguments profile_check;
    TimelineArguments timeline;

    CLI::App app("Japanese public action plans, PDF or text, into data that can be trusted", "torikumi");
    app.require_subcommand(0, 1);  // a word that is no command is named in the error that way
    app.set_version_flag("--version", "torikumi " + std::string(program_version()));
    app.footer(
        "Exit status: 0 done, 1 diff found differences, 2 usage, 3 converted with losses or errors (the JSON "
        "is written),\n"
        "4 an input could not be converted (the others are), 5 a fault of the environment (disk, memory).");
    add_convert(app, convert);
    add_schema(app, schema);
    add_validate(app, validate);
    add_inspect(app, inspect);
    add_diff(app, diff);
    add_profile(app, profile_show, profile_check);
    add_timeline(app, timeline);

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked_for) {
        std::ostringstream out;
        app.exit(asked_for, out);
        return Answer{ExitStatus::kDone, out.str(), ""};
    } catch (const CLI::ParseError& error) {
        return usage_error(app, error.what());
    }
    if (app.get_subcommands().empty()) return usage_error(app, "a command is needed");
    if (app.got_subcommand("inspect") && !inspect.stage && !inspect.overlay)
        return usage_error(app, "inspect needs --stage or --overlay");
    if (app.got_subcommand("convert")) return Arguments(convert);
    if (app.got_subcommand("validate")) return Arguments(validate);
    if (app.got_subcommand("inspect")) return Arguments(inspect);
    if (app.got_subcommand("diff")) return Arguments(diff);
    if (app.got_subcommand("profile")) {
        const bool checks = app.get_subcommand("profile")->got_subcommand("check");
        return checks ? Arguments(profile_check) : Arguments(profile_show);
    }
    if (app.got_subcommand("timeline")) return Arguments(timeline);
    return Arguments(schema);
}

}  // namespace torikumi
