#pragma once

// Owns what the JSON of plans, diffs and timelines have in common: who wrote it, dates, codes of a legend.

#include "pipeline/model/plan.h"
#include "pipeline/output/json_writer.h"

namespace torikumi {

/// The member `generator`.
void write_generator(JsonWriter& json);

void write_json(JsonWriter& json, const PlanDate& date);
void write_json(JsonWriter& json, const Category& category);

}  // namespace torikumi
