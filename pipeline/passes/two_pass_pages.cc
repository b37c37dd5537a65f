#include "pipeline/passes/two_pass_pages.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "normalizers/characters.h"
#include "pipeline/draft/dump_line_shape.h"
#include "pipeline/passes/two_pass_columns.h"
#include "pipeline/passes/two_pass_grid.h"
#include "pipeline/passes/two_pass_rows.h"

namespace torikumi {
namespace {

using Readings = std::vector<PaintedReading>;

const PaintedLine* first_line_of(const std::vector<PaintedPage>& pages, PaintedLineKind kind) {
    for (const PaintedPage& page : pages) {
        const auto line = std::ranges::find(page.lines, kind, &PaintedLine::kind);
        if (line != page.lines.end()) return &*line;
    }
    return nullptr;
}

std::vector<PaintedColumn> learn_columns(const std::vector<PaintedPage>& pages, const Lexicon& lexicon) {
    const PaintedLine* header = first_line_of(pages, PaintedLineKind::kHeader);
    if (!header) return {};
    const PaintedLine* wrapped = first_line_of(pages, PaintedLineKind::kWrappedHeader);
    return columns_under(painted_header(*header, wrapped, lexicon));
}

bool has_columns_of_plan(const std::vector<PaintedColumn>& columns) {
    return std::ranges::all_of(std::vector{ColumnRole::kPolicy, ColumnRole::kMeasure, ColumnRole::kCategory},
                               [&](ColumnRole role) {
                                   return std::ranges::count_if(columns, [&](const PaintedColumn& column) {
                                              return column.role == role && column.part == CellPart::kText;
                                          }) == 1;
                               });
}

TwoPassHabits learn_habits(const std::vector<PaintedPage>& pages) {
    constexpr double kShortestSentenceEm = 10;
    constexpr std::size_t kLeastJoined = 2;
    std::size_t texts = 0;
    std::size_t finished = 0;
    std::size_t joined = 0;
    for (const PaintedPage& page : pages) {
        for (const PaintedLine& line : page.lines) {
            if (line.kind != PaintedLineKind::kCells) continue;
            for (std::size_t i = 0; i < line.words.size(); ++i) {
                const WeighedWord word = weighed(line.words[i]);
                if (word.word->kind == WordKind::kCategory && i > 0 &&
                    line.words[i - 1].kind == WordKind::kText)
                    ++joined;
                const bool is_sentence = line.pass != Pass::kSecond && word.word->kind == WordKind::kText &&
                                         word.width_em >= kShortestSentenceEm;
                if (!is_sentence) continue;
                ++texts;
                if (word.ends_cell) ++finished;
            }
        }
    }
    return {finished * 2 > texts, joined >= kLeastJoined, {}, {}};
}

/// Lines that a text goes on behind are as wide as their column, less what kinsoku left.
ColumnWidths_em learn_widths(const Readings& readings, std::size_t columns) {
    constexpr std::size_t kLeastLines = 3;
    constexpr std::size_t kWidestOf = 6;  // one in so many may be of another column
    std::vector<std::vector<double>> lines_em(columns);
    for (const PaintedReading& reading : readings) {
        for (std::size_t i = 1; i < reading.units.size(); ++i) {
            const PlacedUnit& unit = reading.units[i];
            const PaintedWord* last = reading.units[i - 1].word;
            const bool is_wrapped =
                unit.place == PaintedPlace::kSameCell && unit.word->begins_line && last->begins_line;
            if (is_wrapped && !weighed(*last).ends_cell)
                lines_em[static_cast<std::size_t>(unit.column)].push_back(weighed(*last).width_em);
        }
    }
    ColumnWidths_em widths_em(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        std::vector<double>& own = lines_em[column];
        if (own.size() < kLeastLines) continue;
        std::ranges::sort(own, std::ranges::greater());
        widths_em[column] = own[own.size() / kWidestOf];
    }
    return widths_em;
}

/// By code, of the rows that were read; two more, one of each kind, stand for what is not known.
std::map<std::string, double, std::less<>> learn_blank_progress(const Readings& readings,
                                                                const std::vector<PaintedColumn>& columns) {
    struct Rows {
        double blank = 1;
        double all = 2;
    };
    std::map<std::string, Rows> rows;
    for (const PaintedReading& reading : readings) {
        bool has_progress = false;
        for (const PlacedUnit& unit : reading.units) {
            if (!unit.word || unit.column < 0) continue;
            if (unit.place == PaintedPlace::kNewRow) has_progress = false;
            if (columns[static_cast<std::size_t>(unit.column)].role == ColumnRole::kProgress)
                has_progress = true;
            if (unit.word->kind != WordKind::kCategory) continue;
            Rows& of_code = rows[unit.word->line.text.value];
            of_code.blank += has_progress ? 0 : 1;
            of_code.all += 1;
        }
    }
    std::map<std::string, double, std::less<>> shares;
    for (const auto& [code, of_code] : rows) shares[code] = of_code.blank / of_code.all;
    return shares;
}

std::optional<Readings> read_pages(const std::vector<PaintedPage>& pages, const TwoPassCosts& costs) {
    Readings readings;
    TableState state;
    for (const PaintedPage& page : pages) {
        auto reading = read_two_passes(page, costs, state);
        if (!reading) return std::nullopt;
        readings.push_back(std::move(*reading));
    }
    return readings;
}

std::vector<UnsureCell> unsure_cells(const Readings& readings) {
    constexpr double kSureMargin = 2.5;
    std::vector<UnsureCell> unsure;
    for (const PaintedReading& reading : readings) {
        for (const PlacedUnit& unit : reading.units) {
            if (!unit.word || unit.column < 0 || unit.margin >= kSureMargin) continue;
            unsure.push_back({unit.word->line.text.origin.back(), 0.5 + unit.margin / kSureMargin / 2});
        }
    }
    return unsure;
}

}  // namespace

TwoPassLayout lay_out_two_passes(const std::vector<Block>& blocks, const Lexicon& lexicon) {
    constexpr int kRounds = 2;  // widths are known behind the first
    constexpr std::size_t kMostColumns = 64;
    const std::vector<PaintedPage> pages = pages_in_two_passes(blocks, lexicon);
    if (pages.empty()) return {};
    const std::vector<PaintedColumn> columns = learn_columns(pages, lexicon);
    if (!has_columns_of_plan(columns) || columns.size() > kMostColumns)
        return {{}, {}, TwoPassCosts::kImpossible};
    TwoPassHabits habits = learn_habits(pages);
    const TwoPassSettings settings;
    const TwoPassCosts costs(columns, habits, settings);
    std::optional<Readings> readings;
    for (int round = 0; round < kRounds; ++round) {
        readings = read_pages(pages, costs);
        if (!readings) return {{}, {}, TwoPassCosts::kImpossible};
        habits.widths_em = learn_widths(*readings, columns.size());
        habits.blank_progress = learn_blank_progress(*readings, columns);
    }
    TwoPassLayout layout;
    std::size_t units = 0;
    for (const PaintedReading& reading : *readings) {
        layout.pages.push_back(page_of(reading, columns, habits, static_cast<int>(layout.pages.size()) + 1));
        layout.cost += reading.cost;
        units += reading.units.size();
    }
    layout.cost /= static_cast<double>(units);
    layout.unsure = unsure_cells(*readings);
    return layout;
}

}  // namespace torikumi
