#include <fmt/format.h>

#include "normalizers/compact_form.h"
#include "pipeline/diff/find_changes.h"
#include "pipeline/diff/text_change.h"

namespace torikumi {
namespace {

/// A note that is less alike is another note.
constexpr double kSameNote = 0.4;

/// Ｒ2.5.13 and 令和２年５月13日 are one date; one that does not exist is compared as it is printed.
std::optional<std::string> value_of(const std::optional<PlanDate>& date) {
    if (!date) return std::nullopt;
    return date->iso ? *date->iso : date->printed;
}

void find_changes_of_list(const std::string& field, const std::vector<std::string>& before,
                          const std::vector<std::string>& after, const TextChangeSettings& settings,
                          Events& events) {
    const auto compact = [](const std::vector<std::string>& texts) {
        std::vector<std::string> forms;
        for (const std::string& text : texts) forms.push_back(compact_form(text));
        return forms;
    };
    const auto partners = pair_texts(compact(before), compact(after), kSameNote);
    std::vector<bool> taken(after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto partner = partners[i];
        if (partner) taken[*partner] = true;
        append_value_change({.field = fmt::format("{}/{}", field, partner.value_or(i))}, before[i],
                            partner ? std::optional(after[*partner]) : std::nullopt, settings, events);
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
        if (!taken[j])
            append_value_change({.field = fmt::format("{}/{}", field, j)}, std::nullopt, after[j], settings,
                                events);
    }
}

std::vector<std::string> texts_of(const std::vector<Unplaced>& unplaced) {
    std::vector<std::string> texts;
    for (const Unplaced& each : unplaced) texts.push_back(each.text);
    return texts;
}

}  // namespace

void find_head_changes(const ChangeContext& context, Events& events) {
    const DocumentHead& before = context.old_plan.document;
    const DocumentHead& after = context.new_plan.document;
    const TextChangeSettings& settings = context.settings.texts;
    append_value_change({.field = "title"}, before.title, after.title, settings, events);
    append_value_change({.field = "label"}, before.label, after.label, settings, events);
    append_value_change({.field = "body"}, before.body, after.body, settings, events);
    append_value_change({.field = "date"}, value_of(before.date), value_of(after.date), settings, events);
    find_changes_of_list("notes", before.notes, after.notes, settings, events);
    find_changes_of_list("unplaced", texts_of(context.old_plan.unplaced), texts_of(context.new_plan.unplaced),
                         settings, events);
}

}  // namespace torikumi
