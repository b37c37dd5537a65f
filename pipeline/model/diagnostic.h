#pragma once

// Owns the one record for everything that was odd: warnings and errors, of a piece or of a whole document.
// The table of codes in diagnostic.cc is their only list; README and tests are checked against it.

#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/source.h"

namespace torikumi {

enum class Severity { kInfo, kWarning, kError };

enum class DiagnosticCode {
    // The document as a whole; these are thrown as DocumentError.
    kInputNotFound,
    kInputIsDirectory,
    kInputUnreadable,
    kInputEmpty,
    kInputTooLarge,
    kInputUnknownKind,
    kSizeLimit,
    kEncodingUnknown,
    kPdfBroken,
    kPdfNeedsPassword,
    kNoTextLayer,
    kNoPlanFound,
    kDumpOrderUnknown,
    kJsonInvalid,
    kSchemaViolation,
    kProfileInvalid,
    // The environment, not the document.
    kOutputNotWritten,
    kOutOfMemory,
    kInternalFault,
    kTimeLimit,
    kWorkerCrashed,
    kWorkerLost,
    // What was asked of a worker.
    kTaskInvalid,
    // What was read from a page.
    kPageWithoutText,
    kPageUnreadable,
    kFontUnreadable,
    kPdfDamaged,
    kRulingsMissing,
    kUnclosedCell,
    kInferredRulings,
    kTableNotRead,
    kContinuationNotRead,
    kInferredColumn,
    kColumnMissing,
    kRepeatedText,
    kRubyLeftOut,
    kHiddenText,
    // What was inferred, not printed: each with its confidence in the message.
    kInferredMeasureText,
    kInferredPolicyText,
    kInferredRecommendations,
    kInferredRecommendationText,
    kInferredSectionTitle,
    kInferredDepartments,
    kInferredRows,
    kInferredRepeat,
    // What the checks found.
    kMarkGap,
    kMarkDuplicate,
    kMarkMissing,
    kTextMissing,
    kPolicyWithoutMeasures,
    kLegendConflict,
    kLegendAssumed,
    kCategoryUnknown,
    kCategoryUnclear,
    kCategoryMissing,
    kRecommendationUnused,
    kRecommendationUnknown,
    kDepartmentUnusual,
    kDanglingRepeat,
    kDateImpossible,
    kUnplacedText,
    kLostText,
    // What two plans are to each other.
    kPlansUnrelated,
    // Read from the JSON of a later version: in no table, its id stands in Diagnostic::later_id.
    kOfLaterVersion,
};

struct DiagnosticKind {
    DiagnosticCode code;
    std::string_view id;  // kebab-case, stable
    Severity severity;
    std::string_view meaning;  // one line
};

/// All codes that this version gives, in the order of the enum.
std::span<const DiagnosticKind> diagnostic_kinds();
const DiagnosticKind& kind_of(DiagnosticCode code);

/// `pointer` is a JSON pointer (RFC 6901) into the plan, empty while the place in the plan is not known.
struct Diagnostic {
    DiagnosticCode code;
    Severity severity;
    std::string message;
    std::string pointer;
    Sources source;
    std::string later_id{};  // of kOfLaterVersion only

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Its kebab-case id, known to this version or not. The view is of `diagnostic` where it is not.
std::string_view id_of(const Diagnostic& diagnostic);
std::string_view severity_name(Severity severity);
bool has_errors(const std::vector<Diagnostic>& diagnostics);

/// What the stages append to.
class Diagnostics {
 public:
    /// `message` says what is odd, with the offending text, and what to do where that is known.
    void add(DiagnosticCode code, std::string message, Sources source = {}, std::string pointer = {});
    const std::vector<Diagnostic>& all() const { return all_; }
    std::vector<Diagnostic>& all() { return all_; }

 private:
    std::vector<Diagnostic> all_;
};

/// The document cannot be read at all. Caught once per document.
class DocumentError : public std::runtime_error {
 public:
    DocumentError(DiagnosticCode code, const std::string& message)
        : std::runtime_error(message), diagnostic_{code, kind_of(code).severity, message, {}, {}} {}
    const Diagnostic& diagnostic() const { return diagnostic_; }

 private:
    Diagnostic diagnostic_;
};

}  // namespace torikumi
