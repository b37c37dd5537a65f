#pragma once

// Owns the Japanese words for what changed, as officials print them in a table of old and new (新旧対照表).
// The names that programs use stand in pipeline/model/changes.h.

#include <string>
#include <string_view>

#include "pipeline/model/changes.h"

namespace torikumi {

/// 区分変更 for category-changed.
std::string_view label_of(EventKind kind);
/// 取組内容 for measure.
std::string_view label_of(NodeKind node);
/// 前進 for advanced.
std::string_view label_of(Direction direction);
/// 実施状況2の区分 for `progress/1/category`; a field that is not known stands as it is.
std::string label_of_field(std::string_view field);

}  // namespace torikumi
