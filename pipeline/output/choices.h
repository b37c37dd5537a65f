#pragma once

// Owns the values that a filter of a page offers, and their names in its rows: an index, since a value may
// hold any character.

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace torikumi {

class Choices {
 public:
    /// Enters a value that is new; the first has 0.
    std::size_t index_of(const std::string& value) {
        const auto found = std::ranges::find(values_, value);
        if (found != values_.end()) return static_cast<std::size_t>(found - values_.begin());
        values_.push_back(value);
        return values_.size() - 1;
    }

    const std::vector<std::string>& values() const { return values_; }

 private:
    std::vector<std::string> values_;
};

/// <option> elements, a line each.
std::string options_html(const Choices& choices);

}  // namespace torikumi
