#pragma once

// Owns that radicals in a text layer, or in a dump of one, are read as the ideographs they look like (⽉ is
// 月): in every line, before anyone looks for words, marks or dates in it. The characters stay what they
// were.

#include "pipeline/model/layout.h"

namespace torikumi {

void unify_radicals(TextLines& lines);
void unify_radicals(PageLayout& page);

}  // namespace torikumi
