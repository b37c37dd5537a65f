#include "pipeline/run/unify_radicals.h"

#include "normalizers/text_forms.h"

namespace torikumi {

void unify_radicals(TextLines& lines) {
    for (TextLine& line : lines) {
        if (may_hold_radical(line.text.value)) line.text.value = with_radicals_unified(line.text.value);
    }
}

void unify_radicals(PageLayout& page) {
    unify_radicals(page.lines);
    for (Table& table : page.tables) {
        for (TableCell& cell : table.cells) unify_radicals(cell.lines);
    }
}

}  // namespace torikumi
