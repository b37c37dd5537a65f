#include "pipeline/draft/remarks.h"

#include <array>

#include "pipeline/draft/known_words.h"
#include "pipeline/model/utf8.h"

namespace torikumi {
namespace {

constexpr auto kOpeningBrackets =
    std::to_array<std::string_view>({"（", "(", "［", "[", "【", "〔", "＜", "<"});
constexpr auto kClosingBrackets =
    std::to_array<std::string_view>({"）", ")", "］", "]", "】", "〕", "＞", ">"});
constexpr std::size_t kRoundBrackets = 2;  // the first ones: a header in them is a remark

/// Bytes of the remark in brackets that `words` begin with, 0 where they begin with none.
std::size_t length_of_remark(std::string_view words) {
    for (std::size_t kind = 0; kind < kOpeningBrackets.size(); ++kind) {
        if (!words.starts_with(kOpeningBrackets[kind])) continue;
        const std::size_t end = words.find(kClosingBrackets[kind]);
        return end == words.npos ? 0 : end + kClosingBrackets[kind].size();
    }
    return 0;
}

}  // namespace

std::string without_remarks(std::string_view words) {
    const auto opening = known_word_at_start(words, KnownWords(kOpeningBrackets).subspan(kRoundBrackets));
    const auto closing = known_word_at_end(words, KnownWords(kClosingBrackets).subspan(kRoundBrackets));
    if (!opening.empty() && !closing.empty()) {
        words.remove_prefix(opening.size());
        words.remove_suffix(closing.size());
    }
    std::string plain;
    while (!words.empty()) {
        std::size_t length = length_of_remark(words);
        if (length == 0) {
            decode_code_point(words, length);
            plain.append(words.substr(0, length));
        }
        words.remove_prefix(length);
    }
    return plain;
}

}  // namespace torikumi
