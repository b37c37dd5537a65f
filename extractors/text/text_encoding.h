#pragma once

// Owns telling the encoding of a text dump and turning it into UTF-8. Japanese text comes as UTF-8, UTF-16,
// Shift_JIS as Windows writes it (CP932) or EUC-JP. The only file of the extractors that knows ICU.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace torikumi {

enum class TextEncoding { kUtf8, kUtf16LittleEndian, kUtf16BigEndian, kCp932, kEucJp };

/// UTF-8 or UTF-16 where `bytes` begin with its byte order mark.
std::optional<TextEncoding> encoding_of_mark(std::string_view bytes);

/// The encoding that all of `bytes` are valid in and that makes most sense as Japanese text; none where no
/// encoding fits. No other fits than the one that a byte order mark names.
std::optional<TextEncoding> detect_encoding(std::string_view bytes);

/// Offset of the first byte of what is malformed in UTF-8 or UTF-16; the size of `bytes` where nothing is.
std::size_t find_malformed(std::string_view bytes, TextEncoding unicode);

/// Whether every four bytes are a code point. No program is known to dump so, and read as UTF-16, whose byte
/// order mark UTF-32's begins with, every second character is NUL.
bool is_utf32(std::string_view bytes);

/// `bytes`, which are valid in `encoding`, in UTF-8, without byte order mark.
std::string decode_text(std::string_view bytes, TextEncoding encoding);

/// Whether `bytes` can be no text in any encoding: control characters throughout, as in pictures and
/// archives.
bool is_binary(std::string_view bytes);

}  // namespace torikumi
