#include "normalizers/tags.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "normalizers/line_cursor.h"
#include "normalizers/marks.h"
#include "normalizers/text_forms.h"

namespace torikumi {
namespace {

/// Where a word is a tag: in 【】 and its like, or in round brackets too. （変更） behind a title is text.
enum class Brackets { kSquare, kAny };

struct TagWord {
    std::string_view word;
    Brackets brackets;
};
constexpr TagWord kTagWords[] = {
    {"再掲", Brackets::kAny},        {"一部再掲", Brackets::kAny}, {"新規", Brackets::kAny},
    {"一部新規", Brackets::kAny},    {"拡充", Brackets::kAny},     {"一部拡充", Brackets::kAny},
    {"継続", Brackets::kAny},        {"新", Brackets::kSquare},    {"拡大", Brackets::kSquare},
    {"一部拡大", Brackets::kSquare}, {"充実", Brackets::kSquare},  {"強化", Brackets::kSquare},
    {"見直し", Brackets::kSquare},   {"変更", Brackets::kSquare},  {"一部変更", Brackets::kSquare},
    {"修正", Brackets::kSquare},     {"改善", Brackets::kSquare},  {"追加", Brackets::kSquare},
    {"重点", Brackets::kSquare},     {"統合", Brackets::kSquare},  {"縮小", Brackets::kSquare},
    {"休止", Brackets::kSquare},     {"中止", Brackets::kSquare},  {"廃止", Brackets::kSquare},
    {"終了", Brackets::kSquare},     {"完了", Brackets::kSquare},  {"実施済", Brackets::kSquare},
    {"実施済み", Brackets::kSquare},
};

/// Brackets that may open and close each other's: （再掲) is printed, too.
struct BracketFamily {
    std::u32string_view opening;
    std::u32string_view closing;
    Brackets brackets;
};
constexpr BracketFamily kFamilies[] = {
    {U"【", U"】", Brackets::kSquare},   {U"［[", U"］]", Brackets::kSquare},
    {U"〔", U"〕", Brackets::kSquare},   {U"＜<〈", U"＞>〉", Brackets::kSquare},
    {U"《≪", U"》≫", Brackets::kSquare}, {U"（(", U"）)", Brackets::kAny},
};

/// Whether what follows a tag word in its brackets is a note: 再掲　１－ア, 再掲：(1)ア.
bool begins_note(std::string_view rest) {
    const char32_t c = first_code_point(rest);
    return rest.empty() || is_white_space(c) || is_among(U"：:・、，,／/（(※→⇒－0123456789", c);
}

/// The longest tag word that `text` begins with, empty for none.
std::string_view leading_word(std::string_view text, Brackets brackets) {
    std::string_view longest;
    for (const TagWord& known : kTagWords) {
        const bool counts = brackets == Brackets::kSquare || known.brackets == Brackets::kAny;
        const bool begins = text.starts_with(known.word) && begins_note(text.substr(known.word.size()));
        if (counts && begins && known.word.size() > longest.size()) longest = known.word;
    }
    return longest;
}

/// (1)ア(ア)の再掲 is 再掲: the place that it names before comes off.
std::string_view without_reference(std::string_view inner) {
    constexpr std::string_view kOf = "の";
    const std::size_t of = inner.rfind(kOf);
    if (of == std::string_view::npos || !parse_leading_mark(inner)) return inner;
    return inner.substr(of + kOf.size());
}

/// The words in one pair of brackets: 新規・拡充 are two, 再掲　１－ア is one with a note. Empty for text.
std::vector<std::string> tag_words(std::string_view inner, Brackets brackets) {
    std::vector<std::string> tags;
    std::string_view rest = without_reference(trimmed(inner));
    if (rest.starts_with("※")) rest = trimmed(rest.substr(std::string_view("※").size()));
    for (std::string_view word = leading_word(rest, brackets); !word.empty();
         word = leading_word(rest, brackets)) {
        tags.emplace_back(word);
        LineCursor cursor(trimmed(rest.substr(word.size())));
        cursor.take_if([](char32_t c) { return is_among(U"・、，,／/", c); });
        rest = trimmed(cursor.rest());
    }
    return tags;
}

/// Behind the bracket that closes the one at the start of `text`; npos where none does.
std::size_t end_of_brackets(std::string_view text, const BracketFamily& family) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode_code_point(text, at);
        if (is_among(family.opening, c)) ++depth;
        if (is_among(family.closing, c) && --depth == 0) return at;
    }
    return std::string_view::npos;
}

