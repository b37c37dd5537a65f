#include <fmt/format.h>

#include <filesystem>

#include "extractors/sha256.h"
#include "pipeline/batch/manifest.h"
#include "pipeline/output/json_record.h"
#include "pipeline/output/json_writer.h"

namespace torikumi {
namespace {

std::string text_or_empty(const JsonRecord& record, const std::string& key) {
    return record.text_if_any(key).value_or("");
}

}  // namespace

std::string write_row(const ManifestRow& row) {
    JsonWriter json(JsonStyle::kCompact);
    const auto text = [&](std::string_view key, const std::string& value) {
        json.key(key);
        value.empty() ? json.null() : json.string(value);
    };
    const auto number = [&](std::string_view key, std::int64_t value) {
        json.key(key);
        json.integer(value);
    };
    json.begin_object();
    text("output", row.output);
    text("input", row.input);
    text("input_sha256", row.input_sha256);
    text("options", row.options);
    text("version", row.version);
    number("status", static_cast<int>(row.status));
    text("code", row.code);
    text("message", row.message);
    number("errors", row.counts.errors);
    number("warnings", row.counts.warnings);
    number("infos", row.counts.infos);
    text("output_sha256", row.output_sha256);
    number("milliseconds", row.milliseconds);
    json.end_object();
    return json.take();
}

std::optional<ManifestRow> read_row(std::string_view line) {
    try {
        const JsonRecord record(line);
        const auto count = [&](const char* key) { return static_cast<int>(record.integer(key)); };
        return ManifestRow{.output = record.text("output"),
                           .input = record.text("input"),
                           .input_sha256 = text_or_empty(record, "input_sha256"),
                           .options = record.text("options"),
                           .version = record.text("version"),
                           .status = static_cast<ExitStatus>(record.integer("status")),
                           .code = text_or_empty(record, "code"),
                           .message = text_or_empty(record, "message"),
                           .counts = {count("errors"), count("warnings"), count("infos")},
                           .output_sha256 = text_or_empty(record, "output_sha256"),
                           .milliseconds = record.integer("milliseconds")};
    } catch (const DocumentError&) {
        return std::nullopt;
    }
}

std::string digest_of_options(const TaskSettings& settings) {
    const PdfLimits& pdf = settings.convert.pdf;
    const DocumentLimits& limits = settings.limits;
    return sha256_of(fmt::format(
        "repeats {} dump {} style {} input {} pages {} rulings {} characters {} time {} cpu {} memory {} "
        "output {} "
        "profile {}",
        static_cast<int>(settings.convert.repeats_mode), static_cast<int>(settings.convert.dump_kind),
        static_cast<int>(settings.style), settings.open.max_input_bytes, pdf.max_pages, pdf.max_page_rulings,
        pdf.max_page_characters, limits.wall_time.count(), limits.cpu_time.count(), limits.memory_bytes,
        limits.output_bytes, settings.profile_sha256));
}

bool still_holds(const ManifestRow& row, const ManifestRow& wanted, const std::string& folder) {
    if (row.status == ExitStatus::kEnvironmentFault || row.input_sha256.empty()) return false;
    if (row.options != wanted.options || row.version != wanted.version) return false;
    if (sha256_of_file(wanted.input) != row.input_sha256) return false;
    return row.output_sha256.empty() ||
           sha256_of_file((std::filesystem::path(folder) / wanted.output).native()) == row.output_sha256;
}

}  // namespace torikumi
