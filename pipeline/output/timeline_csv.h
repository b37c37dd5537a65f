#pragma once

// Owns a timeline as a table for spreadsheets: one row a measure, three columns a year.

#include <string>

#include "pipeline/model/timeline.h"
#include "pipeline/output/csv_text.h"

namespace torikumi {

/// Columns: section, text, departments (as they last stood), first_seen, dropped, and of each year `2021 id`,
/// `2021 category`, `2021 changes`; several values of one cell are parted by a space, departments by 、.
std::string write_timeline_csv(const Timeline& timeline, ByteOrderMark mark);

}  // namespace torikumi
