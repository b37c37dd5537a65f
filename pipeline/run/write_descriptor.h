#pragma once

// Owns writing all of some bytes to an open file, pipe or socket, however it cuts them.

#include <string_view>
#include <system_error>

namespace torikumi {

/// Waits where the other side is slow. What fails is the answer.
std::error_code write_all(int descriptor, std::string_view bytes);

}  // namespace torikumi
