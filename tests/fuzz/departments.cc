// The lines of a cell 担当部.

#include "normalizers/departments.h"

#include <map>

#include "normalizers/characters.h"
#include "normalizers/compact_form.h"
#include "normalizers/department_names.h"
#include "tests/fuzz/laws.h"
#include "tests/fuzz/printed_lines.h"

using namespace torikumi;

namespace {

/// How often each character of a word stands in `text`. Signs are left out: they fold by what stands beside
/// them.
std::map<char32_t, int> letters_of(std::string_view text) {
    const std::string folded = compact_form(text);
    std::map<char32_t, int> count;
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = decode_code_point(folded, at);
        if (is_kanji(c) || is_hiragana(c) || is_katakana_of_any_width(c) || is_latin_of_any_width(c) ||
            is_digit_of_any_width(c))
            ++count[c];
    }
    return count;
}

/// Whether words were made up, or said twice.
void check_words(const PrintedDepartment& department) {
    const std::map<char32_t, int> printed = letters_of(department.printed.value);
    const std::string said =
        department.bureau.value_or("") + "、" + department.name + "、" + department.note.value_or("");
    for (const auto& [c, times] : letters_of(said)) {
        const auto found = printed.find(c);
        fuzz::require(found != printed.end() && times <= found->second,
                      "bureau, name and note are made of what is printed");
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = fuzz::well_formed(fuzz::view_of(data, size));
    const TextLines lines = fuzz::printed_lines(text);
    const std::set<CharacterId> printed = fuzz::counted_in(lines);
    std::set<CharacterId> used;
    for (const PrintedDepartment& department : parse_departments(lines)) {
        check_words(department);
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
