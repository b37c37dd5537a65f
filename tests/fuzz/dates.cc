// Dates and months, by eras and by the common count.

#include <chrono>
#include <cstdio>

#include "normalizers/era_date.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/printed_lines.h"

using namespace torikumi;

namespace {

void check_place(const PrintedDate& date, std::string_view line) {
    fuzz::require(date.length > 0 && date.offset + date.length <= line.size(),
                  "a date stands inside its line");
}

/// YYYY-MM-DD of a day that the calendar has.
bool is_iso_date(const std::string& date) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (date.size() != 10 || std::sscanf(date.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) return false;
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month),
                                       std::chrono::day(day))
        .ok();
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string line = fuzz::well_formed(fuzz::view_of(data, size));
    if (const auto date = find_date(line)) {
        check_place(*date, line);
        fuzz::require(!date->iso || is_iso_date(*date->iso), "a date with an ISO form exists");
        const auto again = find_date(std::string_view(line).substr(date->offset, date->length));
        fuzz::require(again && again->length == date->length && again->iso == date->iso,
                      "what is found in a line is the same date by itself");
    }
    if (const auto month = find_month(line)) {
        check_place(*month, line);
        fuzz::require(!month->iso, "a month is no day");
    }
    return 0;
}
