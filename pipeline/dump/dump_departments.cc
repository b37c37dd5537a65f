#include "pipeline/dump/dump_departments.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>

#include "normalizers/departments.h"

namespace torikumi {
namespace {

/// Confidence where the cells do not fit the measures.
constexpr double kMiscounted = 0.8;
/// Of a cell behind the last row that was taken for the row's own: blocks of a late cell may stand there as
/// well.
constexpr double kClosingRow = 0.9;

constexpr std::array kOrders = {CellOrder::kDownwards, CellOrder::kUpwards, CellOrder::kNone};

class DocumentPuzzle {
 public:
    DocumentPuzzle(std::span<const DepartmentSection> sections, const DepartmentSettings& settings)
        : sections_(sections), settings_(settings) {
        for (const DepartmentSection& section : sections) {
            first_measure_.push_back(measures_.size());
            for (const DepartmentSeeker& seeker : section.measures) read(seeker);
            ++gap_;
            std::vector<std::size_t>& kinds = kinds_.emplace_back();
            for (const LateDepartments& cell : section.cells) kinds.push_back(kind_of(cell.lines));
        }
        beliefs_.resize(measures_.size());
        for (std::size_t m = 0; m < measures_.size(); ++m) {
            beliefs_[m].assign(cells_.size(), 0);
            if (printed_kind_[m]) beliefs_[m][*printed_kind_[m]] = 1;
        }
    }

    std::vector<DepartmentPairing> solve() {
        const DepartmentLikeness likeness(measures_, cells_, settings_.likeness);
        for (int round = 0; round < settings_.rounds; ++round) {
            scores_ = likeness.scores(beliefs_);
            believe();
        }
        std::vector<DepartmentPairing> pairings;
        for (std::size_t s = 0; s < sections_.size(); ++s) pairings.push_back(pairing(s));
        return pairings;
    }

 private:
    void read(const DepartmentSeeker& seeker) {
        const bool printed = !seeker.printed.empty();
        printed_kind_.push_back(printed ? std::optional(kind_of(seeker.printed)) : std::nullopt);
        if (printed) ++gap_;
        measures_.push_back({seeker.text, seeker.untagged, gap_});
        if (printed) ++gap_;
    }

    /// Cells of the same departments are one kind.
    std::size_t kind_of(const TextLines& lines) {
        std::string printed;
        LikenessCell cell;
        for (const PrintedDepartment& department : parse_departments(lines)) {
            printed += department.printed.value + "\n";
            cell.departments.push_back(department.bureau.value_or("") + "）" + department.name);
            cell.names.push_back(department.name);
        }
        const auto [place, added] = kind_by_text_.emplace(printed, cells_.size());
        if (added) cells_.push_back(std::move(cell));
        return place->second;
    }

    DepartmentLattice lattice(std::size_t s) {
        const DepartmentSection& section = sections_[s];
        std::vector<LatticeMeasure> measures;
        CellScores scores;
        CellScores anchors;
        for (std::size_t m = 0; m < section.measures.size(); ++m) {
            const DepartmentSeeker& seeker = section.measures[m];
            const bool begins_policy = m == 0 || seeker.policy != section.measures[m - 1].policy;
            measures.push_back({seeker.printed.empty(), begins_policy, seeker.rows});
            for (std::size_t c = 0; c < section.cells.size(); ++c)
                if (closes_row(s, m, c)) measures.back().closing_cell = c;
            std::vector<double>& score = scores.emplace_back();
            std::vector<double>& anchor = anchors.emplace_back();
            score.reserve(section.cells.size());
            anchor.reserve(section.cells.size());
            for (std::size_t c = 0; c < section.cells.size(); ++c) {
                score.push_back(scores_[first_measure_[s] + m][kinds_[s][c]]);
                const bool shared =
                    std::ranges::find(seeker.blocks, section.cells[c].block) != seeker.blocks.end();
                anchor.push_back(shared ? settings_.shared_block : 0);
            }
        }
        return {std::move(measures),  std::move(scores), std::move(anchors),
                section.cells.size(), settings_.lattice, pool_};
    }

