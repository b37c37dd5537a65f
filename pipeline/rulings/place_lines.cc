#include "pipeline/rulings/place_lines.h"

#include <fmt/format.h>

#include <utility>

namespace torikumi {
namespace {

class LinePlacer {
 public:
    explicit LinePlacer(const CharacterTable& characters) : characters_(characters) {}

    void place(const TextLines& lines, PlanPlace place, const std::vector<std::string>& pointers) {
        for (const TextLine& line : lines) {
            Sources source = sources_of(characters_, line.text);
            if (!source.empty()) placed_.push_back({place, pointers, line.text.value, std::move(source)});
        }
    }

    void place_head(const HeadDraft& head) {
        place(head.label, PlanPlace::kHead, {"/document/label"});
        place(head.title, PlanPlace::kHead, {"/document/title"});
        place(head.imprint, PlanPlace::kHead, {"/document/date", "/document/body"});
        for (const TextLines& entry : head.legend) place(entry, PlanPlace::kLegend, {"/document/categories"});
        for (const TextLines& note : head.notes) place(note, PlanPlace::kNote, {"/document/notes"});
    }

    void place_section(const SectionDraft& section, const std::string& pointer) {
        place(section.mark, PlanPlace::kSection, {pointer});
        place(section.title, PlanPlace::kSection, {pointer});
        for (std::size_t i = 0; i < section.recommendations.size(); ++i) {
            const std::string item = fmt::format("{}/recommendations/{}", pointer, i);
            place(section.recommendations[i].mark, PlanPlace::kRecommendation, {item});
            place(section.recommendations[i].text, PlanPlace::kRecommendation, {item});
        }
        std::vector<std::vector<std::string>> owners(section.department_cells.size());
        for (std::size_t i = 0; i < section.policies.size(); ++i)
            place_policy(section.policies[i], fmt::format("{}/policies/{}", pointer, i), owners);
        for (std::size_t i = 0; i < owners.size(); ++i)
            place(section.department_cells[i],
                  owners[i].empty() ? PlanPlace::kUnplaced : PlanPlace::kDepartments, owners[i]);
    }

    std::vector<PlacedLine> take() { return std::move(placed_); }

 private:
    /// Adds the measures of the policy to the owners of their department cells.
    void place_policy(const PolicyDraft& policy, const std::string& pointer,
                      std::vector<std::vector<std::string>>& owners) {
        place(policy.recommendations, PlanPlace::kAnswered, {pointer + "/recommendations"});
        place(policy.mark, PlanPlace::kPolicy, {pointer});
        place(policy.text, PlanPlace::kPolicy, {pointer});
        for (std::size_t i = 0; i < policy.measures.size(); ++i) {
            const MeasureDraft& measure = policy.measures[i];
            const std::string item = fmt::format("{}/measures/{}", pointer, i);
            place_measure(measure, item);
            if (measure.departments) owners.at(*measure.departments).push_back(item + "/departments");
        }
    }

    void place_measure(const MeasureDraft& measure, const std::string& pointer) {
        place(measure.mark, PlanPlace::kMeasure, {pointer});
        place(measure.text, PlanPlace::kMeasure, {pointer});
        place_extra(measure.extra, pointer);
        for (std::size_t i = 0; i < measure.progress.size(); ++i) {
            const std::string row = fmt::format("{}/progress/{}", pointer, i);
            place(measure.progress[i].text, PlanPlace::kProgress, {row});
            place(measure.progress[i].category, PlanPlace::kCategory, {row});
            place_extra(measure.progress[i].extra, row);
        }
    }

    void place_extra(const std::vector<ExtraDraft>& columns, const std::string& owner) {
        for (const ExtraDraft& column : columns) place(column.text, PlanPlace::kExtra, {owner + "/extra"});
    }

    const CharacterTable& characters_;
    std::vector<PlacedLine> placed_;
};

}  // namespace

std::vector<PlacedLine> place_lines(const PlanDraft& draft, const CharacterTable& characters) {
    LinePlacer placer(characters);
    placer.place_head(draft.head);
    for (std::size_t i = 0; i < draft.sections.size(); ++i)
        placer.place_section(draft.sections[i], fmt::format("/sections/{}", i));
    placer.place(draft.furniture, PlanPlace::kFurniture, {});
    for (const TextLines& piece : draft.unplaced) placer.place(piece, PlanPlace::kUnplaced, {});
    return placer.take();
}

}  // namespace torikumi
