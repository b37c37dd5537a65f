#pragma once

// Owns pages whose text does not stand upright as displayed: landscape tables on portrait sheets, and pages
// that a tool turned. A person turns the sheet; so does this, before anything else reads the page.

#include <array>
#include <cstddef>

#include "extractors/pdf/printed_page.h"

namespace torikumi {

/// By how many quarters, clockwise, the page must be turned so that most of its text runs rightwards, from
/// PageInk::text_bytes: 0 to 3. Fonts for vertical print do not count: their letters stand upright. Poppler
/// cannot tell: a Type 3 font that is upside down in itself, as Chromium writes, reverses what it says.
int quarters_to_upright(const std::array<std::size_t, 4>& text_bytes);

/// Turns geometry, characters and words. Baselines are not settled yet.
void turn_page(PrintedPage& page, int quarters);

/// Puts characters that come from right to left, of fonts that Poppler takes for upside down, in the order of
/// reading, by settled baselines. Words no longer name them.
void order_backward_characters(PrintedPage& page);

}  // namespace torikumi
