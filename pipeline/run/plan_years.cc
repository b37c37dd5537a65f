#include "pipeline/run/plan_years.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string_view>

#include "pipeline/run/usage_error.h"

namespace torikumi {
namespace {

constexpr std::string_view kWayOut =
    "--years 2019,2020,... gives each input its year, in the order of the inputs";

/// 2021, or 2021-10-01 where the calendar has such a day.
bool is_year(std::string_view word) {
    constexpr std::string_view kForm = "0000-00-00";
    if (word.size() != 4 && word.size() != kForm.size()) return false;
    const bool has_form = std::ranges::equal(word, kForm.substr(0, word.size()), [](char c, char form) {
        return form == '-' ? c == '-' : c >= '0' && c <= '9';
    });
    if (!has_form || word.size() == 4) return has_form;
    const auto two_digits = [&](std::size_t at) {
        return static_cast<unsigned>((word[at] - '0') * 10 + (word[at + 1] - '0'));
    };
    const std::chrono::year year(static_cast<int>(two_digits(0) * 100 + two_digits(2)));
    return (year / std::chrono::month(two_digits(5)) / std::chrono::day(two_digits(8))).ok();
}

std::vector<std::string> given_dates(const std::vector<DatedInput>& inputs,
                                     const std::vector<std::string>& years) {
    if (years.size() != inputs.size()) {
        throw UsageError(
            fmt::format("--years has {} for {} inputs; it needs one for each", years.size(), inputs.size()));
    }
    for (const std::string& year : years) {
        if (!is_year(year)) throw UsageError(fmt::format("--years: {} is neither 2021 nor 2021-10-01", year));
    }
    return years;
}

std::vector<std::string> printed_dates(const std::vector<DatedInput>& inputs) {
    std::vector<std::string> dates;
    for (const DatedInput& input : inputs) {
        if (!input.date) throw UsageError(fmt::format("{} has no date; {}", input.file, kWayOut));
        dates.push_back(*input.date);
    }
    return dates;
}

/// Years alone, where they tell all plans apart.
void shorten(std::vector<PlanYear>& years) {
    const auto year_of = [](const PlanYear& each) { return each.label.substr(0, 4); };
    if (std::ranges::adjacent_find(years, {}, year_of) != years.end()) return;
    for (PlanYear& each : years) each.label = year_of(each);
}

}  // namespace

std::vector<PlanYear> plan_years(const std::vector<DatedInput>& inputs,
                                 const std::vector<std::string>& years) {
    const std::vector<std::string> dates = years.empty() ? printed_dates(inputs) : given_dates(inputs, years);
    std::vector<PlanYear> order;
    for (std::size_t i = 0; i < inputs.size(); ++i) order.push_back({i, dates[i]});
    std::ranges::stable_sort(order, {}, &PlanYear::label);
    const auto same = std::ranges::adjacent_find(order, {}, &PlanYear::label);
    if (same != order.end()) {
        throw UsageError(fmt::format("{} and {} are both of {}; {}", inputs[same->input].file,
                                     inputs[std::next(same)->input].file, same->label, kWayOut));
    }
    shorten(order);
    return order;
}

}  // namespace torikumi
