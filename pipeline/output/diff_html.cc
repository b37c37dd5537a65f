#include "pipeline/output/diff_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "pipeline/model/plan_places.h"
#include "pipeline/output/change_words.h"
#include "pipeline/output/choices.h"
#include "pipeline/output/embedded.h"
#include "pipeline/output/html_text.h"
#include "pipeline/output/side_by_side.h"
#include "pipeline/output/side_cell.h"

namespace torikumi {
namespace {

struct Filters {
    Choices departments;
    Choices category_changes;
};

/// Anchors hold places, not ids: an id may hold anything.
std::string anchor_of(const NodePath& path, Side side) {
    return fmt::format("{}-{}-{}-{}-{}", side == Side::kOld ? "old" : "new", name_of(path.node), path.section,
                       path.item, path.measure);
}

std::string link_to(const NodePlace& place, Side side) {
    return fmt::format("<a href=\"#{}\">{}</a>", anchor_of(place.path, side), html_escaped(place.id));
}

std::string category_change(const Event& event) {
    return fmt::format("{} → {}", event.before.value_or("なし"), event.after.value_or("なし"));
}

/// The other places of a split or merged thing; that of the row itself needs no link.
std::string part_links(const Event& event, const SideBySideRow& row) {
    std::string links;
    for (const PlacePair& pair : event.places) {
        const bool split = event.kind == EventKind::kSplit;
        const NodePlace& place = split ? pair.new_place : pair.old_place;
        if (place == (split ? row.new_place : row.old_place)) continue;
        links += (links.empty() ? "" : "、") + link_to(place, split ? Side::kNew : Side::kOld);
    }
    return links;
}

/// One line of the third column.
std::string remark_html(const Event& event, const SideBySideRow& row) {
    std::string detail;
    switch (event.kind) {
        case EventKind::kMoved: detail = link_to(*event.old_place, Side::kOld) + " から"; break;
        case EventKind::kSplit:
            detail = link_to(*event.old_place, Side::kOld) + " から";
            if (const std::string links = part_links(event, row); !links.empty())
                detail += "、ほかに " + links;
            break;
        case EventKind::kMerged:
            detail = link_to(*event.new_place, Side::kNew) + " へ";
            if (const std::string links = part_links(event, row); !links.empty())
                detail += "、ほかに " + links;
            break;
        case EventKind::kCategoryChanged:
        case EventKind::kTagAdded:
        case EventKind::kTagRemoved: detail = html_escaped(category_change(event)); break;
        case EventKind::kMetadataChanged: detail = html_escaped(label_of_field(event.field)); break;
        default: break;
    }
    if (event.direction)
        detail +=
            fmt::format(" <b class=\"{}\">{}</b>", name_of(*event.direction), label_of(*event.direction));
    return fmt::format("<li><span class=\"kind\">{}</span>{}</li>", label_of(event.kind),
                       detail.empty() ? "" : " " + detail);
}

std::string remarks_html(const SideBySideRow& row) {
    std::string items;
    for (const Event* event : row.events) items += remark_html(*event, row);
    return items.empty() ? "" : "<ul>" + items + "</ul>";
}

std::string absent_html(const SideBySideRow& row, Side side) {
    for (const Event* event : row.events) {
        if (event->kind == EventKind::kMerged && side == Side::kNew)
            return fmt::format("（{} に統合）", link_to(*event->new_place, Side::kNew));
        if (event->kind == EventKind::kSplit && side == Side::kOld)
            return fmt::format("（{} から分割）", link_to(*event->old_place, Side::kOld));
    }
    return side == Side::kOld ? "（新設）" : "（削除）";
}

std::string new_cell(const SideBySideRow& row, const Comparison& comparison) {
    if (row.form == RowForm::kMovedAway)
        return fmt::format("（{} へ移動）", link_to(*row.new_place, Side::kNew));
    if (!row.new_place) return absent_html(row, Side::kNew);
    return side_cell_html(comparison.new_plan, row, Side::kNew);
}

std::string old_cell(const SideBySideRow& row, const Comparison& comparison) {
    if (!row.old_place) return absent_html(row, Side::kOld);
    if (row.form == RowForm::kThing && row.events.empty() && reads_alike(row, comparison))
        return fmt::format("<b class=\"id\">{}</b> （同左）", html_escaped(row.old_place->id));
    return side_cell_html(comparison.old_plan, row, Side::kOld);
}

/// What the filters ask of a row.
std::string filter_data(const SideBySideRow& row, const Comparison& comparison, Filters& filters) {
    std::string kinds(row.form == RowForm::kMovedAway ? name_of(EventKind::kMoved) : "");
    std::string category_changes;
    for (const Event* event : row.events) {
        kinds += fmt::format("{}{}", kinds.empty() ? "" : " ", name_of(event->kind));
        if (event->kind != EventKind::kCategoryChanged) continue;
        category_changes += fmt::format(" {}", filters.category_changes.index_of(category_change(*event)));
        if (event->direction) category_changes += fmt::format(" {}", name_of(*event->direction));
    }
    std::string departments;
    const auto add = [&](const Plan& plan, const std::optional<NodePlace>& place) {
        if (!place || place->path.node != NodeKind::kMeasure) return;
        for (const std::string& name : departments_at(plan, place->path))
            departments += fmt::format(" {}", filters.departments.index_of(name));
    };
    add(comparison.new_plan, row.new_place);
    add(comparison.old_plan, row.old_place);
    return fmt::format(R"(data-kinds="{}" data-departments="{}" data-categories="{}")", kinds, departments,
                       category_changes);
}

/// A thing of both plans has its anchors in one row, one that moved away the old one where it stood.
std::string anchors_of(const SideBySideRow& row, bool moved_here) {
    std::string anchors;
    if (row.new_place && row.form == RowForm::kThing)
        anchors += fmt::format("<span id=\"{}\"></span>", anchor_of(row.new_place->path, Side::kNew));
    if (row.old_place && !moved_here)
        anchors += fmt::format("<span id=\"{}\"></span>", anchor_of(row.old_place->path, Side::kOld));
    return anchors;
}

std::string row_html(const SideBySideRow& row, const Comparison& comparison, Filters& filters) {
    const bool moved_here =
        std::ranges::any_of(row.events, [](const Event* event) { return event->kind == EventKind::kMoved; });
    const bool changed = !row.events.empty() || row.form == RowForm::kMovedAway;
    std::string state = changed ? "changed" : "same";
    if (!row.new_place) state += " gone";
    if (!row.old_place) state += " fresh";
    if (row.form == RowForm::kMovedAway) state += " away";
    return fmt::format(
        "<tr class=\"{} {}\" {}>\n<td class=\"new\" data-side=\"改正後\">{}{}</td>\n"
        "<td class=\"old\" data-side=\"改正前\">{}</td>\n<td class=\"remarks\">{}</td>\n</tr>\n",
        name_of(row.node), state, filter_data(row, comparison, filters), anchors_of(row, moved_here),
        new_cell(row, comparison), old_cell(row, comparison), remarks_html(row));
}

std::string document_rows(const SideBySideRow& row) {
    std::string html;
    for (const Event* event : row.events) {
        const auto value = [&](Side side) {
            std::string text;
            for (const TextRun& run : changed_runs(*event, side)) text += html_escaped(run.text);
            return text.empty() ? "（なし）" : text;
        };
        html += fmt::format(
            "<tr class=\"document changed\" data-kinds=\"{}\" data-departments=\"\" data-categories=\"\">\n"
            "<td class=\"new\" data-side=\"改正後\">{}</td>\n<td class=\"old\" data-side=\"改正前\">{}</td>\n"
            "<td class=\"remarks\"><ul><li><span class=\"kind\">{}</span> {}</li></ul></td>\n</tr>\n",
            name_of(event->kind), value(Side::kNew), value(Side::kOld), label_of(event->kind),
            html_escaped(label_of_field(event->field)));
    }
    return html;
}

std::string revision_html(const Revision& revision) {
    std::string html = fmt::format("<b>{}</b>", html_escaped(revision.title.value_or(revision.file)));
    if (revision.date) html += "<br>" + html_escaped(revision.date->iso.value_or(revision.date->printed));
    return html + "<br><small>" + html_escaped(revision.file) + "</small>";
}

std::string counts_html(const Changes& changes) {
    std::string html;
    for (const EventCount& each : count_events(changes.events)) {
        if (each.count == 0) continue;
        html += fmt::format("<li><button type=\"button\" data-kind=\"{}\">{} <b>{}</b></button></li>\n",
                            name_of(each.kind), label_of(each.kind), each.count);
    }
    return html.empty() ? "<li>変更はありません。</li>\n" : html;
}

std::string kind_options(const Changes& changes) {
    std::string html;
    for (const EventCount& each : count_events(changes.events)) {
        if (each.count > 0)
            html +=
                fmt::format("<option value=\"{}\">{}</option>\n", name_of(each.kind), label_of(each.kind));
    }
    return html;
}

}  // namespace

std::string write_diff_html(const Comparison& comparison) {
    Filters filters;
    std::string rows;
    for (const SideBySideRow& row : set_side_by_side(comparison)) {
        rows += row.node == NodeKind::kDocument ? document_rows(row) : row_html(row, comparison, filters);
    }
    const Changes& changes = comparison.changes;
    return filled_template(
        diff_template(),
        {{"title", html_escaped(changes.new_revision.title.value_or(changes.new_revision.file))},
         {"old", revision_html(changes.old_revision)},
         {"new", revision_html(changes.new_revision)},
         {"events", std::to_string(changes.events.size())},
         {"similarity", fmt::format("{:.3f}", changes.similarity)},
         {"unrelated", changes.unrelated
                           ? "<p class=\"warning\">二つの計画に共通点がほとんどなく、同じ計画の改正では"
                             "ない可能性があります。</p>"
                           : ""},
         {"counts", counts_html(changes)},
         {"kinds", kind_options(changes)},
         {"departments", options_html(filters.departments)},
         {"categories", options_html(filters.category_changes)},
         {"rows", std::move(rows)}});
}

}  // namespace torikumi
