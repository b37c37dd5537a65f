#include "pipeline/dump/dump_section.h"

#include <fmt/format.h>

#include <algorithm>

#include "normalizers/tags.h"
#include "normalizers/text_forms.h"
#include "normalizers/wrapped_lines.h"
#include "pipeline/dump/cut_departments.h"
#include "pipeline/dump/dump_late.h"
#include "pipeline/dump/dump_measures.h"
#include "pipeline/dump/dump_texts.h"

namespace torikumi {
namespace {

/// Below this a pairing is reported as a guess.
constexpr double kCertain = 0.97;

std::string folded(const TextLines& lines) {
    return normalize_lines(lines).value;
}

void note_guess(std::vector<Guess>& guesses, DiagnosticCode code, double confidence, std::string reason) {
    if (confidence < kCertain) guesses.push_back({code, confidence, std::move(reason)});
}

class SectionReader {
 public:
    SectionReader(const DumpSection& section, const DocumentClues& document)
        : section_(section), late_(sort_late_pieces(section)) {
        choose_reading(document);
    }

    SectionReading read() {
        result_.draft.mark = section_.mark;
        read_title();
        read_recommendations();
        read_policies();
        read_measures();
        read_departments();
        result_.others = late_.others;
        collect_leftovers();
        return std::move(result_);
    }

 private:
    /// Of the readings that the marks allow, the one whose texts fit best.
    void choose_reading(const DocumentClues& document) {
        std::vector<int> late_marks;
        for (const LateMark& mark : late_.measure_marks) late_marks.push_back(mark.mark.ordinal);
        std::size_t policy_marks = late_.policy_marks.size();
        for (const DumpRow& row : section_.rows) policy_marks += row.policy && row.policy->mark ? 1 : 0;
        readings_ = segment_rows(section_.rows, late_marks, policy_marks);
        for (const Segmentation& reading : readings_)
            pairings_.push_back(pair_texts(section_, reading, late_, document, TextPairingSettings{}));
        const auto best = std::ranges::max_element(pairings_, {}, &TextPairing::score);
        best_ = static_cast<std::size_t>(best - pairings_.begin());
    }

    const Segmentation& rows() const { return readings_[best_]; }
    const TextPairing& texts() const { return pairings_[best_]; }

    void read_title() {
        result_.draft.title = late_.title;
        if (!texts().title) return;
        result_.draft.title = take(*texts().title);
        note_guess(result_.draft.guesses, DiagnosticCode::kInferredSectionTitle, texts().title_confidence,
                   "the title was printed apart from its number, among the recommendations");
    }

    TextLines take(const PhraseRef& phrase) {
        used_phrases_.push_back(phrase);
        return late_.phrases[phrase.run][phrase.index].lines;
    }

    void read_recommendations() {
        for (std::size_t r = 0; r < late_.recommendations.size(); ++r) {
            const ListedRecommendation& listed = late_.recommendations[r];
            RecommendationDraft& draft = result_.draft.recommendations.emplace_back();
            draft.mark = listed.mark;
            draft.text = listed.text;
            if (!listed.text.empty()) continue;
            const auto phrase = texts().recommendation_text[r];
            if (phrase) draft.text = take(*phrase);
            note_guess(
                draft.guesses, DiagnosticCode::kInferredRecommendationText,
                phrase ? texts().recommendation_confidence[r] : 0,
                phrase ? "the text was printed apart from its mark" : "no text was found for this mark");
        }
    }

    void read_policies() {
        result_.draft.policies.resize(rows().policies);
        std::vector<bool> seen(rows().policies, false);
        for (const MeasureSpan& measure : rows().measures) {
            if (seen[measure.policy]) continue;
            seen[measure.policy] = true;
            const auto& printed = section_.rows[measure.first_row].policy;
            if (!printed) continue;
            PolicyDraft& draft = result_.draft.policies[measure.policy];
            draft.mark = printed->mark_lines;
            draft.text = printed->text;
            draft.recommendations = printed->recommendations;
        }
        place_policy_marks();
        for (std::size_t k = 0; k < rows().policies; ++k) complete_policy(k);
    }

    /// Late marks in the order of the alphabet: each to the policy of its number, the rest to those still
    /// without.
    void place_policy_marks() {
        std::vector<const LateMark*> rest;
        used_policy_marks_.assign(late_.policy_marks.size(), false);
        for (std::size_t i = 0; i < late_.policy_marks.size(); ++i) {
            const auto k = static_cast<std::size_t>(late_.policy_marks[i].mark.ordinal - 1);
            if (k >= rows().policies || !result_.draft.policies[k].mark.empty()) continue;
            result_.draft.policies[k].mark = late_.policy_marks[i].lines;
            used_policy_marks_[i] = true;
        }
        for (PolicyDraft& draft : result_.draft.policies) {
            if (!draft.mark.empty()) continue;
            const auto free = std::ranges::find(used_policy_marks_, false);
            if (free == used_policy_marks_.end()) return;
            *free = true;
            draft.mark =
                late_.policy_marks[static_cast<std::size_t>(free - used_policy_marks_.begin())].lines;
            note_guess(draft.guesses, DiagnosticCode::kInferredPolicyText, 0.4,
                       "its mark does not follow the one before it");
        }
    }

