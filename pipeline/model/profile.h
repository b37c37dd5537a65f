#pragma once

// Owns what is known of the words and levels of one kind of plan, as plain values: the built-in profile, or
// one that a user wrote. Stages are handed it and know no word themselves. Words are in the form in which
// print is compared with them: characters folded, no white space. Not here: the JSON of a profile
// (pipeline/profile).

#include <string>
#include <vector>

#include "pipeline/model/mark_style.h"
#include "pipeline/model/plan.h"

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

using MarkForms = std::vector<MarkForm>;

/// How the items of a level are marked: `marks` in the cells of its column, `headings` in lines over tables
/// that have no such column.
struct LevelMarks {
    MarkForms marks;
    MarkForms headings;

    /// Whether the level has no column anywhere.
    bool stands_over_tables() const { return marks.empty() && !headings.empty(); }

    friend bool operator==(const LevelMarks&, const LevelMarks&) = default;
};

/// Sections have headings only, from the outer style of numbering to the inner one; a number behind a `name`
/// (目標２, and with a `rank` 基本目標２) is part of the title. Of the styles of `recommendations` the first
/// one that a list has is that of its items, or else the one with most.
struct Levels {
    MarkForms sections;
    WordList section_ranks;
    WordList section_names;
    LevelMarks policies;
    LevelMarks measures;
    MarkForms recommendations;

    friend bool operator==(const Levels&, const Levels&) = default;
};

/// Codes of category columns that are words (達成), beside the letters and signs that are codes anywhere, and
/// what the codes mean in documents that print no legend.
struct CategoryWords {
    WordList codes;
    std::vector<Category> legend;

    friend bool operator==(const CategoryWords&, const CategoryWords&) = default;
};

struct Profile {
    ColumnWords columns;
    Levels levels;
    CategoryWords categories;

    friend bool operator==(const Profile&, const Profile&) = default;
};

}  // namespace torikumi
