#include "pipeline/output/timeline_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "pipeline/output/terminal_text.h"

namespace torikumi {
namespace {

constexpr std::size_t kMostColumnsOfText = 60;
constexpr std::size_t kColumnsOfId = 12;
constexpr std::string_view kSigns =
    "+ first seen, x dropped, m moved, r reworded, c another category; - blank";

/// `B mr`: the codes, and signs of what happened since the year before.
std::string cell(const FollowedMeasure& measure, std::size_t year) {
    if (measure.dropped == year) return "x";
    const std::optional<MeasureInYear>& form = measure.years[year];
    if (!form) return "";
    std::string codes;
    for (const std::string& code : category_codes(*form)) codes += without_controls(code);
    std::string signs;
    if (year > 0 && measure.first_seen == year) signs += "+";
    if (has_change(*form, EventKind::kMoved)) signs += "m";
    if (has_change(*form, EventKind::kReworded)) signs += "r";
    if (has_change(*form, EventKind::kCategoryChanged)) signs += "c";
    return (codes.empty() ? "-" : codes) + (signs.empty() ? "" : " " + signs);
}

std::string summary(const Timeline& timeline) {
    const TimelineCounts counts = count_measures(timeline);
    return fmt::format(
        "{} measures in {} revisions: {} throughout, {} first seen later, {} dropped; {} moved, {} reworded, "
        "{} "
        "with another category\n",
        counts.measures, timeline.years.size(), counts.throughout, counts.first_seen_later, counts.dropped,
        counts.moved, counts.reworded, counts.category_changed);
}

}  // namespace

std::string write_timeline_text(const Timeline& timeline) {
    std::vector<std::size_t> widths;
    for (std::size_t year = 0; year < timeline.years.size(); ++year) {
        std::size_t width = columns_of(timeline.years[year].label);
        for (const FollowedMeasure& measure : timeline.measures)
            width = std::max(width, columns_of(cell(measure, year)));
        widths.push_back(width + 2);
    }

    std::string text = summary(timeline) + std::string(kSigns) + "\n\n";
    for (std::size_t year = 0; year < widths.size(); ++year)
        text += padded_to_columns(timeline.years[year].label, widths[year]);
    text += padded_to_columns("id", kColumnsOfId) + "measure\n";
    for (const FollowedMeasure& measure : timeline.measures) {
        for (std::size_t year = 0; year < widths.size(); ++year)
            text += padded_to_columns(cell(measure, year), widths[year]);
        const MeasureInYear& last = last_form(measure);
        text += padded_to_columns(without_controls(last.id), kColumnsOfId) +
                cut_to_columns(without_controls(last.text), kMostColumnsOfText) + "\n";
    }
    return text;
}

}  // namespace torikumi
