#pragma once

// Owns which characters of a page nobody sees: set in rendering mode 3, in white on white, or without
// opacity. The text layer holds them like any other; where a string starts, the content stream says whether
// it leaves ink.

#include <vector>

#include "extractors/pdf/content_scanner.h"
#include "pipeline/model/layout.h"

namespace torikumi {

/// Takes the characters without ink out of `characters`, whose baselines are settled. None where most of the
/// page is without ink: that is the text layer of a scan, whose letters the picture shows.
std::vector<Character> take_hidden(std::vector<Character>& characters,
                                   const std::vector<TextOrigin>& origins);

}  // namespace torikumi
