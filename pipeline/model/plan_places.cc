#include "pipeline/model/plan_places.h"

#include <algorithm>

namespace torikumi {
namespace {

void add_once(std::vector<std::string>& names, const std::string& name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

void add_departments(std::vector<std::string>& names, const Measure& measure) {
    for (const Department& department : measure.departments) add_once(names, printed_form(department));
}

void add_departments(std::vector<std::string>& names, const Policy& policy) {
    for (const Measure& measure : policy.measures) add_departments(names, measure);
}

}  // namespace

const Section& section_at(const Plan& plan, const NodePath& path) {
    return plan.sections.at(path.section);
}

const Recommendation& recommendation_at(const Plan& plan, const NodePath& path) {
    return section_at(plan, path).recommendations.at(path.item);
}

const Policy& policy_at(const Plan& plan, const NodePath& path) {
    return section_at(plan, path).policies.at(path.item);
}

const Measure& measure_at(const Plan& plan, const NodePath& path) {
    return policy_at(plan, path).measures.at(path.measure);
}

const std::string& text_at(const Plan& plan, const NodePath& path) {
    static const std::string kNone;
    switch (path.node) {
        case NodeKind::kDocument: return kNone;
        case NodeKind::kSection: return section_at(plan, path).title;
        case NodeKind::kRecommendation: return recommendation_at(plan, path).text;
        case NodeKind::kPolicy: return policy_at(plan, path).text;
        case NodeKind::kMeasure: return measure_at(plan, path).text;
    }
    return kNone;
}

std::string printed_form(const Department& department) {
    std::string printed;
    if (department.bureau) printed += *department.bureau + "）";
    printed += department.name;
    if (department.note) printed += "（" + *department.note + "）";
    return printed;
}

void append_departments(const Plan& plan, const NodePath& path, std::vector<std::string>& names) {
    if (path.node == NodeKind::kMeasure) add_departments(names, measure_at(plan, path));
    if (path.node == NodeKind::kPolicy) add_departments(names, policy_at(plan, path));
    if (path.node == NodeKind::kSection)
        for (const Policy& policy : section_at(plan, path).policies) add_departments(names, policy);
}

std::vector<std::string> departments_at(const Plan& plan, const NodePath& path) {
    std::vector<std::string> names;
    append_departments(plan, path, names);
    return names;
}

}  // namespace torikumi
