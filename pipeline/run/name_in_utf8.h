#pragma once

// Owns file names as text: a manifest is JSON, and finds a result by the name that stands there.

#include <string>

namespace torikumi {

/// `name`, where it is UTF-8; else read as Shift_JIS or EUC-JP, as unpacked archives from Windows have them,
/// or with each byte that is no text as % and two hexadecimal digits.
std::string name_in_utf8(const std::string& name);

}  // namespace torikumi
