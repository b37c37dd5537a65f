#include "pipeline/plan/section_headings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "normalizers/characters.h"
#include "normalizers/compact_form.h"
#include "normalizers/line_cursor.h"
#include "pipeline/plan/head_lines.h"
#include "pipeline/plan/known_words.h"

namespace torikumi {
namespace {

constexpr std::size_t kLongestTitle = 80;

/// A style of numbering: a mark style, or a word before the number (基本目標).
using HeadingStyle = std::pair<std::optional<MarkStyle>, std::string>;

struct Candidate {
    HeadingStyle style;
    SectionHeading heading;
};

/// Levels of numbering from the outer to the inner; where two lead through the document alike, the inner one
/// is nearer to the tables. 0 for marks that number no sections.
int level_of(const HeadingStyle& style) {
    if (!style.first) return 1;
    switch (*style.first) {
        case MarkStyle::kOrdinalNumber: return 2;
        case MarkStyle::kRoman: return 3;
        case MarkStyle::kNumber:
        case MarkStyle::kDotNumber: return 4;
        case MarkStyle::kParenNumber: return 5;
        default: return 0;
    }
}

/// 基本目標２　…, 【重点施策１】…: the number stands behind a word.
std::optional<Candidate> worded_heading(std::string_view line) {
    static constexpr auto kNames =
        std::to_array<std::string_view>({"目標", "方針", "施策", "方向", "方向性", "課題", "テーマ", "分野",
                                         "項目", "柱", "プロジェクト", "提言", "視点", "戦略"});
    static constexpr auto kRanks = std::to_array<std::string_view>({"基本", "重点", "個別", "主要", "推進"});
    const std::string words = compact_form(line);
    LineCursor cursor(words);
    cursor.take_if([](char32_t c) { return is_among(U"【〔［<＜《■◆●○□◇・", c); });
    const std::string_view rest = cursor.rest();
    const std::string_view word = rest.substr(0, std::min(rest.find_first_of("0123456789"), rest.size()));
    const std::string_view name = word.substr(known_word_at_start(word, kRanks).size());
    if (!is_known_word(name, kNames)) return std::nullopt;
    const std::string_view digits = rest.substr(word.size(), 2);
    int number = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc())
        return std::nullopt;
    return Candidate{{std::nullopt, std::string(word)}, {0, number, 0, 0}};
}

/// １ and １． number the same level in one document: the dot is left out as often as not.
HeadingStyle style_of(MarkStyle style) {
    return {style == MarkStyle::kNumber ? MarkStyle::kDotNumber : style, {}};
}

std::optional<Candidate> candidate_of(const FlowLine& line) {
    const std::string_view text = line.line.text.value;
    const std::string words = compact_form(text);
    if (words.ends_with("。") || count_code_points(words) > kLongestTitle) return std::nullopt;
    const auto leading = parse_leading_mark(text);
    if (!leading) return worded_heading(text);
    const HeadingStyle style = style_of(leading->mark.style);
    if (level_of(style) == 0) return std::nullopt;
    return Candidate{style, {0, leading->mark.ordinal, leading->length, leading->text_offset}};
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

std::vector<SectionHeading> find_section_headings(const PageFlow& flow, const LineClaims& claims) {
    std::vector<Candidate> candidates;
    std::map<HeadingStyle, StyleRecord> records;
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        const FlowLine& line = flow.lines[i];
        const bool before_table = line.gap < flow.tables.size();
        if (!before_table || !claims.is_free(i)) continue;
        auto candidate = candidate_of(line);
        if (!candidate) continue;
        candidate->heading.line = i;
        records[candidate->style].add(*candidate, line);
        candidates.push_back(std::move(*candidate));
    }
    const auto best = std::ranges::max_element(records, {}, [](const auto& record) {
        return std::pair(record.second.score(), level_of(record.first));
    });
    std::vector<SectionHeading> headings;
    if (best == records.end() || best->second.score() <= 0) return headings;
    for (const Candidate& candidate : candidates) {
        if (candidate.style == best->first) headings.push_back(candidate.heading);
    }
    return headings;
}

}  // namespace torikumi