    void complete_policy(std::size_t k) {
        PolicyDraft& draft = result_.draft.policies[k];
        if (draft.text.empty()) {
            const auto sentence = texts().policy_text[k];
            if (sentence) draft.text = late_.sentences[*sentence].lines;
            if (sentence) used_sentences_.push_back(*sentence);
            note_guess(
                draft.guesses, DiagnosticCode::kInferredPolicyText,
                sentence ? texts().policy_confidence[k] : 0,
                sentence ? "the text was printed apart from its mark" : "no text was found for this mark");
        }
        if (!draft.recommendations.empty()) return;
        const auto cell = texts().policy_references[k];
        if (cell) draft.recommendations = late_.references[*cell].lines;
        if (cell) used_references_.push_back(*cell);
        note_guess(draft.guesses, DiagnosticCode::kInferredRecommendations, texts().references_confidence[k],
                   "the cell was printed apart from its row");
    }

    void read_measures() {
        for (std::size_t m = 0; m < rows().measures.size(); ++m) {
            const MeasureSpan& span = rows().measures[m];
            const DumpRow& first = section_.rows[span.first_row];
            PolicyDraft& policy = result_.draft.policies[span.policy];
            place_of_measure_.push_back({span.policy, policy.measures.size()});
            MeasureDraft& draft = policy.measures.emplace_back();
            draft.mark = span.late_mark ? late_.measure_marks[*span.late_mark].lines : first.mark_lines;
            if (span.late_mark) used_measure_marks_.push_back(*span.late_mark);
            draft.text = first.measure_text;
            if (draft.text.empty()) {
                const auto sentence = texts().measure_text[m];
                if (sentence) draft.text = late_.sentences[*sentence].lines;
                if (sentence) used_sentences_.push_back(*sentence);
                note_guess(draft.guesses, DiagnosticCode::kInferredMeasureText,
                           sentence ? texts().measure_confidence[m] : 0,
                           sentence ? "the text was printed apart from its rows"
                                    : "no text was found for this mark");
            }
            note_guess(draft.guesses, DiagnosticCode::kInferredMeasureText, first.measure_confidence,
                       "nothing parts it from the progress");
            for (std::size_t row = span.first_row; row <= span.last_row; ++row) {
                const DumpRow& printed = section_.rows[row];
                draft.progress.push_back({printed.progress, printed.category, printed.extra});
            }
            note_guess(draft.guesses, DiagnosticCode::kInferredRows, confidence_of_rows(span),
                       "the marks leave open how many rows it spans");
        }
    }

    /// 1 where all readings agree on the rows of a measure, else by how much better this reading fits the
    /// texts.
    double confidence_of_rows(const MeasureSpan& span) const {
        const auto same_rows = [&](const MeasureSpan& other) {
            return other.last_row == span.last_row && other.policy == span.policy;
        };
        double confidence = 1;
        for (std::size_t i = 0; i < readings_.size(); ++i) {
            // A reading lists its measures in the order of their rows.
            const auto& measures = readings_[i].measures;
            const auto first =
                std::ranges::lower_bound(measures, span.first_row, {}, &MeasureSpan::first_row);
            const auto last = std::ranges::upper_bound(measures, span.first_row, {}, &MeasureSpan::first_row);
            if (std::any_of(first, last, same_rows)) continue;
            confidence = std::min(confidence, 0.5 + (texts().score - pairings_[i].score) / 8);
        }
        return confidence;
    }

    // Departments
    // ---------------------------------------------------------------------------------------------------

    MeasureDraft& measure(std::size_t m) {
        return result_.draft.policies[place_of_measure_[m].first].measures[place_of_measure_[m].second];
    }

    void read_departments() {
        for (const PolicyDraft& policy : result_.draft.policies) policy_texts_.push_back(folded(policy.text));
        for (std::size_t m = 0; m < rows().measures.size(); ++m)
            result_.departments.measures.push_back(seeker(m));
        result_.departments.cells = late_.departments;
        result_.departments = join_cut_departments(std::move(result_.departments));
        result_.place_of_measure = place_of_measure_;
    }

    DepartmentSeeker seeker(std::size_t m) {
        const MeasureSpan& span = rows().measures[m];
        DepartmentSeeker seeker;
        seeker.policy = span.policy;
        seeker.first_row = span.first_row;
        seeker.rows = span.last_row - span.first_row + 1;
        MeasureDraft& draft = measure(m);
        for (std::size_t row = span.first_row; row <= span.last_row; ++row)
            if (const auto& printed = section_.rows[row].departments)
                seeker.printed.insert(seeker.printed.end(), printed->begin(), printed->end());
        if (!seeker.printed.empty()) {
            draft.departments = result_.draft.department_cells.size();
            result_.draft.department_cells.push_back(seeker.printed);
        }
        if (const SaidText* said = said_by_measure(m)) {
            seeker.text = said->text();
            seeker.untagged = said->untagged();
        }
        for (std::size_t row = span.first_row; row <= span.last_row; ++row)
            seeker.text += section_.rows[row].progress_said.text();
        seeker.text += policy_texts_[span.policy];
        seeker.blocks = blocks_of(m);
        return seeker;
    }

