#pragma once

// Owns having a plan, whatever it comes as: the JSON of one is read, a PDF or a text is converted on the way.

#include <string>

#include "extractors/open_document.h"
#include "pipeline/model/plan.h"
#include "pipeline/run/convert.h"

namespace torikumi {

enum class PlanOrigin { kRead, kConverted };

struct PlanReading {
    Plan plan;
    std::string json;  // the file itself, or what `convert` would have written
    PlanOrigin origin = PlanOrigin::kRead;
};

/// JSON is what begins with a brace, or is named .json. Throws DocumentError where it is no plan, or cannot
/// be converted.
PlanReading read_plan(SourceDocument document, const ConvertSettings& settings);

}  // namespace torikumi
