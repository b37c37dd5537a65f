#pragma once

// Owns where a byte of a text stands, as editors count: for messages about files that people write.

#include <cstddef>
#include <string_view>

namespace torikumi {

/// Both from 1; columns count code points.
struct TextPosition {
    std::size_t line = 1;
    std::size_t column = 1;

    friend bool operator==(const TextPosition&, const TextPosition&) = default;
};

/// `byte` from 0; what lies behind the text stands at its end.
TextPosition position_of_byte(std::string_view text, std::size_t byte);

}  // namespace torikumi
