#include "pipeline/output/diff_markdown.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

#include "pipeline/output/change_words.h"
#include "pipeline/output/changed_runs.h"
#include "pipeline/output/terminal_text.h"

namespace torikumi {
namespace {

/// Plain text inside a cell of a table: nothing in it is markup, and a line break stays one.
std::string escaped(std::string_view text) {
    constexpr std::string_view kMarkup = "\\`*_[]<>#|~&$";
    std::string markdown;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
        for (const char c : without_controls(line)) {
            if (kMarkup.find(c) != kMarkup.npos) markdown.push_back('\\');
            markdown.push_back(c);
        }
        begin += line.size() + 1;
        if (begin <= text.size()) markdown += "<br>";
    }
    return markdown;
}

/// An empty cell is easily overlooked.
std::string or_dash(const std::string& cell) {
    return cell.empty() ? "－" : cell;
}

std::string value_cell(const Event& event, Side side) {
    const std::string_view tag = side == Side::kOld ? "del" : "ins";
    const bool marked = !event.spans.empty();  // else all of it changed
    std::string cell;
    for (const TextRun& run : changed_runs(event, side)) {
        cell += marked && run.state == RunState::kChanged
                    ? fmt::format("<{0}>{1}</{0}>", tag, escaped(run.text))
                    : escaped(run.text);
    }
    return or_dash(cell);
}

std::string id_of(const std::optional<NodePlace>& place) {
    return or_dash(place ? escaped(place->id) : "");
}

/// A renaming stands in many places.
std::string places_of(const Event& event) {
    std::string list;
    for (const PlacePair& pair : event.places) {
        list += "<br>" + escaped(pair.old_place.id);
        if (pair.old_place.id != pair.new_place.id) list += " → " + escaped(pair.new_place.id);
    }
    return list;
}

std::string row(const Event& event, const Comparison& comparison) {
    std::string kind(label_of(event.kind));
    if (event.direction) kind += fmt::format("（{}）", label_of(*event.direction));
    return fmt::format(
        "| {} | {} | {} | {} | {} | {} | {} |\n", kind, id_of(event.new_place), id_of(event.old_place),
        escaped(label_of_field(event.field)) + places_of(event), value_cell(event, Side::kNew),
        value_cell(event, Side::kOld),
        or_dash(escaped(fmt::format("{}", fmt::join(departments_of(event, comparison), "、")))));
}

std::string revision(std::string_view which, const Revision& revision) {
    std::string line = fmt::format("- {}：{}", which, escaped(revision.file));
    if (revision.title) line += fmt::format(" 「{}」", escaped(*revision.title));
    if (revision.date) line += " " + escaped(revision.date->iso.value_or(revision.date->printed));
    return line + "\n";
}

std::string summary(const Changes& changes) {
    std::string markdown = "# 新旧対照表\n\n" + revision("改正後", changes.new_revision) +
                           revision("改正前", changes.old_revision) +
                           fmt::format("- 類似度：{:.3f}\n", changes.similarity);
    if (changes.unrelated)
        markdown += "\n二つの計画に共通点がほとんどなく、同じ計画の改正ではない可能性があります。\n";
    if (changes.events.empty()) return markdown + "\n変更はありません。\n";
    markdown += "\n| 変更の種類 | 件数 |\n|---|--:|\n";
    for (const EventCount& each : count_events(changes.events))
        if (each.count > 0) markdown += fmt::format("| {} | {} |\n", label_of(each.kind), each.count);
    return markdown + fmt::format("| 計 | {} |\n", changes.events.size());
}

}  // namespace

std::string write_diff_markdown(const Comparison& comparison) {
    std::string markdown = summary(comparison.changes);
    std::string section;
    for (const Event& event : comparison.changes.events) {
        const std::string title = section_of(event, comparison);
        if (&event == &comparison.changes.events.front() || title != section) {
            markdown += fmt::format("\n## {}\n\n", title.empty() ? "文書全体" : escaped(title));
            markdown +=
                "| 種類 | 改正後の番号 | 改正前の番号 | 項目 | 改正後 | 改正前 | 担当部 |\n"
                "|---|---|---|---|---|---|---|\n";
        }
        section = title;
        markdown += row(event, comparison);
    }
    return markdown;
}

}  // namespace torikumi
