#include "normalizers/tags.h"

#include <algorithm>
#include <optional>

#include "normalizers/spacing.h"

namespace torikumi {
namespace {

/// Where a word is a tag: in 【】 and its like, or in round brackets too. （変更） after a title is text.
enum class Brackets { kSquare, kAny };

struct TagWord {
    std::string_view word;
    Brackets brackets;
};
constexpr TagWord kTagWords[] = {
    {"再掲", Brackets::kAny},     {"一部再掲", Brackets::kAny},    {"新規", Brackets::kAny},
    {"一部新規", Brackets::kAny}, {"拡充", Brackets::kAny},        {"一部拡充", Brackets::kAny},
    {"継続", Brackets::kAny},     {"新", Brackets::kSquare},       {"拡大", Brackets::kSquare},
    {"充実", Brackets::kSquare},  {"強化", Brackets::kSquare},     {"見直し", Brackets::kSquare},
    {"変更", Brackets::kSquare},  {"一部変更", Brackets::kSquare}, {"修正", Brackets::kSquare},
    {"改善", Brackets::kSquare},  {"廃止", Brackets::kSquare},     {"終了", Brackets::kSquare},
    {"完了", Brackets::kSquare},  {"統合", Brackets::kSquare},     {"縮小", Brackets::kSquare},
    {"重点", Brackets::kSquare},  {"追加", Brackets::kSquare},     {"休止", Brackets::kSquare},
    {"中止", Brackets::kSquare},  {"実施済", Brackets::kSquare},   {"実施済み", Brackets::kSquare},
};

struct BracketPair {
    std::string_view opening;
    std::string_view closing;
    Brackets brackets;
};
constexpr BracketPair kBrackets[] = {
    {"【", "】", Brackets::kSquare}, {"［", "］", Brackets::kSquare}, {"[", "]", Brackets::kSquare},
    {"〔", "〕", Brackets::kSquare}, {"＜", "＞", Brackets::kSquare}, {"<", ">", Brackets::kSquare},
    {"〈", "〉", Brackets::kSquare}, {"《", "》", Brackets::kSquare}, {"≪", "≫", Brackets::kSquare},
    {"（", "）", Brackets::kAny},    {"(", ")", Brackets::kAny},
};

bool is_tag_word(std::string_view word, Brackets brackets) {
    return std::ranges::any_of(kTagWords, [&](const TagWord& known) {
        return known.word == word && (brackets == Brackets::kSquare || known.brackets == Brackets::kAny);
    });
}

/// Whether what follows a tag word in its brackets is a note: 再掲　１－ア, 再掲：(1)ア.
bool begins_note(std::string_view rest) {
    constexpr std::u32string_view kBeforeNote = U"：:・、，,（(※→⇒－";
    const char32_t c = first_code_point(rest);
    return is_white_space(c) || kBeforeNote.find(c) != std::u32string_view::npos || (c >= '0' && c <= '9') ||
           (c >= U'０' && c <= U'９');
}

/// The words in one pair of brackets: 新規・拡充 are two, 再掲　１－ア is one with a note. Empty for text.
std::vector<std::string> tag_words(std::string_view inner, Brackets brackets) {
    std::vector<std::string> tags;
    for (std::string_view rest = trimmed(inner); !rest.empty();) {
        std::size_t length = 0;
        for (const TagWord& known : kTagWords) {
            const bool begins = rest.starts_with(known.word) && is_tag_word(known.word, brackets);
            const std::string_view after = begins ? rest.substr(known.word.size()) : rest;
            if (begins && (after.empty() || begins_note(after))) length = std::max(length, known.word.size());
        }
        if (length == 0) return tags;
        tags.emplace_back(rest.substr(0, length));
        rest.remove_prefix(length);
        std::size_t at = 0;
        constexpr std::u32string_view kBetween = U"・、，,／/";
        const std::string_view separated = trimmed(rest);
        if (separated.empty()) break;
        const bool more = kBetween.find(decode_code_point(separated, at)) != std::u32string_view::npos;
        rest = more ? trimmed(separated.substr(at)) : separated;
    }
    return tags;
}

/// A tag at one end of a text: its bytes without the white space around them.
struct Tag {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::vector<std::string> words;
};

std::optional<Tag> tag_between(std::string_view text, std::size_t start, std::size_t end,
                               const BracketPair& pair) {
    const std::string_view inner =
        text.substr(start + pair.opening.size(), end - start - pair.opening.size() - pair.closing.size());
    std::vector<std::string> words = tag_words(inner, pair.brackets);
    if (words.empty()) return std::nullopt;
    return Tag{start, end - start, std::move(words)};
}

std::optional<Tag> leading_tag(std::string_view text) {
    const std::size_t start = leading_blank(text);
    for (const BracketPair& pair : kBrackets) {
        if (!text.substr(start).starts_with(pair.opening)) continue;
        const std::size_t close = text.find(pair.closing, start);
        if (close != std::string_view::npos)
            return tag_between(text, start, close + pair.closing.size(), pair);
    }
    return std::nullopt;
}

std::optional<Tag> trailing_tag(std::string_view text) {
    const std::size_t end = text.size() - trailing_blank(text);
    const std::string_view said = text.substr(0, end);
    for (const BracketPair& pair : kBrackets) {
        if (!said.ends_with(pair.closing)) continue;
        const std::size_t open = said.rfind(pair.opening);
        if (open != std::string_view::npos) return tag_between(text, open, end, pair);
    }
    return std::nullopt;
}

}  // namespace

TaggedText split_tags(const Text& text) {
    TaggedText result;
    std::size_t start = 0;
    std::size_t end = text.size();
    const auto rest = [&] { return std::string_view(text.value).substr(start, end - start); };
    while (std::optional<Tag> tag = leading_tag(rest())) {
        const std::size_t length = tag->offset + tag->length;
        result.printed.append(text.substr(start, length + leading_blank(rest().substr(length))));
        start += length + leading_blank(rest().substr(length));
        std::ranges::move(tag->words, std::back_inserter(result.tags));
    }
    std::vector<std::string> at_end;
    const std::size_t text_end = end;
    while (std::optional<Tag> tag = trailing_tag(rest())) {
        at_end.insert(at_end.begin(), tag->words.begin(), tag->words.end());
        end = start + tag->offset;
        end -= trailing_blank(rest());
    }
    std::ranges::move(at_end, std::back_inserter(result.tags));
    result.printed.append(text.substr(end, text_end - end));
    result.text = text.substr(start, end - start);
    return result;
}

}  // namespace torikumi
