#include "pipeline/dump/dump_segments.h"

#include <algorithm>

namespace torikumi {
namespace {

bool parts_cells(char c) {
    return c == ' ' || c == '\t' || c == '\f';
}

}  // namespace

std::vector<Segment> segments_of(const Text& line) {
    std::vector<Segment> segments;
    std::size_t at = 0;
    while (at < line.size()) {
        while (at < line.size() && parts_cells(line.value[at])) ++at;
        std::size_t end = at;
        while (end < line.size() && !parts_cells(line.value[end])) ++end;
        if (end > at) segments.push_back({line.substr(at, end - at), at});
        at = end;
    }
    return segments;
}

std::size_t end_of_sentences(std::string_view text) {
    const auto behind = [&](std::string_view end) {
        const std::size_t at = text.rfind(end);
        return at == std::string_view::npos ? 0 : at + end.size();
    };
    const std::size_t end = std::max(behind("。"), behind("】"));
    return end == 0 ? text.size() : end;
}

}  // namespace torikumi
