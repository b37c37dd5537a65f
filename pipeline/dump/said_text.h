#pragma once

// Owns what a cell of a dump says, read once for all that compare it: folded, without the line breaks of the
// print, and the character pairs by which it is compared, with its tags (【再掲】) and without.

#include <optional>
#include <string>

#include "normalizers/similarity.h"
#include "pipeline/model/text.h"

namespace torikumi {

class SaidText {
 public:
    SaidText() = default;
    explicit SaidText(const TextLines& lines);

    const std::string& text() const { return whole_.text; }
    const CharacterPairs& pairs() const { return whole_.pairs; }

    bool is_tagged() const { return untagged_.has_value(); }
    const std::string& untagged() const { return without_tags().text; }
    const CharacterPairs& untagged_pairs() const { return without_tags().pairs; }

 private:
    struct Form {
        std::string text;
        CharacterPairs pairs;
    };
    const Form& without_tags() const { return untagged_ ? *untagged_ : whole_; }

    Form whole_;
    std::optional<Form> untagged_;  // only where there are tags
};

}  // namespace torikumi
