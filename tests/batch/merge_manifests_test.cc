// Tests pipeline/batch/merge_manifests.cc.

#include "pipeline/batch/merge_manifests.h"

#include <gtest/gtest.h>

#include "pipeline/batch/manifest.h"

namespace torikumi {
namespace {

std::string line(std::string output, std::int64_t milliseconds = 0) {
    return write_row({.output = std::move(output),
                      .input = "plan.pdf",
                      .options = "usual",
                      .version = "0.1.0",
                      .milliseconds = milliseconds}) +
           "\n";
}

TEST(ManifestMerge, TakesTheRowsOfAllInTheOrderOfTheirOutputs) {
    ManifestMerge merge;
    merge.add(line("c.json") + line("a.json"));
    merge.add("");
    merge.add(line("b.json"));
    EXPECT_EQ(merge.text(), line("a.json") + line("b.json") + line("c.json"));
}

TEST(ManifestMerge, OfOneOutputTheLastRowCounts) {
    ManifestMerge merge;
    merge.add(line("a.json", 1));
    merge.add(line("a.json", 2));
    EXPECT_EQ(merge.text(), line("a.json", 2));
}

TEST(ManifestMerge, SaysWhatBecameOfTheDocuments) {
    ManifestMerge merge;
    merge.add(line("b.json", 7) + line("a.json"));
    const std::vector<DocumentOutcome> outcomes = merge.outcomes();
    ASSERT_EQ(outcomes.size(), 2u);
    EXPECT_EQ(outcomes[1].input, "plan.pdf");
    EXPECT_EQ(outcomes[1].output, "b.json");
    EXPECT_EQ(outcomes[1].row->milliseconds, 7);
}

TEST(ManifestMerge, KeepsMembersThatItDoesNotKnow) {
    std::string row = line("a.json");
    row.insert(1, R"("machine":"b",)");
    ManifestMerge merge;
    merge.add(row);
    EXPECT_EQ(merge.text(), row);
}

TEST(ManifestMerge, RefusesWhatIsNoRow) {
    ManifestMerge merge;
    EXPECT_THROW(merge.add(line("a.json") + R"({"output":"b.js)"), DocumentError);
    EXPECT_EQ(merge.text(), "");
}

}  // namespace
}  // namespace torikumi
