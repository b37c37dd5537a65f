#include "pipeline/cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <functional>
#include <limits>
#include <sstream>

#include "pipeline/cli/choice_option.h"
#include "pipeline/cli/convert_options.h"
#include "pipeline/cli/diff_options.h"
#include "pipeline/cli/input_options.h"
#include "pipeline/cli/limit_options.h"
#include "pipeline/output/embedded.h"
#include "pipeline/output/terminal_text.h"

namespace torikumi {
namespace {

Names<Stage> stages() {
    Names<Stage> names;
    for (const auto& [stage, name] : stage_names()) names.emplace_back(name, stage);
    return names;
}

const Names<SchemaName>& schema_names() {
    static const Names<SchemaName> names{{"plan", SchemaName::kPlan},
                                         {"diff", SchemaName::kDiff},
                                         {"timeline", SchemaName::kTimeline},
                                         {"worker", SchemaName::kWorker}};
    return names;
}

/// `add_options` gets the command as soon as it is given: setting up the options of all commands would take
/// longer than reading those of one.
void add_command(CLI::App& app, const std::string& name, const std::string& description,
                 const std::function<void(CLI::App&)>& add_options) {
    CLI::App& command = *app.add_subcommand(name, description);
    command.preparse_callback([&command, add_options](std::size_t) { add_options(command); });
}

void add_schema_options(CLI::App& command, SchemaArguments& arguments) {
    add_choice(command, "RESULT", arguments.schema, schema_names(),
               "Of convert, diff or timeline, or of the lines of worker; default is plan");
}

void add_validate_options(CLI::App& command, ValidateArguments& arguments) {
    command.add_option("FILE", arguments.files, "JSON of a plan; - is standard input")
        ->required()
        ->type_name("");
    add_diagnostics(command, arguments.diagnostics);
    add_input_size_limit(command, arguments.open);
    command.footer("Example:\n  torikumi validate json/*.json");
}

void add_inspect_options(CLI::App& command, InspectArguments& arguments) {
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
        ->check(CLI::Range(1, std::numeric_limits<int>::max()))
        ->type_name("N");
    add_dump_kind(command, arguments.dump_kind);
    add_profile_option(command, arguments.profile);
    add_input_size_limit(command, arguments.open);
    command.footer(
        "Examples:\n"
        "  torikumi inspect plan.pdf --stage grid --page 2\n"
        "  torikumi inspect plan.pdf --overlay seen.html\n"
        "  torikumi inspect plan.txt --stage blocks");
}

void add_profile_options(CLI::App& command, ProfileShowArguments& show, ProfileCheckArguments& check) {
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
    MergeArguments merge;
    WorkerArguments worker;
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
        "4 an input could not be converted (the others are), 5 a fault of the environment (disk, memory, "
        "time).");
    add_command(app, "convert", "Convert plans, PDF or text, into JSON",
                [&](CLI::App& command) { add_convert_options(command, convert); });
    add_command(app, "merge", "Make one manifest of those that shards have left",
                [&](CLI::App& command) { add_merge_options(command, merge); });
    add_command(app, "worker",
                "Convert documents that standard input names: a task a line in, a result a line out",
                [&](CLI::App& command) { add_worker_options(command, worker); });
    add_command(app, "schema", "Print the JSON Schema of a result",
                [&](CLI::App& command) { add_schema_options(command, schema); });
    add_command(app, "validate", "Check JSON files against the schema and in themselves",
                [&](CLI::App& command) { add_validate_options(command, validate); });
    add_command(app, "inspect",
                "Show a document between two stages, one line an item, or how its pages were read",
                [&](CLI::App& command) { add_inspect_options(command, inspect); });
    add_command(app, "diff", "Say what changed between two plans",
                [&](CLI::App& command) { add_diff_options(command, diff); });
    add_command(app, "profile", "Show or check profiles: words and levels of a plan's kind",
                [&](CLI::App& command) { add_profile_options(command, profile_show, profile_check); });
    add_command(app, "timeline", "Follow each measure over the revisions of a plan",
                [&](CLI::App& command) { add_timeline_options(command, timeline); });

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
    if (app.got_subcommand("convert") && convert.inputs.empty() && !convert.list)
        return usage_error(app, "INPUT or --list is required");
    if (app.got_subcommand("inspect") && !inspect.stage && !inspect.overlay)
        return usage_error(app, "inspect needs --stage or --overlay");
    if (app.got_subcommand("convert")) return Arguments(convert);
    if (app.got_subcommand("merge")) return Arguments(merge);
    if (app.got_subcommand("worker")) return Arguments(worker);
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
