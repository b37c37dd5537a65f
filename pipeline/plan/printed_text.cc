#include "pipeline/plan/printed_text.h"

#include <algorithm>

#include "normalizers/wrapped_lines.h"

namespace torikumi {
namespace {

constexpr std::size_t kExcerptCodePoints =
    24;  // enough to find the place in print, short enough for one line

bool is_ascii_graphic(char c) {
    return c > ' ' && c < 0x7F;
}

}  // namespace

bool is_blank(const Text& text) {
    return trimmed(text).empty();
}

bool is_blank(const TextLines& lines) {
    return std::ranges::all_of(lines, [](const TextLine& line) { return is_blank(line.text); });
}

Text trimmed(const Text& text) {
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (!is_counted(decode_code_point(text.value, at))) continue;
        begin = std::min(begin, start);
        end = at;
    }
    return begin < end ? text.substr(begin, end - begin) : Text{};
}

Text normalized_text(const TextLines& lines) {
    return trimmed(normalize_lines(lines));
}

Text normalized_line(const TextLines& lines) {
    TextLines flush;  // without indents, which would start paragraphs
    for (const TextLine& line : lines) {
        if (!is_blank(line.text)) flush.push_back({trimmed(line.text), line.box, line.em_pt});
    }
    const Text paragraphs = normalize_lines(flush);
    Text one_line;
    for (std::size_t at = 0; at < paragraphs.size(); ++at) {
        const char byte = paragraphs.value[at];
        if (byte != '\n') {
            one_line.append({&byte, 1}, paragraphs.origin[at]);
        } else if (at + 1 < paragraphs.size() && !one_line.empty() &&
                   is_ascii_graphic(one_line.value.back()) && is_ascii_graphic(paragraphs.value[at + 1])) {
            one_line.append(" ", paragraphs.origin[at]);
        }
    }
    return one_line;
}

std::string excerpt(std::string_view text) {
    std::string shown = "「";
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < kExcerptCodePoints; ++count) {
        const char32_t c = decode_code_point(text, at);
        append_utf8(shown, c == '\n' ? U' ' : c);
    }
    return shown + (at < text.size() ? "…」" : "」");
}

}  // namespace torikumi
