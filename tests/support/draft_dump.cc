#include "tests/support/draft_dump.h"

#include <set>
#include <string_view>

namespace torikumi::testing {
namespace {

std::string text_of(const TextLines& lines) {
    std::string text;
    for (const TextLine& line : lines) text += (text.empty() ? "" : "⏎") + line.text.value;
    return text;
}

/// With a space before it; nothing for blank cells.
std::string word(const TextLines& lines) {
    const std::string text = text_of(lines);
    return text.empty() ? "" : " " + text;
}

std::string dump_extra(const std::vector<ExtraDraft>& extra) {
    std::string dump;
    for (const ExtraDraft& column : extra) dump += " " + column.header.value + "=" + text_of(column.text);
    return dump;
}

std::string dump_section(const SectionDraft& section) {
    std::string dump = "section" + word(section.mark) + word(section.title) + "\n";
    for (const RecommendationDraft& item : section.recommendations)
        dump += "  " + text_of(item.mark) + word(item.text) + "\n";
    for (const PolicyDraft& policy : section.policies) {
        dump += "  policy" + word(policy.mark) + word(policy.text);
        if (!policy.recommendations.empty()) dump += " <" + text_of(policy.recommendations) + ">";
        dump += "\n";
        for (const MeasureDraft& measure : policy.measures) {
            dump += "    measure" + word(measure.mark) + word(measure.text);
            if (measure.departments)
                dump += " {" + text_of(section.department_cells[*measure.departments]) + "}";
            dump += dump_extra(measure.extra) + "\n";
            for (const ProgressDraft& row : measure.progress)
                dump += "      progress" + word(row.category) + word(row.text) + dump_extra(row.extra) + "\n";
        }
    }
    return dump;
}

class PlaceCounter {
 public:
    void add(const TextLines& lines) {
        for (const TextLine& line : lines) add(line.text);
    }

    void add_shared(const TextLines& lines) {
        for (const TextLine& line : lines) {
            for (const CharacterId id : line.text.origin) shared_.insert(id);
        }
    }

    /// What is counted already, as often as it is printed.
    void count_once(const TextLines& lines) {
        for (const TextLine& line : lines)
            for (const CharacterId id : line.text.origin) counts_[id] = std::min(counts_[id], 1);
    }

    std::map<CharacterId, int> counts() && {
        for (const CharacterId id : shared_) ++counts_[id];
        counts_.erase(kNoCharacter);
        return std::move(counts_);
    }

 private:
    void add(const Text& text) {
        CharacterId last = kNoCharacter;
        for (const CharacterId id : text.origin) {
            if (id != last) ++counts_[id];
            last = id;
        }
    }

    std::map<CharacterId, int> counts_;
    std::set<CharacterId> shared_;
};

}  // namespace

std::string dump_draft(const PlanDraft& draft) {
    std::string dump;
    const auto add = [&](std::string_view name, const TextLines& lines) {
        if (!lines.empty()) dump += std::string(name) + word(lines) + "\n";
    };
    add("title", draft.head.title);
    add("label", draft.head.label);
    add("imprint", draft.head.imprint);
    for (const TextLines& note : draft.head.notes) add("note", note);
    for (const TextLines& entry : draft.head.legend) add("legend", entry);
    for (const SectionDraft& section : draft.sections) dump += dump_section(section);
    for (const TextLines& piece : draft.unplaced) add("unplaced", piece);
    return dump;
}

std::map<CharacterId, int> count_places(const PlanDraft& draft) {
    PlaceCounter counter;
    counter.add(draft.head.title);
    counter.add(draft.head.label);
    counter.add(draft.head.imprint);
    for (const TextLines& note : draft.head.notes) counter.add(note);
    for (const TextLines& entry : draft.head.legend) counter.add(entry);
    for (const SectionDraft& section : draft.sections) {
        counter.add(section.mark);
        counter.add(section.title);
        for (const RecommendationDraft& item : section.recommendations) {
            counter.add(item.mark);
            counter.add(item.text);
        }
        for (const TextLines& cell : section.department_cells) counter.add(cell);
        for (const PolicyDraft& policy : section.policies) {
            counter.add(policy.mark);
            counter.add(policy.text);
            counter.add_shared(policy.recommendations);
            for (const MeasureDraft& measure : policy.measures) {
                counter.add(measure.mark);
                counter.add(measure.text);
                for (const ExtraDraft& column : measure.extra) counter.add(column.text);
                for (const ProgressDraft& row : measure.progress) {
                    counter.add(row.text);
                    counter.add(row.category);
                    for (const ExtraDraft& column : row.extra) counter.add(column.text);
                }
            }
        }
    }
    for (const SectionDraft& section : draft.sections)
        for (const TextLines& cell : section.shared_cells) counter.count_once(cell);
    counter.add(draft.furniture);
    for (const TextLines& piece : draft.unplaced) counter.add(piece);
    return std::move(counter).counts();
}

}  // namespace torikumi::testing
