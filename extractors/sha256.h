#pragma once

// Owns the digest by which two runs know that bytes are the same.

#include <optional>
#include <string>
#include <string_view>

namespace torikumi {

/// In lower-case hexadecimal.
std::string sha256_of(std::string_view bytes);

/// Empty where there is no file of that name that can be read.
std::optional<std::string> sha256_of_file(const std::string& path);

}  // namespace torikumi
