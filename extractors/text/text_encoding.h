#pragma once

// Owns telling the encoding of a text dump and turning it into UTF-8. Japanese text comes as UTF-8, UTF-16,
// Shift_JIS as Windows writes it (CP932) or EUC-JP. The only file of the extractors that knows ICU.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace torikumi {

enum class TextEncoding { kUtf8, kUtf16LittleEndian, kUtf16BigEndian, kCp932, kEucJp };

/// The encoding that all of `bytes` are valid in and that makes most sense as Japanese text; none where no
/// encoding fits.
std::optional<TextEncoding> detect_encoding(std::string_view bytes);

/// Offset of the first byte that is not UTF-8; the size of `bytes` where all are.
std::size_t find_malformed_utf8(std::string_view bytes);

/// `bytes` in UTF-8, without byte order mark. Characters that the encoding cannot have become U+FFFD.
std::string decode_text(std::string_view bytes, TextEncoding encoding);

/// Whether `bytes` can be no text in any encoding: control characters throughout, as in pictures and
/// archives.
bool is_binary(std::string_view bytes);

}  // namespace torikumi
