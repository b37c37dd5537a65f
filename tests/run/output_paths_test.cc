// Tests pipeline/run/output_paths.cc.

#include "pipeline/run/output_paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>

#include "pipeline/run/usage_error.h"
#include "tests/run/scratch_folder.h"

namespace torikumi {
namespace {

std::vector<std::string> output_paths(const std::vector<std::string>& inputs,
                                      const std::optional<std::string>& output) {
    const Results results = inputs.size() > 1 ? Results::kSeveral : Results::kOne;
    return torikumi::output_paths(named_by_themselves(inputs), results, output);
}

using Paths = std::vector<std::string>;

TEST(OutputPaths, AreNamedAfterTheStemsWhereThoseDiffer) {
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
    for (const Row& row : rows) {
        Paths paths = row.names;
        for (std::string& path : paths) path = "made/" + path;
        EXPECT_EQ(output_paths(row.inputs, "made/"), paths);
    }
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
    EXPECT_THROW(output_paths({"a.pdf", "b.pdf"}, scratch / "plan.json/"), UsageError);
    EXPECT_THROW(output_paths({"a.pdf", "b.pdf"}, "/dev/null"), UsageError);
}

TEST(OutputPaths, AreNamedAndNoFileWhereAFolderIsMeant) {
    const ScratchFolder scratch;
    scratch.write("plan.json", "kept");
    EXPECT_THROW(output_paths({"a.pdf"}, ""), UsageError);
    EXPECT_THROW(output_paths({"a.pdf"}, scratch / "plan.json/"), UsageError);
    EXPECT_EQ(output_paths({"a.pdf"}, "/dev/null"), Paths({"/dev/null"}));
}

TEST(OutputPaths, NeverReplaceAnInput) {
    const ScratchFolder scratch;
    scratch.write("plan.json", "a text");
    EXPECT_THROW(output_paths({scratch / "plan.json"}, scratch / "plan.json"), UsageError);
    EXPECT_THROW(output_paths({scratch / "plan.json"}, scratch / ""), UsageError);
    EXPECT_THROW(output_paths({"a.txt", scratch / "plan.json"}, scratch / "../" + scratch.name()),
                 UsageError);
}

TEST(OutputPaths, KnowAnInputByItsOtherNames) {
    const ScratchFolder scratch;
    scratch.write("plan.txt", "a text");
    std::filesystem::create_symlink("plan.txt", scratch / "link.json");
    std::filesystem::create_hard_link(scratch / "plan.txt", scratch / "same.json");
    EXPECT_THROW(output_paths({scratch / "plan.txt"}, scratch / "link.json"), UsageError);
    EXPECT_THROW(output_paths({scratch / "plan.txt"}, scratch / "same.json"), UsageError);
}

TEST(OutputPaths, StandApart) {
    const ScratchFolder scratch;
    scratch.write("old.html", "older");
    std::filesystem::create_hard_link(scratch / "old.html", scratch / "same.json");
    std::filesystem::create_directory_symlink(".", scratch / "link");
    struct Row {
        std::string path;
        std::string other;
        bool apart;
    };
    const Row rows[] = {
        {scratch / "report.html", scratch / "a.json", true},
        {scratch / "old.html", scratch / "a.json", true},
        {scratch / "a/report.html", scratch / "b/report.html", true},
        {scratch / "a.json", scratch / "a.json", false},
        {scratch / "new/../a.json", scratch / "a.json", false},
        {scratch / "link/a.json", scratch / "a.json", false},  // neither is there yet
        {scratch / "old.html", scratch / "same.json", false},
        {"report.html", "./report.html", false},
        {"-", "-", false},
        {"-", "a.json", true},
    };
    for (const Row& row : rows) {
        if (row.apart) {
            EXPECT_NO_THROW(require_apart(row.path, {"b.json", row.other})) << row.path << " " << row.other;
        } else {
            EXPECT_THROW(require_apart(row.path, {"b.json", row.other}), UsageError)
                << row.path << " " << row.other;
        }
    }
}

/// Each file is looked up once: input by input against output by output takes seconds.
TEST(OutputPaths, TakeNoLongerForAFileInAThousand) {
    const ScratchFolder scratch;
    Paths inputs;
    for (int i = 0; i < 3000; ++i) {
        inputs.push_back(scratch / ("plan-" + std::to_string(i) + ".txt"));
        scratch.write("plan-" + std::to_string(i) + ".txt", "a text");
        scratch.write("plan-" + std::to_string(i) + ".json", "older");
    }
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(output_paths(inputs, scratch / "").size(), inputs.size());
    EXPECT_EQ(output_paths(Paths(3000, "plan.txt"), "made/").back(), "made/plan.txt-3000.json");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3));
}

}  // namespace
}  // namespace torikumi
