#pragma once

// Owns departments as printed in a cell: bureau）name（note), one a line, names and notes cut by a line
// break.

#include <optional>
#include <string>
#include <vector>

#include "pipeline/model/text.h"

namespace torikumi {

/// One department; all texts folded. `printed` is everything it was printed with, brackets and separators
/// included. What marks the lead (◎, （主管）) begins the note: ◎、全体.
struct PrintedDepartment {
    std::optional<std::string> bureau;
    std::string name;
    std::optional<std::string> note;
    Text printed;
};

/// Reads the lines of one 担当部 cell. A line with bureau） begins a department; one without continues the
/// name or the note before it where that was cut (子）子育て支援⏎部), and is a department of its own where
/// the name before it is whole already. Several in one line are parted by 、 ・ ， or white space only where
/// each part ends as a name does (部 課 室 局 所 センター 館 係 …).
std::vector<PrintedDepartment> parse_departments(const TextLines& lines);

/// Whether a name ends as names of departments do.
bool ends_like_department(std::string_view name);
/// Whether a line looks like part of a department cell rather than prose: bureau）… or a short name that ends
/// like one.
bool looks_like_department(std::string_view line);

}  // namespace torikumi
