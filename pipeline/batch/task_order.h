#pragma once

// Owns in which order documents are begun: the biggest first, so that none of them is left for the end when
// the other workers have nothing to do; but no more than a window ahead of the first that is not done, so
// that results which wait for it stay few.

#include <cstdint>
#include <optional>
#include <queue>
#include <utility>
#include <vector>

namespace torikumi {

class TaskOrder {
 public:
    static constexpr std::size_t kWindow = 256;

    /// `sizes` of all documents, in the order in which they were named.
    explicit TaskOrder(std::vector<std::uintmax_t> sizes, std::size_t window = kWindow);

    /// The number of a document; empty while all of the window have been begun.
    std::optional<std::size_t> next();

    /// All before `number` are done.
    void done_before(std::size_t number);

 private:
    struct Waiting {
        std::uintmax_t size;
        std::size_t number;
        /// The bigger first, and of equals that which was named first.
        bool operator<(const Waiting& other) const {
            return size != other.size ? size < other.size : number > other.number;
        }
    };

    std::vector<std::uintmax_t> sizes_;
    std::size_t window_;
    std::size_t admitted_ = 0;
    std::priority_queue<Waiting> waiting_;
};

}  // namespace torikumi
