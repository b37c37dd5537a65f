#include "pipeline/output/timeline_html.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

#include "pipeline/output/change_words.h"
#include "pipeline/output/choices.h"
#include "pipeline/output/embedded.h"
#include "pipeline/output/html_text.h"
#include "pipeline/output/timeline_json.h"

namespace torikumi {
namespace {

struct Filters {
    Choices sections;
    Choices departments;
    Choices codes;  // of the last year
};

/// What is worth a word in a cell; a change of category shows by its colour.
struct Flag {
    EventKind kind;
    std::string_view word;
};

constexpr auto kFlags = std::to_array<Flag>({{EventKind::kMoved, "移動"},
                                             {EventKind::kRenumbered, "番号"},
                                             {EventKind::kSplit, "分割"},
                                             {EventKind::kMerged, "統合"},
                                             {EventKind::kReworded, "文言"}});

/// The place of a code in the legend of its year, which is its colour; behind all others where the legend
/// does not have it.
std::size_t rank_of(const std::string& code, const TimelineYear& year) {
    const auto found = std::ranges::find(year.categories, code, &Category::code);
    return static_cast<std::size_t>(found - year.categories.begin());
}

constexpr std::size_t kColours = 6;

std::string colour_of(const std::string& code, const TimelineYear& year) {
    const std::size_t rank = rank_of(code, year);
    return rank == year.categories.size() ? "k-none" : fmt::format("k{}", std::min(rank, kColours - 1));
}

/// Sorting by a year sets the row that is furthest behind first.
std::string sort_key(const MeasureInYear& measure, const TimelineYear& year) {
    std::size_t key = 0;
    for (const std::string& code : category_codes(measure)) key = std::max(key, rank_of(code, year) + 1);
    return std::to_string(key);
}

std::string codes_html(const MeasureInYear& measure, const TimelineYear& year) {
    std::string html;
    for (const std::string& code : category_codes(measure))
        html += fmt::format("<span class=\"code {}\">{}</span>", colour_of(code, year), html_escaped(code));
    return html.empty() ? "<span class=\"code k-none\">－</span>" : html;
}

std::string flags_html(const FollowedMeasure& measure, std::size_t year) {
    std::string words;
    if (year > 0 && measure.first_seen == year) words += measure.split_from ? " 分割で新設" : " 新設";
    for (const Flag& flag : kFlags) {
        const bool said = flag.kind == EventKind::kSplit && measure.first_seen == year;
        if (!said && has_change(*measure.years[year], flag.kind)) words += fmt::format(" {}", flag.word);
    }
    return words.empty() ? "" : fmt::format("<small>{}</small>", words.substr(1));
}

std::string cell_html(const Timeline& timeline, const FollowedMeasure& measure, std::size_t year) {
    const std::string label = html_escaped(timeline.years[year].label);
    if (measure.dropped == year) {
        const std::string_view word = measure.merged_into ? "統合" : "廃止";
        return fmt::format("<td data-year=\"{}\" data-key=\"-1\" class=\"dropped\"><small>{}</small></td>\n",
                           label, word);
    }
    if (!measure.years[year]) return fmt::format("<td data-year=\"{}\" data-key=\"-2\"></td>\n", label);
    const MeasureInYear& form = *measure.years[year];
    return fmt::format(
        "<td data-year=\"{0}\" data-key=\"{1}\"><button type=\"button\" tabindex=\"-1\" data-open=\"{2}\" "
        "aria-label=\"{0} {3}{4}\">{5}{6}</button></td>\n",
        label, sort_key(form, timeline.years[year]), year, html_escaped(form.id),
        html_escaped(fmt::format(" 区分 {}", fmt::join(category_codes(form), "、"))),
        codes_html(form, timeline.years[year]), flags_html(measure, year));
}

/// What the filters ask of a row: what ever happened to it.
std::string happenings_of(const FollowedMeasure& measure) {
    std::string words = measure.first_seen > 0 ? "first-seen" : "";
    if (measure.dropped) words += " dropped";
    for (const EventKindName& each : event_kinds()) {
        const bool ever = std::ranges::any_of(
            measure.years, [&](const auto& year) { return year && has_change(*year, each.kind); });
        if (ever) words += fmt::format(" {}", each.name);
    }
    return words;
}

std::string row_html(const Timeline& timeline, std::size_t index, Filters& filters) {
    const FollowedMeasure& measure = timeline.measures[index];
    const MeasureInYear& last = last_form(measure);
    std::string departments;
    for (const std::string& name : last.departments)
        departments += fmt::format(" {}", filters.departments.index_of(name));
    std::string codes;
    if (!measure.dropped)
        for (const std::string& code : category_codes(last))
            codes += fmt::format(" {}", filters.codes.index_of(code));
    std::string cells;
    for (std::size_t year = 0; year < timeline.years.size(); ++year)
        cells += cell_html(timeline, measure, year);
    return fmt::format(
        "<tr data-index=\"{0}\" data-section=\"{1}\" data-departments=\"{2}\" data-codes=\"{3}\" "
        "data-happened=\"{4}\">\n<th scope=\"row\"><span class=\"id\">{5}</span> <span "
        "class=\"text\">{6}</span><span class=\"where\">{7}</span></th>\n{8}</tr>\n",
        index, filters.sections.index_of(last.section), departments, codes, happenings_of(measure),
        html_escaped(last.id), html_escaped(last.text),
        html_escaped(fmt::format("{}", fmt::join(last.departments, "、"))), cells);
}

std::string head_cells(const Timeline& timeline) {
    std::string html;
    for (std::size_t year = 0; year < timeline.years.size(); ++year) {
        html += fmt::format(
            "<th scope=\"col\" aria-sort=\"none\"><button type=\"button\" "
            "data-sort=\"{}\">{}</button></th>\n",
            year, html_escaped(timeline.years[year].label));
    }
    return html;
}

/// The legend of the last year that has one.
std::string legend_html(const Timeline& timeline) {
    const auto year = std::ranges::find_if(timeline.years.rbegin(), timeline.years.rend(),
                                           [](const TimelineYear& each) { return !each.categories.empty(); });
    if (year == timeline.years.rend()) return "";
    std::string html;
    for (const Category& category : year->categories) {
        html +=
            fmt::format("<li><span class=\"code {}\">{}</span> {}</li>\n", colour_of(category.code, *year),
                        html_escaped(category.code), html_escaped(category.meaning));
    }
    return html;
}

std::string counts_html(const Timeline& timeline) {
    const TimelineCounts counts = count_measures(timeline);
    return fmt::format("取組 {} 件：全期間 {}、途中から {}、廃止・統合 {}、移動 {}、文言変更 {}、区分変更 {}",
                       counts.measures, counts.throughout, counts.first_seen_later, counts.dropped,
                       counts.moved, counts.reworded, counts.category_changed);
}

std::string kind_labels() {
    JsonWriter json(JsonStyle::kCompact);
    json.begin_object();
    for (const EventKindName& each : event_kinds()) {
        json.key(each.name);
        json.string(label_of(each.kind));
    }
    json.end_object();
    return json.take();
}

}  // namespace

std::string write_timeline_html(const Timeline& timeline) {
    Filters filters;
    std::string rows;
    for (std::size_t i = 0; i < timeline.measures.size(); ++i) rows += row_html(timeline, i, filters);
    const Revision& last = timeline.years.back().revision;
    return filled_template(timeline_template(),
                           {{"title", html_escaped(last.title.value_or(last.file))},
                            {"counts", counts_html(timeline)},
                            {"legend", legend_html(timeline)},
                            {"sections", options_html(filters.sections)},
                            {"departments", options_html(filters.departments)},
                            {"codes", options_html(filters.codes)},
                            {"years", head_cells(timeline)},
                            {"rows", std::move(rows)},
                            {"timeline", script_escaped(write_timeline_json(timeline, JsonStyle::kCompact))},
                            {"labels", kind_labels()}});
}

}  // namespace torikumi
