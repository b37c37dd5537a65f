// Tests pipeline/batch/run_summary.cc.

#include "pipeline/batch/run_summary.h"

#include <gtest/gtest.h>

namespace torikumi {
namespace {

using std::chrono::milliseconds;

DocumentOutcome outcome_of(std::string input, ExitStatus status, std::string code = {}) {
    ManifestRow row{.input = input, .status = status, .code = std::move(code)};
    if (!row.code.empty()) row.message = "it is so";
    return {.input = std::move(input), .row = row};
}

TEST(ProgressLine, SaysHowFarAndHowLong) {
    struct Row {
        RunProgress progress;
        milliseconds elapsed;
        const char* line;
    };
    const Row rows[] = {
        {{.documents = 10}, milliseconds(0), "[....................] 0/10"},
        {{.documents = 10, .over = 5},
         milliseconds(2000),
         "[##########..........] 5/10, 2.5 a second, 0:03 left"},
        {{.documents = 10, .over = 10, .failed = 1},
         milliseconds(4000),
         "[####################] 10/10, 1 failed, 2.5 a second"},
        {{.documents = 40, .over = 20, .kept = 20}, milliseconds(9), "[##########..........] 20/40"},
        {{.documents = 40, .over = 30, .kept = 20},
         milliseconds(5000),
         "[###############.....] 30/40, 2.0 a second, 0:06 left"},
        {{.documents = 10000, .over = 100},
         milliseconds(100'000),
         "[....................] 100/10000, 1.0 a second, 2:45:01 left"},
        {{}, milliseconds(0), "[####################] 0/0"},
    };
    for (const Row& row : rows) EXPECT_EQ(progress_line(row.progress, row.elapsed), row.line);
}

TEST(RunSummary, CountsWhatWentWell) {
    DocumentOutcome kept = outcome_of("a.pdf", ExitStatus::kDone);
    EXPECT_EQ(summary_text(summarise_run({kept})), "1 document: 1 converted, 0 not\n");
    kept.done_by = DoneBy::kEarlierRun;
    EXPECT_EQ(
        summary_text(summarise_run({kept, outcome_of("b.pdf", ExitStatus::kLosses), {.input = "c.pdf"}})),
        "3 documents: 2 converted (1 of them with errors), 0 not, 1 not begun; 1 as an earlier run left "
        "them\n");
}

TEST(RunSummary, GroupsFailuresByTheirReasonTheMostFrequentFirst) {
    const RunSummary summary =
        summarise_run({outcome_of("a.pdf", ExitStatus::kEnvironmentFault, "time-limit"),
                       outcome_of("b.pdf", ExitStatus::kNotConverted, "pdf-broken"),
                       outcome_of("c.pdf", ExitStatus::kNotConverted, "pdf-broken"),
                       outcome_of("d.pdf", ExitStatus::kDone)});
    EXPECT_EQ(summary_text(summary),
              "4 documents: 1 converted, 3 not\n"
              "     2 pdf-broken, such as b.pdf: it is so\n"
              "     1 time-limit, such as a.pdf: it is so\n"
              "1 document may succeed in another run, with --resume\n");
    EXPECT_EQ(retry_advice_of(summarise_run({outcome_of("b.pdf", ExitStatus::kNotConverted, "pdf-broken")})),
              "");
}

TEST(RunSummary, CommandsNoTerminal) {
    EXPECT_EQ(
        summary_text(summarise_run({outcome_of("a\x1b[2J\n.pdf", ExitStatus::kNotConverted, "pdf-broken")})),
        "1 document: 0 converted, 1 not\n"
        "     1 pdf-broken, such as a [2J .pdf: it is so\n");
}

}  // namespace
}  // namespace torikumi
