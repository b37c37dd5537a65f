#include "pipeline/output/json_parts.h"
#include "pipeline/output/json_values.h"
#include "pipeline/output/plan_json.h"

namespace torikumi {
namespace {

std::string_view kind_name(SourceKind kind) {
    switch (kind) {
        case SourceKind::kPdf: return "pdf";
        case SourceKind::kText: return "text";
    }
    return "text";
}

/// One overload of `write` for each kind of value; members call each other in the order of the contract.
class PlanWriter : private JsonValues<PlanWriter> {
 public:
    explicit PlanWriter(JsonWriter& json) : JsonValues(json) {}

    void write(const Plan& plan) {
        json_.begin_object();
        member("format", kPlanFormat);
        write_generator(json_);
        member("source", plan.source);
        member("document", plan.document);
        member("sections", plan.sections);
        member("unplaced", plan.unplaced);
        member("diagnostics", plan.diagnostics);
        json_.end_object();
    }

    using JsonValues::write;

 private:
    friend JsonValues;

    void write(const SourceFile& file) {
        json_.begin_object();
        member("file", file.file);
        member("sha256", file.sha256);
        member("kind", kind_name(file.kind));
        member("pages", file.pages);
        json_.end_object();
    }

    void write(const DocumentHead& head) {
        json_.begin_object();
        member("title", head.title);
        member("label", head.label);
        member("body", head.body);
        member("date", head.date);
        member("notes", head.notes);
        member("categories", head.categories);
        json_.end_object();
    }

    void write(const PlanDate& date) { write_json(json_, date); }
    void write(const Category& category) { write_json(json_, category); }

    void write(const Section& section) {
        json_.begin_object();
        member("id", section.id);
        member("number", section.number);
        member("title", section.title);
        member("source", section.source);
        member("recommendations", section.recommendations);
        member("policies", section.policies);
        json_.end_object();
    }

    void write(const Recommendation& recommendation) {
        json_.begin_object();
        member("id", recommendation.id);
        member("number", recommendation.number);
        member("mark", recommendation.mark);
        member("text", recommendation.text);
        member("source", recommendation.source);
        json_.end_object();
    }

    void write(const Policy& policy) {
        json_.begin_object();
        member("id", policy.id);
        member("mark", policy.mark);
        member("number", policy.number);
        member("text", policy.text);
        json_.key("recommendations");
        write_list(policy.recommendations, JsonLines::kOne);
        member("source", policy.source);
        member("measures", policy.measures);
        json_.end_object();
    }

    void write(const Measure& measure) {
        json_.begin_object();
        member("id", measure.id);
        member("mark", measure.mark);
        member("number", measure.number);
        member("text", measure.text);
        json_.key("tags");
        write_list(measure.tags, JsonLines::kOne);
        member("same_as", measure.same_as);
        json_.key("repeated_in");
        write_list(measure.repeated_in, JsonLines::kOne);
        member("progress", measure.progress);
        member("departments", measure.departments);
        member("extra", measure.extra);
        member("source", measure.source);
        json_.end_object();
    }

    void write(const SameAs& same_as) {
        json_.begin_object(JsonLines::kOne);
        member("id", same_as.id);
        member("similarity", same_as.similarity);
        member("identical", same_as.identical);
        json_.end_object();
    }

    void write(const Progress& progress) {
        json_.begin_object();
        member("category", progress.category);
        member("text", progress.text);
        json_.key("tags");
        write_list(progress.tags, JsonLines::kOne);
        member("extra", progress.extra);
        member("source", progress.source);
        json_.end_object();
    }

    void write(const Department& department) {
        json_.begin_object(JsonLines::kOne);
        member("bureau", department.bureau);
        member("name", department.name);
        member("note", department.note);
        json_.end_object();
    }

    void write(const Unplaced& unplaced) {
        json_.begin_object();
        member("text", unplaced.text);
        member("source", unplaced.source);
        json_.end_object();
    }

    void write(const Diagnostic& diagnostic) {
        json_.begin_object();
        member("severity", severity_name(diagnostic.severity));
        member("code", id_of(diagnostic));
        member("pointer", diagnostic.pointer);
        member("message", diagnostic.message);
        member("source", diagnostic.source);
        json_.end_object();
    }

    void write(const Source& source) {
        json_.begin_object(JsonLines::kOne);
        member("page", source.page);
        member("bbox", source.box);
        member("lines", source.lines);
        json_.end_object();
    }

    void write(const Rect& box) {
        json_.begin_array(JsonLines::kOne);
        for (const double side : {box.left, box.top, box.right, box.bottom}) json_.real(side);
        json_.end_array();
    }

    void write(const LineRange& lines) {
        json_.begin_array(JsonLines::kOne);
        json_.integer(lines.first);
        json_.integer(lines.last);
        json_.end_array();
    }

    void write(const Extra& extra) {
        json_.begin_object();
        for (const auto& [header, text] : extra) member(header, text);
        json_.end_object();
    }

    void write(int number) { json_.integer(number); }
    void write(double number) { json_.real(number); }
    void write(bool truth) { json_.boolean(truth); }
};

}  // namespace

std::string write_plan_json(const Plan& plan, JsonStyle style) {
    JsonWriter json(style);
    PlanWriter(json).write(plan);
    return json.take() + "\n";
}

void write_sources(JsonWriter& json, const Sources& sources) {
    PlanWriter(json).write(sources);
}

}  // namespace torikumi
