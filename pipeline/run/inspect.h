#pragma once

// Owns looking at one document between two stages, as text of one line an item. For people who ask why a plan
// came out as it did; not a format to rely on.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "pipeline/run/convert.h"

namespace torikumi {

enum class Stage { kCharacters, kRulings, kLines, kGrid, kCells, kBlocks, kPlan, kAccount };

struct StageName {
    Stage stage;
    std::string_view name;
};

/// All stages in the order of the run.
std::span<const StageName> stage_names();

/// `page` is the one page of a PDF to show; all where it is empty. Throws DocumentError, and UsageError for a
/// stage that such a document does not pass (a text has no rulings, a PDF no blocks) or a page that it does
/// not have.
std::string inspect(const SourceDocument& document, Stage stage, std::optional<int> page,
                    const ConvertSettings& settings);

}  // namespace torikumi
