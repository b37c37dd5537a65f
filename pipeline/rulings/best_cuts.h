#pragma once

// Owns cutting a run of lines into bands at the least cost: of bands [first, end) and of the cuts between
// them. Which band costs how much is the caller's.

#include <cstddef>
#include <limits>
#include <vector>

namespace torikumi {

/// The best cuts of every interval that begins at one of the first `starts` lines.
class BestCuts {
 public:
    /// `band_cost(first, end)` and `cut_cost(line)`, a cut lying above its line; costs may be negative.
    template <typename BandCost, typename CutCost>
    BestCuts(std::size_t lines, std::size_t starts, BandCost band_cost, CutCost cut_cost)
        : lines_(lines), costs_(starts * (lines + 1), kNever), last_bands_(starts * (lines + 1), 0) {
        std::vector<double> bands(lines * (lines + 1), kNever);
        std::vector<double> cuts(lines, 0);
        for (std::size_t first = 0; first < lines; ++first) {
            cuts[first] = cut_cost(first);
            for (std::size_t end = first + 1; end <= lines; ++end)
                bands[first * (lines + 1) + end] = band_cost(first, end);
        }
        for (std::size_t start = 0; start < starts; ++start) {
            costs_[index(start, start)] = 0;
            for (std::size_t end = start + 1; end <= lines; ++end) {
                for (std::size_t band = start; band < end; ++band) {
                    const double cut = band > start ? cuts[band] : 0;
                    const double total = costs_[index(start, band)] + cut + bands[band * (lines + 1) + end];
                    if (total >= costs_[index(start, end)]) continue;
                    costs_[index(start, end)] = total;
                    last_bands_[index(start, end)] = band;
                }
            }
        }
    }

    double cost(std::size_t start, std::size_t end) const { return costs_[index(start, end)]; }

    /// The first line of each band in [start, end), from top to bottom.
    std::vector<std::size_t> bands(std::size_t start, std::size_t end) const {
        std::vector<std::size_t> firsts;
        while (end > start) {
            end = last_bands_[index(start, end)];
            firsts.insert(firsts.begin(), end);
        }
        return firsts;
    }

 private:
    static constexpr double kNever = std::numeric_limits<double>::infinity();

    std::size_t index(std::size_t start, std::size_t end) const { return start * (lines_ + 1) + end; }

    std::size_t lines_;
    std::vector<double> costs_;
    std::vector<std::size_t> last_bands_;
};

}  // namespace torikumi
