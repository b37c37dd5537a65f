#pragma once

// Owns the form of a test of tables: pages drawn in text (page_builder.h), and the draft (draft_dump.h) that
// reading them must give, each character of the pages in exactly one place.

#include <iosfwd>
#include <string>

#include "tests/support/built_in_lexicon.h"

namespace torikumi::testing {

struct TableDrawing {
    std::string name;
    std::string drawing;
    std::string draft;  // begins with an empty line, as raw strings do
};

void PrintTo(const TableDrawing& test, std::ostream* out);

/// Fails where read_tables() gives another draft, or loses or repeats a character.
void expect_draft(const TableDrawing& test, const Lexicon& lexicon = built_in_lexicon());

}  // namespace torikumi::testing
