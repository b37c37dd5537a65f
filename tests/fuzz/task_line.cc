// Lines of the worker protocol, both ways.

#include "pipeline/batch/serve_tasks.h"
#include "pipeline/batch/worker_lines.h"
#include "pipeline/model/diagnostic.h"
#include "tests/fuzz/laws.h"

using namespace torikumi;

namespace {

void check_task(std::string_view line) {
    try {
        const Task task = read_task(line);
        const std::string written = write_task(task);
        fuzz::require(written.find('\n') == std::string::npos, "a task is one line");
        fuzz::require(read_task(written) == task, "a task comes back from its line as it was");
    } catch (const DocumentError& error) {
        const std::string answer = write_result(refused_line(line, error));
        fuzz::require(answer.find('\n') == std::string::npos, "an answer is one line");
        fuzz::require(read_result(answer).refusal.has_value(), "a line that is no task is answered as such");
        fuzz::require(read_result(answer).task.id == read_id(line), "an answer has the id of its line");
    }
}

void check_result(std::string_view line) {
    try {
        const TaskResult result = read_result(line);
        const std::string written = write_result(result);
        fuzz::require(written.find('\n') == std::string::npos, "a result is one line");
        fuzz::require(read_result(written) == result, "a result comes back from its line as it was");
    } catch (const DocumentError&) {
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view line = fuzz::view_of(data, size);
    check_task(line);
    check_result(line);
    return 0;
}
