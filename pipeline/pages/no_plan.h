#pragma once

// Owns what is said where no table of a document is read as a plan: which header words it has, which of them
// the profile knows, and under which keys a profile would name the others.

#include "pipeline/draft/lexicon.h"
#include "pipeline/model/diagnostic.h"
#include "pipeline/tables/page_flow.h"

namespace torikumi {

/// kNoPlanFound.
DocumentError no_plan_error(const PageFlow& flow, const Lexicon& lexicon);

}  // namespace torikumi
