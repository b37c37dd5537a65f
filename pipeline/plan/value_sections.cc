#include "pipeline/plan/value_sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "normalizers/characters.h"
#include "normalizers/spacing.h"
#include "pipeline/draft/printed_text.h"
#include "pipeline/plan/take_cells.h"

namespace torikumi {
namespace {

/// Hands out each id once: 1-ア, 1-ア#2, 1-ア#3.
class UniqueIds {
 public:
    std::string unique(const std::string& id) {
        const int copy = ++copies_[id];
        return copy == 1 ? id : fmt::format("{}#{}", id, copy);
    }

 private:
    std::unordered_map<std::string, int> copies_;
};

/// inferred-policy-text → policy text.
std::string subject_of(DiagnosticCode code) {
    constexpr std::string_view kPrefix = "inferred-";
    std::string subject(kind_of(code).id);
    if (subject.starts_with(kPrefix)) subject.erase(0, kPrefix.size());
    std::ranges::replace(subject, '-', ' ');
    return subject;
}

bool counts(char32_t c) {
    return is_digit_of_any_width(c) || is_among(U"一二三四五六七八九十", c);
}

/// Bytes of a number that no heading's mark is and that white space parts from the words: 一　防火の体制,
/// 提言１　点検, 第１章 避難. 0 where a title begins otherwise. A narrow space is the typesetter's where no
/// 第 leads the number: 令和６ 年度の取組.
std::size_t number_length(std::string_view title) {
    constexpr std::size_t kLongest = 8;  // 重点施策１２章
    const std::size_t begin = leading_blank(title);
    const bool is_ordinal = title.substr(begin).starts_with("第");
    bool is_number = false;
    std::size_t at = begin;
    for (std::size_t length = 0; at < title.size() && length <= kLongest; ++length) {
        const std::size_t here = at;
        const char32_t c = decode_code_point(title, at);
        if (is_white_space(c)) return is_number && (c == U'　' || is_ordinal) ? here : 0;
        is_number = counts(c) || (is_number && is_among(U"章節項編部", c));
    }
    return 0;
}

class SectionValuer {
 public:
    SectionValuer(const CategoryWords& categories, Ledger& ledger, Diagnostics& diagnostics)
        : categories_(categories), ledger_(ledger), diagnostics_(diagnostics) {}

    Section section(const SectionDraft& draft, int next_number, const std::string& pointer);
    /// Once all sections are valued: a document of one section needs no number.
    void report_unnumbered_sections(const std::vector<Section>& sections);

 private:
    std::string title_of(const TextLines& lines);
    Recommendation recommendation(const RecommendationDraft& draft, const Section& parent, int position);
    Policy policy(const PolicyDraft& draft, const SectionDraft& around, const Section& parent,
                  const std::string& pointer, int position);
    Measure measure(const MeasureDraft& draft, const SectionDraft& around, const Policy& parent,
                    const std::string& pointer, int position);
    Progress progress(const ProgressDraft& draft, const std::string& pointer);
    void value_department_cells(const SectionDraft& draft);
    void report_guesses(const std::vector<Guess>& guesses, const std::string& pointer, const Sources& source);
    Sources places(std::initializer_list<const TextLines*> cells) const;

