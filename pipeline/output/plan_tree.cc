#include "pipeline/output/plan_tree.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/model/text_position.h"
#include "pipeline/output/plan_json.h"

namespace torikumi {
namespace {

using nlohmann::ordered_json;

std::string place_of_byte(std::string_view text, std::size_t byte) {
    const TextPosition position = position_of_byte(text, byte);
    return fmt::format("line {}, column {}", position.line, position.column);
}

/// Refuses, while it is parsed, what would cost more than its length: a tree is walked by recursion, and each
/// key of an object is compared with those before it.
class Bounds {
 public:
    bool operator()(int depth, ordered_json::parse_event_t event, const ordered_json&) {
        constexpr int kDeepest = 64;             // a plan: 11
        constexpr std::size_t kMostKeys = 1000;  // as many columns may `extra` have
        if (depth > kDeepest) refuse("nested deeper than a plan");
        if (event == ordered_json::parse_event_t::object_start) {
            keys_.resize(static_cast<std::size_t>(depth) + 1);
            keys_.back() = 0;
        } else if (event == ordered_json::parse_event_t::key) {
            if (++keys_[static_cast<std::size_t>(depth) - 1] > kMostKeys) refuse("of more keys than a plan");
        }
        return true;
    }

 private:
    [[noreturn]] static void refuse(std::string_view what) {
        throw DocumentError(DiagnosticCode::kJsonInvalid,
                            fmt::format("this JSON is no plan: it is {}", what));
    }

    std::vector<std::size_t> keys_;  // of the open objects, by their depth
};

ordered_json parse(std::string_view text) {
    try {
        return ordered_json::parse(text, Bounds());
    } catch (const ordered_json::parse_error& error) {
        const std::size_t last_read = error.byte > 0 ? error.byte - 1 : 0;
        throw DocumentError(DiagnosticCode::kJsonInvalid,
                            fmt::format("this is not JSON, from {} on", place_of_byte(text, last_read)));
    } catch (const ordered_json::out_of_range&) {  // 1e999; the library does not say where
        throw DocumentError(DiagnosticCode::kJsonInvalid,
                            "this JSON is no plan: it holds a number that is too large");
    }
}

void require_format(const ordered_json& tree) {
    const auto found = tree.is_object() ? tree.find("format") : tree.end();
    if (found == tree.end() || !found->is_string()) {
        throw DocumentError(DiagnosticCode::kJsonInvalid,
                            fmt::format("this JSON is no plan: \"format\": \"{}\" is missing", kPlanFormat));
    }
    if (*found != kPlanFormat) {
        throw DocumentError(DiagnosticCode::kJsonInvalid,
                            fmt::format("this JSON is of the format \"{}\"; this version reads \"{}\"",
                                        found->get<std::string>(), kPlanFormat));
    }
}

}  // namespace

PlanTree parse_plan_tree(std::string_view text) {
    ordered_json json = parse(text);
    require_format(json);
    return {std::move(json)};
}

}  // namespace torikumi
