#include "pipeline/cli/commands.h"
#include "pipeline/output/embedded.h"
#include "pipeline/run/write_output.h"

namespace torikumi {

namespace {

std::string_view schema_of(SchemaName name) {
    switch (name) {
        case SchemaName::kPlan: return plan_schema();
        case SchemaName::kDiff: return diff_schema();
        case SchemaName::kTimeline: return timeline_schema();
        case SchemaName::kWorker: return worker_schema();
    }
    return {};
}

}  // namespace

ExitStatus run_command(const SchemaArguments& arguments) {
    write_standard_output(schema_of(arguments.schema));
    return ExitStatus::kDone;
}

}  // namespace torikumi
