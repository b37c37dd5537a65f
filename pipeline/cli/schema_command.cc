#include "pipeline/cli/commands.h"
#include "pipeline/output/embedded.h"
#include "pipeline/run/write_output.h"

namespace torikumi {

ExitStatus run_command(const SchemaArguments& arguments) {
    write_standard_output(arguments.schema == SchemaName::kDiff ? diff_schema() : plan_schema());
    return ExitStatus::kDone;
}

}  // namespace torikumi
