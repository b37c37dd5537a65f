#pragma once

// Owns the JSON form `torikumi.timeline/1`, every documented key in its documented order. The normative form
// is timeline.schema.json.

#include <string>
#include <string_view>

#include "pipeline/model/timeline.h"
#include "pipeline/output/json_writer.h"

namespace torikumi {

inline constexpr std::string_view kTimelineFormat = "torikumi.timeline/1";

/// One line break at the end.
std::string write_timeline_json(const Timeline& timeline, JsonStyle style);

}  // namespace torikumi
