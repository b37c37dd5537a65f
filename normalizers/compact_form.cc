#include "normalizers/compact_form.h"

#include "normalizers/text_forms.h"

namespace torikumi {

std::string compact_form(std::string_view text) {
    return fold_counted_forms(text);
}

std::string compact_form(const TextLines& lines) {
    if (lines.size() == 1) return compact_form(lines.front().text.value);
    std::string bytes;
    for (const TextLine& line : lines) bytes += line.text.value;
    return fold_counted_forms(bytes);
}

}  // namespace torikumi
