#pragma once

// Owns what is known of the words of one kind of plan, as plain values: the built-in profile, or one that a
// user wrote. Stages are handed it and know no word themselves. Words are in the form in which print is
// compared with them: characters folded, no white space. Not here: the JSON of a profile (pipeline/profile).

#include <string>
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

using WordList = std::vector<std::string>;

struct HeaderWord {
    ColumnRole role = ColumnRole::kExtra;
    std::string word;

    friend bool operator==(const HeaderWord&, const HeaderWord&) = default;
};

/// What stands above the columns. `headers` are grouped by role, within a role the surest word first; a word
/// under two roles (実施内容) belongs to the one whose column has no better claim. One under kExtra is no
/// header of a field, whatever other words it holds.
struct ColumnWords {
    std::vector<HeaderWord> headers;
    WordList before;   // say nothing of the role: 主な
    WordList behind;   // 一覧
    WordList outlook;  // what is to come: 今後, which is no progress under 実施状況
    WordList side;     // prose that is not how far a measure is: 備考

    friend bool operator==(const ColumnWords&, const ColumnWords&) = default;
};

struct Profile {
    ColumnWords columns;

    friend bool operator==(const Profile&, const Profile&) = default;
};

}  // namespace torikumi
