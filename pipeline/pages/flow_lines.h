#pragma once

// Owns the bookkeeping over the lines of a flow: which of them have found their place, and which lines go on
// with a line above them. Not here: what a line is.

#include <optional>
#include <vector>

#include "pipeline/tables/page_flow.h"

namespace torikumi {

/// Which lines have found their place.
class LineClaims {
 public:
    explicit LineClaims(std::size_t count) : taken_(count) {}

    bool is_free(std::size_t line) const { return !taken_[line]; }
    void take(std::size_t line) { taken_[line] = true; }

 private:
    std::vector<bool> taken_;
};

/// Whether a line begins something of its own: a mark, a note, an entry of the legend, a label, an imprint.
bool begins_item(const TextLine& line);

/// What shows that a line goes on with the one above: it was wrapped at the right side, or it is indented
/// behind the mark of the first line. An indented line under a heading is a paragraph, not the heading.
enum class Wrapping { kAtRightSide, kAtRightSideOrHanging };

/// The free lines that go on with the line `first`, in order: directly below it, and nothing of their own.
std::vector<std::size_t> continuation_lines(const PageFlow& flow, const LineClaims& claims, std::size_t first,
                                            Wrapping wrapping = Wrapping::kAtRightSideOrHanging);

}  // namespace torikumi
