// Converts the documents of a list into a folder, one after the other in this process, without limits,
// sandbox or manifest: what a run with a pool is held against, see scripts/endurance. Each result is stored
// as that run stores it.
//
// Usage: convert_in_one_process LIST FOLDER

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "pipeline/batch/convert_task.h"
#include "pipeline/batch/deliver.h"

int main(int count, char** arguments) {
    namespace fs = std::filesystem;
    using namespace torikumi;
    if (count != 3) return static_cast<int>(ExitStatus::kUsage);
    std::ifstream list(arguments[1]);
    const fs::path folder = arguments[2];
    const TaskSettings settings;
    ExitStatus status = ExitStatus::kDone;
    for (std::string input; std::getline(list, input);) {
        TaskResult result = convert_task({.id = {}, .input = input}, settings);
        const fs::path output = folder / fs::path(input).relative_path().replace_extension(".json");
        deliver(result, output.string(), settings.diagnostics);
        std::fputs(result.log.c_str(), stderr);
        status = worse(status, result.status);
    }
    return static_cast<int>(status);
}
