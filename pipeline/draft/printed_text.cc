#include "pipeline/draft/printed_text.h"

#include <algorithm>

#include "normalizers/spacing.h"
#include "normalizers/wrapped_lines.h"

namespace torikumi {
namespace {

constexpr std::size_t kExcerptCodePoints =
    24;  // enough to find the place in print, short enough for one line

}  // namespace

bool is_blank(const Text& text) {
    return leading_blank(text.value) == text.size();
}

bool is_blank(const TextLines& lines) {
    return std::ranges::all_of(lines, [](const TextLine& line) { return is_blank(line.text); });
}

Text normalized_text(const TextLines& lines) {
    return trimmed_text(normalize_lines(lines));
}

Text normalized_line(const TextLines& lines) {
    TextLines flush;  // without indents, which would start paragraphs
    for (const TextLine& line : lines) {
        if (!is_blank(line.text)) flush.push_back({trimmed_text(line.text), line.box, line.em_pt});
    }
    Text paragraphs = normalize_lines(flush);
    Text one_line;
    for (std::size_t end = paragraphs.value.find('\n'); end != std::string::npos;
         end = paragraphs.value.find('\n')) {
        one_line.append(paragraphs.substr(0, end));
        paragraphs = paragraphs.substr(end + 1);
        if (space_separates(last_code_point(one_line.value), first_code_point(paragraphs.value)))
            one_line.append(" ", kNoCharacter);
    }
    one_line.append(paragraphs);
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
