#include "pipeline/cli/input_options.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdint>
#include <limits>
#include <map>
#include <string_view>

#include "pipeline/cli/choice_option.h"

namespace torikumi {
namespace {

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

}  // namespace

void add_dump_kind(CLI::App& command, DumpKind& kind) {
    add_choice(
        command, "--dump-kind", kind, dump_kind_names(),
        "How a text holds the table: merged cells behind the rows, row by row, or columns by spaces; default "
        "is auto, as the text tells");
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

}  // namespace torikumi
