#include "pipeline/output/plan_integrity.h"

#include <fmt/format.h>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace torikumi {
namespace {

struct PlacedMeasure {
    const Measure* measure;
    std::string pointer;
};

/// `/sections/0/policies/1` of a pointer to that policy or to what stands below it.
std::string policy_pointer_of(const std::string& pointer) {
    constexpr int kSteps = 4;
    std::size_t end = 0;
    for (int step = 0; step < kSteps && end != std::string::npos; ++step) end = pointer.find('/', end + 1);
    return pointer.substr(0, end);
}

class Breaches {
 public:
    explicit Breaches(const Plan& plan) : plan_(plan) {
        for (const Diagnostic& diagnostic : plan.diagnostics) {
            if (diagnostic.code == DiagnosticCode::kRecommendationUnknown)
                known_unlisted_.insert(policy_pointer_of(diagnostic.pointer));
        }
        counts_more_unlisted_ = known_unlisted_.contains("");
        for_each_section([this](const Section& section, const std::string& at) { collect(section, at); });
    }

    std::vector<Diagnostic> find() {
        check_date();
        for_each_section([this](const Section& section, const std::string& at) { check(section, at); });
        for (const auto& [id, placed] : measures_) check_repeats(*placed.measure, placed.pointer);
        for (std::size_t i = 0; i < plan_.unplaced.size(); ++i) {
            check(plan_.unplaced[i].source, fmt::format("/unplaced/{}", i));
        }
        return std::move(breaches_.all());
    }

 private:
    using Visit = std::function<void(const Section&, const std::string&)>;

    void for_each_section(const Visit& visit) {
        for (std::size_t i = 0; i < plan_.sections.size(); ++i) {
            visit(plan_.sections[i], fmt::format("/sections/{}", i));
        }
    }

    void report(const std::string& pointer, std::string message) {
        breaches_.add(DiagnosticCode::kSchemaViolation, std::move(message), {}, pointer);
    }

    void check_date() {
        if (!plan_.document.date || !plan_.document.date->iso) return;
        const std::string& iso = *plan_.document.date->iso;
        const auto number = [&](std::size_t at, std::size_t length) {
            return std::stoi(iso.substr(at, length));
        };
        const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                               std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                               std::chrono::day(static_cast<unsigned>(number(8, 2)))};
        if (!date.ok()) report("/document/date/iso", fmt::format("there is no day {}", iso));
    }

    void collect_id(const std::string& id, const std::string& pointer) {
        const auto [first, added] = pointer_of_id_.emplace(id, pointer);
        if (!added) report(pointer, fmt::format("the id \"{}\" stands at {} already", id, first->second));
    }

    void collect(const Section& section, const std::string& at) {
        collect_id(section.id, at);
        has_lists_ = has_lists_ || !section.recommendations.empty();
        for (std::size_t i = 0; i < section.recommendations.size(); ++i) {
            collect_id(section.recommendations[i].id, fmt::format("{}/recommendations/{}", at, i));
        }
        for (std::size_t i = 0; i < section.policies.size(); ++i) {
            collect(section.policies[i], fmt::format("{}/policies/{}", at, i));
        }
    }

    void collect(const Policy& policy, const std::string& at) {
        collect_id(policy.id, at);
        for (std::size_t i = 0; i < policy.measures.size(); ++i) {
            const std::string pointer = fmt::format("{}/measures/{}", at, i);
            collect_id(policy.measures[i].id, pointer);
            measures_.emplace(policy.measures[i].id, PlacedMeasure{&policy.measures[i], pointer});
            for (const std::string& repeat : policy.measures[i].repeated_in)
                listed_repeats_.emplace(policy.measures[i].id, repeat);
        }
    }

    void check(const Section& section, const std::string& at) {
        check(section.source, at);
        std::set<int> listed;
        for (std::size_t i = 0; i < section.recommendations.size(); ++i) {
            listed.insert(section.recommendations[i].number);
            check(section.recommendations[i].source, fmt::format("{}/recommendations/{}", at, i));
        }
        for (std::size_t i = 0; i < section.policies.size(); ++i) {
            check(section.policies[i], listed, fmt::format("{}/policies/{}", at, i));
        }
    }

    void check(const Policy& policy, const std::set<int>& listed, const std::string& at) {
        check(policy.source, at);
        for (const int number : policy.recommendations) {
            if (!has_lists_ || counts_more_unlisted_ || listed.contains(number)) continue;
            if (known_unlisted_.contains(at)) continue;
            report(at + "/recommendations",
                   fmt::format("there is no recommendation {} in this section", number));
        }
        for (std::size_t i = 0; i < policy.measures.size(); ++i) {
            check(policy.measures[i], fmt::format("{}/measures/{}", at, i));
        }
    }

    void check(const Measure& measure, const std::string& at) {
        check(measure.source, at);
        for (std::size_t i = 0; i < measure.progress.size(); ++i) {
            check(measure.progress[i].source, fmt::format("{}/progress/{}", at, i));
        }
    }

    void check_repeats(const Measure& measure, const std::string& at) {
        if (measure.same_as) {
            const auto original = measures_.find(measure.same_as->id);
            if (original == measures_.end()) {
                report(at + "/same_as", fmt::format("there is no measure \"{}\"", measure.same_as->id));
            } else if (!listed_repeats_.contains({measure.same_as->id, measure.id})) {
                report(at + "/same_as",
                       fmt::format("\"{}\" does not list this measure in repeated_in", measure.same_as->id));
            }
        }
        for (const std::string& id : measure.repeated_in) {
            const auto repeat = measures_.find(id);
            if (repeat == measures_.end()) continue;  // left out by --repeats drop
            const std::optional<SameAs>& same_as = repeat->second.measure->same_as;
            if (!same_as || same_as->id != measure.id) {
                report(at + "/repeated_in", fmt::format("\"{}\" does not name this measure in same_as", id));
            }
        }
    }

    void check(const Sources& sources, const std::string& at) {
        const bool pdf = plan_.source.kind == SourceKind::kPdf;
        for (const Source& source : sources) {
            if (pdf ? !source.page.has_value() : !source.lines.has_value()) {
                report(at + "/source", pdf ? "a place in a PDF has a page" : "a place in a text has lines");
            } else if (pdf && *source.page > plan_.source.pages.value_or(0)) {
                report(at + "/source", fmt::format("there is no page {}", *source.page));
            }
            if (source.box && (source.box->right < source.box->left || source.box->bottom < source.box->top))
                report(at + "/source", "a box ends left of, or above, where it begins");
            if (source.lines && source.lines->last < source.lines->first)
                report(at + "/source", "lines end before they begin");
        }
    }

    const Plan& plan_;
    Diagnostics breaches_;
    std::map<std::string, std::string> pointer_of_id_;
    std::map<std::string, PlacedMeasure> measures_;
    std::set<std::pair<std::string, std::string>> listed_repeats_;  // a measure and each of its repeated_in
    bool has_lists_ = false;                // of recommendations; a print may leave them all out
    bool counts_more_unlisted_ = false;     // the plan says that there are more than it names
    std::set<std::string> known_unlisted_;  // policies that the plan says answer what is not listed
};

}  // namespace

std::vector<Diagnostic> find_integrity_breaches(const Plan& plan) {
    return Breaches(plan).find();
}

}  // namespace torikumi
