// Marks of items, alone, in rows and with words around them.

#include "normalizers/marks.h"

#include "normalizers/compact_form.h"
#include "normalizers/mark_forms.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/printed_lines.h"

using namespace torikumi;

namespace {

/// `example` is nothing but the first mark of `form` and the words around it.
void check_form(const MarkForm& form, std::string_view example) {
    const auto found = parse_formed_mark(example, form);
    fuzz::require(found.has_value(), "a form is found in its example");
    fuzz::require(found->begin < found->end && found->end <= found->text_offset,
                  "a mark comes before its text");
    fuzz::require(found->text_offset == example.size(), "an example has no text behind its mark");
    fuzz::require(found->mark.ordinal == 1, "an example is the first mark");
    if (!form.has_words()) return;
    fuzz::require(compact_form(example.substr(0, found->begin)) == form.before,
                  "what stands before a mark is the word before it");
    // 柱１．: the stop is of the mark, but lines go without it.
    fuzz::require(compact_form(example.substr(found->end)).starts_with(form.behind),
                  "what stands behind a mark begins with the word behind it");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string line = fuzz::well_formed(fuzz::view_of(data, size));
    if (const auto leading = parse_leading_mark(line)) {
        fuzz::require(leading->length > 0 && leading->length <= leading->text_offset,
                      "a text begins behind its mark");
        fuzz::require(leading->text_offset <= line.size(), "a mark stands inside its line");
        fuzz::require(leading->mark.ordinal > 0, "marks count from one");
    }
    if (const auto mark = parse_mark(line)) {
        const auto again = parse_mark(mark->form);
        fuzz::require(again && again->ordinal == mark->ordinal && again->form == mark->form,
                      "the form of a mark is the same mark");
    }
    for (const Mark& mark : parse_mark_list(line))
        fuzz::require(!mark.form.empty(), "a mark of a list has a form");
    fuzz::require(!names_none(line) || parse_mark_list(line).empty(), "a cell that names none has no marks");
    if (const auto form = parse_mark_form(line)) check_form(*form, line);
    return 0;
}
