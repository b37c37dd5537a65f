#include "normalizers/similarity.h"

#include <algorithm>

#include "pipeline/model/text.h"

namespace torikumi {
namespace {

bool carries_meaning(char32_t c) {
    const bool punctuation = c < 0x30 || (c >= 0x3000 && c <= 0x301F) || c == 0x30FB ||
                             (c >= 0xFF00 && c <= 0xFF0F) || c == 0xFF1A || c == 0xFF1B;
    return !punctuation && is_counted(c);
}

std::size_t shared_pairs(const CharacterPairs& left, const CharacterPairs& right) {
    std::size_t shared = 0;
    for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
        if (*l < *r) {
            ++l;
        } else if (*r < *l) {
            ++r;
        } else {
            ++shared, ++l, ++r;
        }
    }
    return shared;
}

}  // namespace

CharacterPairs character_pairs(std::string_view text) {
    constexpr std::size_t kBytesOfKana = 3;
    CharacterPairs pairs;
    pairs.reserve(text.size() / kBytesOfKana);
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode_code_point(text, at);
        if (!carries_meaning(c)) continue;
        if (before != 0) pairs.push_back(std::uint64_t{before} << 32 | c);
        before = c;
    }
    std::ranges::sort(pairs);
    return pairs;
}

double similarity(const CharacterPairs& left, const CharacterPairs& right) {
    if (left.empty() && right.empty()) return 1;
    return 2.0 * static_cast<double>(shared_pairs(left, right)) /
           static_cast<double>(left.size() + right.size());
}

double similarity(std::string_view left, std::string_view right) {
    return left == right ? 1 : similarity(character_pairs(left), character_pairs(right));
}

double containment(const CharacterPairs& part, const CharacterPairs& whole) {
    if (part.empty()) return 0;
    return static_cast<double>(shared_pairs(part, whole)) / static_cast<double>(part.size());
}

}  // namespace torikumi
