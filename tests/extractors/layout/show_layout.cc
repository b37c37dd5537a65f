#include "tests/extractors/layout/show_layout.h"

namespace torikumi::testing {
namespace {

std::string shown(const TableCell& cell) {
    std::string text = std::to_string(cell.row) + "," + std::to_string(cell.column);
    if (cell.row_span > 1 || cell.column_span > 1) {
        text += "+" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span);
    }
    if (cell.top == Edge::kOpen) text += "^";
    if (cell.bottom == Edge::kOpen) text += "v";
    for (const TextLine& line : cell.lines) {
        text += (&line == &cell.lines.front() ? " " : " / ") + line.text.value;
    }
    return text;
}

}  // namespace

std::vector<std::string> shown(const Table& table) {
    std::vector<std::string> cells;
    for (const TableCell& cell : table.cells) cells.push_back(shown(cell));
    return cells;
}

std::vector<std::string> shown(const TextLines& lines) {
    std::vector<std::string> texts;
    for (const TextLine& line : lines) texts.push_back(line.text.value);
    return texts;
}

}  // namespace torikumi::testing
