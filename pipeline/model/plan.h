#pragma once

// Owns the result: the plan as contract `torikumi.plan/1` describes it. Field names are the JSON keys.
// Ids are unique in a plan. Nothing here is unresolved: what could not be read stands in `unplaced`.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/model/diagnostic.h"
#include "pipeline/model/source.h"

namespace torikumi {

/// Columns without a field of their own: printed header → cell text, in column order.
using Extra = std::vector<std::pair<std::string, std::string>>;

/// 実施状況: one row. `text` is empty (null) where the cell is blank, `category` where it has no code.
struct Progress {
    std::optional<std::string> category;
    std::optional<std::string> text;
    std::vector<std::string> tags;
    Extra extra;
    Sources source;

    friend bool operator==(const Progress&, const Progress&) = default;
};

/// 担当部: 区）保健福祉部（■■区の独自取組例） is bureau, name and note.
struct Department {
    std::optional<std::string> bureau;
    std::string name;
    std::optional<std::string> note;

    friend bool operator==(const Department&, const Department&) = default;
};

/// The original that a 【再掲】 repeats. `similarity` is 0–1, rounded to three digits.
struct SameAs {
    std::string id;
    double similarity = 1;
    bool identical = true;

    friend bool operator==(const SameAs&, const SameAs&) = default;
};

/// 具体的な取組内容. `number` is the ordinal of the mark: (ウ) is 3.
struct Measure {
    std::string id;
    std::optional<std::string> mark;
    int number = 0;
    std::string text;
    std::vector<std::string> tags;
    std::optional<SameAs> same_as;
    std::vector<std::string> repeated_in;
    std::vector<Progress> progress;
    std::vector<Department> departments;
    Extra extra;
    Sources source;

    friend bool operator==(const Measure&, const Measure&) = default;
};

/// 取組方針. `recommendations` are the numbers of those that it answers.
struct Policy {
    std::string id;
    std::optional<std::string> mark;
    int number = 0;
    std::string text;
    std::vector<int> recommendations;
    Sources source;
    std::vector<Measure> measures;

    friend bool operator==(const Policy&, const Policy&) = default;
};

/// 提言.
struct Recommendation {
    std::string id;
    int number = 0;
    std::string mark;
    std::string text;
    Sources source;

    friend bool operator==(const Recommendation&, const Recommendation&) = default;
};

struct Section {
    std::string id;
    int number = 0;
    std::string title;
    Sources source;
    std::vector<Recommendation> recommendations;
    std::vector<Policy> policies;

    friend bool operator==(const Section&, const Section&) = default;
};

/// `iso` is YYYY-MM-DD, empty (null) for a date that does not exist; `printed` is never folded.
struct PlanDate {
    std::optional<std::string> iso;
    std::string printed;

    friend bool operator==(const PlanDate&, const PlanDate&) = default;
};

/// 区分 and what the legend says of it.
struct Category {
    std::string code;
    std::string meaning;

    friend bool operator==(const Category&, const Category&) = default;
};

struct DocumentHead {
    std::optional<std::string> title;
    std::optional<std::string> label;
    std::optional<std::string> body;
    std::optional<PlanDate> date;
    std::vector<std::string> notes;
    std::vector<Category> categories;

    friend bool operator==(const DocumentHead&, const DocumentHead&) = default;
};

struct Unplaced {
    std::string text;
    Sources source;

    friend bool operator==(const Unplaced&, const Unplaced&) = default;
};

struct Plan {
    SourceFile source;
    DocumentHead document;
    std::vector<Section> sections;
    std::vector<Unplaced> unplaced;
    std::vector<Diagnostic> diagnostics;

    friend bool operator==(const Plan&, const Plan&) = default;
};

}  // namespace torikumi
