#include "pipeline/pages/no_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace torikumi {
namespace {

using enum ColumnRole;

constexpr std::size_t kMostTablesNamed = 3;
// Two words or less are a frame, a list or a legend.
constexpr std::size_t kLeastHeaderWords = 3;

constexpr std::pair<ColumnRole, std::string_view> kKeys[] = {
    {kPolicy, "policy"},     {kMeasure, "measure"},
    {kProgress, "progress"}, {kDepartments, "departments"},
    {kCategory, "category"}, {kRecommendation, "recommendations"},
    {kExtra, "extra"},
};

std::string_view key_of(ColumnRole role) {
    return std::ranges::find(kKeys, role, &std::pair<ColumnRole, std::string_view>::first)->second;
}

void add_to_list(std::string& list, std::string_view item) {
    list += (list.empty() ? "" : ", ") + std::string(item);
}

/// 担当課 (departments): what the profile makes of the words of a header, and what it leaves.
struct KnownHeader {
    std::set<ColumnRole> roles;
    std::string known;
    std::string unknown;
};

KnownHeader known_header(const std::vector<std::string>& words, const Lexicon& lexicon) {
    KnownHeader header;
    for (const std::string& word : words) {
        const auto candidates = lexicon.headers.match(word);
        if (candidates.empty()) {
            add_to_list(header.unknown, word);
            continue;
        }
        header.roles.insert(candidates.front().role);
        add_to_list(header.known, fmt::format("{} (columns.{})", word, key_of(candidates.front().role)));
    }
    return header;
}

/// Of the tables that have as many columns as a plan, the one with most words that the profile knows.
std::optional<KnownHeader> nearest_header(const PageFlow& flow, const Lexicon& lexicon) {
    std::optional<KnownHeader> nearest;
    for (const UnreadTable& table : flow.unread_tables) {
        if (table.header.size() < kLeastHeaderWords) continue;
        KnownHeader header = known_header(table.header, lexicon);
        if (!nearest || header.roles.size() > nearest->roles.size()) nearest = std::move(header);
    }
    return nearest;
}

std::string advice(const KnownHeader& header) {
    std::string missing;
    for (const auto& [role, key] : kKeys) {
        if (!header.roles.contains(role)) add_to_list(missing, fmt::format("columns.{}", key));
    }
    std::string advice = header.known.empty() ? "the profile knows none of these words"
                                              : fmt::format("the profile knows {}", header.known);
    if (!header.unknown.empty()) advice += fmt::format(", not {}", header.unknown);
    return advice + fmt::format("; name the others with --profile, in {}", missing);
}

std::string tables_seen(const PageFlow& flow) {
    const std::size_t count = flow.unread_tables.size();
    if (count == 0) return "no ruled table";
    std::string seen =
        fmt::format("{} without such a header", count == 1 ? "one table" : fmt::format("{} tables", count));
    for (std::size_t i = 0; i < std::min(count, kMostTablesNamed); ++i) {
        const UnreadTable& table = flow.unread_tables[i];
        seen += fmt::format("{}{} (page {})", i == 0 ? ": " : "; ", table.header_text(), table.page);
    }
    return seen;
}

}  // namespace

DocumentError no_plan_error(const PageFlow& flow, const Lexicon& lexicon) {
    std::string message = fmt::format(
        "a plan needs a ruled table with a column for policies (取組方針) or measures "
        "(具体的な取組内容) and two more of 該当提言, 実施状況, 区分, 担当部; on {} pages there is {}",
        flow.pages.size(), tables_seen(flow));
    if (const auto header = nearest_header(flow, lexicon)) message += ". Of this header " + advice(*header);
    return {DiagnosticCode::kNoPlanFound, message};
}

}  // namespace torikumi
