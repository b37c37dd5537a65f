#include "normalizers/compact_form.h"

#include "normalizers/text_forms.h"

namespace torikumi {
namespace {

void append_counted(std::string& bytes, std::string_view text) {
    std::size_t begin = 0;  // of the counted characters that are not appended yet
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (is_counted(decode_code_point(text, at))) continue;
        bytes.append(text.substr(begin, start - begin));
        begin = at;
    }
    bytes.append(text.substr(begin));
}

}  // namespace

std::string compact_form(std::string_view text) {
    // White space goes first: folding treats Ｒ２ and Ｒ ２ alike only where nothing stands between.
    std::string bytes;
    append_counted(bytes, text);
    return fold_text_forms(bytes);
}

std::string compact_form(const TextLines& lines) {
    std::string bytes;
    for (const TextLine& line : lines) append_counted(bytes, line.text.value);
    return fold_text_forms(bytes);
}

}  // namespace torikumi
