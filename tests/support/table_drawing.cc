#include "tests/support/table_drawing.h"

#include <gtest/gtest.h>

#include <ostream>

#include "pipeline/pages/read_tables.h"
#include "tests/support/draft_dump.h"
#include "tests/support/page_builder.h"

namespace torikumi::testing {

void PrintTo(const TableDrawing& test, std::ostream* out) {
    *out << test.name;
}

void expect_draft(const TableDrawing& test, const Lexicon& lexicon) {
    const auto drawn = draw_pages(test.drawing);
    Diagnostics diagnostics;
    const PlanDraft draft = read_tables(drawn.pages, drawn.characters, lexicon, diagnostics);
    const std::string dump = "\n" + dump_draft(draft);
    EXPECT_TRUE(dump == test.draft) << "expected:" << test.draft << "got:" << dump;

    const auto places = count_places(draft);
    for (CharacterId id = 0; id < drawn.characters.size(); ++id) {
        if (!is_counted(drawn.characters.code_points[id])) continue;
        std::string character;
        append_utf8(character, drawn.characters.code_points[id]);
        const auto at = places.find(id);
        EXPECT_EQ(at == places.end() ? 0 : at->second, 1)
            << character << ", character " << id << " of page " << drawn.characters.place[id];
    }
}

}  // namespace torikumi::testing
