#include "pipeline/cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "pipeline/output/embedded.h"

namespace torikumi {
namespace {

template <typename Value>
using Names = std::vector<std::pair<std::string, Value>>;

const Names<RepeatsMode>& repeats_mode_names() {
    static const Names<RepeatsMode> names{
        {"link", RepeatsMode::kLink}, {"drop", RepeatsMode::kDrop}, {"expand", RepeatsMode::kExpand}};
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
CLI::Option* add_choice(CLI::App& command, const std::string& name, Value& target, Names<Value> names,
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

void add_size_limit(CLI::App& command, OpenSettings& open) {
    constexpr bool kKilobyteIsThousand = true;
    command
        .add_option("--max-input-size", open.max_input_bytes,
                    "Refuse larger inputs, e.g. 500MB (default 100MB)")
        ->transform(CLI::AsSizeValue(kKilobyteIsThousand))
        ->type_name("SIZE");
}

void add_diagnostics(CLI::App& command, DiagnosticsForm& form) {
    add_choice(command, "--diagnostics", form, diagnostics_form_names(),
               "Form of the diagnostics on standard error: lines of text (default) or of JSON");
}

void add_convert(CLI::App& app, ConvertArguments& arguments) {
    CLI::App& command = *app.add_subcommand("convert", "Convert plans, PDF or text, into JSON");
    command.add_option("INPUT", arguments.inputs, "PDF or text of a plan; - is standard input")
        ->required()
        ->type_name("");
    command
        .add_option("-o,--output", arguments.output,
                    "Write to this file, or into this folder where it exists as one, ends in / or there are "
                    "several inputs; - is standard output (default)")
        ->type_name("FILE|DIR");
    add_choice(
        command, "--repeats", arguments.repeats_mode, repeats_mode_names(),
        "Measures that repeat another (再掲): link both (default), drop the repeat, or expand it with the "
        "progress of the original");
    CLI::Option* pretty = command.add_flag_callback(
        "--pretty", [&] { arguments.style = JsonStyle::kPretty; },
        "One member a line (default for one result)");
    command
        .add_flag_callback(
            "--compact", [&] { arguments.style = JsonStyle::kCompact; },
            "One line a plan (default for several results on standard output)")
        ->excludes(pretty);
    add_diagnostics(command, arguments.diagnostics);
    add_size_limit(command, arguments.open);
    command.footer(
        "Examples:\n"
        "  torikumi convert plan.pdf > plan.json\n"
        "  torikumi convert city/*.pdf -o json/\n"
        "  torikumi convert --repeats drop --compact plan.txt\n"
        "  curl -s https://example.jp/plan.pdf | torikumi convert - | jq '.sections[].title'");
}

void add_schema(CLI::App& app) {
    app.add_subcommand("schema", "Print the JSON Schema of the result");
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
    CLI::App& command =
        *app.add_subcommand("inspect", "Show a document between two stages, one line an item");
    command.add_option("INPUT", arguments.input, "PDF or text of a plan; - is standard input")
        ->required()
        ->type_name("");
    add_choice(command, "--stage", arguments.stage, stages(), "Which stage to show")->required();
    command.add_option("--page", arguments.page, "Show this page of a PDF only")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    add_size_limit(command, arguments.open);
    command.footer(
        "Examples:\n"
        "  torikumi inspect plan.pdf --stage grid --page 2\n"
        "  torikumi inspect plan.txt --stage blocks");
}

}  // namespace

std::variant<Arguments, Answer> parse_arguments(int argc, const char* const* argv) {
    ConvertArguments convert;
    ValidateArguments validate;
    InspectArguments inspect;

    CLI::App app("Japanese public action plans, PDF or text, into data that can be trusted", "torikumi");
    app.require_subcommand(1);
    app.set_version_flag("--version", "torikumi " + std::string(program_version()));
    app.footer(
        "Exit status: 0 done, 2 usage, 3 converted with losses or errors (the JSON is written),\n"
        "4 an input could not be converted (the others are), 5 a fault of the environment (disk, memory).");
    add_convert(app, convert);
    add_schema(app);
    add_validate(app, validate);
    add_inspect(app, inspect);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& stop) {
        std::ostringstream out;
        std::ostringstream err;
        const bool asked_for = app.exit(stop, out, err) == 0;
        return Answer{asked_for ? ExitStatus::kDone : ExitStatus::kUsage, out.str(), err.str()};
    }
    if (app.got_subcommand("convert")) return Arguments(convert);
    if (app.got_subcommand("validate")) return Arguments(validate);
    if (app.got_subcommand("inspect")) return Arguments(inspect);
    return Arguments(SchemaArguments{});
}

}  // namespace torikumi
