#include "pipeline/output/validate_plan_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <any>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "pipeline/output/embedded.h"
#include "pipeline/output/plan_integrity.h"
#include "pipeline/output/plan_tree.h"

namespace torikumi {
namespace {

using nlohmann::json;
using Error = valijson::ValidationResults::Error;
using Context = std::vector<std::string>;

/// valijson names a place "<root>", "[sections]", "[0]".
json::json_pointer pointer_of(const Context& context) {
    json::json_pointer pointer;
    for (const std::string& step : context) {
        if (step.starts_with('[')) pointer.push_back(step.substr(1, step.size() - 2));
    }
    return pointer;
}

bool is_at_or_below(const Context& inner, const Context& outer) {
    return inner.size() >= outer.size() && std::equal(outer.begin(), outer.end(), inner.begin());
}

/// valijson repeats an error for every value around it ("Failed to validate item #0 in array."), innermost
/// first; only the first says what is wrong.
bool is_repetition(const Error& error, const Error& before) {
    return error.description.starts_with("Failed to validate") &&
           is_at_or_below(before.context, error.context);
}

std::vector<Diagnostic> find_schema_violations(const json& document) {
    using valijson::adapters::NlohmannJsonAdapter;
    const json schema_document = json::parse(plan_schema());
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(schema_document), schema);
    valijson::ValidationResults results;
    valijson::Validator().validate(schema, NlohmannJsonAdapter(document), &results);

    Diagnostics violations;
    const Error* before = nullptr;
    for (const Error& error : results) {
        if (before == nullptr || !is_repetition(error, *before)) {
            violations.add(DiagnosticCode::kSchemaViolation, error.description, {},
                           pointer_of(error.context).to_string());
        }
        before = &error;
    }
    return std::move(violations.all());
}

/// An index may be larger than the library can count: then it throws.
bool points_at_value(const json& document, const std::string& pointer) {
    try {
        return document.contains(json::json_pointer(pointer));
    } catch (const json::exception&) {
        return false;
    }
}

/// Whether each diagnostic of the plan points at a value.
std::vector<Diagnostic> find_loose_pointers(const json& document) {
    Diagnostics violations;
    for (const json& diagnostic : document["diagnostics"]) {
        const std::string pointer = diagnostic["pointer"];
        if (!points_at_value(document, pointer)) {
            violations.add(DiagnosticCode::kSchemaViolation, "a diagnostic points at nothing", {}, pointer);
        }
    }
    return std::move(violations.all());
}

/// A file of another shape breaks the schema at each of its values.
std::vector<Diagnostic> as_many_as_are_read(std::vector<Diagnostic> violations) {
    constexpr std::size_t kMostReported = 100;
    if (violations.size() <= kMostReported) return violations;
    Diagnostics rest;
    rest.add(DiagnosticCode::kSchemaViolation,
             fmt::format("{} more violations are not listed", violations.size() - kMostReported));
    violations.resize(kMostReported);
    violations.push_back(rest.all().front());
    return violations;
}

void append(std::vector<Diagnostic>& all, const std::vector<Diagnostic>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

std::vector<Diagnostic> validate_plan_json(std::string_view text) {
    const PlanTree tree = parse_plan_tree(text);
    // valijson knows the type with sorted keys only
    const json document(std::any_cast<const nlohmann::ordered_json&>(tree.json));
    std::vector<Diagnostic> violations = find_schema_violations(document);
    if (violations.empty()) {
        append(violations, find_integrity_breaches(read_plan_tree(tree)));
        append(violations, find_loose_pointers(document));
    }
    return as_many_as_are_read(std::move(violations));
}

}  // namespace torikumi
