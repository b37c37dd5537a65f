#include "pipeline/model/diagnostic.h"

#include <algorithm>
#include <array>

namespace torikumi {
namespace {

using enum DiagnosticCode;
using enum Severity;

constexpr std::array kKinds = std::to_array<DiagnosticKind>({
    {kInputNotFound, "input-not-found", kError, "there is no such file"},
    {kInputIsDirectory, "input-is-directory", kError, "the input is a folder, not a file"},
    {kInputUnreadable, "input-unreadable", kError, "the file cannot be opened or read"},
    {kInputEmpty, "input-empty", kError, "the file holds no bytes, or nothing but white space"},
    {kInputTooLarge, "input-too-large", kError, "the file is larger than --max-input-size"},
    {kInputUnknownKind, "input-unknown-kind", kError, "the file is neither a PDF nor a text"},
    {kSizeLimit, "size-limit", kError, "the document, or its result, is larger than a limit allows"},
    {kEncodingUnknown, "encoding-unknown", kError, "the encoding of the text could not be told"},
    {kPdfBroken, "pdf-broken", kError, "the PDF is damaged beyond reading"},
    {kPdfNeedsPassword, "pdf-needs-password", kError, "the PDF opens with a password only"},
    {kNoTextLayer, "no-text-layer", kError, "the pages are pictures: there is no text to read"},
    {kNoPlanFound, "no-plan-found", kError, "the text was read but holds no action plan"},
    {kDumpOrderUnknown, "dump-order-unknown", kError,
     "a dump has its cells in an order that is not known; many of its items lack their text"},
    {kJsonInvalid, "json-invalid", kError, "the file is not JSON, or no plan of this format"},
    {kSchemaViolation, "schema-violation", kError, "the JSON breaks the schema of torikumi.plan/1"},
    {kProfileInvalid, "profile-invalid", kError, "the profile is no JSON, or says what no profile can"},
    {kOutputNotWritten, "output-not-written", kError, "the result could not be written"},
    {kOutOfMemory, "out-of-memory", kError, "memory ran out over this input"},
    {kInternalFault, "internal-fault", kError, "a fault of torikumi itself: please report it with the input"},
    {kTimeLimit, "time-limit", kError, "the input took longer than --max-time or --max-cpu-time"},
    {kWorkerCrashed, "worker-crashed", kError,
     "the process that converted the input crashed: please report it"},
    {kWorkerLost, "worker-lost", kError, "the process that converted the input was ended from outside"},
    {kTaskInvalid, "task-invalid", kError, "a line that `torikumi worker` read is no task"},
    {kPageWithoutText, "page-without-text", kWarning,
     "a page has no text layer; what it shows is not in the plan"},
    {kPageUnreadable, "page-unreadable", kError, "a page could not be read; the others were"},
    {kFontUnreadable, "font-unreadable", kError, "text is missing, since its font cannot be read"},
    {kPdfDamaged, "pdf-damaged", kWarning, "the PDF is damaged; what could be read of it was"},
    {kRulingsMissing, "rulings-missing", kWarning,
     "the rulings of a page are missing or incomplete, and so may be its tables"},
    {kUnclosedCell, "unclosed-cell", kWarning, "rulings do not close a cell; its border was inferred"},
    {kInferredRulings, "inferred-rulings", kWarning,
     "borders of a table are not drawn; white space says where they would be"},
    {kTableNotRead, "table-not-read", kWarning,
     "a ruled table has no header that the plan knows; its text is unplaced"},
    {kContinuationNotRead, "continuation-not-read", kError,
     "a table that goes on with the plan could not be read; its text is unplaced"},
    {kInferredColumn, "inferred-column", kWarning,
     "what a column holds was told from its cells, since its header does not say it"},
    {kColumnMissing, "column-missing", kWarning,
     "no column was found for 実施状況 or 該当提言, though one in `extra` looks like it"},
    {kRepeatedText, "repeated-text", kWarning,
     "the same text stands on both sides of a page break; both are kept"},
    {kRubyLeftOut, "ruby-left-out", kInfo, "readings printed above words are not part of the text"},
    {kHiddenText, "hidden-text", kWarning, "text that leaves no visible ink; it is kept under `unplaced`"},
    {kInferredMeasureText, "inferred-measure-text", kWarning,
     "a measure's text was paired with its mark by inference"},
    {kInferredPolicyText, "inferred-policy-text", kWarning,
     "a policy's text was paired with its mark by inference"},
    {kInferredRecommendations, "inferred-recommendations", kWarning,
     "which recommendations a policy answers was inferred"},
    {kInferredRecommendationText, "inferred-recommendation-text", kWarning,
     "a recommendation's text was paired with its mark by inference"},
    {kInferredSectionTitle, "inferred-section-title", kWarning,
     "a section's title was told from other lines by inference"},
    {kInferredDepartments, "inferred-departments", kWarning,
     "which measures a department cell spans was inferred"},
    {kInferredRows, "inferred-rows", kWarning, "which progress rows belong to a measure was inferred"},
    {kInferredRepeat, "inferred-repeat", kWarning,
     "a repeat was linked to a measure whose text was inferred, or whose equal the plan has"},
    {kMarkGap, "mark-gap", kWarning, "marks skip a number"},
    {kMarkDuplicate, "mark-duplicate", kWarning, "the same mark stands twice under one parent"},
    {kMarkMissing, "mark-missing", kWarning, "an item has no mark"},
    {kTextMissing, "text-missing", kWarning, "an item has a mark but no text"},
    {kPolicyWithoutMeasures, "policy-without-measures", kWarning, "no measure stands beside a policy"},
    {kLegendConflict, "legend-conflict", kWarning, "the legend gives one code two meanings"},
    {kLegendAssumed, "legend-assumed", kInfo, "the document prints no legend; that of the profile is taken"},
    {kCategoryUnknown, "category-unknown", kWarning, "a category code is not in the legend"},
    {kCategoryUnclear, "category-unclear", kWarning, "a category cell says more than its code"},
    {kCategoryMissing, "category-missing", kInfo, "a progress row has no category"},
    {kRecommendationUnused, "recommendation-unused", kInfo, "no policy answers this recommendation"},
    {kRecommendationUnknown, "recommendation-unknown", kWarning,
     "a policy answers a recommendation that is not listed"},
    {kDepartmentUnusual, "department-unusual", kWarning, "a department looks like none of the others"},
    {kDanglingRepeat, "dangling-repeat", kWarning, "a measure marked as repeat has no original in this plan"},
    {kDateImpossible, "date-impossible", kWarning, "an era date that does not exist"},
    {kUnplacedText, "unplaced-text", kWarning, "text that found no place; it is kept under `unplaced`"},
    {kLostText, "lost-text", kError, "characters of the input are missing from, or double in, the result"},
    {kPlansUnrelated, "plans-unrelated", kWarning,
     "two plans that are compared have little in common; they may not be two years of one"},
});

}  // namespace

std::span<const DiagnosticKind> diagnostic_kinds() {
    return kKinds;
}

const DiagnosticKind& kind_of(DiagnosticCode code) {
    return *std::ranges::find(kKinds, code, &DiagnosticKind::code);
}

std::string_view id_of(const Diagnostic& diagnostic) {
    if (diagnostic.code == kOfLaterVersion) return diagnostic.later_id;
    return kind_of(diagnostic.code).id;
}

std::string_view severity_name(Severity severity) {
    switch (severity) {
        case kInfo: return "info";
        case kWarning: return "warning";
        case kError: return "error";
    }
    return "error";
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
    return std::ranges::find(diagnostics, kError, &Diagnostic::severity) != diagnostics.end();
}

void Diagnostics::add(DiagnosticCode code, std::string message, Sources source, std::string pointer) {
    all_.push_back({code, kind_of(code).severity, std::move(message), std::move(pointer), std::move(source)});
}

}  // namespace torikumi
