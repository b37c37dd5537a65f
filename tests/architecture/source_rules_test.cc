// Tests the sources of the whole repository, and tests/architecture/source_rules.cc itself.

#include "tests/architecture/source_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace torikumi {
namespace {

using Breaches = std::vector<std::string>;
using Rule = Breaches (*)(const SourceText&);

Breaches breaches_in_tree(Rule rule) {
    const std::vector<SourceText> sources = read_sources(TORIKUMI_SOURCE_DIR);
    EXPECT_GT(sources.size(), 50u) << "the sources were not found";
    Breaches all;
    for (const SourceText& source : sources) {
        const Breaches found = rule(source);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

std::string include(std::string_view header) {
    return "#pragma once\n\n// Owns nothing.\n\n#include " + std::string(header) + "\n";
}

struct Row {
    std::string path;
    std::string text;
    bool sound;
};

void check(Rule rule, const std::vector<Row>& rows) {
    for (const Row& row : rows)
        EXPECT_EQ(rule({row.path, row.text}).empty(), row.sound) << row.path << "\n" << row.text;
}

TEST(Layering, NoLayerIncludesWhatStandsAboveOrBesideIt) {
    EXPECT_THAT(breaches_in_tree(layering_breaches), testing::IsEmpty());
}

TEST(Layering, RuleFindsABreach) {
    check(layering_breaches,
          {
              {"pipeline/plan/a.cc", include("\"normalizers/marks.h\""), true},
              {"pipeline/plan/a.cc", include("\"pipeline/plan/b.h\""), true},
              {"pipeline/diff/a.cc", include("\"normalizers/similarity.h\""), true},
              {"pipeline/run/a.cc", include("\"extractors/pdf/read_pages.h\""), true},
              {"pipeline/batch/a.cc", include("\"pipeline/run/convert.h\""), true},
              {"tests/plan/a.cc", include("\"pipeline/cli/arguments.h\""), true},
              {"pipeline/plan/a.cc", include("\"extractors/pdf/read_pages.h\""), false},
              {"pipeline/run/a.cc", include("\"pipeline/batch/task.h\""), false},
              {"pipeline/output/a.h", include("\"pipeline/plan/b.h\""), false},
              {"pipeline/diff/a.h", include("\"pipeline/output/b.h\""), false},
              {"pipeline/diff/a.cc", include("\"pipeline/plan/b.h\""), false},
              {"pipeline/model/a.h", "#pragma once\n#  include \"normalizers/marks.h\"\n", false},
              {"extractors/a.cc", include("\"normalizers/marks.h\""), false},
              {"normalizers/a.cc", include("\"marks.h\""), false},
              {"pipeline/new_room/a.cc", "", false},
          });
}

TEST(ThirdParties, StandInTheirPlacesOnly) {
    EXPECT_THAT(breaches_in_tree(third_party_breaches), testing::IsEmpty());
}

TEST(ThirdParties, RuleFindsABreach) {
    check(third_party_breaches, {
                                    {"extractors/pdf/a.cc", include("<poppler-page.h>"), true},
                                    {"pipeline/output/a.cc", include("<nlohmann/json.hpp>"), true},
                                    {"pipeline/output/a.h", include("<nlohmann/json.hpp>"), false},
                                    {"pipeline/output/a.h", include("<nlohmann/json_fwd.hpp>"), false},
                                    {"pipeline/run/a.cc", include("<nlohmann/json.hpp>"), false},
                                    {"normalizers/marks.cc", include("<unicode/uchar.h>"), false},
                                    {"extractors/pdf/a.h", include("<qpdf/QPDF.hh>"), false},
                                });
}

TEST(Files, AreShort) {
    EXPECT_THAT(breaches_in_tree(length_breaches), testing::IsEmpty());
    check(length_breaches, {{"a.cc", std::string(400, '\n'), true},
                            {"a.cc", std::string(401, '\n'), false},
                            {"tests/a_test.cc", std::string(400, '\n'), true},
                            {"tests/a_test.cc", std::string(401, '\n'), false}});
}

TEST(Files, AreNamedAfterAPurpose) {
    EXPECT_THAT(breaches_in_tree(naming_breaches), testing::IsEmpty());
    check(naming_breaches, {{"normalizers/marks.cc", "", true},
                            {"normalizers/utils.cc", "", false},
                            {"pipeline/core/marks.cc", "", false}});
}

TEST(Files, OpenWithWhatTheyOwn) {
    EXPECT_THAT(breaches_in_tree(opening_breaches), testing::IsEmpty());
    check(opening_breaches, {{"a.h", "#pragma once\n\n// Owns a.\n", true},
                             {"a.h", "#pragma once\n#include <string>\n", false},
                             {"a_test.cc", "// Tests a.cc.\n", true},
                             {"a_test.cc", "#include <string>\n", false}});
}

/// Names that no source of the repository, this one included, may hold in one piece.
std::string ranges(std::string_view call) {
    return "std::" + std::string("ranges::") + std::string(call);
}

TEST(Files, AreOfADialectThatBothCompilersSpeak) {
    EXPECT_THAT(breaches_in_tree(dialect_breaches), testing::IsEmpty());
    check(dialect_breaches, {{"a.cc", ranges("sort(a);"), true},
                             {"a.cc", ranges("lower_bound(a, 1);"), true},
                             {"a.cc", ranges("unique_copy(a, b);"), true},
                             {"a.cc", "std::unique(a.begin(), a.end());", true},
                             {"a.cc", ranges("equal_range(a, 1);"), false},
                             {"a.cc", ranges("views::reverse(a);"), false},
                             {"a.cc", "std::" + std::string("views::reverse(a);"), false}});
}

}  // namespace
}  // namespace torikumi
