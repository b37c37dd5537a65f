#pragma once

// Owns one-line forms of cells and lines, so that a failed test shows the table as text.

#include <string>
#include <vector>

#include "pipeline/model/layout.h"

namespace torikumi::testing {

/// One string a cell: `row,column`, `+rowsxcolumns` where it spans several, `^` or `v` where its top or
/// bottom is open, and its lines between ` / `: "1,0+2x1v 見守り / 相談".
std::vector<std::string> shown(const Table& table);
std::vector<std::string> shown(const TextLines& lines);

}  // namespace torikumi::testing
