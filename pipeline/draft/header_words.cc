#include "pipeline/draft/header_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "normalizers/characters.h"
#include "normalizers/compact_form.h"
#include "pipeline/draft/known_words.h"
#include "pipeline/draft/remarks.h"

namespace torikumi {
namespace {

using enum ColumnRole;

// A whole header outweighs one that only ends with the word (主要施策), which outweighs one that begins with
// it (区分等). Steps are wider than the words of a role are many, so that their order never crosses them.
constexpr int kWhole = 400;
constexpr int kWholeWithoutFillers = 300;
constexpr int kEnd = 200;
constexpr int kBeginning = 100;
// 子ども未来局の 担当課: more than this before the word is a sentence, not a header.
constexpr std::size_t kLongestAttribute = 8;

// 具体的な取組内容（…を含む） with a long remark; longer text is no header.
constexpr std::size_t kLongestHeader = 60;

constexpr std::string_view kYears =
    R"((?:令和|平成|R|H)?(?:元|[0-9]{1,4})(?:年度?)?(?:[〜~\-](?:令和|平成|R|H)?[0-9]{1,4}(?:年度?)?)?)"
    R"((?:上半期|下半期|前期|後期|[0-9]{1,2}月)?(?:末|当初)?(?:現在|時点)?(?:における|までの|の)?)";

void replace_all(std::string& text, std::string_view words, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(words, at)) != std::string::npos; at += by.size())
        text.replace(at, words.size(), by);
}

std::string header_form(std::string_view header) {
    std::string words = compact_form(header);
    for (const std::string_view sign : {"No．", "NO．", "no．", "nO．"}) replace_all(words, sign, "No.");
    for (const std::string_view spelling : {"取り組み", "取組み"}) replace_all(words, spelling, "取組");
    return words;
}

/// Bytes of the number or the years that `words` begin with: ①, 令和６年度末時点の.
std::size_t length_of_number(std::string_view words) {
    const char32_t first = first_code_point(words);
    if (first >= U'①' && first <= U'⑳') return utf8(first).size();
    if (!is_among(U"令平RH元0123456789", first)) return 0;
    static const RE2 kNumber{std::string(kYears)};
    re2::StringPiece rest(words.data(), words.size());
    return RE2::Consume(&rest, kNumber) ? words.size() - rest.size() : 0;
}

/// Ａ～Ｄ, 1-4.
bool are_codes(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        const char32_t c = decode_code_point(words, at);
        const bool in_codes = c < 0x80 && (is_latin_of_any_width(c) || is_digit_of_any_width(c));
        if (!in_codes && !is_among(U"〜~-", c)) return false;
    }
    return !words.empty();
}

/// What may follow the word without making another column of it: 担当部局名, 区分（Ａ～Ｄ） was taken off
/// before, 進捗状況及び課題 is still the progress. 評価の理由 is not the category.
bool may_follow(std::string_view rest) {
    static constexpr auto kEndings =
        std::to_array<std::string_view>({"名", "等", "欄", "局", "署", "室", "課", "係", "番号"});
    static constexpr auto kJoints =
        std::to_array<std::string_view>({"及び", "および", "並びに", "と", "・", "／", "/", ",", "、"});
    return is_known_word(rest, kEndings) || !known_word_at_start(rest, kJoints).empty() || are_codes(rest);
}

/// 取組の内容 is 取組内容, 該当する提言 is 該当提言: の and する between nouns say nothing.
std::string joined_nouns(std::string_view words) {
    static constexpr auto kBetween = std::to_array<std::string_view>({"の", "する"});
    std::string bare(words);
    for (const std::string_view between : kBetween) {
        for (std::size_t at = 0; (at = bare.find(between, at)) != std::string::npos;)
            bare.erase(at, between.size());
    }
    return bare;
}

/// The words that hold no other word: 提言 stands for 該当提言 and 提言番号.
WordList shortest_of(const std::vector<HeaderWord>& words) {
    WordList shortest;
    for (const HeaderWord& word : words) {
        const bool is_shortest = std::ranges::none_of(words, [&](const HeaderWord& other) {
            return word.word.size() > other.word.size() && word.word.find(other.word) != std::string::npos;
        });
        if (is_shortest) shortest.push_back(word.word);
    }
    return shortest;
}

/// As starts_with() and ends_with(), of words of which hardly any does: told by the byte in which most
/// Japanese characters differ.
bool begins_with_word(std::string_view text, std::string_view word) {
    constexpr std::size_t kLastByte = 2;  // of the first character
    if (text.size() > kLastByte && word.size() > kLastByte && text[kLastByte] != word[kLastByte])
        return false;
    return text.starts_with(word);
}

bool ends_with_word(std::string_view text, std::string_view word) {
    if (!text.empty() && !word.empty() && text.back() != word.back()) return false;
    return text.ends_with(word);
}

