#pragma once

// Owns drafts for tests: prints every text on lines of its own into a character table and puts them where a
// reader of tables or dumps would. Items follow the last section, policy or measure that was begun.

#include <initializer_list>
#include <string_view>

#include "pipeline/draft/plan_draft.h"
#include "pipeline/model/text.h"

namespace torikumi::testing {

/// Prints lines, one after the other, as a text dump does.
class Printer {
 public:
    /// `text` may hold several lines, parted by `\n`.
    TextLines print(std::string_view text) {
        TextLines lines;
        if (text.empty()) return lines;
        lines.emplace_back();
        ++line_;
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = decode_code_point(text, at);
            if (c == U'\n') {
                lines.emplace_back();
                ++line_;
                continue;
            }
            std::string bytes;
            append_utf8(bytes, c);
            lines.back().text.append(bytes, characters_.add(c, line_));
        }
        return lines;
    }

    const CharacterTable& characters() const { return characters_; }

 private:
    CharacterTable characters_;
    int line_ = 0;
};

class DraftBuilder {
 public:
    PlanDraft draft;

    const CharacterTable& characters() const { return printer_.characters(); }
    TextLines print(std::string_view text) { return printer_.print(text); }

    DraftBuilder& section(std::string_view mark, std::string_view title) {
        SectionDraft section;
        section.mark = print(mark);
        section.title = print(title);
        draft.sections.push_back(std::move(section));
        return *this;
    }
    DraftBuilder& recommendation(std::string_view mark, std::string_view text) {
        RecommendationDraft item;
        item.mark = print(mark);
        item.text = print(text);
        last_section().recommendations.push_back(std::move(item));
        return *this;
    }
    DraftBuilder& policy(std::string_view mark, std::string_view text,
                         std::string_view recommendations = "") {
        PolicyDraft item;
        item.recommendations = print(recommendations);
        item.mark = print(mark);
        item.text = print(text);
        last_section().policies.push_back(std::move(item));
        return *this;
    }
    DraftBuilder& measure(std::string_view mark, std::string_view text) {
        MeasureDraft item;
        item.mark = print(mark);
        item.text = print(text);
        last_policy().measures.push_back(std::move(item));
        return *this;
    }
    DraftBuilder& progress(std::string_view text, std::string_view category) {
        ProgressDraft row;
        row.text = print(text);
        row.category = print(category);
        last_measure().progress.push_back(std::move(row));
        return *this;
    }
    DraftBuilder& departments(std::string_view cell) {
        last_section().department_cells.push_back(print(cell));
        return same_departments();
    }
    /// The cell is merged with the one of the measure before.
    DraftBuilder& same_departments() {
        last_measure().departments = last_section().department_cells.size() - 1;
        return *this;
    }

    SectionDraft& last_section() { return draft.sections.back(); }
    PolicyDraft& last_policy() { return last_section().policies.back(); }
    MeasureDraft& last_measure() { return last_policy().measures.back(); }

 private:
    Printer printer_;
};

}  // namespace torikumi::testing
