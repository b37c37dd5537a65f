#include "pipeline/cli/input_options.h"

#include <CLI/CLI.hpp>

#include "pipeline/cli/choice_option.h"

namespace torikumi {
namespace {

const Names<DumpKind>& dump_kind_names() {
    static const Names<DumpKind> names{{"auto", DumpKind::kAuto},
                                       {"cells", DumpKind::kCells},
                                       {"rows", DumpKind::kRows},
                                       {"passes", DumpKind::kPasses},
                                       {"layout", DumpKind::kLayout}};
    return names;
}

const Names<DiagnosticsForm>& diagnostics_form_names() {
    static const Names<DiagnosticsForm> names{{"text", DiagnosticsForm::kText},
                                              {"jsonl", DiagnosticsForm::kJsonLines}};
    return names;
}

}  // namespace

void add_dump_kind(CLI::App& command, DumpKind& kind) {
    add_choice(
        command, "--dump-kind", kind, dump_kind_names(),
        "How a text holds the table: merged cells behind the rows, row by row, one-line cells before all "
        "others, or columns by spaces; default is auto, as the text tells");
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

}  // namespace torikumi
