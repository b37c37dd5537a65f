// Dates and months, by eras and by the common count.

#include "normalizers/era_date.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/printed_lines.h"

using namespace torikumi;

namespace {

void check_place(const PrintedDate& date, std::string_view line) {
    fuzz::require(date.length > 0 && date.offset + date.length <= line.size(),
                  "a date stands inside its line");
}

bool is_iso_date(std::string_view date) {
    return date.size() == 10 && date[4] == '-' && date[7] == '-' && date >= "0001-01-01" &&
           date.substr(5) <= "12-31" && date.substr(8) <= "31";
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string line = fuzz::well_formed(fuzz::view_of(data, size));
    if (const auto date = find_date(line)) {
        check_place(*date, line);
        fuzz::require(!date->iso || is_iso_date(*date->iso), "a date that exists is written YYYY-MM-DD");
        const auto again = find_date(std::string_view(line).substr(date->offset, date->length));
        fuzz::require(again && again->length == date->length, "what is found in a line is a date by itself");
    }
    if (const auto month = find_month(line)) {
        check_place(*month, line);
        fuzz::require(!month->iso, "a month is no day");
    }
    return 0;
}
