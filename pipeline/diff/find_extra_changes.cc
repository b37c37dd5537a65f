#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "normalizers/compact_form.h"
#include "pipeline/diff/find_changes.h"
#include "pipeline/diff/text_change.h"

namespace torikumi {
namespace {

/// 令和5年度の予定 and 令和6年度の予定 are one column; 備考 and 予算額 are two.
constexpr double kSameHeader = 0.5;

/// All headers of the plan, compact form → as printed.
std::map<std::string, std::string> headers_of(const Plan& plan) {
    std::map<std::string, std::string> headers;
    const auto add = [&](const Extra& extra) {
        for (const auto& [header, text] : extra) headers.emplace(compact_form(header), header);
    };
    for (const Section& section : plan.sections) {
        for (const Policy& policy : section.policies) {
            for (const Measure& measure : policy.measures) {
                add(measure.extra);
                for (const Progress& row : measure.progress) add(row.extra);
            }
        }
    }
    return headers;
}

/// Which header of the old plan is which of the new, in compact form. Those that both have are themselves.
class Columns {
 public:
    Columns(const Plan& old_plan, const Plan& new_plan)
        : old_headers_(headers_of(old_plan)), new_headers_(headers_of(new_plan)) {
        const std::vector<std::string> gone = headers_only_in(old_headers_, new_headers_);
        const std::vector<std::string> come = headers_only_in(new_headers_, old_headers_);
        const auto partners = pair_texts(gone, come, kSameHeader);
        for (std::size_t i = 0; i < gone.size(); ++i)
            if (partners[i]) renamed_[gone[i]] = come[*partners[i]];
    }

    std::string new_header(const std::string& old_header) const {
        const std::string compact = compact_form(old_header);
        const auto found = renamed_.find(compact);
        return found == renamed_.end() ? compact : found->second;
    }

    void find_renamed(Events& events) const {
        for (const auto& [before, after] : renamed_)
            events.push_back(event_of(EventKind::kMetadataChanged, {.field = "extra"},
                                      old_headers_.at(before), new_headers_.at(after)));
    }

 private:
    using Headers = std::map<std::string, std::string>;

    static std::vector<std::string> headers_only_in(const Headers& here, const Headers& there) {
        std::vector<std::string> headers;
        for (const auto& [compact, printed] : here)
            if (!there.contains(compact)) headers.push_back(compact);
        return headers;
    }

    Headers old_headers_;
    Headers new_headers_;
    std::map<std::string, std::string> renamed_;
};

struct Cell {
    std::string header;  // as printed
    std::string text;
};

using Cells = std::map<std::string, Cell>;  // by the compact header of the new plan

/// The cells of several extras; a header that stands in more than one keeps each text that differs.
void add_cells(const Extra& extra, const Columns* columns, Cells& cells) {
    for (const auto& [header, text] : extra) {
        Cell& cell = cells[columns != nullptr ? columns->new_header(header) : compact_form(header)];
        cell.header = header;
        if (compact_form(cell.text).find(compact_form(text)) == std::string::npos)
            cell.text += (cell.text.empty() ? "" : "\n") + text;
    }
}

/// `place.field` is what stands before the header.
void append_cell_changes(const EventPlace& place, const Cells& before, const Cells& after,
                         const TextChangeSettings& settings, Events& events) {
    const auto append = [&](const std::string& header, const std::optional<std::string>& old_text,
                            const std::optional<std::string>& new_text) {
        EventPlace cell = place;
        cell.field += header;
        append_value_change(std::move(cell), old_text, new_text, settings, events);
    };
    for (const auto& [column, cell] : before) {
        const auto found = after.find(column);
        if (found == after.end()) {
            append(cell.header, cell.text, std::nullopt);
            continue;
        }
        const std::size_t others = events.size();
        append(found->second.header, cell.text, found->second.text);
        if (events.size() > others && cell.header != found->second.header)
            events.back().old_header = cell.header;
    }
    for (const auto& [column, cell] : after)
        if (!before.contains(column)) append(cell.header, std::nullopt, cell.text);
}

Cells cells_of(const Plan& plan, const std::vector<NodePlace>& places, const Columns* columns) {
    Cells cells;
    for (const NodePlace& place : places) add_cells(measure_at(plan, place.path).extra, columns, cells);
    return cells;
}

}  // namespace

void find_extra_changes(const ChangeContext& context, const std::vector<RowPair>& rows, Events& events) {
    const TextChangeSettings& settings = context.settings.texts;
    const Columns columns(context.old_plan, context.new_plan);
    columns.find_renamed(events);
    for (const MeasureGroup& group : context.groups) {
        append_cell_changes(
            {NodeKind::kMeasure, group.old_places.front(), group.new_places.front(), "extra/"},
            cells_of(context.old_plan, group.old_places, &columns),
            cells_of(context.new_plan, group.new_places, nullptr), settings, events);
    }
    for (const RowPair& pair : rows) {
        if (!pair.old_row || !pair.new_row) continue;
        Cells before;
        Cells after;
        add_cells(old_row_of(context, pair).extra, &columns, before);
        add_cells(new_row_of(context, pair).extra, nullptr, after);
        Events found;
        append_cell_changes(place_of(pair, "/extra/"), before, after, settings, found);
        for (Event& event : found) events.push_back(with_rows(std::move(event), pair));
    }
}

}  // namespace torikumi