/// At the bracket that the one at the end of `text` closes; npos where it closes none.
std::size_t start_of_brackets(std::string_view text, const BracketFamily& family) {
    int depth = 0;
    while (!text.empty()) {
        const char32_t c = last_code_point(text);
        text = without_last(text);
        if (is_among(family.closing, c)) ++depth;
        if (is_among(family.opening, c) && --depth == 0) return text.size();
    }
    return std::string_view::npos;
}

/// A tag at one end of a text: its bytes, brackets included.
struct Tag {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::string> words;
};

std::optional<Tag> tag_between(std::string_view text, std::size_t begin, std::size_t end,
                               const BracketFamily& family) {
    LineCursor cursor(text.substr(begin, end - begin));
    cursor.take();
    const std::string_view inner = without_last(cursor.rest());
    std::vector<std::string> words = tag_words(fold_text_forms(inner), family.brackets);
    if (words.empty()) return std::nullopt;
    return Tag{begin, end, std::move(words)};
}

std::optional<Tag> leading_tag(std::string_view text) {
    const std::size_t begin = leading_blank(text);
    for (const BracketFamily& family : kFamilies) {
        if (!is_among(family.opening, first_code_point(text.substr(begin)))) continue;
        const std::size_t length = end_of_brackets(text.substr(begin), family);
        if (length != std::string_view::npos) return tag_between(text, begin, begin + length, family);
    }
    return std::nullopt;
}

std::optional<Tag> trailing_tag(std::string_view text) {
    const std::size_t end = text.size() - trailing_blank(text);
    for (const BracketFamily& family : kFamilies) {
        if (!is_among(family.closing, last_code_point(text.substr(0, end)))) continue;
        const std::size_t begin = start_of_brackets(text.substr(0, end), family);
        if (begin != std::string_view::npos) return tag_between(text, begin, end, family);
    }
    return std::nullopt;
}

/// 開く【再掲】。 and 開く【再掲】※: the bytes behind the tag that belong to the sentence before it.
std::size_t length_behind_tag(std::string_view text) {
    const std::string_view printed = text.substr(0, text.size() - trailing_blank(text));
    if (!is_among(U"。※＊", last_code_point(printed))) return 0;
    const std::string_view before = without_last(printed);
    return trailing_tag(before) ? text.size() - before.size() : 0;
}

}  // namespace

TaggedText split_tags(const Text& text) {
    TaggedText result;
    const std::string_view value = text.value;
    std::size_t begin = 0;
    std::size_t end = value.size();
    while (std::optional<Tag> tag = leading_tag(value.substr(begin))) {
        begin += tag->end + leading_blank(value.substr(begin + tag->end));
        std::ranges::move(tag->words, std::back_inserter(result.tags));
    }
    const auto first_at_end = static_cast<std::ptrdiff_t>(result.tags.size());
    const std::size_t tags_end = end -= length_behind_tag(value.substr(begin));
    while (std::optional<Tag> tag = trailing_tag(value.substr(begin, end - begin))) {
        end = begin + tag->begin;
        end -= trailing_blank(value.substr(begin, end - begin));
        result.tags.insert(result.tags.begin() + first_at_end, tag->words.begin(), tag->words.end());
    }
    result.text = text.substr(begin, end - begin);
    result.text.append(text.substr(tags_end));
    result.printed = text.substr(0, begin);
    result.printed.append(text.substr(end, tags_end - end));
    return result;
}

}  // namespace torikumi
