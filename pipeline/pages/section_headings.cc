#include "pipeline/pages/section_headings.h"

#include <algorithm>
#include <charconv>
#include <compare>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "normalizers/characters.h"
#include "normalizers/compact_form.h"
#include "normalizers/line_cursor.h"
#include "normalizers/mark_forms.h"
#include "pipeline/draft/head_lines.h"
#include "pipeline/draft/known_words.h"

namespace torikumi {
namespace {

constexpr std::size_t kLongestTitle = 80;

/// A style of numbering: its place among the forms of the profile, from the outer to the inner, or before all
/// of them a word before the number (基本目標). Where two lead through the document alike, the inner one is
/// nearer to the tables.
struct HeadingStyle {
    std::size_t level = 0;
    std::string word;

    friend auto operator<=>(const HeadingStyle&, const HeadingStyle&) = default;
};

struct Candidate {
    HeadingStyle style;
    SectionHeading heading;
};

/// 基本目標２　…, 【重点施策１】…: the number stands behind a word.
std::optional<Candidate> worded_heading(std::string_view line, const Levels& levels) {
    const std::string words = compact_form(line);
    LineCursor cursor(words);
    cursor.take_if([](char32_t c) { return is_among(U"【〔［<＜《■◆●○□◇・", c); });
    const std::string_view rest = cursor.rest();
    const std::string_view word = rest.substr(0, std::min(rest.find_first_of("0123456789"), rest.size()));
    const std::string_view name = word.substr(known_word_at_start(word, levels.section_ranks).size());
    if (std::ranges::find(levels.section_names, name) == levels.section_names.end()) return std::nullopt;
    const std::string_view digits = rest.substr(word.size(), 2);
    int number = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc())
        return std::nullopt;
    return Candidate{{0, std::string(word)}, {0, number, 0, 0, 0}};
}

/// 施策の方向１ is no section where the profile calls it a policy.
bool begins_with_words(std::string_view line, const MarkForms& forms) {
    return std::ranges::any_of(forms, [&](const MarkForm& form) {
        return form.has_words() && parse_formed_mark(line, form).has_value();
    });
}

std::optional<Candidate> candidate_of(const FlowLine& line, const Levels& levels) {
    const std::string_view text = line.line.text.value;
    const std::string words = compact_form(text);
    if (words.ends_with("。") || count_code_points(words) > kLongestTitle) return std::nullopt;
    for (std::size_t i = 0; i < levels.sections.size(); ++i) {
        const auto formed = parse_formed_mark(text, levels.sections[i]);
        if (!formed) continue;
        return Candidate{{i + 1, {}},
                         {0, formed->mark.ordinal, formed->begin, formed->end, formed->text_offset}};
    }
    const bool is_taken = parse_leading_mark(text) || begins_with_words(text, levels.policies.headings) ||
                          begins_with_words(text, levels.measures.headings);
    return is_taken ? std::nullopt : worded_heading(text, levels);
}

/// How well a style leads through the document.
class StyleRecord {
 public:
    void add(const Candidate& candidate, const FlowLine& line) {
        ++in_gap_[line.gap];
        const int ordinal = candidate.heading.ordinal;
        const std::string words = compact_form(line.line.text.value);
        // (2) … and (2) …（続き） are one heading, printed again over the next page.
        const bool again = words.starts_with(last_words_) || last_words_.starts_with(words);
        if (ordinal < last_ordinal_ || (ordinal == last_ordinal_ && !again)) ++restarts_;
        last_ordinal_ = ordinal;
        last_words_ = words;
    }

    /// A heading alone before its table counts twice; a list before each table restarts each time.
    int score() const {
        int score = 0;
        for (const auto& [gap, count] : in_gap_) score += count == 1 ? 2 : 1;
        return score - 2 * restarts_;
    }

 private:
    std::map<std::size_t, int> in_gap_;
    int last_ordinal_ = 0;
    std::string last_words_;
    int restarts_ = 0;
};

}  // namespace

std::vector<SectionHeading> find_section_headings(const PageFlow& flow, const LineClaims& claims,
                                                  const Lexicon& lexicon) {
    std::vector<Candidate> candidates;
    std::map<HeadingStyle, StyleRecord> records;
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        const FlowLine& line = flow.lines[i];
        const bool before_table = line.gap < flow.tables.size();
        if (!before_table || !claims.is_free(i)) continue;
        auto candidate = candidate_of(line, lexicon.profile.levels);
        if (!candidate) continue;
        candidate->heading.line = i;
        records[candidate->style].add(*candidate, line);
        candidates.push_back(std::move(*candidate));
    }
    const auto best = std::ranges::max_element(
        records, {}, [](const auto& record) { return std::pair(record.second.score(), record.first.level); });
    std::vector<SectionHeading> headings;
    if (best == records.end() || best->second.score() <= 0) return headings;
    for (const Candidate& candidate : candidates) {
        if (candidate.style == best->first) headings.push_back(candidate.heading);
    }
    return headings;
}

}  // namespace torikumi
