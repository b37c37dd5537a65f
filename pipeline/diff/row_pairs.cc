#include "pipeline/diff/row_pairs.h"

#include <fmt/format.h>

#include <algorithm>

#include "normalizers/compact_form.h"
#include "pipeline/matching/assignment.h"
#include "pipeline/matching/equal_keys.h"

namespace torikumi {
namespace {

struct Row {
    NodePlace place;
    std::size_t index = 0;
    std::string text;  // compact
    CharacterPairs pairs;
    std::string category;
    bool paired = false;
};

using Rows = std::vector<Row>;

Rows rows_of(const Plan& plan, const std::vector<NodePlace>& places) {
    Rows rows;
    for (const NodePlace& place : places) {
        const std::vector<Progress>& progress = measure_at(plan, place.path).progress;
        for (std::size_t i = 0; i < progress.size(); ++i) {
            Row row{
                place, i, compact_form(progress[i].text.value_or("")), {}, progress[i].category.value_or("")};
            row.pairs = character_pairs(row.text);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

class GroupRows {
 public:
    GroupRows(Rows old_rows, Rows new_rows)
        : old_rows_(std::move(old_rows)), new_rows_(std::move(new_rows)) {}

    void pair_equal_texts() {
        pair_by([](const Row& row) { return row.text + "\n" + row.category; });  // no text has a line break
        pair_by([](const Row& row) { return row.text; });
    }

    /// The category and the place among the rows decide between texts that are equally alike.
    void pair_alike(double least_similarity) {
        constexpr double kSameCategory = 0.05;
        constexpr double kSamePlace = 0.01;
        constexpr std::size_t kMost = 100;  // on either side; beyond, only equal rows are told
        const std::vector<Row*> left = lonely(old_rows_);
        const std::vector<Row*> right = lonely(new_rows_);
        if (left.empty() || right.empty() || std::max(left.size(), right.size()) > kMost) return;
        std::vector scores(left.size(), std::vector<double>(right.size(), 0));
        for (std::size_t i = 0; i < left.size(); ++i) {
            for (std::size_t j = 0; j < right.size(); ++j) {
                if (left[i]->text.empty() || right[j]->text.empty()) continue;
                const double alike = similarity(left[i]->pairs, right[j]->pairs);
                if (alike < least_similarity) continue;
                scores[i][j] = alike + (left[i]->category == right[j]->category ? kSameCategory : 0) +
                               (left[i]->index == right[j]->index ? kSamePlace : 0);
            }
        }
        const auto assigned = assign(scores);
        for (std::size_t i = 0; i < left.size(); ++i)
            if (assigned[i] && scores[i][*assigned[i]] > 0) pair(*left[i], *right[*assigned[i]]);
    }

    void pair_in_order() {
        const std::vector<Row*> left = lonely(old_rows_);
        const std::vector<Row*> right = lonely(new_rows_);
        for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) pair(*left[i], *right[i]);
    }

    /// `old_place` and `new_place` are those of rows that the other plan does not have.
    std::vector<RowPair> all(const NodePlace& old_place, const NodePlace& new_place) && {
        for (const Row* row : lonely(old_rows_)) pairs_.push_back({row->place, new_place, row->index, {}});
        for (const Row* row : lonely(new_rows_)) pairs_.push_back({old_place, row->place, {}, row->index});
        return std::move(pairs_);
    }

 private:
    template <typename KeyOf>
    void pair_by(const KeyOf& key_of) {
        const auto keys_of = [&](const Rows& rows) {
            Keys keys;
            for (const Row& row : rows)
                keys.push_back(row.paired ? std::nullopt : std::optional(key_of(row)));
            return keys;
        };
        const auto partners = pair_equal_keys(keys_of(old_rows_), keys_of(new_rows_));
        for (std::size_t i = 0; i < partners.size(); ++i)
            if (partners[i]) pair(old_rows_[i], new_rows_[*partners[i]]);
    }

    static std::vector<Row*> lonely(Rows& rows) {
        std::vector<Row*> left;
        for (Row& row : rows)
            if (!row.paired) left.push_back(&row);
        return left;
    }

    void pair(Row& left, Row& right) {
        if (left.paired || right.paired) return;
        left.paired = right.paired = true;
        pairs_.push_back({left.place, right.place, left.index, right.index});
    }

    Rows old_rows_;
    Rows new_rows_;
    std::vector<RowPair> pairs_;
};

}  // namespace

std::vector<RowPair> pair_rows(const ChangeContext& context) {
    std::vector<RowPair> pairs;
    for (const MeasureGroup& group : context.groups) {
        GroupRows rows(rows_of(context.old_plan, group.old_places),
                       rows_of(context.new_plan, group.new_places));
        rows.pair_equal_texts();
        rows.pair_alike(context.settings.texts.reworded_row);
        rows.pair_in_order();
        const std::vector<RowPair> all =
            std::move(rows).all(group.old_places.front(), group.new_places.front());
        pairs.insert(pairs.end(), all.begin(), all.end());
    }
    return pairs;
}

const Progress& old_row_of(const ChangeContext& context, const RowPair& pair) {
    return measure_at(context.old_plan, pair.old_place.path).progress[*pair.old_row];
}

const Progress& new_row_of(const ChangeContext& context, const RowPair& pair) {
    return measure_at(context.new_plan, pair.new_place.path).progress[*pair.new_row];
}

EventPlace place_of(const RowPair& pair, std::string_view below) {
    const std::size_t row = pair.new_row ? *pair.new_row : *pair.old_row;
    return {NodeKind::kMeasure, pair.old_place, pair.new_place, fmt::format("progress/{}{}", row, below)};
}

Event with_rows(Event event, const RowPair& pair) {
    event.old_row = pair.old_row;
    event.new_row = pair.new_row;
    return event;
}

}  // namespace torikumi
