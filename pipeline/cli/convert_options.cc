#include "pipeline/cli/convert_options.h"

#include <CLI/CLI.hpp>

#include "pipeline/cli/choice_option.h"
#include "pipeline/cli/input_options.h"
#include "pipeline/cli/limit_options.h"

namespace torikumi {
namespace {

const Names<RepeatsMode>& repeats_mode_names() {
    static const Names<RepeatsMode> names{
        {"link", RepeatsMode::kLink}, {"drop", RepeatsMode::kDrop}, {"expand", RepeatsMode::kExpand}};
    return names;
}

void add_conversion(CLI::App& command, ConversionArguments& arguments) {
    add_choice(
        command, "--repeats", arguments.repeats_mode, repeats_mode_names(),
        "Measures that repeat another (再掲): link them, drop them, or fill their blank cells from the "
        "original; default is link");
    add_dump_kind(command, arguments.dump_kind);
    CLI::Option* pretty = command.add_flag_callback(
        "--pretty", [&] { arguments.style = JsonStyle::kPretty; },
        "A value a line; default where a result has a file to itself");
    command
        .add_flag_callback(
            "--compact", [&] { arguments.style = JsonStyle::kCompact; },
            "A plan a line; default for several results in one stream")
        ->excludes(pretty);
    CLI::Option* required = command.add_flag_callback(
        "--require-sandbox", [&] { arguments.sandbox = SandboxWish::kRequired; },
        "Convert nothing where the kernel cannot keep documents in a sandbox");
    command
        .add_flag_callback(
            "--no-sandbox", [&] { arguments.sandbox = SandboxWish::kNone; },
            "Convert without, as fonts outside of the folders of the system need")
        ->excludes(required);
    add_profile_option(command, arguments.profile);
    add_diagnostics(command, arguments.diagnostics);
    add_input_size_limit(command, arguments.open);
    add_limits(command, arguments.limits, arguments.pdf);
}

void add_report(CLI::App& command, std::optional<std::string>& report) {
    command
        .add_option("--report", report,
                    "Write what became of each document as a page of HTML, to sort and filter")
        ->type_name("FILE");
}

}  // namespace

void add_convert_options(CLI::App& command, ConvertArguments& arguments) {
    command
        .add_option("INPUT", arguments.inputs,
                    "PDF or text of a plan; a folder: all .pdf and .txt in and below it; a pattern such as "
                    "'*/*.pdf'; - is standard input")
        ->type_name("");
    command
        .add_option("--list", arguments.list,
                    "Convert also what this file names, a path a line; - is standard input")
        ->type_name("FILE");
    command.add_flag_callback(
        "-0,--null", [&] { arguments.list_form = ListForm::kNulls; },
        "In the list, each path ends with a null character");
    command
        .add_option("-o,--output", arguments.output,
                    "File, or folder for several inputs or where it ends in /; default is standard output")
        ->type_name("FILE|DIR");
    command.add_flag_callback(
        "--resume", [&] { arguments.earlier = Earlier::kKept; },
        "Convert only what the manifest of the output folder does not have as done and unchanged");
    command
        .add_option_function<std::string>(
            "--shard",
            [&arguments](const std::string& word) {
                const std::optional<Shard> shard = parse_shard(word);
                if (!shard) throw CLI::ValidationError("--shard", word + " is no shard such as 3/8");
                arguments.shard = *shard;
            },
            "Convert only the third of eight shares, which depends on names alone")
        ->type_name("I/N");
    CLI::Option* keep_going = command.add_flag_callback(
        "--keep-going", [&] { arguments.after_failure = AfterFailure::kGoOn; },
        "After a document that could not be converted go on with the others; default");
    command
        .add_flag_callback(
            "--fail-fast", [&] { arguments.after_failure = AfterFailure::kStop; },
            "Begin no others after the first document that could not be converted")
        ->excludes(keep_going);
    command.add_flag_callback(
        "-q,--quiet", [&] { arguments.about_run = AboutRun::kNotSaid; },
        "Of several results in a folder print diagnostics only, and not how far it is and a summary");
    add_report(command, arguments.report);
    command.add_flag_callback(
        "--dry-run", [&] { arguments.doing = Doing::kListOnly; },
        "Print what would be converted into what, and end");
    command.add_option("-j,--jobs", arguments.jobs, "Convert so many at once; default is one a processor")
        ->check(CLI::Range(1, 1000))
        ->type_name("N");
    add_conversion(command, arguments);
    command.footer(
        "Examples:\n"
        "  torikumi convert plan.pdf > plan.json\n"
        "  torikumi convert city/ -o json/\n"
        "  find . -name '*.pdf' -print0 | torikumi convert --list - -0 -o json/\n"
        "  torikumi convert --repeats drop --compact plan.txt\n"
        "  curl -s https://example.jp/plan.pdf | torikumi convert - | jq '.sections[].title'");
}

void add_merge_options(CLI::App& command, MergeArguments& arguments) {
    command.add_option("MANIFEST", arguments.manifests, "manifest.1-of-4.jsonl and the others")
        ->required()
        ->type_name("");
    command.add_option("-o,--output", arguments.output, "File; default is standard output")
        ->type_name("FILE");
    add_report(command, arguments.report);
    command.footer("Example:\n  torikumi merge json/manifest.*-of-4.jsonl -o json/manifest.jsonl");
}

void add_worker_options(CLI::App& command, WorkerArguments& arguments) {
    add_conversion(command, arguments);
    command.footer(
        "The lines are JSON, see torikumi schema worker. A document that fails is a result like any other.\n"
        "Example:\n"
        "  echo '{\"id\": \"7\", \"input\": \"plan.pdf\"}' | torikumi worker");
}

}  // namespace torikumi
