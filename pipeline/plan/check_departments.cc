#include "pipeline/plan/check_departments.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizers/departments.h"
#include "pipeline/draft/printed_text.h"

namespace torikumi {
namespace {

/// Departments of one bureau and name, wherever they are printed.
struct Known {
    Department department;
    std::size_t printed = 0;  // cells
    std::string pointer;      // of the first one
    Sources source;
};

std::string as_printed(const Department& department) {
    return department.bureau ? *department.bureau + "）" + department.name : department.name;
}

/// In the order of the first printing. Neighbouring measures with equal departments share one merged cell.
std::vector<Known> known_departments(const Plan& plan) {
    std::vector<Known> known;
    std::map<std::string, std::size_t> places;
    for (std::size_t s = 0; s < plan.sections.size(); ++s) {
        const std::vector<Department>* cell_before = nullptr;
        for (std::size_t p = 0; p < plan.sections[s].policies.size(); ++p) {
            const Policy& policy = plan.sections[s].policies[p];
            for (std::size_t m = 0; m < policy.measures.size(); ++m) {
                const std::vector<Department>& cell = policy.measures[m].departments;
                if (cell_before && *cell_before == cell) continue;
                cell_before = &cell;
                for (std::size_t d = 0; d < cell.size(); ++d) {
                    const auto [place, added] = places.emplace(as_printed(cell[d]), known.size());
                    if (added)
                        known.push_back(
                            {cell[d], 0,
                             fmt::format("/sections/{}/policies/{}/measures/{}/departments/{}", s, p, m, d),
                             policy.measures[m].source});
                    ++known[place->second].printed;
                }
            }
        }
    }
    return known;
}

/// A plan may name an institution beside its bureaus: 動物園, 浄水場, 消防団. Elsewhere these endings tell
/// nothing, but a name that a line break cut hardly stops at one.
bool ends_like_institution(const std::string& name) {
    static constexpr std::array<std::string_view, 12> kEndings = {"園", "場", "院", "校", "会", "団",
                                                                  "隊", "庁", "寮", "台", "座", "者"};
    return std::ranges::any_of(kEndings, [&](std::string_view ending) { return name.ends_with(ending); });
}

bool ends_like_name(const std::string& name) {
    return ends_like_department(name) || ends_like_institution(name);
}

/// What is usual in this plan.
struct Customs {
    std::size_t printed = 0;
    std::size_t with_bureau = 0;
    std::size_t ending_alike = 0;
    std::map<std::string, std::size_t> bureaus;
};

Customs customs_of(const std::vector<Known>& known) {
    Customs customs;
    for (const Known& each : known) {
        customs.printed += each.printed;
        if (each.department.bureau) {
            customs.with_bureau += each.printed;
            customs.bureaus[*each.department.bureau] += each.printed;
        }
        if (ends_like_name(each.department.name)) customs.ending_alike += each.printed;
    }
    return customs;
}

bool has_bracket(const std::string& name) {
    return name.find("（") != std::string::npos || name.find("）") != std::string::npos;
}

class DepartmentCheck {
 public:
    DepartmentCheck(const std::vector<Known>& known, const DepartmentCheckSettings& settings)
        : known_(known), settings_(settings), customs_(customs_of(known)) {}

    /// Why a department is unusual; empty for the others.
    std::optional<std::string> oddity(const Known& each) const {
        const Department& department = each.department;
        const bool ends_alike = ends_like_name(department.name);
        if (has_bracket(department.name)) return "a bracket is left in its name";
        if (reads_like_prose(department.name)) return "it reads like a sentence";
        if (each.printed > 1) return std::nullopt;
        const Known* whole = ends_alike ? nullptr : whole_name(department);
        if (whole) return fmt::format("it is the beginning of {}", excerpt(as_printed(whole->department)));
        if (!ends_alike && usual(customs_.ending_alike)) return "it does not end as the others do (部, 課 …)";
        if (!department.bureau && usual(customs_.with_bureau))
            return "it has no bureau, and the others have one";
        if (const Known* namesake = namesake_of_strange_bureau(department))
            return fmt::format("no other department has this bureau, and there is {}",
                               excerpt(as_printed(namesake->department)));
        return std::nullopt;
    }

 private:
    bool usual(std::size_t count) const {
        return customs_.printed >= settings_.min_departments &&
               static_cast<double>(count) >= settings_.usual_share * static_cast<double>(customs_.printed);
    }

    bool reads_like_prose(const std::string& name) const {
        return name.find("。") != std::string::npos ||
               (count_code_points(name) > settings_.max_name_code_points && !ends_like_name(name));
    }

    /// A name that goes on where this one stops: 保健 and 保健センター.
    const Known* whole_name(const Department& cut) const {
        return find([&](const Department& other) {
            return other.bureau == cut.bureau && other.name != cut.name && other.name.starts_with(cut.name);
        });
    }

    const Known* namesake_of_strange_bureau(const Department& department) const {
        if (!department.bureau || customs_.bureaus.at(*department.bureau) > 1) return nullptr;
        return find([&](const Department& other) {
            return other.name == department.name && other.bureau && other.bureau != department.bureau &&
                   customs_.bureaus.at(*other.bureau) > 1;
        });
    }

    template <typename Matches>
    const Known* find(const Matches& matches) const {
        const auto found = std::ranges::find_if(known_, matches, &Known::department);
        return found == known_.end() ? nullptr : &*found;
    }

    const std::vector<Known>& known_;
    const DepartmentCheckSettings& settings_;
    Customs customs_;
};

}  // namespace

void check_departments(const Plan& plan, const DepartmentCheckSettings& settings, Diagnostics& diagnostics) {
    const std::vector<Known> known = known_departments(plan);
    const DepartmentCheck check(known, settings);
    for (const Known& each : known) {
        const auto oddity = check.oddity(each);
        if (!oddity) continue;
        diagnostics.add(DiagnosticCode::kDepartmentUnusual,
                        fmt::format("department {} looks like none of the others: {}",
                                    excerpt(as_printed(each.department)), *oddity),
                        each.source, each.pointer);
    }
}

}  // namespace torikumi
