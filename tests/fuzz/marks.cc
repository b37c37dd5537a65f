// Marks of items, alone, in rows and with words around them.

#include "normalizers/marks.h"

#include "normalizers/mark_forms.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/printed_lines.h"

using namespace torikumi;

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
    if (const auto form = parse_mark_form(line)) {
        const auto found = parse_formed_mark(line, *form);
        if (!found) return 0;  // words that fold into others are not found again in the print
        fuzz::require(found->begin < found->end && found->end <= found->text_offset,
                      "a mark comes before its text");
        fuzz::require(found->text_offset <= line.size(), "a formed mark stands inside its line");
    }
    names_none(line);
    return 0;
}
