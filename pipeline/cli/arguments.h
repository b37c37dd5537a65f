#pragma once

// Owns the command line: words in, plain values out. Nothing is opened, looked up or printed while it is
// parsed; help, version and usage errors come back as text. What the values lead to is the business of
// commands.h.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "extractors/open_document.h"
#include "extractors/pdf/pdf_limits.h"
#include "pipeline/batch/document_limits.h"
#include "pipeline/batch/find_inputs.h"
#include "pipeline/batch/folder_run.h"
#include "pipeline/batch/shard.h"
#include "pipeline/diff/filter_changes.h"
#include "pipeline/output/csv_text.h"
#include "pipeline/output/diagnostic_text.h"
#include "pipeline/output/plan_json.h"
#include "pipeline/plan/repeats_mode.h"
#include "pipeline/run/dump_kind.h"
#include "pipeline/run/exit_status.h"
#include "pipeline/run/inspect.h"

namespace torikumi {

/// For the processes that convert documents.
enum class SandboxWish { kNone, kWherePossible, kRequired };

/// How documents are converted, whoever names them. `style` is empty where nobody asked: then several results
/// in one stream are compact, one a line, and all others pretty. `profile` names a file;
/// where it is empty, the built-in one is meant.
struct ConversionArguments {
    RepeatsMode repeats_mode = RepeatsMode::kLink;
    DumpKind dump_kind = DumpKind::kAuto;
    std::optional<JsonStyle> style;
    DiagnosticsForm diagnostics = DiagnosticsForm::kText;
    std::optional<std::string> profile;
    OpenSettings open;
    PdfLimits pdf;
    DocumentLimits limits;
    SandboxWish sandbox = SandboxWish::kWherePossible;
};

/// How far a run is, and what became of it.
enum class AboutRun { kSaid, kNotSaid };

enum class Doing { kConvert, kListOnly };

struct ConvertArguments : ConversionArguments {
    std::vector<std::string> inputs;
    std::optional<std::string> output;
    std::optional<std::string> list;  // a file of further inputs
    ListForm list_form = ListForm::kLines;
    int jobs = 0;  // as many as there are processors
    Earlier earlier = Earlier::kDoneAgain;
    Shard shard;
    AfterFailure after_failure = AfterFailure::kGoOn;
    AboutRun about_run = AboutRun::kSaid;
    Doing doing = Doing::kConvert;
    std::optional<std::string> report;  // the file to write
};

struct MergeArguments {
    std::vector<std::string> manifests;
    std::optional<std::string> output;
    std::optional<std::string> report;  // the file to write
};

struct WorkerArguments : ConversionArguments {};

enum class SchemaName { kPlan, kDiff, kTimeline, kWorker };

struct SchemaArguments {
    SchemaName schema = SchemaName::kPlan;
};

struct ValidateArguments {
    std::vector<std::string> files;
    DiagnosticsForm diagnostics = DiagnosticsForm::kText;
    OpenSettings open;
};

struct InspectArguments {
    std::string input;
    std::optional<Stage> stage;
    std::optional<std::string> overlay;  // the file to write; then there is no `stage`
    std::optional<int> page;
    DumpKind dump_kind = DumpKind::kAuto;
    std::optional<std::string> profile;
    OpenSettings open;
};

enum class DiffFormat { kText, kJson, kPatch, kMarkdown, kHtml, kCsv };

struct DiffArguments {
    std::string old_input;
    std::string new_input;
    std::optional<std::string> output;
    DiffFormat format = DiffFormat::kText;
    ByteOrderMark byte_order_mark = ByteOrderMark::kNone;
    ChangeFilter filter;
    std::optional<std::string> profile;
    DiagnosticsForm diagnostics = DiagnosticsForm::kText;
    OpenSettings open;
};

/// What `torikumi profile` prints.
enum class ProfileText { kBuiltIn, kSchema };

struct ProfileShowArguments {
    ProfileText text = ProfileText::kBuiltIn;
};

struct ProfileCheckArguments {
    std::vector<std::string> files;
    DiagnosticsForm diagnostics = DiagnosticsForm::kText;
};

enum class TimelineFormat { kText, kJson, kHtml, kCsv };

struct TimelineArguments {
    std::vector<std::string> inputs;
    std::optional<std::string> output;
    TimelineFormat format = TimelineFormat::kText;
    ByteOrderMark byte_order_mark = ByteOrderMark::kNone;
    std::vector<std::string> years;  // one an input; empty where the plans say it themselves
    std::optional<std::string> profile;
    DiagnosticsForm diagnostics = DiagnosticsForm::kText;
    OpenSettings open;
};

using Arguments = std::variant<ConvertArguments, MergeArguments, WorkerArguments, SchemaArguments,
                               ValidateArguments, InspectArguments, DiffArguments, ProfileShowArguments,
                               ProfileCheckArguments, TimelineArguments>;

/// Nothing to run: what to print instead, and the status to end with.
struct Answer {
    ExitStatus status = ExitStatus::kDone;
    std::string standard_output;
    std::string standard_error;
};

/// Never throws for what a user may write: a mistake is an Answer with status 2 and where to read on.
std::variant<Arguments, Answer> parse_arguments(int argc, const char* const* argv);

}  // namespace torikumi