    /// Null where no text was found for it.
    const SaidText* said_by_measure(std::size_t m) const {
        const DumpRow& first = section_.rows[rows().measures[m].first_row];
        if (!first.measure_text.empty()) return &first.measure_said;
        const auto sentence = texts().measure_text[m];
        return sentence ? &late_.sentences[*sentence].said : nullptr;
    }

    /// Of several late (ｱ) each may belong to each measure (ｱ).
    std::vector<std::size_t> blocks_of(std::size_t m) const {
        const MeasureSpan& span = rows().measures[m];
        std::vector<std::size_t> blocks;
        if (span.late_mark)
            for (const LateMark& mark : late_.measure_marks)
                if (mark.mark.ordinal == late_.measure_marks[*span.late_mark].mark.ordinal)
                    blocks.push_back(mark.block);
        if (const auto sentence = texts().measure_text[m]) blocks.push_back(late_.sentences[*sentence].block);
        for (const LateMark& mark : late_.policy_marks)
            if (mark.mark.ordinal == static_cast<int>(span.policy) + 1) blocks.push_back(mark.block);
        if (const auto sentence = texts().policy_text[span.policy])
            blocks.push_back(late_.sentences[*sentence].block);
        if (const auto cell = texts().policy_references[span.policy])
            blocks.push_back(late_.references[*cell].block);
        return blocks;
    }

    // Leftovers
    // -----------------------------------------------------------------------------------------------------

    void collect_leftovers() {
        const auto unused = [](const std::vector<std::size_t>& used, std::size_t i) {
            return std::ranges::find(used, i) == used.end();
        };
        for (std::size_t i = 0; i < late_.sentences.size(); ++i)
            if (unused(used_sentences_, i)) result_.leftovers.push_back(late_.sentences[i].lines);
        for (std::size_t i = 0; i < late_.references.size(); ++i)
            if (unused(used_references_, i)) result_.leftovers.push_back(late_.references[i].lines);
        for (std::size_t i = 0; i < late_.measure_marks.size(); ++i)
            if (unused(used_measure_marks_, i)) result_.leftovers.push_back(late_.measure_marks[i].lines);
        for (std::size_t i = 0; i < late_.policy_marks.size(); ++i)
            if (!used_policy_marks_[i]) result_.leftovers.push_back(late_.policy_marks[i].lines);
        for (std::size_t run = 0; run < late_.phrases.size(); ++run)
            for (std::size_t i = 0; i < late_.phrases[run].size(); ++i)
                if (std::ranges::find(used_phrases_, PhraseRef{run, i}) == used_phrases_.end())
                    result_.leftovers.push_back(late_.phrases[run][i].lines);
    }

    const DumpSection& section_;
    LatePieces late_;
    std::vector<Segmentation> readings_;
    std::vector<TextPairing> pairings_;
    std::size_t best_ = 0;
    SectionReading result_;
    std::vector<std::string> policy_texts_;                              // folded
    std::vector<std::pair<std::size_t, std::size_t>> place_of_measure_;  // policy, index in it
    std::vector<PhraseRef> used_phrases_;
    std::vector<std::size_t> used_sentences_;
    std::vector<std::size_t> used_references_;
    std::vector<std::size_t> used_measure_marks_;
    std::vector<bool> used_policy_marks_;
};

}  // namespace

SectionReading read_dump_section(const DumpSection& section, const DocumentClues& document) {
    return SectionReader(section, document).read();
}

void place_departments(const DepartmentPairing& pairing, SectionReading& reading) {
    SectionDraft& draft = reading.draft;
    std::vector<std::optional<std::size_t>> place(reading.departments.cells.size());
    for (std::size_t m = 0; m < reading.place_of_measure.size(); ++m) {
        if (!pairing.cell[m]) continue;
        const std::size_t cell = *pairing.cell[m];
        if (!place[cell]) {
            place[cell] = draft.department_cells.size();
            draft.department_cells.push_back(reading.departments.cells[cell].lines);
        }
        const auto [policy, index] = reading.place_of_measure[m];
        MeasureDraft& measure = draft.policies[policy].measures[index];
        measure.departments = place[cell];
        note_guess(measure.guesses, DiagnosticCode::kInferredDepartments, pairing.confidence[m],
                   "the cell was printed apart from its rows");
    }
    for (std::size_t cell = 0; cell < place.size(); ++cell)
        if (!place[cell]) reading.leftovers.push_back(reading.departments.cells[cell].lines);
}

void spread_departments(SectionReading& reading) {
    constexpr double kMostlyMerged = 0.9;  // rather than blank
    std::optional<std::size_t> above;
    for (PolicyDraft& policy : reading.draft.policies) {
        for (MeasureDraft& measure : policy.measures) {
            if (!measure.departments && above) {
                measure.departments = above;
                note_guess(measure.guesses, DiagnosticCode::kInferredDepartments, kMostlyMerged,
                           "its row has none: taken from the measure above");
            }
            above = measure.departments;
        }
    }
}

}  // namespace torikumi
