#pragma once

// Owns which year each of several plans is of, and their order in time: by the dates that they print, or as
// the caller says. Not here: reading dates (normalizers).

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace torikumi {

struct DatedInput {
    std::string file;                   // as the caller named it
    std::optional<std::string> date{};  // YYYY-MM-DD, where the plan has one that exists
};

struct PlanYear {
    std::size_t input = 0;  // index
    std::string label;      // 2021; 2021-10-01, of all inputs, where two are of one year

    friend bool operator==(const PlanYear&, const PlanYear&) = default;
};

/// The inputs in the order of time. `years`, each 2021 or 2021-10-01, stand for the dates of the inputs in
/// their order; empty where nobody gave any. Throws UsageError, which names the option --years, where a date
/// is missing, two are equal, or `years` are malformed or not one an input.
std::vector<PlanYear> plan_years(const std::vector<DatedInput>& inputs,
                                 const std::vector<std::string>& years);

}  // namespace torikumi
