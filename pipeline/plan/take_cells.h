#pragma once

// Owns the values of single cells: mark, tagged text, category, recommendations, departments, extra columns.
// Each takes the characters it understands from the ledger as fields and sets the rest aside. Not here: how
// items hang together (value_sections.h).

#include <optional>
#include <string>
#include <vector>

#include "normalizers/marks.h"
#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/plan.h"
#include "pipeline/model/profile.h"
#include "pipeline/plan/ledger.h"

namespace torikumi {

/// An item's mark, and its text without it, still as printed.
struct MarkedLines {
    std::optional<Mark> mark;
    TextLines text;
};

/// The mark stands in its own cell, or at the beginning of the text where that cell is blank.
MarkedLines take_mark(const TextLines& mark_cell, const TextLines& text_cell, Ledger& ledger);

/// The mark as part of an id: (ウ) → ウ, １． → 1; ① stays.
std::string id_part(const Mark& mark);

/// Text without its tags.
struct TaggedValue {
    std::string text;
    std::vector<std::string> tags;
};
TaggedValue take_tagged(const TextLines& lines, Ledger& ledger);

/// What a 区分 cell says: a letter, a sign, or one of the words that are codes. `unclear`: it says more than
/// one code. Codes with signs between them (Ａ→Ｂ) are kept together as `code`; any other words are set
/// aside. A dash is a code where the legend has it, else it says that there is none.
struct CategoryValue {
    std::optional<std::string> code;
    bool unclear = false;
};
CategoryValue take_category(const TextLines& cell, const CategoryWords& words, Ledger& ledger);

/// The ordinals of a 該当提言 cell, in the order of the print, each once. One cell may be shared by policies.
std::vector<int> take_recommendations(const TextLines& cell, Ledger& ledger);

std::vector<Department> take_departments(const TextLines& cell, Ledger& ledger);

/// Blank cells are left out; a second column of the same header gets the key `header#2`.
Extra take_extra(const std::vector<ExtraDraft>& drafts, Ledger& ledger);

}  // namespace torikumi
