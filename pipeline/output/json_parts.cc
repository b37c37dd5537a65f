#include "pipeline/output/json_parts.h"

#include "pipeline/output/embedded.h"

namespace torikumi {
namespace {

void write_member(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.string(text);
}

}  // namespace

void write_generator(JsonWriter& json) {
    json.key("generator");
    json.begin_object(JsonLines::kOne);
    write_member(json, "name", kProgramName);
    write_member(json, "version", program_version());
    json.end_object();
}

void write_json(JsonWriter& json, const PlanDate& date) {
    json.begin_object(JsonLines::kOne);
    json.key("iso");
    date.iso ? json.string(*date.iso) : json.null();
    write_member(json, "printed", date.printed);
    json.end_object();
}

void write_json(JsonWriter& json, const Category& category) {
    json.begin_object(JsonLines::kOne);
    write_member(json, "code", category.code);
    write_member(json, "meaning", category.meaning);
    json.end_object();
}

}  // namespace torikumi
