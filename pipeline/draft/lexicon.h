#pragma once

// Owns a profile as the readers of print look things up in it: its values, and its words made ready for
// finding. Made once a document; stages get it by const reference.

#include "pipeline/draft/header_words.h"
#include "pipeline/model/profile.h"

namespace torikumi {

struct Lexicon {
    /// `words` must outlive the lexicon.
    explicit Lexicon(const Profile& words) : profile(words), headers(words.columns) {}
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;

    const Profile& profile;
    HeaderLexicon headers;
};

}  // namespace torikumi
