#include "pipeline/output/stage_dump.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace torikumi {
namespace {

std::string form(const Rect& box) {
    return fmt::format("[{:.1f},{:.1f},{:.1f},{:.1f}]", box.left, box.top, box.right, box.bottom);
}

std::string form(char32_t code_point) {
    std::string text;
    append_utf8(text, code_point);
    return fmt::format("U+{:04X} {}", static_cast<std::uint32_t>(code_point), code_point < 0x20 ? "" : text);
}

/// Paragraphs and lines of one item in one line.
std::string in_one_line(std::string text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n') {
            result += "⏎";
        } else {
            result.push_back(c);
        }
    }
    return result;
}

std::string text_of(const TextLines& lines) {
    std::string text;
    for (const TextLine& line : lines) {
        if (&line != &lines.front()) text.push_back('\n');
        text += line.text.value;
    }
    return in_one_line(std::move(text));
}

/// The printed line of a text dump, from its first character.
int line_number(const TextLine& line, const CharacterTable& characters) {
    const auto printed = [](CharacterId id) { return id != kNoCharacter; };
    const auto first = std::ranges::find_if(line.text.origin, printed);
    return first == line.text.origin.end() ? 0 : characters.place[*first];
}

std::string span(const TableCell& cell) {
    if (cell.row_span == 1 && cell.column_span == 1) return "";
    return fmt::format(":{}x{}", cell.row_span, cell.column_span);
}

std::string open_edges(const TableCell& cell) {
    std::string edges;
    if (cell.top == Edge::kOpen) edges += " open-top";
    if (cell.bottom == Edge::kOpen) edges += " open-bottom";
    return edges;
}

std::string cell_rows(const Table& table) {
    std::string rows;
    int row = -1;
    for (const TableCell& cell : table.cells) {
        if (cell.row != row)
            rows += row < 0 ? "[" : "][";
        else
            rows += "|";
        row = cell.row;
        rows += text_of(cell.lines) + span(cell);
    }
    return rows.empty() ? "" : rows + "]";
}

std::string joined(const std::vector<std::string>& parts) {
    return fmt::format("{}", fmt::join(parts, ","));
}

std::string form(const Department& department) {
    return (department.bureau ? *department.bureau + "）" : "") + department.name +
           (department.note ? "（" + *department.note + "）" : "");
}

std::string form(const Extra& extra) {
    std::string columns;
    for (const auto& [header, text] : extra) columns += fmt::format(" {{{}: {}}}", header, in_one_line(text));
    return columns;
}

std::string dump(const Progress& progress) {
    return fmt::format("      progress {} [{}] {}{}\n", progress.category.value_or("-"),
                       joined(progress.tags), in_one_line(progress.text.value_or("-")), form(progress.extra));
}

std::string dump(const Measure& measure) {
    std::string lines = fmt::format("    measure {} {} [{}] {}{}", measure.id, measure.mark.value_or("-"),
                                    joined(measure.tags), in_one_line(measure.text), form(measure.extra));
    if (measure.same_as) {
        lines += fmt::format(" = {} ({:.3f}{})", measure.same_as->id, measure.same_as->similarity,
                             measure.same_as->identical ? ", identical" : "");
    }
    if (!measure.repeated_in.empty()) lines += " repeated in " + joined(measure.repeated_in);
    lines += "\n";
    for (const Progress& progress : measure.progress) lines += dump(progress);
    for (const Department& department : measure.departments)
        lines += "      department " + form(department) + "\n";
    return lines;
}

std::string dump(const Policy& policy) {
    std::string lines = fmt::format("  policy {} {} answers [{}] {}\n", policy.id, policy.mark.value_or("-"),
                                    fmt::join(policy.recommendations, ","), in_one_line(policy.text));
    for (const Measure& measure : policy.measures) lines += dump(measure);
    return lines;
}

std::string dump(const Section& section) {
    std::string lines = fmt::format("section {} {}\n", section.id, in_one_line(section.title));
    for (const Recommendation& recommendation : section.recommendations) {
        lines += fmt::format("  recommendation {} {} {}\n", recommendation.id, recommendation.mark,
                             in_one_line(recommendation.text));
    }
    for (const Policy& policy : section.policies) lines += dump(policy);
    return lines;
}

