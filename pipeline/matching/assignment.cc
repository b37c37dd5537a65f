#include "pipeline/matching/assignment.h"

#include <algorithm>
#include <limits>

namespace torikumi {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// `cost` of a square problem of `n` rows, row by row. Rows are added one by one; each looks for the cheapest
/// alternating path to a free column. Index 0 of rows and columns is the method's sentinel.
std::vector<std::size_t> columns_of_rows(const std::vector<double>& cost, std::size_t n) {
    std::vector<double> row_potential(n + 1, 0);
    std::vector<double> column_potential(n + 1, 0);
    std::vector<std::size_t> row_of_column(n + 1, 0);
    std::vector<std::size_t> before(n + 1, 0);
    std::vector<double> slack(n + 1);
    std::vector<char> visited(n + 1);
    for (std::size_t row = 1; row <= n; ++row) {
        std::ranges::fill(slack, std::numeric_limits<double>::infinity());
        std::ranges::fill(visited, false);
        row_of_column[0] = row;
        std::size_t column = 0;
        do {
            visited[column] = true;
            const std::size_t at = row_of_column[column];
            double delta = std::numeric_limits<double>::infinity();
            std::size_t next = 0;
            for (std::size_t j = 1; j <= n; ++j) {
                if (visited[j]) continue;
                const double reduced = cost[(at - 1) * n + j - 1] - row_potential[at] - column_potential[j];
                if (reduced < slack[j]) {
                    slack[j] = reduced;
                    before[j] = column;
                }
                if (slack[j] < delta) {
                    delta = slack[j];
                    next = j;
                }
            }
            for (std::size_t j = 0; j <= n; ++j) {
                if (visited[j]) {
                    row_potential[row_of_column[j]] += delta;
                    column_potential[j] -= delta;
                } else {
                    slack[j] -= delta;
                }
            }
            column = next;
        } while (row_of_column[column] != 0);
        while (column != 0) {
            row_of_column[column] = row_of_column[before[column]];
            column = before[column];
        }
    }
    std::vector<std::size_t> result(n, kNone);
    for (std::size_t j = 1; j <= n; ++j) result[row_of_column[j] - 1] = j - 1;
    return result;
}

}  // namespace

std::vector<std::optional<std::size_t>> assign(const std::vector<std::vector<double>>& scores) {
    const std::size_t things = scores.size();
    const std::size_t places = things == 0 ? 0 : scores.front().size();
    const std::size_t n = std::max(things, places);
    // Missing things and places are padded with a score of zero difference, so that they never decide.
    std::vector<double> cost(n * n, 0);
    for (std::size_t i = 0; i < things; ++i)
        for (std::size_t j = 0; j < places; ++j) cost[i * n + j] = -scores[i][j];
    const std::vector<std::size_t> columns = columns_of_rows(cost, n);
    std::vector<std::optional<std::size_t>> result(things);
    for (std::size_t i = 0; i < things; ++i)
        if (columns[i] < places) result[i] = columns[i];
    return result;
}

}  // namespace torikumi
