#pragma once

// Owns writing a result so that nobody ever sees half of it: beside its place first, then renamed into it.
// Also standard output, where a reader that has gone away (torikumi … | head) is no fault.

#include <string>
#include <string_view>
#include <system_error>

namespace torikumi {

/// Replaces `path` as a whole, keeping its mode, and makes its folder where that is missing; what is no
/// regular file (/dev/null, a pipe) is written into. Returns when the bytes are on the disk. Throws
/// DocumentError{kOutputNotWritten} and leaves behind what was there before.
void write_output_file(const std::string& path, std::string_view bytes);

/// Throws DocumentError{kOutputNotWritten}.
[[noreturn]] void fail_to_write(std::string_view place, const std::error_code& reason);

enum class Reader { kPresent, kGone };

/// Throws DocumentError{kOutputNotWritten} for every failure but a reader that has gone.
Reader write_standard_output(std::string_view bytes);

}  // namespace torikumi
