#include "pipeline/cli/quantities.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <limits>
#include <span>
#include <string>

namespace torikumi {
namespace {

struct Unit {
    std::string_view name;
    std::uintmax_t times;
};

constexpr std::array kSizes = std::to_array<Unit>({{"", 1},
                                                   {"b", 1},
                                                   {"k", 1'000},
                                                   {"kb", 1'000},
                                                   {"kib", 1'024},
                                                   {"m", 1'000'000},
                                                   {"mb", 1'000'000},
                                                   {"mib", 1'048'576},
                                                   {"g", 1'000'000'000},
                                                   {"gb", 1'000'000'000},
                                                   {"gib", 1'073'741'824}});

constexpr std::array kTimes = std::to_array<Unit>(
    {{"", 1'000}, {"ms", 1}, {"s", 1'000}, {"min", 60'000}, {"m", 60'000}, {"h", 3'600'000}});

constexpr std::array kNone = std::to_array<Unit>({{"", 1}});

std::string in_lower_case(std::string_view word) {
    std::string lower(word);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

std::optional<std::uintmax_t> parse(std::string_view word, std::span<const Unit> units, std::uintmax_t most) {
    std::uintmax_t number = 0;
    const char* const end = word.data() + word.size();
    const auto [unit, fault] = std::from_chars(word.data(), end, number);
    const std::string name = in_lower_case({unit, end});
    const auto found = std::ranges::find(units, name, &Unit::name);
    if (fault != std::errc() || found == units.end() || number > most / found->times) return std::nullopt;
    return number * found->times;
}

}  // namespace

std::optional<std::uintmax_t> parse_size(std::string_view word) {
    return parse(word, kSizes, std::numeric_limits<std::uintmax_t>::max());
}

std::optional<std::chrono::milliseconds> parse_duration(std::string_view word) {
    constexpr std::uintmax_t kYear = 365ULL * 24 * 3'600'000;  // far from where clocks overflow
    const std::optional<std::uintmax_t> milliseconds = parse(word, kTimes, kYear);
    if (!milliseconds || *milliseconds == 0) return std::nullopt;
    return std::chrono::milliseconds(*milliseconds);
}

std::optional<std::uintmax_t> parse_count(std::string_view word) {
    const std::optional<std::uintmax_t> count = parse(word, kNone, 1'000'000'000);
    return count == 0U ? std::nullopt : count;
}

}  // namespace torikumi
