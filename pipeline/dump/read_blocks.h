#pragma once

// Owns reading a plan out of the blocks of a dump in cell order, where merged cells arrive late, lists run
// backwards and cells share lines. Not here: what a line says (normalizers).

#include <optional>
#include <vector>

#include "pipeline/draft/lexicon.h"
#include "pipeline/draft/plan_draft.h"
#include "pipeline/dump/dump_order.h"
#include "pipeline/model/layout.h"

namespace torikumi {

/// `order` is told from the blocks where it is empty. Throws DocumentError{kNoPlanFound} where no section of
/// a plan is found.
PlanDraft read_blocks(const std::vector<Block>& blocks, const CharacterTable& characters,
                      const Lexicon& lexicon, Diagnostics& diagnostics,
                      std::optional<DumpOrder> order = std::nullopt);

}  // namespace torikumi
