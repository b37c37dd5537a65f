#pragma once

// Owns the account of characters: each counted character of the input must end in exactly one use.

#include <cstddef>

namespace torikumi {

/// Numbers of characters, white space aside. `twice` counts those that ended in more than one use.
struct CharacterAccount {
    std::size_t input = 0;
    std::size_t fields = 0;
    std::size_t notes = 0;
    std::size_t furniture = 0;
    std::size_t unplaced = 0;
    std::size_t twice = 0;

    std::size_t lost() const {
        const std::size_t used = fields + notes + furniture + unplaced;
        return input > used ? input - used : 0;
    }
    bool balanced() const { return lost() == 0 && twice == 0; }

    friend bool operator==(const CharacterAccount&, const CharacterAccount&) = default;
};

}  // namespace torikumi
