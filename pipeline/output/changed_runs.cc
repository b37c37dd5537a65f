#include "pipeline/output/changed_runs.h"

#include <algorithm>

#include "pipeline/model/utf8.h"

namespace torikumi {
namespace {

/// Byte offset of the code point `index`, from byte `offset`, which is that of the code point `at`.
std::size_t move_to(std::string_view text, std::size_t offset, std::size_t at, std::size_t index) {
    for (; at < index && offset < text.size(); ++at) decode_code_point(text, offset);
    return offset;
}

}  // namespace

std::vector<TextRun> changed_runs(std::string_view text, const std::vector<ChangedSpan>& spans, Side side) {
    std::vector<TextRun> runs;
    const auto add = [&](std::size_t begin, std::size_t end, RunState state) {
        if (begin < end) runs.push_back({std::string(text.substr(begin, end - begin)), state});
    };
    std::size_t at = 0;
    std::size_t offset = 0;
    for (const ChangedSpan& span : spans) {
        const std::size_t first = side == Side::kOld ? span.before_begin : span.after_begin;
        const std::size_t last = side == Side::kOld ? span.before_end : span.after_end;
        const std::size_t begin = move_to(text, offset, at, first);
        const std::size_t end = move_to(text, begin, first, last);
        add(offset, begin, RunState::kKept);
        add(begin, end, RunState::kChanged);
        at = std::max(at, last);
        offset = end;
    }
    add(offset, text.size(), RunState::kKept);
    return runs;
}

std::vector<TextRun> changed_runs(const Event& event, Side side) {
    const std::optional<std::string>& text = side == Side::kOld ? event.before : event.after;
    if (!text || text->empty()) return {};
    if (event.spans.empty()) return {{*text, RunState::kChanged}};
    return changed_runs(*text, event.spans, side);
}

}  // namespace torikumi
