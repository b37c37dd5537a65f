// Tests pipeline/run/output_paths.cc.

#include "pipeline/run/output_paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/run/usage_error.h"
#include "tests/run/scratch_folder.h"

namespace torikumi {
namespace {

using Paths = std::vector<std::string>;

TEST(OutputNames, AreTheStemsWhereThoseDiffer) {
    struct Row {
        Paths inputs;
        Paths names;
    };
    const Row rows[] = {
        {{"city/plan.pdf"}, {"plan.json"}},
        {{"a.pdf", "b.txt"}, {"a.json", "b.json"}},
        {{"-"}, {"stdin.json"}},
        {{"plan"}, {"plan.json"}},
        {{"r3.4.pdf", "r3.5.pdf"}, {"r3.4.json", "r3.5.json"}},
        // Stems that are the same.
        {{"plan.pdf", "plan.txt"}, {"plan.pdf.json", "plan.txt.json"}},
        {{"a/plan.pdf", "b/plan.pdf"}, {"plan.pdf.json", "plan.pdf-2.json"}},
        {{"plan.pdf", "plan.pdf", "plan.pdf"}, {"plan.pdf.json", "plan.pdf-2.json", "plan.pdf-3.json"}},
        // A name that another input would take by itself.
        {{"plan.pdf", "plan.txt", "plan.pdf.csv"}, {"plan.pdf.json", "plan.txt.json", "plan.pdf-2.json"}},
    };
    for (const Row& row : rows) EXPECT_EQ(output_names(row.inputs), row.names);
}

TEST(OutputPaths, StandardOutputUnlessToldOtherwise) {
    EXPECT_EQ(output_paths({"a.pdf", "b.pdf"}, std::nullopt), Paths({"-", "-"}));
    EXPECT_EQ(output_paths({"a.pdf"}, "-"), Paths({"-"}));
}

TEST(OutputPaths, OneResultIsAFileUnlessAFolderIsMeant) {
    const ScratchFolder scratch;
    EXPECT_EQ(output_paths({"a.pdf"}, scratch / "new.json"), Paths({scratch / "new.json"}));
    EXPECT_EQ(output_paths({"a.pdf"}, scratch / "new/"), Paths({scratch / "new/a.json"}));
    EXPECT_EQ(output_paths({"a.pdf"}, scratch / ""), Paths({scratch / "a.json"}));
}

TEST(OutputPaths, SeveralResultsNeedAFolder) {
    const ScratchFolder scratch;
    EXPECT_EQ(output_paths({"a.pdf", "b.pdf"}, scratch / "new"),
              Paths({scratch / "new/a.json", scratch / "new/b.json"}));
    scratch.write("plan.json", "kept");
    EXPECT_THROW(output_paths({"a.pdf", "b.pdf"}, scratch / "plan.json"), UsageError);
}

TEST(OutputPaths, NeverReplaceAnInput) {
    const ScratchFolder scratch;
    scratch.write("plan.json", "a text");
    EXPECT_THROW(output_paths({scratch / "plan.json"}, scratch / "plan.json"), UsageError);
    EXPECT_THROW(output_paths({scratch / "plan.json"}, scratch / ""), UsageError);
    EXPECT_THROW(output_paths({"a.txt", scratch / "plan.json"}, scratch / "../" + scratch.name()),
                 UsageError);
}

}  // namespace
}  // namespace torikumi
