// The program: arguments in, exit status out.

#include <csignal>
#include <cstdio>
#include <variant>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/run_to_the_end.h"
#include "pipeline/run/write_output.h"

namespace torikumi {
namespace {

ExitStatus give(const Answer& answer) {
    std::fputs(answer.standard_error.c_str(), stderr);
    write_standard_output(answer.standard_output);
    return answer.status;
}

ExitStatus run(int argc, char** argv) {
    const std::variant<Arguments, Answer> parsed = parse_arguments(argc, argv);
    if (const Answer* answer = std::get_if<Answer>(&parsed)) return give(*answer);
    return std::visit([](const auto& arguments) { return run_command(arguments); },
                      std::get<Arguments>(parsed));
}

}  // namespace
}  // namespace torikumi

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is seen where we write
    return static_cast<int>(torikumi::run_to_the_end([&] { return torikumi::run(argc, argv); }));
}
