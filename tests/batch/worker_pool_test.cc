// Tests pipeline/batch/worker_pool.cc and pipeline/batch/worker.cc: with work that misbehaves as a document
// may.

#include "pipeline/batch/worker_pool.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <new>

namespace torikumi {
namespace {

void spin() {
    volatile bool going = true;
    while (going) {
    }
}

/// As the system does it: a sanitizer would take the signal, and write its report for longer than a task may
/// take.
void crash() {
    ::signal(SIGSEGV, SIG_DFL);
    ::raise(SIGSEGV);
}

/// The input says what happens.
TaskResult misbehave(const Task& task) {
    if (task.input == "crash") crash();
    if (task.input == "abort") ::raise(SIGABRT);
    if (task.input == "exit") ::_exit(3);
    if (task.input == "killed") ::raise(SIGKILL);
    if (task.input == "hang") ::pause();
    if (task.input == "spin") spin();
    if (task.input == "stop") ::raise(SIGSTOP);
    if (task.input == "print") static_cast<void>(!::write(STDOUT_FILENO, "noise\n", 6));
    return {.task = task, .log = "done by " + std::to_string(::getpid())};
}

WorkerSettings settings_of(Work work) {
    DocumentLimits limits;
    limits.wall_time = std::chrono::milliseconds(300);
    limits.cpu_time = std::chrono::milliseconds(100);
    return {std::move(work), limits, DiagnosticsForm::kText};
}

std::map<std::string, TaskResult> run(int workers, std::vector<std::string> inputs) {
    const WorkerSettings settings = settings_of(misbehave);
    std::map<std::string, TaskResult> results;
    std::size_t next = 0;
    const auto next_task = [&]() -> std::optional<Task> {
        if (next == inputs.size()) return std::nullopt;
        return Task{std::to_string(next), inputs[next++]};
    };
    const auto take = [&](TaskResult result) {
        results.emplace(result.task.input, result);
        return Going::kOn;
    };
    run_pool(workers, settings, {next_task, take});
    return results;
}

TEST(WorkerPool, EveryTaskHasAResultWhateverBecomesOfItsProcess) {
    struct Row {
        const char* input;
        const char* code;
        ExitStatus status;
    };
    const Row rows[] = {
        {"crash", "worker-crashed", ExitStatus::kNotConverted},
        {"abort", "worker-crashed", ExitStatus::kNotConverted},
        {"exit", "worker-crashed", ExitStatus::kNotConverted},
        {"killed", "worker-lost", ExitStatus::kEnvironmentFault},
        {"hang", "time-limit", ExitStatus::kEnvironmentFault},
        {"spin", "time-limit", ExitStatus::kEnvironmentFault},
        {"stop", "time-limit", ExitStatus::kEnvironmentFault},
    };
    for (const int workers : {1, 3}) {
        const auto results = run(
            workers, {"a", "crash", "abort", "b", "exit", "killed", "print", "hang", "spin", "stop", "c"});
        EXPECT_EQ(results.size(), 11u);
        for (const char* input : {"a", "b", "c", "print"}) EXPECT_EQ(results.at(input).refusal, std::nullopt);
        for (const Row& row : rows) {
            const TaskResult& result = results.at(row.input);
            ASSERT_TRUE(result.refusal.has_value()) << row.input;
            EXPECT_EQ(result.refusal->code, row.code) << row.input;
            EXPECT_EQ(result.status, row.status) << row.input;
            EXPECT_THAT(result.log, testing::StartsWith(std::string(row.input) + ": error " + row.code));
        }
    }
}

TEST(WorkerPool, KeepsAProcessAsLongAsItBehaves) {
    const auto results = run(1, {"a", "b", "crash", "c"});
    EXPECT_EQ(results.at("a").log, results.at("b").log);
    EXPECT_NE(results.at("a").log, results.at("c").log);
}

TEST(WorkerPool, ReplacesAProcessThatHasDoneItsShare) {
    WorkerSettings settings = settings_of(misbehave);
    settings.tasks_of_a_process = 2;
    Worker worker(settings);
    std::vector<std::string> logs;
    for (int i = 0; i < 5; ++i) logs.push_back(work_alone(worker, {{}, "a"}).log);
    EXPECT_EQ(logs[0], logs[1]);
    EXPECT_NE(logs[1], logs[2]);
    EXPECT_EQ(logs[2], logs[3]);
    EXPECT_NE(logs[3], logs[4]);
}

TEST(WorkerPool, EndsWhenTheTakerHasEnough) {
    const WorkerSettings settings = settings_of(misbehave);
    int taken = 0;
    run_pool(2, settings,
             {[] {
                  return Task{{}, "a"};
              },
              [&](const TaskResult&) { return ++taken == 5 ? Going::kToAnEnd : Going::kOn; }});
    EXPECT_EQ(taken, 5);
}

#ifndef __SANITIZE_ADDRESS__  // which has taken all addresses for itself
std::unique_ptr<char[]> taken(std::size_t bytes) {
    auto piece = std::make_unique<char[]>(bytes);
    ::explicit_bzero(piece.get(), bytes);  // or it would never be asked for
    return piece;
}

/// The input says of what a process gets too much, and how it ends.
TaskResult gorge(const Task& task) {
    constexpr std::size_t kLittle = 40'000'000;
    constexpr std::size_t kTooMuch = 60'000'000;
    const auto held = taken(task.input == "crash" ? 1 : kLittle);
    if (task.input == "throw") taken(kTooMuch);
    if (task.input == "noexcept") [&]() noexcept { taken(kTooMuch); }();
    if (task.input == "abort") ::abort();  // as a library does that has found no room
    if (task.input == "crash") ::raise(SIGSEGV);
    return {.task = task};
}

TEST(WorkerPool, HoldsAProcessToItsMemory) {
    struct Row {
        const char* input;
        const char* code;
    };
    const Row rows[] = {
        {"throw", "out-of-memory"},
        {"noexcept", "out-of-memory"},
        {"abort", "out-of-memory"},
        {"crash", "worker-crashed"},
        {"no more", ""},
    };
    WorkerSettings settings = settings_of(gorge);
    settings.limits.memory_bytes = 50'000'000;
    for (const Sandbox sandbox : {Sandbox::kNone, Sandbox::kEntered}) {
        settings.sandbox = sandbox;
        Worker worker(settings);
        for (const Row& row : rows) {
            const std::optional<Refusal> refusal = work_alone(worker, {{}, row.input}).refusal;
            EXPECT_EQ(refusal ? refusal->code : "", row.code) << row.input;
        }
    }
}
#endif

}  // namespace
}  // namespace torikumi
