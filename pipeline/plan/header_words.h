#pragma once

// Owns the words that stand above the columns of a plan, and what they make of a column. Cities rename their
// columns every year: the table in header_words.cc is the only place to teach a new word. Not here: where in
// a table the header stands (column_roles.h).

#include <string_view>
#include <vector>

namespace torikumi {

enum class ColumnRole {
    kRecommendation,  // 該当提言
    kPolicy,          // 取組方針
    kMeasure,         // 具体的な取組内容
    kProgress,        // 実施状況
    kCategory,        // 区分
    kDepartments,     // 担当部
    kExtra,           // any other
};

/// A role that a header may mean. The greater `strength`, the less doubt: 具体的な取組内容 is a measure,
/// 事業 may be one.
struct RoleCandidate {
    ColumnRole role = ColumnRole::kExtra;
    int strength = 0;

    friend bool operator==(const RoleCandidate&, const RoleCandidate&) = default;
};

/// What `header` may mean, strongest first, each role once. Years (令和３年度の), remarks in brackets
/// （想定を含む） and fillers (主な, 等) are looked through. Empty for any other column: 備考, 今後の予定.
std::vector<RoleCandidate> match_header(std::string_view header);

/// Whether a line holds two characters that begin a header word, in any print: cheap, and necessary for
/// match_header to find anything.
bool holds_header_word(std::string_view line);

/// 番号, No., №: the column holds the marks of the column to its right. A blank header counts as well.
bool is_number_header(std::string_view header);

/// The lower storey of a header says only which part of the column it is: 令和２年度, 計画, 上半期.
bool is_period_header(std::string_view header);

/// 今後の予定, 次年度計画: under 実施状況 it is no progress.
bool is_outlook_header(std::string_view header);

/// 備考, 課題, 予算額, 今後の予定: prose under it says something of the measure, but not how far it is.
bool is_side_header(std::string_view header);

}  // namespace torikumi
