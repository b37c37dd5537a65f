#include "pipeline/plan/dump_habits.h"

#include <string_view>

#include "normalizers/categories.h"
#include "normalizers/departments.h"
#include "pipeline/plan/dump_line_shape.h"

namespace torikumi {

DumpHabits learn_dump_habits(const std::vector<Block>& blocks) {
    DumpHabits habits;
    int with_bureau = 0;
    int plain = 0;
    for (const Block& block : blocks) {
        for (const TextLine& line : block.lines) {
            const std::string_view text = without_indent(line.text.value);
            if (looks_like_department(text)) ++(has_bureau(text) ? with_bureau : plain);
            if (is_legend_line(line.text.value)) habits.codes.insert(parse_legend_line(text)->code);
        }
    }
    habits.names_bureaus = with_bureau * 2 > plain;
    return habits;
}

}  // namespace torikumi
