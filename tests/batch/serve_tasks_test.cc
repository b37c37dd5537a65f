// Tests pipeline/batch/serve_tasks.cc.

#include "pipeline/batch/serve_tasks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "pipeline/batch/line_buffer.h"
#include "pipeline/batch/worker_lines.h"

namespace torikumi {
namespace {

struct Pipe {
    std::array<int, 2> ends{};
    Pipe() { EXPECT_EQ(::pipe(ends.data()), 0); }
    int out() const { return ends[0]; }
    int in() const { return ends[1]; }
};

TaskResult echo(const Task& task) {
    return {.task = task, .log = "worked on " + task.input};
}

std::vector<TaskResult> serve(std::string_view tasks) {
    Pipe to_worker, from_worker;
    EXPECT_EQ(::write(to_worker.in(), tasks.data(), tasks.size()), static_cast<ssize_t>(tasks.size()));
    ::close(to_worker.in());
    EXPECT_FALSE(serve_tasks(to_worker.out(), from_worker.in(), echo));
    ::close(from_worker.in());
    LineBuffer lines;
    std::vector<TaskResult> results;
    while (lines.read_from(from_worker.out()) == LineBuffer::Source::kOpen) {
        while (const auto line = lines.take_line()) results.push_back(read_result(*line));
    }
    EXPECT_EQ(lines.take_rest(), "");
    return results;
}

TEST(ServeTasks, AnswersEachLineInOrderAlsoTheLastWithoutABreak) {
    const auto results = serve("{\"id\":\"1\",\"input\":\"a\"}\n\n \r\n{\"id\":\"2\",\"input\":\"b\"}");
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(results[0].task, (Task{"1", "a"}));
    EXPECT_EQ(results[0].log, "worked on a");
    EXPECT_EQ(results[1].task, (Task{"2", "b"}));
}

TEST(ServeTasks, GoesOnAfterALineThatIsNoTask) {
    const auto results = serve(
        "nonsense\n{\"input\":\"b\"}\n{\"id\":\"3\",\"inputs\":[]}\n"
        "{\"id\":\"4\",\"input\":\"c.pdf\\u0000.txt\"}\n");
    ASSERT_EQ(results.size(), 4u);
    EXPECT_EQ(results[0].status, ExitStatus::kUsage);
    EXPECT_EQ(results[0].refusal, (Refusal{"task-invalid", "this is not JSON"}));
    EXPECT_EQ(results[1].task.input, "b");
    EXPECT_EQ(results[2].task, (Task{"3", ""}));
    EXPECT_EQ(results[2].status, ExitStatus::kUsage);
    EXPECT_EQ(results[3].task, (Task{"4", ""}));
    EXPECT_EQ(results[3].refusal, (Refusal{"task-invalid", "the input has a NUL, which no path has"}));
}

TEST(ServeTasks, EndsWhereNobodyReads) {
    std::signal(SIGPIPE, SIG_IGN);
    Pipe to_worker, from_worker;
    ::close(from_worker.out());
    const std::string_view task = "{\"input\":\"a\"}\n";
    EXPECT_EQ(::write(to_worker.in(), task.data(), task.size()), static_cast<ssize_t>(task.size()));
    EXPECT_EQ(serve_tasks(to_worker.out(), from_worker.in(), echo), std::errc::broken_pipe);
}

}  // namespace
}  // namespace torikumi
