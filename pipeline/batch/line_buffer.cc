#include "pipeline/batch/line_buffer.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

namespace torikumi {

LineBuffer::Source LineBuffer::read_from(int descriptor) {
    std::array<char, 1 << 16> chunk;
    for (;;) {
        const ssize_t count = ::read(descriptor, chunk.data(), chunk.size());
        if (count > 0) {
            append({chunk.data(), static_cast<std::size_t>(count)});
            return Source::kOpen;
        }
        if (count == 0 || errno != EINTR) return Source::kEnded;
    }
}

void LineBuffer::append(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view piece = bytes.substr(0, end);
        open_line_ += piece.substr(0, most_bytes_ - open_line_.size());
        if (end == std::string_view::npos) return;
        lines_.push_back(std::exchange(open_line_, {}));
        bytes.remove_prefix(end + 1);
    }
}

std::optional<std::string> LineBuffer::take_line() {
    if (lines_.empty()) return std::nullopt;
    std::string line = std::move(lines_.front());
    lines_.pop_front();
    return line;
}

std::string LineBuffer::take_rest() {
    return std::exchange(open_line_, {});
}

}  // namespace torikumi