/// 0 where `word` does not make the header.
int strength_of(std::string_view raw, std::string_view bare, std::string_view word) {
    if (raw == word) return kWhole;
    if (bare == word) return kWholeWithoutFillers;
    if (ends_with_word(bare, word) && count_code_points(bare) <= count_code_points(word) + kLongestAttribute)
        return kEnd;
    if (begins_with_word(bare, word) && may_follow(bare.substr(word.size()))) return kBeginning;
    return 0;
}

}  // namespace

void WordBeginnings::add(std::string_view word) {
    std::size_t at = 0;
    const char32_t first = decode_code_point(word, at);
    if (at == word.size()) {
        single_ += first;
        return;
    }
    const char32_t second = decode_code_point(word, at);
    pairs_.emplace_back(first, second);
    classes_.set(class_of(first, second));
}

bool WordBeginnings::stand_in(std::string_view line) const {
    char32_t last = 0;
    for (std::size_t at = 0; at < line.size();) {
        const char32_t printed = decode_code_point(line, at);
        if (!is_counted(printed)) continue;  // 区　分
        const char32_t c = half_width(printed);
        if (contains(last, c)) return true;
        last = c;
    }
    return false;
}

bool WordBeginnings::contains(char32_t first, char32_t second) const {
    if (is_among(single_, second)) return true;
    return classes_.test(class_of(first, second)) &&
           std::ranges::find(pairs_, std::pair(first, second)) != pairs_.end();
}

bool names_extra(const std::vector<RoleCandidate>& candidates) {
    return !candidates.empty() && candidates.front().role == kExtra;
}

HeaderLexicon::HeaderLexicon(const ColumnWords& words) : words_(words), bare_(words.headers) {
    for (HeaderWord& word : bare_) word.word = joined_nouns(word.word);
    shortest_ = shortest_of(bare_);
    for (const HeaderWord& word : words.headers) beginnings_.add(word.word);
    beginnings_.add("取り組み");  // read as 取組
}

bool HeaderLexicon::holds_word(std::string_view bare) const {
    return std::ranges::any_of(shortest_, [&](const auto& word) { return bare.find(word) != bare.npos; });
}

std::string_view HeaderLexicon::without_fillers(std::string_view words) const {
    for (std::size_t length = 1; length > 0;) {
        length = std::max(known_word_at_start(words, words_.before).size(), length_of_number(words));
        words.remove_prefix(length);
    }
    words.remove_suffix(known_word_at_end(words, words_.behind).size());
    return words;
}

std::vector<RoleCandidate> HeaderLexicon::candidates_for(std::string_view raw, std::string_view bare) const {
    std::vector<RoleCandidate> candidates;
    int place_in_role = 0;
    for (std::size_t i = 0; i < bare_.size(); ++i) {
        const auto& [role, word] = bare_[i];
        place_in_role = i > 0 && role == bare_[i - 1].role ? place_in_role + 1 : 0;
        int strength = strength_of(raw, bare, word);
        if (strength == 0) continue;
        // Two years side by side are equals, whether the older one names its year or not.
        if (role == kProgress || role == kCategory) strength = std::min(strength, kWholeWithoutFillers);
        strength -= place_in_role;
        const auto known = std::ranges::find(candidates, role, &RoleCandidate::role);
        if (known == candidates.end()) {
            candidates.push_back({role, strength});
        } else {
            known->strength = std::max(known->strength, strength);
        }
    }
    std::ranges::stable_sort(candidates, std::greater{}, &RoleCandidate::strength);
    return candidates;
}

std::vector<RoleCandidate> HeaderLexicon::match(std::string_view header) const {
    if (count_code_points(header) > kLongestHeader || !may_hold_word(header)) return {};
    const std::string printed = header_form(header);
    const std::string raw = joined_nouns(printed);
    const std::string plain = without_remarks(printed);
    if (!holds_word(raw) && (plain == printed || !holds_word(joined_nouns(plain)))) return {};
    std::vector<RoleCandidate> candidates = candidates_for(raw, joined_nouns(without_fillers(plain)));
    if (names_extra(candidates)) return {candidates.front()};
    std::erase_if(candidates, [](const RoleCandidate& candidate) { return candidate.role == kExtra; });
    return candidates;
}

bool HeaderLexicon::is_outlook(std::string_view header) const {
    return holds_known_word(compact_form(header), words_.outlook);
}

bool HeaderLexicon::is_side(std::string_view header) const {
    return is_outlook(header) || holds_known_word(compact_form(header), words_.side);
}

bool is_number_header(std::string_view header) {
    static const RE2 kNumber(
        R"((?:(?:項目|事業|整理|取組|施策|通し|通番)?(?:番号)|[Nn][Oo][.．]?|№|#|項番|記号|通番|連番)?)");
    return RE2::FullMatch(compact_form(header), kNumber);
}

bool is_period_header(std::string_view header) {
    static const RE2 kPeriod(
        std::string("(?:") + std::string(kYears) +
        ")?(?:計画|実績|予定|見込み?|目標|上半期|下半期|前期|後期|[Ⅰ-Ⅳ1-4]期|年度)?(?:値)?");
    const std::string words = compact_form(header);
    return !words.empty() && RE2::FullMatch(words, kPeriod);
}

}  // namespace torikumi
