// White space, line breaks, forms of characters and tags: no counted character may be lost on the way.

#include "normalizers/spacing.h"

#include "normalizers/compact_form.h"
#include "normalizers/tags.h"
#include "normalizers/text_forms.h"
#include "normalizers/wrapped_lines.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/printed_lines.h"

using namespace torikumi;

namespace {

void check_folding(const std::string& text) {
    const std::string folded = fold_text_forms(std::string_view(text));
    fuzz::require(fold_text_forms(std::string_view(folded)) == folded, "folding twice is folding once");
    const std::string compact = compact_form(text);
    fuzz::require(compact_form(compact) == compact, "a compact form is its own");
    const std::string unified = with_radicals_unified(text);
    fuzz::require(unified.size() == text.size(), "unified radicals leave each offset as it was");
    fuzz::require(with_radicals_unified(unified) == unified, "unifying twice is unifying once");
    fuzz::require(unified == text || may_hold_radical(text), "no text is passed over that holds a radical");
    fuzz::require(fold_text_forms(std::string_view(unified)) == folded,
                  "unified radicals fold as radicals do");
}

void check_trimming(const std::string& text) {
    const std::string_view rest = trimmed(text);
    fuzz::require(leading_blank(rest) == 0 && trailing_blank(rest) == 0, "trimmed text has no blank ends");
}

void check_tags(const Text& text) {
    const TaggedText tagged = split_tags(text);
    std::set<CharacterId> found = fuzz::counted_in(tagged.text);
    std::set<CharacterId> cut_out = fuzz::counted_in(tagged.printed);
    fuzz::require(tagged.tags.empty() == cut_out.empty(), "what is cut out of a text are its tags");
    found.merge(cut_out);
    fuzz::require(cut_out.empty(), "no character is both tag and text");
    fuzz::require(found == fuzz::counted_in(text), "tags and text are what was printed");
}

void check_lines(const TextLines& lines) {
    const std::set<CharacterId> printed = fuzz::counted_in(lines);
    const Text unwrapped = unwrap_lines(lines);
    fuzz::require(unwrapped.origin.size() == unwrapped.value.size(), "each byte has an origin");
    fuzz::require(fuzz::counted_in(unwrapped) == printed, "unwrapping loses no character");
    const Text folded = fold_text_forms(unwrapped);
    fuzz::require(folded.value == fold_text_forms(std::string_view(unwrapped.value)),
                  "text folds alike with and without origins");
    fuzz::require(fuzz::counted_in(folded) == printed, "folding loses no character");
    fuzz::require(normalize_lines(lines) == folded, "normalising is unwrapping and folding");
    check_tags(unwrapped);
    check_tags(folded);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = fuzz::well_formed(fuzz::view_of(data, size));
    const TextLines lines = fuzz::printed_lines(text);
    check_folding(text);
    check_trimming(text);
    check_lines(lines);
    for (std::size_t i = 1; i < lines.size(); ++i)
        break_separates(lines[i - 1].text.value, lines[i].text.value);
    return 0;
}
