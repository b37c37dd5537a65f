#include "pipeline/batch/worker_lines.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "pipeline/output/json_record.h"
#include "pipeline/output/json_writer.h"

namespace torikumi {
namespace {

/// Never part of a string, where a quote has a backslash before it.
constexpr std::string_view kPlanMember = R"(,"plan":)";

void write_optional(JsonWriter& json, std::string_view key, const std::optional<std::string>& text) {
    json.key(key);
    if (text) {
        json.string(*text);
    } else {
        json.null();
    }
}

void write_integer(JsonWriter& json, std::string_view key, std::int64_t number) {
    json.key(key);
    json.integer(number);
}

void write_string(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.string(text);
}

void write_refusal(JsonWriter& json, const std::optional<Refusal>& refusal) {
    json.key("refusal");
    if (!refusal) return json.null();
    json.begin_object();
    write_string(json, "code", refusal->code);
    write_string(json, "message", refusal->message);
    json.end_object();
}

void write_counts(JsonWriter& json, const DiagnosticCounts& counts) {
    json.key("diagnostics");
    json.begin_object();
    write_integer(json, "error", counts.errors);
    write_integer(json, "warning", counts.warnings);
    write_integer(json, "info", counts.infos);
    json.end_object();
}

void write_facts(JsonWriter& json, const std::optional<InputFacts>& facts) {
    json.key("source");
    if (!facts) return json.null();
    json.begin_object();
    write_string(json, "sha256", facts->sha256);
    write_integer(json, "bytes", facts->bytes);
    json.end_object();
}

/// Stores each byte, also where it stays what it is, as a processor does many at a time; std::replace does
/// not.
void replace_bytes(std::string& text, char old_byte, char new_byte) {
    for (char& byte : text) byte = byte == old_byte ? new_byte : byte;
}

/// Strings in JSON hold no line break and no tab but escaped: those that stand there are layout.
std::string in_one_line(std::string_view json) {
    std::string line(json.substr(0, json.find_last_not_of('\n') + 1));
    replace_bytes(line, '\n', '\t');
    return line;
}

std::string in_lines(std::string_view json) {
    std::string text;
    text.reserve(json.size() + 1);
    text += json;
    replace_bytes(text, '\t', '\n');
    text += '\n';
    return text;
}

[[noreturn]] void refuse_line(std::string_view what) {
    throw DocumentError(DiagnosticCode::kTaskInvalid, std::string(what));
}

void require_protocol(const JsonRecord& record) {
    const std::string protocol = record.text_if_any("protocol").value_or(std::string(kWorkerProtocol));
    if (protocol != kWorkerProtocol)
        refuse_line(
            fmt::format("the protocol is \"{}\"; this version speaks \"{}\"", protocol, kWorkerProtocol));
}

void require_known_keys(const JsonRecord& record) {
    constexpr std::array<std::string_view, 3> kKeys{"protocol", "id", "input"};
    for (const std::string& key : record.keys()) {
        if (std::ranges::find(kKeys, key) == kKeys.end())
            refuse_line(fmt::format("the member \"{}\" is none of protocol, id, input", key));
    }
}

ExitStatus read_status(const JsonRecord& record) {
    using enum ExitStatus;
    const std::int64_t number = record.integer("status");
    for (const ExitStatus status : {kDone, kUsage, kLosses, kNotConverted, kEnvironmentFault}) {
        if (number == static_cast<std::int64_t>(status)) return status;
    }
    refuse_line(fmt::format("{} is no status", number));
}

TaskResult read_head(const JsonRecord& record) {
    require_protocol(record);
    TaskResult result;
    result.task = {record.text_if_any("id"), record.text("input")};
    result.status = read_status(record);
    if (const auto refusal = record.record_if_any("refusal"))
        result.refusal = Refusal{refusal->text("code"), refusal->text("message")};
    const JsonRecord counts = record.record("diagnostics");
    const auto count = [&](const char* severity) { return static_cast<int>(counts.integer(severity)); };
    result.counts = {count("error"), count("warning"), count("info")};
    result.log = record.text("log");
    if (const auto source = record.record_if_any("source"))
        result.input = InputFacts{source->text("sha256"), source->integer("bytes")};
    result.milliseconds = record.integer("milliseconds");
    return result;
}

/// What is no line of the protocol is said in its terms.
template <typename Read>
auto as_line(Read read) {
    try {
        return read();
    } catch (const DocumentError& error) {
        refuse_line(error.what());
    }
}

}  // namespace

std::string write_task(const Task& task) {
    JsonWriter json(JsonStyle::kCompact);
    json.begin_object();
    write_string(json, "protocol", kWorkerProtocol);
    write_optional(json, "id", task.id);
    write_string(json, "input", task.input);
    json.end_object();
    return json.take();
}

Task read_task(std::string_view line) {
    return as_line([&] {
        const JsonRecord record(line);
        require_protocol(record);
        require_known_keys(record);
        const Task task{record.text_if_any("id"), record.text("input")};
        if (task.input.find('\0') != std::string::npos) refuse_line("the input has a NUL, which no path has");
        return task;
    });
}

std::optional<std::string> read_id(std::string_view line) {
    try {
        return JsonRecord(line).text_if_any("id");
    } catch (const DocumentError&) {
        return std::nullopt;
    }
}

std::string write_result(const TaskResult& result) {
    JsonWriter json(JsonStyle::kCompact);
    json.begin_object();
    write_string(json, "protocol", kWorkerProtocol);
    write_optional(json, "id", result.task.id);
    write_string(json, "input", result.task.input);
    write_integer(json, "status", static_cast<int>(result.status));
    write_refusal(json, result.refusal);
    write_counts(json, result.counts);
    write_string(json, "log", result.log);
    write_facts(json, result.input);
    write_integer(json, "milliseconds", result.milliseconds);
    json.end_object();
    std::string line = json.take();
    line.pop_back();
    line += kPlanMember;
    line += result.plan.empty() ? "null" : in_one_line(result.plan);
    return line + "}";
}

TaskResult read_result(std::string_view line) {
    const std::size_t at = line.find(kPlanMember);
    if (at == std::string_view::npos || !line.ends_with('}')) refuse_line("this is no result");
    TaskResult result = as_line([&] { return read_head(JsonRecord(std::string(line.substr(0, at)) + "}")); });
    std::string_view plan = line.substr(at + kPlanMember.size());
    plan.remove_suffix(1);
    if (plan != "null") result.plan = in_lines(plan);
    return result;
}

}  // namespace torikumi
