#include "normalizers/compact_form.h"
#include "pipeline/diff/find_changes.h"
#include "pipeline/diff/tag_changes.h"
#include "pipeline/diff/text_change.h"

namespace torikumi {
namespace {

EventKind kind_of(TextChange change) {
    switch (change) {
        case TextChange::kExtended: return EventKind::kProgressExtended;
        case TextChange::kReplaced: return EventKind::kProgressReplaced;
        case TextChange::kNone:
        case TextChange::kReworded: break;
    }
    return EventKind::kReworded;
}

/// Finds the changes of one row that stands in both plans.
class RowChanges {
 public:
    RowChanges(const ChangeContext& context, const RowPair& pair, Events& events)
        : context_(context),
          pair_(pair),
          before_(old_row_of(context, pair)),
          after_(new_row_of(context, pair)),
          events_(events) {}

    void find_text_change() {
        const TextChangeSettings& settings = context_.settings.texts;
        const TextChange change = text_change(before_.text.value_or(""), after_.text.value_or(""), settings);
        if (change == TextChange::kNone) return;
        EventPlace place = place_of(pair_, "/text");
        add(before_.text && after_.text
                ? text_event_of(kind_of(change), std::move(place), *before_.text, *after_.text, settings)
                : event_of(kind_of(change), std::move(place), before_.text, after_.text));
    }

    void find_category_change(const LegendPairs& legend) {
        if (same_category(legend, before_.category, after_.category)) return;
        Event event = event_of(EventKind::kCategoryChanged, place_of(pair_, "/category"), before_.category,
                               after_.category);
        event.direction = direction_of(legend, before_.category, after_.category);
        add(std::move(event));
    }

    void find_tag_changes() {
        Events found;
        append_tag_changes(place_of(pair_, "/tags"), before_.tags, after_.tags, found);
        for (Event& event : found) add(std::move(event));
    }

 private:
    void add(Event event) { events_.push_back(with_rows(std::move(event), pair_)); }

    const ChangeContext& context_;
    const RowPair& pair_;
    const Progress& before_;
    const Progress& after_;
    Events& events_;
};

}  // namespace

void find_progress_changes(const ChangeContext& context, const std::vector<RowPair>& rows,
                           const LegendPairs& legend, Events& events) {
    for (const RowPair& pair : rows) {
        if (pair.old_row && pair.new_row) {
            RowChanges changes(context, pair, events);
            changes.find_text_change();
            changes.find_category_change(legend);
            changes.find_tag_changes();
        } else if (pair.new_row) {
            events.push_back(with_rows(event_of(EventKind::kProgressAdded, place_of(pair, ""), std::nullopt,
                                                new_row_of(context, pair).text),
                                       pair));
        } else {
            events.push_back(with_rows(event_of(EventKind::kProgressRemoved, place_of(pair, ""),
                                                old_row_of(context, pair).text, std::nullopt),
                                       pair));
        }
    }
}

}  // namespace torikumi
