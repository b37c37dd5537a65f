#include "pipeline/output/plan_patch.h"

#include <any>
#include <nlohmann/json.hpp>

#include "pipeline/output/plan_tree.h"

namespace torikumi {
namespace {

/// Objects are compared by key, whatever the order of their keys.
nlohmann::json sorted_tree(std::string_view text) {
    return nlohmann::json(std::any_cast<const nlohmann::ordered_json&>(parse_plan_tree(text).json));
}

}  // namespace

std::string write_plan_patch(std::string_view old_json, std::string_view new_json) {
    const nlohmann::json patch = nlohmann::json::diff(sorted_tree(old_json), sorted_tree(new_json));
    std::string lines = "[";
    for (const nlohmann::json& operation : patch) {
        lines += lines.size() == 1 ? "\n" : ",\n";
        lines += operation.dump();
    }
    return lines + (patch.empty() ? "]\n" : "\n]\n");
}

}  // namespace torikumi
