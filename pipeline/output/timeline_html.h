#pragma once

// Owns a timeline as a page for officials and councillors: a matrix of measures and years coloured by
// category, texts on demand, sorted and filtered. One self-contained file that needs no network
// (timeline.html).

#include <string>

#include "pipeline/model/timeline.h"

namespace torikumi {

std::string write_timeline_html(const Timeline& timeline);

}  // namespace torikumi
