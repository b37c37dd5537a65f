#include "pipeline/cli/limit_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "pipeline/cli/quantities.h"

namespace torikumi {
namespace {

/// What is written in one way only: a size, a time, a number.
struct Quantity {
    std::string_view type_name;
    std::string_view example;
};

constexpr Quantity kSize{"SIZE", "size such as 500MB"};
constexpr Quantity kTime{"TIME", "time such as 90s or 5min"};
constexpr Quantity kCount{"N", "number such as 5000"};

template <typename Value>
void add_limit(CLI::App& command, const std::string& name, const Quantity& quantity,
               std::optional<Value> (*parse)(std::string_view), const std::function<void(Value)>& set,
               const std::string& help) {
    const auto read = [=](const std::string& word) {
        const std::optional<Value> value = parse(word);
        if (!value) throw CLI::ValidationError(name, fmt::format("{} is no {}", word, quantity.example));
        set(*value);
    };
    command.add_option_function<std::string>(name, read, help)->type_name(std::string(quantity.type_name));
}

using Milliseconds = std::chrono::milliseconds;

void add_size(CLI::App& command, const std::string& name, std::uintmax_t& target, const std::string& help) {
    add_limit<std::uintmax_t>(
        command, name, kSize, parse_size, [&target](std::uintmax_t bytes) { target = bytes; }, help);
}

void add_time(CLI::App& command, const std::string& name, Milliseconds& target, const std::string& help) {
    add_limit<Milliseconds>(
        command, name, kTime, parse_duration, [&target](Milliseconds time) { target = time; }, help);
}

template <typename Count>
void add_count(CLI::App& command, const std::string& name, Count& target, const std::string& help) {
    add_limit<std::uintmax_t>(
        command, name, kCount, parse_count,
        [&target](std::uintmax_t count) { target = static_cast<Count>(count); }, help);
}

}  // namespace

void add_input_size_limit(CLI::App& command, OpenSettings& open) {
    add_size(command, "--max-input-size", open.max_input_bytes, "Refuse larger inputs; default is 100MB");
}

void add_limits(CLI::App& command, DocumentLimits& document, PdfLimits& pdf) {
    add_size(command, "--max-output-size", document.output_bytes, "Refuse larger results; default is 500MB");
    add_time(command, "--max-time", document.wall_time,
             "Give up a document that takes longer on the clock; default is 5min");
    add_time(command, "--max-cpu-time", document.cpu_time,
             "Give up a document that takes more of a processor; default is 2min");
    add_size(command, "--max-memory", document.memory_bytes,
             "Give up a document that takes more memory; default is 2GB");
    add_count(command, "--max-pages", pdf.max_pages, "Refuse PDFs of more pages; default is 5000");
    add_count(command, "--max-rulings", pdf.max_page_rulings,
              "Read no more ruling lines of a page; default is 200000");
    add_count(command, "--max-characters", pdf.max_page_characters,
              "Read no page of a PDF with more characters; default is 200000");
}

}  // namespace torikumi
