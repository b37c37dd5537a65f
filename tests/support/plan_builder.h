#pragma once

// Owns plans for tests of the stages after valuing: ids and numbers as value_plan would give them. Items
// follow the last section, policy or measure that was begun; each has a source of its own.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalizers/marks.h"
#include "pipeline/model/plan.h"

namespace torikumi::testing {

class PlanBuilder {
 public:
    Plan plan;

    PlanBuilder& legend(std::vector<Category> categories) {
        plan.document.categories = std::move(categories);
        return *this;
    }
    PlanBuilder& section(int number) {
        Section section;
        section.id = std::to_string(number);
        section.number = number;
        section.title = "章";
        section.source = next_source();
        plan.sections.push_back(std::move(section));
        return *this;
    }
    PlanBuilder& recommendation(std::string_view mark, std::string_view text) {
        Section& parent = plan.sections.back();
        Recommendation item;
        item.mark = mark;
        item.number = ordinal(mark, parent.recommendations.size());
        item.id = parent.id + "-" + item.mark;
        item.text = text;
        item.source = next_source();
        parent.recommendations.push_back(std::move(item));
        return *this;
    }
    PlanBuilder& policy(std::string_view mark, std::string_view text = "方針",
                        std::vector<int> recommendations = {}) {
        Section& parent = plan.sections.back();
        Policy policy;
        if (!mark.empty()) policy.mark = mark;
        policy.number = ordinal(mark, parent.policies.size());
        policy.id = parent.id + "-" + std::string(mark);
        policy.text = text;
        policy.recommendations = std::move(recommendations);
        policy.source = next_source();
        parent.policies.push_back(std::move(policy));
        return *this;
    }
    PlanBuilder& measure(std::string_view mark, std::string_view text, std::vector<std::string> tags = {}) {
        Policy& parent = plan.sections.back().policies.back();
        Measure measure;
        if (!mark.empty()) measure.mark = mark;
        measure.number = ordinal(mark, parent.measures.size());
        measure.id = parent.id + "-" + std::string(mark);
        measure.text = text;
        measure.tags = std::move(tags);
        measure.source = next_source();
        parent.measures.push_back(std::move(measure));
        return *this;
    }
    PlanBuilder& progress(std::optional<std::string> text, std::optional<std::string> category) {
        Progress row;
        row.text = std::move(text);
        row.category = std::move(category);
        row.source = next_source();
        last_measure().progress.push_back(std::move(row));
        return *this;
    }
    PlanBuilder& department(std::optional<std::string> bureau, std::string_view name) {
        last_measure().departments.push_back({std::move(bureau), std::string(name), std::nullopt});
        return *this;
    }
    Measure& last_measure() { return plan.sections.back().policies.back().measures.back(); }

 private:
    static int ordinal(std::string_view mark, std::size_t siblings) {
        const auto parsed = parse_mark(mark);
        return parsed ? parsed->ordinal : static_cast<int>(siblings) + 1;
    }
    Sources next_source() {
        ++line_;
        return {{std::nullopt, std::nullopt, LineRange{line_, line_}}};
    }

    int line_ = 0;
};

}  // namespace torikumi::testing
