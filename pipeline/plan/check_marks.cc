#include "pipeline/plan/check_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace torikumi {
namespace {

/// One of the siblings under a parent. `mark` is empty where none is printed.
struct MarkedItem {
    std::string mark;
    int number = 0;
    std::string id;
    std::string pointer;
    Sources source;
};

/// The siblings of one kind under one parent, in the order of the print.
struct Series {
    std::string_view kind;
    std::string parent;
    std::vector<MarkedItem> items;
};

std::string label(const MarkedItem& item) {
    return item.mark.empty() ? fmt::format("no. {}", item.number) : item.mark;
}

/// Whether every number between the two stands somewhere else in the series.
bool all_present(const std::set<int>& numbers, int after, int before) {
    for (int number = after + 1; number < before; ++number) {
        if (!numbers.contains(number)) return false;
    }
    return true;
}

void check_duplicates(const Series& series, Diagnostics& diagnostics) {
    std::set<std::string> seen;
    for (const MarkedItem& item : series.items) {
        if (item.mark.empty() || seen.insert(item.mark).second) continue;
        diagnostics.add(DiagnosticCode::kMarkDuplicate,
                        fmt::format("{} {} stands twice under {}; this one has the id {}", series.kind,
                                    item.mark, series.parent, item.id),
                        item.source, item.pointer);
    }
}

void check_order(const Series& series, Diagnostics& diagnostics) {
    std::set<int> numbers;
    for (const MarkedItem& item : series.items) numbers.insert(item.number);
    std::set<int> seen = {series.items.front().number};
    for (std::size_t i = 1; i < series.items.size(); ++i) {
        const MarkedItem& before = series.items[i - 1];
        const MarkedItem& item = series.items[i];
        const auto report = [&](std::string_view oddity) {
            diagnostics.add(DiagnosticCode::kMarkGap,
                            fmt::format("{} {} under {} {} {}", series.kind, label(item), series.parent,
                                        oddity, label(before)),
                            item.source, item.pointer);
        };
        if (!seen.insert(item.number).second) continue;  // a double, or the numbering begins anew
        if (item.number < before.number) {
            report("is out of order: it stands after");
        } else if (!all_present(numbers, before.number, item.number)) {
            report("skips a number: it follows");
        }
    }
}

/// `last_number` is where the series before ended, 0 for the first one.
void check_start(const Series& series, int last_number, Diagnostics& diagnostics) {
    const MarkedItem& first = series.items.front();
    const auto begins = [&](const MarkedItem& item) {
        return item.number == 1 || item.number == last_number + 1;
    };
    if (std::ranges::any_of(series.items, begins)) return;
    diagnostics.add(DiagnosticCode::kMarkGap,
                    fmt::format("{} marks under {} begin with {}", series.kind, series.parent, label(first)),
                    first.source, first.pointer);
}

void check_missing(const std::vector<Series>& all, Diagnostics& diagnostics) {
    std::vector<const MarkedItem*> unmarked;
    std::size_t items = 0;
    for (const Series& series : all) {
        items += series.items.size();
        for (const MarkedItem& item : series.items) {
            if (item.mark.empty()) unmarked.push_back(&item);
        }
    }
    if (unmarked.empty()) return;
    const std::string_view kind = all.front().kind;
    if (unmarked.size() == items && items > 1) {
        diagnostics.add(
            DiagnosticCode::kMarkMissing,
            fmt::format("no {} of this plan has a mark; all {} are numbered by position", kind, items),
            unmarked.front()->source, "/sections");
        return;
    }
    for (const MarkedItem* item : unmarked) {
        diagnostics.add(DiagnosticCode::kMarkMissing,
                        fmt::format("{} {} has no mark; it is numbered by position", kind, item->id),
                        item->source, item->pointer);
    }
}

/// All series of one kind, in the order of the print.
void check_kind(const std::vector<Series>& all, Diagnostics& diagnostics) {
    check_missing(all, diagnostics);
    int last_number = 0;
    for (const Series& series : all) {
        check_duplicates(series, diagnostics);
        check_start(series, last_number, diagnostics);
        check_order(series, diagnostics);
        last_number = series.items.back().number;
    }
}

/// Sections print their number in many ways, or begin anywhere: an excerpt of a longer plan starts with (3).
void check_sections(const Plan& plan, Diagnostics& diagnostics) {
    Series series{"section", "the document", {}};
    for (std::size_t s = 0; s < plan.sections.size(); ++s) {
        const Section& section = plan.sections[s];
        series.items.push_back({fmt::format("({})", section.number), section.number, section.id,
                                fmt::format("/sections/{}", s), section.source});
    }
    if (series.items.empty()) return;
    check_duplicates(series, diagnostics);
    check_order(series, diagnostics);
}

/// A plan without a column of policies has one for each section that is nothing but a place for its measures.
bool is_printed(const Policy& policy) {
    return policy.mark || !policy.text.empty();
}

}  // namespace

void check_marks(const Plan& plan, Diagnostics& diagnostics) {
    std::vector<Series> recommendations;
    std::vector<Series> policies;
    std::vector<Series> measures;
    const auto keep = [](std::vector<Series>& all, Series series) {
        if (!series.items.empty()) all.push_back(std::move(series));
    };
    for (std::size_t s = 0; s < plan.sections.size(); ++s) {
        const Section& section = plan.sections[s];
        const std::string parent = fmt::format("section {}", section.id);
        Series listed{"recommendation", parent, {}};
        for (std::size_t r = 0; r < section.recommendations.size(); ++r) {
            const Recommendation& item = section.recommendations[r];
            listed.items.push_back({item.mark, item.number, item.id,
                                    fmt::format("/sections/{}/recommendations/{}", s, r), item.source});
        }
        Series printed{"policy", parent, {}};
        for (std::size_t p = 0; p < section.policies.size(); ++p) {
            const Policy& policy = section.policies[p];
            const std::string pointer = fmt::format("/sections/{}/policies/{}", s, p);
            if (is_printed(policy))
                printed.items.push_back(
                    {policy.mark.value_or(""), policy.number, policy.id, pointer, policy.source});
            Series taken{"measure", policy.id, {}};
            for (std::size_t m = 0; m < policy.measures.size(); ++m) {
                const Measure& item = policy.measures[m];
                taken.items.push_back({item.mark.value_or(""), item.number, item.id,
                                       fmt::format("{}/measures/{}", pointer, m), item.source});
            }
            keep(measures, std::move(taken));
        }
        keep(recommendations, std::move(listed));
        keep(policies, std::move(printed));
    }
    check_sections(plan, diagnostics);
    for (const auto* kind : {&recommendations, &policies, &measures}) check_kind(*kind, diagnostics);
}

}  // namespace torikumi
