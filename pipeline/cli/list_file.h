#pragma once

// Owns reading a file of lines about documents, such as a list of paths or a manifest: it may be empty, and
// of any size.

#include <string>

namespace torikumi {

/// "-" is standard input. Throws UsageError where it cannot be read.
std::string read_list_file(const std::string& path);

}  // namespace torikumi
