#include "pipeline/run/read_layout_draft.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extractors/text/layout_dump.h"
#include "pipeline/draft/item_marks.h"
#include "pipeline/model/utf8.h"
#include "pipeline/run/lay_out_plan.h"

namespace torikumi {
namespace {

/// Whether the table was taken for something else: then most of its text has no place.
bool leaves_much_unplaced(const PlanDraft& draft, const CharacterTable& characters) {
    constexpr std::size_t kMostOfHundred = 10;
    std::size_t unplaced = 0;
    for (const TextLines& piece : draft.unplaced)
        for (const TextLine& line : piece) unplaced += count_code_points(line.text.value);
    return unplaced * 100 > characters.size() * kMostOfHundred;
}

/// A dump whose pages no form feed parts; the cost of telling rows apart grows faster than their number.
bool is_longer_than_any_page(const PageContent& page) {
    constexpr std::size_t kMostLines = 400;
    std::size_t lines = 0;
    double baseline = 0;
    for (const Character& character : page.characters)
        if (std::exchange(baseline, character.baseline_pt) != character.baseline_pt) ++lines;
    return lines > kMostLines;
}

/// Whether marks were not found where they stand: then rows were cut or joined in the wrong places.
bool loses_marks(const PlanDraft& draft) {
    constexpr std::size_t kMostOfHundred = 10;
    std::size_t items = 0;
    std::size_t without_mark = 0;
    const auto count = [&](const auto& item) {
        ++items;
        if (!sole_mark(item.mark) && !first_mark(item.text)) ++without_mark;
    };
    for (const SectionDraft& section : draft.sections) {
        for (const PolicyDraft& policy : section.policies) {
            count(policy);
            std::ranges::for_each(policy.measures, count);
        }
    }
    return without_mark < items && without_mark * 100 > items * kMostOfHundred;
}

/// The lines of the dump that stand between two heights of a page on the grid.
std::optional<LineRange> lines_between(const PageContent& page, const CharacterTable& characters,
                                       double top_pt, double bottom_pt) {
    std::optional<LineRange> range;
    for (const Character& character : page.characters) {
        if (character.baseline_pt < top_pt || character.baseline_pt > bottom_pt) continue;
        const int line = characters.place[character.id];
        if (!range) range = LineRange{line, line};
        range->first = std::min(range->first, line);
        range->last = std::max(range->last, line);
    }
    return range;
}

/// Places on the grid are none of the text's: its lines are.
Sources lines_of(const Sources& places, const std::vector<PageContent>& pages,
                 const CharacterTable& characters) {
    Sources lines;
    for (const Source& place : places) {
        if (!place.page || !place.box) continue;
        const PageContent& page = pages[static_cast<std::size_t>(*place.page) - 1];
        if (const auto range = lines_between(page, characters, place.box->top, place.box->bottom))
            lines.push_back({std::nullopt, std::nullopt, range});
    }
    return lines;
}

void add_guesses(PlanDraft& draft, const std::vector<UnsureDepartmentsPlace>& places,
                 const std::vector<PageContent>& pages, const CharacterTable& characters) {
    const auto stands_in = [&](const TextLines& lines, const LineRange& range) {
        return std::ranges::any_of(lines, [&](const TextLine& line) {
            const int number = line.text.empty() ? 0 : characters.place[line.text.origin.back()];
            return number >= range.first && number <= range.last;
        });
    };
    for (const UnsureDepartmentsPlace& place : places) {
        const PageContent& page = pages[static_cast<std::size_t>(place.page) - 1];
        const auto range = lines_between(page, characters, place.top_pt, place.bottom_pt);
        if (!range) continue;
        for (SectionDraft& section : draft.sections) {
            for (PolicyDraft& policy : section.policies) {
                for (MeasureDraft& measure : policy.measures) {
                    if (stands_in(measure.mark, *range) || stands_in(measure.text, *range))
                        measure.guesses.push_back({DiagnosticCode::kInferredDepartments, place.confidence,
                                                   "no rule says how many rows their cell spans"});
                }
            }
        }
    }
}

}  // namespace

PlanDraft read_layout_draft(const TextContent& dump, const Lexicon& lexicon, Diagnostics& diagnostics) {
    const PdfContent content{dump.characters, pages_of_layout(dump.blocks, dump.characters)};
    Diagnostics of_pages;
    const bool may_read = std::ranges::none_of(content.pages, is_longer_than_any_page);
    PlanLayout plan = may_read ? lay_out_plan(content, lexicon, of_pages, PageMeasure::kOwn) : PlanLayout{};
    if (!plan.draft || leaves_much_unplaced(*plan.draft, content.characters) || loses_marks(*plan.draft)) {
        throw DocumentError(
            DiagnosticCode::kNoPlanFound,
            "no action plan could be told from this text, in which spaces keep the layout of the "
            "page: a header with 取組方針, 取組内容, 実施状況, 区分 must stand over columns and rows "
            "that white space parts. Convert the PDF itself, or dump it in the order of its cells "
            "(pdftotext -raw)");
    }
    for (Diagnostic& diagnostic : of_pages.all()) {
        diagnostic.source = lines_of(diagnostic.source, content.pages, content.characters);
        diagnostics.all().push_back(std::move(diagnostic));
    }
    add_guesses(*plan.draft, plan.unsure_departments, content.pages, content.characters);
    return std::move(*plan.draft);
}

}  // namespace torikumi