    /// The likelihood of each cell at each measure, as what the sections say together of the order of the
    /// print weighs the orders.
    void believe() {
        std::vector<std::vector<LatticeReading>> readings;
        std::array<double, kOrders.size()> evidence = {
            std::log(settings_.downwards), std::log(settings_.upwards), std::log(settings_.in_no_order)};
        for (std::size_t s = 0; s < sections_.size(); ++s) {
            std::vector<LatticeReading>& of_section = readings.emplace_back(kOrders.size());
            if (sections_[s].cells.empty()) continue;
            const DepartmentLattice ways = lattice(s);
            for (std::size_t o = 0; o < kOrders.size(); ++o) {
                if (is_refuted_[o]) continue;
                of_section[o] = ways.read(kOrders[o]);
                evidence[o] += of_section[o].evidence;
            }
        }
        const double most = *std::ranges::max_element(evidence);
        double sum = 0;
        for (std::size_t o = 0; o < kOrders.size(); ++o) {
            is_refuted_[o] = is_refuted_[o] || evidence[o] < most - settings_.refuted;
            evidence[o] = is_refuted_[o] ? 0 : std::exp(evidence[o] - most);
            sum += evidence[o];
        }
        likelihood_.assign(sections_.size(), {});
        for (std::size_t s = 0; s < sections_.size(); ++s) {
            const std::size_t cells = sections_[s].cells.size();
            likelihood_[s].assign(sections_[s].measures.size(), std::vector<double>(cells, 0));
            if (cells == 0) continue;
            for (std::size_t m = 0; m < sections_[s].measures.size(); ++m) {
                for (std::size_t o = 0; o < kOrders.size(); ++o)
                    for (std::size_t c = 0; c < cells && !is_refuted_[o]; ++c)
                        likelihood_[s][m][c] += evidence[o] / sum * readings[s][o].likelihood[m][c];
                std::vector<double>& belief = beliefs_[first_measure_[s] + m];
                if (printed_kind_[first_measure_[s] + m]) continue;
                std::ranges::fill(belief, 0);
                for (std::size_t c = 0; c < cells; ++c) belief[kinds_[s][c]] += likelihood_[s][m][c];
            }
        }
    }

    /// Cells of one kind are as good as each other.
    DepartmentPairing pairing(std::size_t s) {
        const std::size_t measures = sections_[s].measures.size();
        DepartmentPairing result{std::vector<std::optional<std::size_t>>(measures),
                                 std::vector<double>(measures, 1)};
        if (sections_[s].cells.empty()) return result;
        CellScores gains(measures, std::vector<double>(sections_[s].cells.size()));
        for (std::size_t m = 0; m < measures; ++m)
            for (std::size_t c = 0; c < gains[m].size(); ++c) gains[m][c] = likelihood_[s][m][c];
        result.cell = lattice(s).best_cover(gains);
        // One that is left over, or spans one row, says that a cell was taken for two, or two measures for
        // one.
        bool miscounted = false;
        for (std::size_t c = 0; c < sections_[s].cells.size(); ++c)
            miscounted = miscounted || rows_spanned(s, c, result.cell) < 2;
        for (std::size_t m = 0; m < measures; ++m)
            if (result.cell[m])
                result.confidence[m] = std::min({beliefs_[first_measure_[s] + m][kinds_[s][*result.cell[m]]],
                                                 miscounted ? kMiscounted : 1,
                                                 closes_row(s, m, *result.cell[m]) ? kClosingRow : 1});
        return result;
    }

    /// The cell of the last row is not merged: its one row is as good as two.
    std::size_t rows_spanned(std::size_t s, std::size_t cell,
                             const std::vector<std::optional<std::size_t>>& cell_of_measure) const {
        std::size_t rows = 0;
        for (std::size_t m = 0; m < cell_of_measure.size(); ++m)
            if (cell_of_measure[m] == cell)
                rows += sections_[s].measures[m].rows + (closes_row(s, m, cell) ? 1 : 0);
        return rows;
    }

    bool closes_row(std::size_t s, std::size_t measure, std::size_t cell) const {
        return sections_[s].cells[cell].closing_row == sections_[s].measures[measure].first_row;
    }

    std::span<const DepartmentSection> sections_;
    const DepartmentSettings& settings_;
    std::vector<std::size_t> first_measure_;  // by section
    std::vector<LikenessMeasure> measures_;   // of the document
    std::vector<LikenessCell> cells_;         // by kind
    std::map<std::string, std::size_t> kind_by_text_;
    std::vector<std::vector<std::size_t>> kinds_;           // by section and late cell
    std::vector<std::optional<std::size_t>> printed_kind_;  // by measure
    std::size_t gap_ = 0;
    Beliefs beliefs_;  // by measure and kind
    std::vector<std::vector<double>> scores_;
    std::array<bool, kOrders.size()> is_refuted_{};
    std::vector<CellScores> likelihood_;  // by section, measure and late cell
    CellStatesPool pool_;
};

}  // namespace

std::vector<DepartmentPairing> pair_departments(const std::vector<DepartmentSection>& sections,
                                                const DepartmentSettings& settings) {
    std::vector<DepartmentPairing> pairings;
    for (auto begin = sections.begin(); begin != sections.end();) {
        std::size_t measures = begin->measures.size();
        if (measures + begin->cells.size() > settings.most_in_section) {
            pairings.push_back(
                {std::vector<std::optional<std::size_t>>(measures), std::vector<double>(measures)});
            ++begin;
            continue;
        }
        auto end = begin + 1;
        while (end != sections.end() && (measures += end->measures.size()) <= settings.most_measures) ++end;
        for (DepartmentPairing& pairing : DocumentPuzzle({begin, end}, settings).solve())
            pairings.push_back(std::move(pairing));
        begin = end;
    }
    return pairings;
}

}  // namespace torikumi
