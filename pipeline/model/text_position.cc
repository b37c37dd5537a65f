#include "pipeline/model/text_position.h"

#include <algorithm>

#include "pipeline/model/utf8.h"

namespace torikumi {

TextPosition position_of_byte(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    return {1 + static_cast<std::size_t>(std::ranges::count(before, '\n')),
            1 + count_code_points(before.substr(line_start))};
}

}  // namespace torikumi
