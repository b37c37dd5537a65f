#include "pipeline/dump/said_text.h"

#include <utility>

#include "normalizers/tags.h"
#include "normalizers/wrapped_lines.h"

namespace torikumi {

SaidText::SaidText(const TextLines& lines) {
    Text folded = normalize_lines(lines);
    TaggedText parts = split_tags(folded);
    if (!parts.tags.empty()) {
        CharacterPairs pairs = character_pairs(parts.text.value);
        untagged_ = Form{std::move(parts.text.value), std::move(pairs)};
    }
    whole_.pairs = character_pairs(folded.value);
    whole_.text = std::move(folded.value);
}

}  // namespace torikumi