    const CategoryWords& categories_;
    Ledger& ledger_;
    Diagnostics& diagnostics_;
    UniqueIds ids_;
    std::size_t sections_valued_ = 0;
    std::vector<std::size_t> unnumbered_sections_;
    std::vector<std::vector<Department>> departments_;  // of the section at work, by cell
};

Section SectionValuer::section(const SectionDraft& draft, int next_number, const std::string& pointer) {
    Section section;
    const MarkedLines marked = take_mark(draft.mark, draft.title, ledger_);
    if (!marked.mark) unnumbered_sections_.push_back(sections_valued_);
    ++sections_valued_;
    section.number = marked.mark ? marked.mark->ordinal : next_number;
    section.id = ids_.unique(std::to_string(section.number));
    section.title = title_of(marked.text);
    section.source = places({&draft.mark, &draft.title});

    value_department_cells(draft);
    for (const TextLines& cell : draft.shared_cells) ledger_.share(cell);
    for (const RecommendationDraft& item : draft.recommendations) {
        const std::size_t index = section.recommendations.size();
        section.recommendations.push_back(recommendation(item, section, static_cast<int>(index) + 1));
        report_guesses(item.guesses, fmt::format("{}/recommendations/{}", pointer, index),
                       section.recommendations.back().source);
    }
    for (const PolicyDraft& item : draft.policies) {
        const std::size_t index = section.policies.size();
        section.policies.push_back(policy(item, draft, section, fmt::format("{}/policies/{}", pointer, index),
                                          static_cast<int>(index) + 1));
    }
    // A section that has neither title nor mark begins where its content does.
    for (auto item = section.policies.begin(); section.source.empty() && item != section.policies.end();
         ++item)
        section.source = item->source;
    if (section.source.empty() && !section.recommendations.empty())
        section.source = section.recommendations.front().source;
    report_guesses(draft.guesses, pointer, section.source);
    return section;
}

std::string SectionValuer::title_of(const TextLines& lines) {
    const std::size_t number = lines.empty() ? 0 : number_length(lines.front().text.value);
    if (number == 0) return ledger_.take(normalized_line(lines), Use::kField);
    TextLines sign = {lines.front()};
    sign.front().text = lines.front().text.substr(0, number);
    TextLines words = lines;
    words.front().text = lines.front().text.substr(number);
    const std::string printed_number = ledger_.take(normalized_line(sign), Use::kField);
    return printed_number + " " + ledger_.take(normalized_line(words), Use::kField);
}

void SectionValuer::report_unnumbered_sections(const std::vector<Section>& sections) {
    if (sections.size() < 2 || unnumbered_sections_.empty()) return;
    if (unnumbered_sections_.size() == sections.size()) {
        diagnostics_.add(
            DiagnosticCode::kMarkMissing,
            fmt::format("no section of this plan has a number; all {} are numbered in the order of "
                        "the print",
                        sections.size()),
            sections.front().source, "/sections");
        return;
    }
    for (const std::size_t index : unnumbered_sections_) {
        const Section& section = sections[index];
        diagnostics_.add(DiagnosticCode::kMarkMissing,
                         fmt::format("section {} has no number; it is taken as number {}",
                                     excerpt(section.title), section.number),
                         section.source, fmt::format("/sections/{}", index));
    }
}

Recommendation SectionValuer::recommendation(const RecommendationDraft& draft, const Section& parent,
                                             int position) {
    Recommendation item;
    const MarkedLines marked = take_mark(draft.mark, draft.text, ledger_);
    item.number = marked.mark ? marked.mark->ordinal : position;
    item.mark = marked.mark ? marked.mark->form : "";
    item.id = ids_.unique(
        fmt::format("{}-{}", parent.id, marked.mark ? marked.mark->form : std::to_string(position)));
    item.text = ledger_.take(normalized_line(marked.text), Use::kField);
    item.source = places({&draft.mark, &draft.text});
    return item;
}

Policy SectionValuer::policy(const PolicyDraft& draft, const SectionDraft& around, const Section& parent,
                             const std::string& pointer, int position) {
    Policy policy;
    const MarkedLines marked = take_mark(draft.mark, draft.text, ledger_);
    if (marked.mark) policy.mark = marked.mark->form;
    policy.number = marked.mark ? marked.mark->ordinal : position;
    policy.id = ids_.unique(
        fmt::format("{}-{}", parent.id, marked.mark ? id_part(*marked.mark) : std::to_string(position)));
    policy.text = ledger_.take(normalized_text(marked.text), Use::kField);
    policy.recommendations = take_recommendations(draft.recommendations, ledger_);
    policy.source = places({&draft.mark, &draft.text});

    for (const MeasureDraft& item : draft.measures) {
        const std::size_t index = policy.measures.size();
        policy.measures.push_back(measure(item, around, policy, fmt::format("{}/measures/{}", pointer, index),
                                          static_cast<int>(index) + 1));
    }
    if (policy.source.empty()) {
        for (const Measure& item : policy.measures) policy.source = united(policy.source, item.source);
    }
    if (policy.source.empty()) policy.source = places({&draft.recommendations});
    report_guesses(draft.guesses, pointer, policy.source);
    return policy;
}

Measure SectionValuer::measure(const MeasureDraft& draft, const SectionDraft& around, const Policy& parent,
                               const std::string& pointer, int position) {
    Measure measure;
    const MarkedLines marked = take_mark(draft.mark, draft.text, ledger_);
    if (marked.mark) measure.mark = marked.mark->form;
    measure.number = marked.mark ? marked.mark->ordinal : position;
    measure.id = ids_.unique(
        fmt::format("{}-{}", parent.id, marked.mark ? id_part(*marked.mark) : std::to_string(position)));
    TaggedValue value = take_tagged(marked.text, ledger_);
    measure.text = std::move(value.text);
    measure.tags = std::move(value.tags);
    measure.extra = take_extra(draft.extra, ledger_);
    if (draft.departments) measure.departments = departments_.at(*draft.departments);
    measure.source = places({&draft.mark, &draft.text});

    for (const ProgressDraft& row : draft.progress) {
        const std::size_t index = measure.progress.size();
        measure.progress.push_back(progress(row, fmt::format("{}/progress/{}", pointer, index)));
    }
    if (measure.source.empty()) {
        for (const Progress& row : measure.progress) measure.source = united(measure.source, row.source);
        for (const ExtraDraft& column : draft.extra)
            measure.source = united(measure.source, places({&column.text}));
    }
    if (measure.source.empty() && draft.departments)
        measure.source = places({&around.department_cells.at(*draft.departments)});
    // A blank row is printed where its measure is.
    for (Progress& row : measure.progress) {
        if (row.source.empty()) row.source = measure.source;
    }
    report_guesses(draft.guesses, pointer, measure.source);
    return measure;
}

Progress SectionValuer::progress(const ProgressDraft& draft, const std::string& pointer) {
    Progress progress;
    TaggedValue value = take_tagged(draft.text, ledger_);
    if (!value.text.empty()) progress.text = std::move(value.text);
    progress.tags = std::move(value.tags);
    CategoryValue category = take_category(draft.category, categories_, ledger_);
    progress.category = std::move(category.code);
    if (category.unclear) {
        diagnostics_.add(
            DiagnosticCode::kCategoryUnclear,
            fmt::format("the category cell {} says more than its code; the row has the category {}",
                        excerpt(normalized_line(draft.category).value), *progress.category),
            places({&draft.category}), pointer);
    }
    progress.extra = take_extra(draft.extra, ledger_);
    progress.source = places({&draft.text, &draft.category});
    for (const ExtraDraft& column : draft.extra)
        progress.source = united(progress.source, sources_of(ledger_.characters(), column.text));
    return progress;
}

/// One printed cell may span several measures: it is valued once and copied. A cell that no measure names has
/// no place in the plan.
void SectionValuer::value_department_cells(const SectionDraft& draft) {
    std::vector<bool> named(draft.department_cells.size());
    for (const PolicyDraft& policy : draft.policies) {
        for (const MeasureDraft& measure : policy.measures) {
            if (measure.departments) named.at(*measure.departments) = true;
        }
    }
    departments_.assign(draft.department_cells.size(), {});
    for (std::size_t cell = 0; cell < named.size(); ++cell) {
        if (named[cell]) {
            departments_[cell] = take_departments(draft.department_cells[cell], ledger_);
        } else {
            ledger_.set_aside(draft.department_cells[cell]);
        }
    }
}

void SectionValuer::report_guesses(const std::vector<Guess>& guesses, const std::string& pointer,
                                   const Sources& source) {
    for (const Guess& guess : guesses) {
        diagnostics_.add(guess.code,
                         fmt::format("{} inferred (confidence {:.2f}): {}", subject_of(guess.code),
                                     guess.confidence, guess.reason),
                         source, pointer);
    }
}

Sources SectionValuer::places(std::initializer_list<const TextLines*> cells) const {
    Sources places;
    for (const TextLines* cell : cells) places = united(places, sources_of(ledger_.characters(), *cell));
    return places;
}

}  // namespace

std::vector<Section> value_sections(const std::vector<SectionDraft>& drafts, const CategoryWords& categories,
                                    Ledger& ledger, Diagnostics& diagnostics) {
    SectionValuer valuer(categories, ledger, diagnostics);
    std::vector<Section> sections;
    for (const SectionDraft& draft : drafts) {
        const int next_number = sections.empty() ? 1 : sections.back().number + 1;
        sections.push_back(valuer.section(draft, next_number, fmt::format("/sections/{}", sections.size())));
    }
    valuer.report_unnumbered_sections(sections);
    return sections;
}

}  // namespace torikumi
