#include "pipeline/output/json_record.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "pipeline/model/diagnostic.h"

namespace torikumi {
namespace {

using nlohmann::json;

[[noreturn]] void refuse(const std::string& what) {
    throw DocumentError(DiagnosticCode::kJsonInvalid, what);
}

/// Null where there is none, or where it is null.
const json* find_member(const std::any& object, const std::string& key) {
    const json& members = *std::any_cast<json>(&object);
    const auto found = members.find(key);
    return found == members.end() || found->is_null() ? nullptr : &*found;
}

const json& member(const std::any& object, const std::string& key) {
    const json* found = find_member(object, key);
    if (found == nullptr) refuse(fmt::format("the member \"{}\" is missing", key));
    return *found;
}

std::string as_text(const json& value, const std::string& key) {
    if (!value.is_string()) refuse(fmt::format("the member \"{}\" is no string", key));
    return value.get<std::string>();
}

}  // namespace

JsonRecord::JsonRecord(std::string_view text) {
    constexpr bool kThrow = false;
    json parsed = json::parse(text, nullptr, kThrow);
    if (parsed.is_discarded()) refuse("this is not JSON");
    if (!parsed.is_object()) refuse("this JSON is no object");
    json_ = std::move(parsed);
}

std::vector<std::string> JsonRecord::keys() const {
    std::vector<std::string> keys;
    for (const auto& [key, value] : std::any_cast<json>(&json_)->items()) keys.push_back(key);
    return keys;
}

std::string JsonRecord::text(const std::string& key) const {
    return as_text(member(json_, key), key);
}

std::int64_t JsonRecord::integer(const std::string& key) const {
    const json& value = member(json_, key);
    if (!value.is_number_integer()) refuse(fmt::format("the member \"{}\" is no whole number", key));
    return value.get<std::int64_t>();
}

JsonRecord JsonRecord::record(const std::string& key) const {
    const json& value = member(json_, key);
    if (!value.is_object()) refuse(fmt::format("the member \"{}\" is no object", key));
    return JsonRecord(Parsed{value});
}

std::optional<std::string> JsonRecord::text_if_any(const std::string& key) const {
    const json* value = find_member(json_, key);
    if (value == nullptr) return std::nullopt;
    return as_text(*value, key);
}

std::optional<JsonRecord> JsonRecord::record_if_any(const std::string& key) const {
    if (find_member(json_, key) == nullptr) return std::nullopt;
    return record(key);
}

}  // namespace torikumi
