#pragma once

// Owns putting lines together from the pieces in which a pipe or socket gives them.

#include <cstddef>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace torikumi {

class LineBuffer {
 public:
    /// Of a longer line only so many bytes are kept, and the rest is passed over.
    explicit LineBuffer(std::size_t most_bytes_a_line = std::numeric_limits<std::size_t>::max())
        : most_bytes_(most_bytes_a_line) {}

    enum class Source { kOpen, kEnded };

    /// Reads what is there, and waits where nothing is. A failure is an end.
    Source read_from(int descriptor);

    /// The next line that is complete, without its break.
    std::optional<std::string> take_line();

    /// What stands behind the last line break.
    std::string take_rest();

 private:
    void append(std::string_view bytes);

    std::size_t most_bytes_;
    std::deque<std::string> lines_;
    std::string open_line_;  // what stands behind the last line break
};

}  // namespace torikumi
