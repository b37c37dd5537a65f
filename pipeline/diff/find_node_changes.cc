#include <fmt/format.h>

#include <algorithm>

#include "normalizers/compact_form.h"
#include "normalizers/marks.h"
#include "pipeline/diff/find_changes.h"

namespace torikumi {
namespace {

std::string_view text_field(NodeKind node) {
    return node == NodeKind::kSection ? "title" : "text";
}

/// （ｱ） and (ア) are one form.
std::string form_of(const std::string& mark) {
    const std::optional<Mark> parsed = parse_mark(mark);
    return parsed ? parsed->form : compact_form(mark);
}

/// (ア) → ① is another mark with the same number.
bool same_mark(const Item& before, const Item& after) {
    if (before.ordinal != after.ordinal) return false;
    if (!before.printed_mark || !after.printed_mark) return before.printed_mark == after.printed_mark;
    return *before.printed_mark == *after.printed_mark ||
           form_of(*before.printed_mark) == form_of(*after.printed_mark);
}

/// How a new parent comes after an old one.
enum class Parentage {
    kSame,
    kPart,  // the old one was split or merged, and this is what came of it
    kOther,
};

Parentage parentage(const Level* parents, std::size_t old_parent, std::size_t new_parent) {
    if (parents == nullptr || parents->pairs.new_of_old[old_parent] == new_parent) return Parentage::kSame;
    const auto joins = [](const std::vector<Parts>& all, std::size_t whole, std::size_t part) {
        return std::ranges::any_of(all, [&](const Parts& each) {
            return each.whole == whole && std::ranges::find(each.parts, part) != each.parts.end();
        });
    };
    const bool is_part = joins(parents->parts.splits, old_parent, new_parent) ||
                         joins(parents->parts.merges, new_parent, old_parent);
    return is_part ? Parentage::kPart : Parentage::kOther;
}

/// Finds what changed about the things of one kind.
class NodeChanges {
 public:
    NodeChanges(const ChangeContext& context, const Level& level, const Level* parents, Events& events)
        : context_(context), level_(level), parents_(parents), events_(events) {}

    void find() {
        mark_parts();
        for (std::size_t i = 0; i < old_items().size(); ++i) {
            if (level_.pairs.new_of_old[i]) {
                find_in_pair(old_items()[i], new_items()[*level_.pairs.new_of_old[i]], !old_in_parts_[i]);
            } else if (!old_in_parts_[i]) {
                add(EventKind::kRemoved, old_items()[i].place, std::nullopt, old_text(old_items()[i]),
                    std::nullopt);
            }
        }
        for (std::size_t j = 0; j < new_items().size(); ++j) {
            if (!level_.pairs.old_of_new[j] && !new_in_parts_[j])
                add(EventKind::kAdded, std::nullopt, new_items()[j].place, std::nullopt,
                    new_text(new_items()[j]));
        }
        for (const Parts& split : level_.parts.splits) add_split(split);
        for (const Parts& merge : level_.parts.merges) add_merge(merge);
    }

 private:
    const Items& old_items() const { return level_.pairs.old_items; }
    const Items& new_items() const { return level_.pairs.new_items; }
    const std::string& old_text(const Item& item) const {
        return text_at(context_.old_plan, item.place.path);
    }
    const std::string& new_text(const Item& item) const {
        return text_at(context_.new_plan, item.place.path);
    }

    void mark_parts() {
        old_in_parts_.resize(old_items().size());
        new_in_parts_.resize(new_items().size());
        for (const Parts& split : level_.parts.splits) {
            old_in_parts_[split.whole] = true;
            for (const std::size_t part : split.parts) new_in_parts_[part] = true;
        }
        for (const Parts& merge : level_.parts.merges) {
            new_in_parts_[merge.whole] = true;
            for (const std::size_t part : merge.parts) old_in_parts_[part] = true;
        }
    }

    /// Of what was split or merged, that event says what became of the text.
    void find_in_pair(const Item& before, const Item& after, bool also_text) {
        const NodeKind node = before.place.path.node;
        const Parentage parent = parentage(parents_, before.parent, after.parent);
        if (parent == Parentage::kOther) {
            events_.push_back(event_of(EventKind::kMoved, {node, before.place, after.place, "parent"},
                                       parents_->pairs.old_items[before.parent].place.id,
                                       parents_->pairs.new_items[after.parent].place.id));
        } else if (parent == Parentage::kSame && !same_mark(before, after)) {
            events_.push_back(
                event_of(EventKind::kRenumbered,
                         {node, before.place, after.place, node == NodeKind::kSection ? "number" : "mark"},
                         before.printed_mark, after.printed_mark));
        }
        if (also_text && before.text != after.text) {
            events_.push_back(text_event_of(EventKind::kReworded,
                                            {node, before.place, after.place, std::string(text_field(node))},
                                            old_text(before), new_text(after), context_.settings.texts));
        }
    }

    Event& add(EventKind kind, std::optional<NodePlace> old_place, std::optional<NodePlace> new_place,
               std::optional<std::string> before, std::optional<std::string> after) {
        const NodeKind node = (new_place ? new_place : old_place)->path.node;
        events_.push_back(
            event_of(kind, {node, std::move(old_place), std::move(new_place), std::string(text_field(node))},
                     std::move(before), std::move(after)));
        return events_.back();
    }

    void add_split(const Parts& split) {
        const Item& whole = old_items()[split.whole];
        std::vector<PlacePair> places;
        std::vector<std::string> texts;
        for (const std::size_t part : split.parts) {
            places.push_back({whole.place, new_items()[part].place});
            texts.push_back(new_text(new_items()[part]));
        }
        Event& event = add(EventKind::kSplit, whole.place, places.front().new_place, old_text(whole),
                           fmt::format("{}", fmt::join(texts, "\n")));
        event.places = std::move(places);
    }

    void add_merge(const Parts& merge) {
        const Item& whole = new_items()[merge.whole];
        std::vector<PlacePair> places;
        std::vector<std::string> texts;
        for (const std::size_t part : merge.parts) {
            places.push_back({old_items()[part].place, whole.place});
            texts.push_back(old_text(old_items()[part]));
        }
        Event& event = add(EventKind::kMerged, places.front().old_place, whole.place,
                           fmt::format("{}", fmt::join(texts, "\n")), new_text(whole));
        event.places = std::move(places);
    }

    const ChangeContext& context_;
    const Level& level_;
    const Level* parents_;
    Events& events_;
    std::vector<bool> old_in_parts_;
    std::vector<bool> new_in_parts_;
};

}  // namespace

void find_node_changes(const ChangeContext& context, Events& events) {
    const PlanPairs& pairs = context.pairs;
    NodeChanges(context, pairs.sections, nullptr, events).find();
    NodeChanges(context, pairs.recommendations, &pairs.sections, events).find();
    NodeChanges(context, pairs.policies, &pairs.sections, events).find();
    NodeChanges(context, pairs.measures, &pairs.policies, events).find();
}

}  // namespace torikumi
