// Tests pipeline/batch/manifest.cc and pipeline/batch/manifest_row.cc.

#include "pipeline/batch/manifest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>

#include "extractors/sha256.h"
#include "tests/run/scratch_folder.h"

namespace torikumi {
namespace {

ManifestRow sample_row(std::string output) {
    return {.output = std::move(output),
            .input = "町/plan.pdf",
            .input_sha256 = sha256_of("input"),
            .options = digest_of_options({}),
            .version = "0.1.0",
            .status = ExitStatus::kLosses,
            .code = {},
            .message = {},
            .counts = {1, 2, 3},
            .output_sha256 = sha256_of("output"),
            .milliseconds = 12};
}

TEST(Manifest, RowsAreReadAsTheyWereWritten) {
    ManifestRow refused = sample_row("b.json");
    refused.input_sha256 = refused.output_sha256 = "";
    refused.code = "input-not-found";
    refused.message = "there is no \"such\" file";
    for (const ManifestRow& row : {sample_row("a.json"), refused}) EXPECT_EQ(read_row(write_row(row)), row);
    const std::string line = write_row(refused);
    EXPECT_EQ(read_row(line.substr(0, line.size() / 2)), std::nullopt);
    EXPECT_EQ(read_row("{}"), std::nullopt);
}

TEST(Manifest, OptionsThatChangeResultsChangeTheirDigest) {
    const std::string usual = digest_of_options({});
    EXPECT_EQ(digest_of_options({.diagnostics = DiagnosticsForm::kJsonLines}), usual);
    EXPECT_NE(digest_of_options({.convert = {.repeats_mode = RepeatsMode::kDrop}}), usual);
    EXPECT_NE(digest_of_options({.convert = {.dump_kind = DumpKind::kRows}}), usual);
    EXPECT_NE(digest_of_options({.convert = {.pdf = {.max_pages = 3}}}), usual);
    EXPECT_NE(digest_of_options({.profile_sha256 = sha256_of("own")}), usual);
}

TEST(Manifest, ARowHoldsAsLongAsNothingHasChanged) {
    struct Row {
        const char* what;
        std::function<void(ManifestRow& row, ManifestRow& wanted, const ScratchFolder&)> change;
        bool holds;
    };
    const Row rows[] = {
        {"nothing", [](auto&, auto&, auto&) {}, true},
        {"refused before", [](auto& row, auto&, auto&) { row.output_sha256 = ""; }, true},
        {"options", [](auto&, auto& wanted, auto&) { wanted.options = "other"; }, false},
        {"version", [](auto&, auto& wanted, auto&) { wanted.version = "0.2.0"; }, false},
        {"no time before", [](auto& row, auto&, auto&) { row.status = ExitStatus::kEnvironmentFault; },
         false},
        {"not there before", [](auto& row, auto&, auto&) { row.input_sha256 = ""; }, false},
        {"input", [](auto&, auto&, auto& folder) { folder.write("plan.pdf", "other"); }, false},
        {"output", [](auto&, auto&, auto& folder) { folder.write("a.json", "other"); }, false},
        {"input gone", [](auto&, auto& wanted, auto& folder) { wanted.input = folder / "gone.pdf"; }, false},
    };
    for (const Row& row : rows) {
        const ScratchFolder folder;
        folder.write("plan.pdf", "input");
        folder.write("a.json", "output");
        ManifestRow earlier = sample_row("a.json");
        ManifestRow wanted = earlier;
        wanted.input = folder / "plan.pdf";
        row.change(earlier, wanted, folder);
        EXPECT_EQ(still_holds(earlier, wanted, folder / ""), row.holds) << row.what;
    }
}

TEST(Manifest, KeepsWhatARunThatWasKilledHadDone) {
    const ScratchFolder folder;
    {
        Manifest killed(folder / "manifest.jsonl");
        killed.begin({"a.json", "b.json", "c.json"}, {});
        killed.append(sample_row("b.json"));
    }
    folder.write("manifest.jsonl", folder.read("manifest.jsonl") + R"({"output":"c.json","inp)");
    Manifest resumed(folder / "manifest.jsonl");
    ASSERT_NE(resumed.find_earlier("b.json"), nullptr);
    EXPECT_EQ(resumed.find_earlier("c.json"), nullptr);
    resumed.begin({"a.json", "b.json", "c.json", "not-begun.json"}, {*resumed.find_earlier("b.json")});
    resumed.append(sample_row("c.json"));
    resumed.append(sample_row("a.json"));
    resumed.finish({"a.json", "b.json", "c.json", "not-begun.json"});
    EXPECT_EQ(folder.read("manifest.jsonl"), write_row(sample_row("a.json")) + "\n" +
                                                 write_row(sample_row("b.json")) + "\n" +
                                                 write_row(sample_row("c.json")) + "\n");
    for (const char* output : {"a.json", "b.json"}) EXPECT_EQ(resumed.find(output), sample_row(output));
    EXPECT_EQ(resumed.find("not-begun.json"), std::nullopt);
}

TEST(Manifest, SaysWhereItsRowsHaveBeenTakenAway) {
    const ScratchFolder folder;
    Manifest manifest(folder / "manifest.jsonl");
    manifest.begin({"a.json"}, {});
    manifest.append(sample_row("a.json"));
    std::filesystem::resize_file(folder / "manifest.jsonl", 10);
    EXPECT_THROW(manifest.finish({"a.json"}), DocumentError);
    EXPECT_EQ(folder.read("manifest.jsonl").size(), 10U);
}

}  // namespace
}  // namespace torikumi
