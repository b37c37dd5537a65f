// Tests pipeline/batch/convert_many.cc and pipeline/batch/deliver.cc.

#include "pipeline/batch/convert_many.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/run/scratch_folder.h"

namespace torikumi {
namespace {

const std::string kFixtures = TORIKUMI_SOURCE_DIR "/fixtures/";

std::vector<Errand> errands_into(const ScratchFolder& folder) {
    std::vector<Errand> errands;
    for (const char* name : {"broken/unrelated.txt", "karise.calc.pdf", "missing.pdf", "minamo.calc.pdf",
                             "broken/truncated.pdf", "takemi.browser.pdf"})
        errands.push_back({kFixtures + name, folder / (std::to_string(errands.size()) + ".json")});
    return errands;
}

std::string logs_of(const std::vector<Errand>& errands, int workers) {
    std::string logs;
    convert_many(errands, {{}, workers}, [&](const TaskResult& result) { logs += result.log; });
    return logs;
}

TEST(ConvertMany, GivesTheSameInTheSameOrderForAnyNumberOfWorkers) {
    const ScratchFolder one, four;
    const std::string logs = logs_of(errands_into(one), 1);
    EXPECT_EQ(logs_of(errands_into(four), 4), logs);
    EXPECT_THAT(one.list(), testing::ElementsAre("1.json", "3.json", "5.json"));
    EXPECT_EQ(four.list(), one.list());
    for (const std::string& name : one.list()) EXPECT_EQ(four.read(name), one.read(name));
    for (const Errand& errand : errands_into(one)) {
        const TaskResult alone = convert_task({{}, errand.input}, {});
        EXPECT_THAT(logs, testing::HasSubstr(alone.log));
        if (alone.plan.empty()) continue;
        EXPECT_EQ(one.read(errand.output.substr(errand.output.size() - 6)), alone.plan);
    }
}

TEST(ConvertMany, AResultThatCannotBeWrittenIsReportedAndTheRestGoOn) {
    const ScratchFolder folder;
    folder.write("file", "");
    std::vector<Errand> errands = errands_into(folder);
    errands[1].output = folder / "file/plan.json";
    std::vector<ExitStatus> statuses;
    convert_many(errands, {{}, 2}, [&](const TaskResult& result) { statuses.push_back(result.status); });
    EXPECT_THAT(statuses, testing::ElementsAre(ExitStatus::kNotConverted, ExitStatus::kEnvironmentFault,
                                               ExitStatus::kNotConverted, ExitStatus::kDone,
                                               ExitStatus::kNotConverted, ExitStatus::kDone));
    EXPECT_EQ(folder.list(), (std::vector<std::string>{"3.json", "5.json", "file"}));
}

/// Takes long, and is then known to be no plan.
std::string long_letter() {
    std::string letter;
    for (int line = 0; line < 20'000; ++line) letter += "Milk, bread, eggs.\n";
    return letter;
}

const ManySettings kFailFast{.workers = 2, .after_failure = AfterFailure::kStop};

/// The others are ready before the first.
TEST(ConvertMany, TellsOfWhatIsWrittenWhenItEndsEarly) {
    const ScratchFolder folder;
    folder.write("letter.txt", long_letter());
    std::vector<Errand> errands{{folder / "letter.txt", folder / "0.json"}};
    for (const char* name : {"minamo.txt", "karise.txt"})
        errands.push_back({kFixtures + name, folder / (std::to_string(errands.size()) + ".json")});
    std::vector<std::string> told;
    convert_many(errands, kFailFast, [&](const TaskResult& result) {
        told.push_back(result.refusal ? "letter.txt" : result.task.id.value() + ".json");
    });
    EXPECT_THAT(told, testing::UnorderedElementsAreArray(folder.list()));
    EXPECT_EQ(told.front(), "letter.txt");
    EXPECT_GT(told.size(), 1u);
}

TEST(ConvertMany, EndsAtAFailureWhereverItStandsButInAStreamInItsOrder) {
    const ScratchFolder folder;
    folder.write("letter.txt", long_letter());
    const auto told_into = [&](const std::string& first, const std::string& second) {
        std::vector<std::string> told;
        convert_many({{folder / "letter.txt", first}, {folder / "missing.pdf", second}}, kFailFast,
                     [&](const TaskResult& result) { told.push_back(result.refusal->code); });
        return told;
    };
    EXPECT_THAT(told_into(folder / "0.json", folder / "1.json"), testing::ElementsAre("input-not-found"));
    EXPECT_THAT(told_into("-", "-"), testing::ElementsAre("no-plan-found"));
}

TEST(ConvertMany, TakesNamesThatAreNoText) {
    const ScratchFolder folder;
    const std::string name = "\x8e\x9a.txt";  // as CP932 writes it
    folder.write(name, "Milk, bread, eggs.\n");
    std::vector<std::string> codes;
    convert_many({{folder / name, folder / "a.json"}, {folder / "b.txt", folder / "b.json"}}, {{}, 1},
                 [&](const TaskResult& result) { codes.push_back(result.refusal->code); });
    EXPECT_THAT(codes, testing::ElementsAre("no-plan-found", "input-not-found"));
}

}  // namespace
}  // namespace torikumi
