#include "pipeline/batch/serve_tasks.h"

#include "pipeline/batch/convert_task.h"
#include "pipeline/batch/line_buffer.h"
#include "pipeline/batch/worker_lines.h"
#include "pipeline/run/write_descriptor.h"

namespace torikumi {
namespace {

/// Far above any path. A line that is cut there is no JSON, and is answered as such.
constexpr std::size_t kMostBytesOfTask = 1 << 20;

TaskResult answer(const std::string& line, const Work& work) {
    try {
        return work(read_task(line));
    } catch (const DocumentError& error) {
        return refused_line(line, error);
    }
}

bool is_blank(const std::string& line) {
    return line.find_first_not_of(" \t\r") == std::string::npos;
}

std::error_code serve_line(const std::string& line, int results, const Work& work) {
    if (is_blank(line)) return {};
    return write_all(results, write_result(answer(line, work)) + "\n");
}

}  // namespace

TaskResult refused_line(std::string_view line, const DocumentError& why) {
    TaskResult result{.task = {read_id(line), {}}};
    refuse(result, why.diagnostic(), DiagnosticsForm::kText);
    return result;
}

std::error_code serve_tasks(int tasks, int results, const Work& work) {
    LineBuffer lines(kMostBytesOfTask);
    while (lines.read_from(tasks) == LineBuffer::Source::kOpen) {
        while (const std::optional<std::string> line = lines.take_line()) {
            if (const std::error_code error = serve_line(*line, results, work)) return error;
        }
    }
    return serve_line(lines.take_rest(), results, work);  // a last line without a break
}

}  // namespace torikumi
