#pragma once

// Owns what the words above a column make of it: the words of a profile, looked for in headers as cities
// print them. Not here: the words (pipeline/model/profile.h), where in a table the header stands
// (column_roles.h).

#include <bitset>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/model/profile.h"

namespace torikumi {

/// A role that a header may mean. The greater `strength`, the less doubt: 具体的な取組内容 is a measure,
/// 事業 may be one.
struct RoleCandidate {
    ColumnRole role = ColumnRole::kExtra;
    int strength = 0;

    friend bool operator==(const RoleCandidate&, const RoleCandidate&) = default;
};

/// Whether the profile says of a header that its column has no field, whatever stands in it.
bool names_extra(const std::vector<RoleCandidate>& candidates);

/// The first two characters of words.
class WordBeginnings {
 public:
    void add(std::string_view word);
    /// Whether any of them stand in a line, in any width.
    bool stand_in(std::string_view line) const;

 private:
    static constexpr std::size_t kClasses = 4096;  // against a hundred words: nearly no other pair shares one

    static std::size_t class_of(char32_t first, char32_t second) {
        return (std::size_t{first} * 31 + second) % kClasses;
    }
    bool contains(char32_t first, char32_t second) const;

    std::bitset<kClasses> classes_;
    std::vector<std::pair<char32_t, char32_t>> pairs_;
    std::u32string single_;  // words of one character
};

/// The words of headers, made ready for looking up.
class HeaderLexicon {
 public:
    /// `words` must outlive the lexicon.
    explicit HeaderLexicon(const ColumnWords& words);

    /// What `header` may mean, strongest first, each role once. Years (令和３年度の), remarks in brackets
    /// （想定を含む） and fillers (主な, 等) are looked through. Nothing but kExtra where the
    /// profile says so; empty for any other column: 備考, 今後の予定.
    std::vector<RoleCandidate> match(std::string_view header) const;

    /// Whether a line holds two characters that begin a header word, in any print: cheap, and necessary for
    /// match() to find anything.
    bool may_hold_word(std::string_view line) const { return beginnings_.stand_in(line); }

    /// 今後の予定, 次年度計画: under 実施状況 it is no progress.
    bool is_outlook(std::string_view header) const;

    /// 備考, 課題, 予算額, 今後の予定: prose under it says something of the measure, but not how far it is.
    bool is_side(std::string_view header) const;

 private:
    bool holds_word(std::string_view bare) const;
    /// Without what says nothing of the column's role, at either end.
    std::string_view without_fillers(std::string_view words) const;
    std::vector<RoleCandidate> candidates_for(std::string_view raw, std::string_view bare) const;

    const ColumnWords& words_;
    std::vector<HeaderWord> bare_;  // the words without の, in their order
    WordList shortest_;             // of these
    WordBeginnings beginnings_;
};

/// 番号, No., №: the column holds the marks of the column to its right. A blank header counts as well.
bool is_number_header(std::string_view header);

/// The lower storey of a header says only which part of the column it is: 令和２年度, 計画, 上半期.
bool is_period_header(std::string_view header);

}  // namespace torikumi
