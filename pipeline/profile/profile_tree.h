#pragma once

// Owns the JSON of a profile as a tree of values. In comes text, out go strings, lists and objects in the
// order of the file. Not here: which keys a profile has (read_profile.h).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/diagnostic.h"

namespace torikumi {

enum class ProfileValueKind { kNull, kText, kList, kObject, kOther };

/// `key` is that in the object around it; the values of a list have none.
struct ProfileValue {
    ProfileValueKind kind = ProfileValueKind::kNull;
    std::string key;
    std::string text;                  // of kText
    std::vector<ProfileValue> values;  // of kList and kObject

    const ProfileValue* find(std::string_view name) const;
};

/// As much of a value as a message can show.
std::string shortened(std::string_view text);

/// Empty where `json` is no JSON, has a key twice in one object, or is deeper or wider than a profile can be:
/// `diagnostics` say so.
std::optional<ProfileValue> parse_profile_tree(std::string_view json, Diagnostics& diagnostics);

}  // namespace torikumi
