#pragma once

// Owns what became of a text: the same but for its print form, more of the same, other words, another text.
// Not here: where it changed (text_spans.h).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/diff/diff_settings.h"

namespace torikumi {

enum class TextChange {
    kNone,      // of print form at most
    kExtended,  // every sentence is still there, and there are more
    kReworded,  // also where it was cut back
    kReplaced,
};

/// Turned round, kExtended is kReworded, or kReplaced where `before` is blank; the others are the same.
TextChange text_change(std::string_view before, std::string_view after, const TextChangeSettings& settings);

/// For each old text the new one that it became: the equal one, or by assignment one that is at least so much
/// like it.
std::vector<std::optional<std::size_t>> pair_texts(const std::vector<std::string>& old_texts,
                                                   const std::vector<std::string>& new_texts,
                                                   double least_similarity);

}  // namespace torikumi