std::string dump(const DocumentHead& head) {
    std::string lines = fmt::format("title {}\nlabel {}\nbody {}\n", head.title.value_or("-"),
                                    head.label.value_or("-"), head.body.value_or("-"));
    if (head.date) lines += fmt::format("date {} {}\n", head.date->iso.value_or("-"), head.date->printed);
    for (const std::string& note : head.notes) lines += fmt::format("note {}\n", in_one_line(note));
    for (const Category& category : head.categories) {
        lines += fmt::format("category {} {}\n", category.code, in_one_line(category.meaning));
    }
    return lines;
}

}  // namespace

std::string dump_characters(const PageContent& page) {
    std::string lines;
    for (const Character& c : page.characters) {
        lines += fmt::format("page {} {} {} baseline {:.1f} em {:.1f}{}\n", page.number, form(c.code_point),
                             form(c.box), c.baseline_pt, c.em_pt,
                             c.writing_mode == WritingMode::kVertical ? " vertical" : "");
    }
    return lines;
}

std::string dump_characters(const CharacterTable& characters) {
    std::string lines;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        lines += fmt::format("line {} {}\n", characters.place[i], form(characters.code_points[i]));
    }
    return lines;
}

std::string dump_rulings(const PageContent& page) {
    std::string lines;
    for (const Ruling& ruling : page.rulings) {
        lines += fmt::format("page {} {} ({:.1f},{:.1f})-({:.1f},{:.1f}) thickness {:.2f}\n", page.number,
                             ruling.horizontal() ? "horizontal" : "vertical", ruling.from.x, ruling.from.y,
                             ruling.to.x, ruling.to.y, ruling.thickness_pt);
    }
    return lines;
}

std::string dump_lines(const PageLayout& page) {
    std::string lines;
    for (const TextLine& line : page.lines) {
        lines += fmt::format("page {} {} em {:.1f} {}\n", page.number, form(line.box), line.em_pt,
                             line.text.value);
    }
    return lines;
}

std::string dump_lines(const std::vector<Block>& blocks, const CharacterTable& characters) {
    std::string lines;
    for (const Block& block : blocks) {
        for (const TextLine& line : block.lines) {
            lines += fmt::format("line {} {}\n", line_number(line, characters), line.text.value);
        }
    }
    return lines;
}

std::string dump_grid(const PageLayout& page) {
    std::string lines;
    int number = 0;
    for (const Table& table : page.tables) {
        lines += fmt::format("page {} table {} {}x{} {}\n", page.number, ++number, table.rows, table.columns,
                             cell_rows(table));
    }
    return lines;
}

std::string dump_cells(const PageLayout& page) {
    std::string lines;
    int number = 0;
    for (const Table& table : page.tables) {
        ++number;
        for (const TableCell& cell : table.cells) {
            lines +=
                fmt::format("page {} table {} r{}c{}{} {}{} {}\n", page.number, number, cell.row, cell.column,
                            span(cell), form(cell.box), open_edges(cell), text_of(cell.lines));
        }
    }
    return lines;
}

std::string dump_blocks(const std::vector<Block>& blocks, const CharacterTable& characters) {
    std::string lines;
    for (const Block& block : blocks) {
        const int first = block.lines.empty() ? 0 : line_number(block.lines.front(), characters);
        lines += fmt::format("line {}{} {}\n", first, block.starts_page ? " starts-page" : "",
                             text_of(block.lines));
    }
    return lines;
}

std::string dump_plan(const Plan& plan) {
    std::string lines = dump(plan.document);
    for (const Section& section : plan.sections) lines += dump(section);
    for (const Unplaced& unplaced : plan.unplaced) {
        lines += fmt::format("unplaced {}\n", in_one_line(unplaced.text));
    }
    return lines;
}

std::string dump_account(const CharacterAccount& account) {
    return fmt::format("input {}\nfields {}\nnotes {}\nfurniture {}\nunplaced {}\ntwice {}\nlost {}\n",
                       account.input, account.fields, account.notes, account.furniture, account.unplaced,
                       account.twice, account.lost());
}

}  // namespace torikumi
