// The lines of a cell 担当部.

#include "normalizers/departments.h"

#include "normalizers/department_names.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/printed_lines.h"

using namespace torikumi;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = fuzz::well_formed(fuzz::view_of(data, size));
    const TextLines lines = fuzz::printed_lines(text);
    const std::set<CharacterId> printed = fuzz::counted_in(lines);
    std::set<CharacterId> used;
    for (const PrintedDepartment& department : parse_departments(lines)) {
        for (const CharacterId id : fuzz::counted_in(department.printed)) {
            fuzz::require(printed.contains(id), "a department consists of what is printed");
            fuzz::require(used.insert(id).second, "no character is part of two departments");
        }
    }
    fuzz::require(used.empty() || used == printed, "no character of a cell of departments is lost");
    for (const TextLine& line : lines) {
        const std::string_view value = line.text.value;
        looks_like_department(value);
        fuzz::require(bureau_length(value) <= value.size(), "a bureau stands inside its line");
        fuzz::require(lead_length(value) <= value.size(), "the sign of the lead stands inside its line");
    }
    return 0;
}
