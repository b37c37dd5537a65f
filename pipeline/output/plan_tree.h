#pragma once

// Owns the parsed JSON of a plan, for the files of this folder alone, so that validating parses a text once.
// In comes text, out goes a tree that is no deeper and no wider than a plan can be; whether it is a plan is
// asked elsewhere (validate_plan_json.h).

#include <any>
#include <string_view>

#include "pipeline/model/plan.h"

namespace torikumi {

/// Holds the value of the JSON library, nlohmann::ordered_json (`extra` keeps the order of its columns);
/// std::any, since headers include no library's.
struct PlanTree {
    std::any json;
};

/// Throws DocumentError{kJsonInvalid} where `text` is no JSON or of another format.
PlanTree parse_plan_tree(std::string_view text);

/// Throws DocumentError{kSchemaViolation} with the JSON pointer of a value that is missing or of the wrong
/// type.
Plan read_plan_tree(const PlanTree& tree);

}  // namespace torikumi
