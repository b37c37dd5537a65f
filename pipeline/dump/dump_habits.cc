#include "pipeline/dump/dump_habits.h"

#include <algorithm>
#include <string_view>

#include "normalizers/categories.h"
#include "normalizers/departments.h"
#include "pipeline/draft/dump_line_shape.h"
#include "pipeline/draft/head_lines.h"

namespace torikumi {
namespace {

/// Ａ of Ａ　済んだ; empty where the line may be anything else. １　目的 is a heading, Ａ 緑）公園課 a row.
std::string code_of_plain_legend(std::string_view text) {
    const auto entry = parse_legend_line(text, LegendContext::kInLegend);
    if (!entry || !parse_category_code(entry->code) || text.find("。") != text.npos) return {};
    return looks_like_department(text.substr(entry->meaning_offset)) ? std::string() : entry->code;
}

/// Lines of one block whose codes are a series from its first on.
void learn_plain_legend(const std::vector<Block>& blocks, DumpHabits& habits) {
    constexpr std::size_t kFewestEntries = 3;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const TextLines& lines = blocks[b].lines;
        for (std::size_t first = 0; first < lines.size();) {
            std::vector<std::string> codes;
            for (std::size_t i = first; i < lines.size(); ++i) {
                codes.push_back(code_of_plain_legend(without_indent(lines[i].text.value)));
                if (codes.back().empty() || (codes.size() > 1 && !form_code_series(codes))) {
                    codes.pop_back();
                    break;
                }
            }
            for (std::size_t i = 0; codes.size() >= kFewestEntries && i < codes.size(); ++i) {
                habits.codes.insert(codes[i]);
                habits.plain_legend.emplace(b, first + i);
            }
            first += std::max<std::size_t>(codes.size(), 1);
        }
    }
}

}  // namespace

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
    learn_plain_legend(blocks, habits);
    return habits;
}

}  // namespace torikumi
