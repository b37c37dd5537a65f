#pragma once

// Owns the words that tests read with: those of the built-in profile.

#include "pipeline/draft/lexicon.h"
#include "pipeline/profile/built_in_profile.h"

namespace torikumi::testing {

inline const Lexicon& built_in_lexicon() {
    static const Lexicon lexicon(built_in_profile());
    return lexicon;
}

}  // namespace torikumi::testing
