#include "pipeline/pages/legend_lines.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "normalizers/categories.h"
#include "normalizers/compact_form.h"
#include "pipeline/draft/head_lines.h"
#include "pipeline/draft/known_words.h"

namespace torikumi {
namespace {

// Entries stand directly under the line that names them.
constexpr double kMostLeading_em = 1.5;

/// A line with entries of a legend.
struct Candidate {
    std::size_t line = 0;
    LegendLine split;
    std::vector<std::string> codes;
    bool certain = true;  // else a legend only beside entries that are
};

std::vector<std::string> codes_of(const TextLines& entries) {
    std::vector<std::string> codes;
    for (const TextLine& entry : entries) codes.push_back(parse_legend_line(entry.text.value)->code);
    return codes;
}

/// Ａ：… and ◎＝… say themselves that they are a legend; Ⅰ　… and １　… are more often headings.
bool speaks_for_itself(const TextLine& entry) {
    static const RE2 kLetterAndSign(R"([\s　]*[^0-9０-９Ⅰ-Ⅻ\s　][\s　]*[:：=＝…].*)");
    return RE2::FullMatch(entry.text.value, kLetterAndSign);
}

/// A legend may run over the end of a page, but not over a table.
bool same_place(const FlowLine& left, const FlowLine& right) {
    if (left.gap != right.gap || left.unread_table != right.unread_table) return false;
    return left.page + 1 == right.page ||
           (left.page == right.page && (left.unread_table || left.frame == right.frame));
}

using Cluster = std::vector<Candidate>;

std::vector<std::string> cluster_codes(const Cluster& cluster) {
    std::vector<std::string> codes;
    for (const Candidate& candidate : cluster)
        codes.insert(codes.end(), candidate.codes.begin(), candidate.codes.end());
    return codes;
}

/// ○ | 計画どおり in a table of ◎, ○, △ and ×: white space parts it from its meaning, as it does a bullet
/// from its item.
Candidate table_entry(const FlowLine& line, std::size_t index) {
    const auto entry = parse_legend_line(line.line.text.value, LegendContext::kInLegend);
    if (!line.unread_table || !entry) return {};
    return {index, {{line.line}, {}}, {entry->code}, false};
}

/// Candidates that stand together and whose codes go on from each other.
std::vector<Cluster> clusters(const PageFlow& flow, const LineClaims& claims) {
    std::vector<Cluster> found;
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        if (!claims.is_free(i)) continue;
        Candidate candidate{i, split_legend_line(flow.lines[i].line), {}};
        if (candidate.split.entries.empty()) {
            candidate = table_entry(flow.lines[i], i);
        } else {
            candidate.codes = codes_of(candidate.split.entries);
        }
        if (candidate.split.entries.empty()) continue;
        if (!found.empty() && same_place(flow.lines[found.back().back().line], flow.lines[i])) {
            std::vector<std::string> codes = cluster_codes(found.back());
            codes.insert(codes.end(), candidate.codes.begin(), candidate.codes.end());
            if (form_code_series(codes)) {
                found.back().push_back(std::move(candidate));
                continue;
            }
        }
        found.push_back({std::move(candidate)});
    }
    return found;
}

bool is_legend(const Cluster& cluster, const std::set<std::string>& codes) {
    const std::vector<std::string> own = cluster_codes(cluster);
    if (!form_code_series(own)) return false;
    // １ | 達成 … in a table alone: it explains all codes of the plan, which no other list of numbers does.
    const bool explains_all = !codes.empty() && std::ranges::all_of(codes, [&](const std::string& code) {
        return std::ranges::find(own, code) != own.end();
    });
    if (!explains_all && std::ranges::none_of(cluster, &Candidate::certain)) return false;
    if (std::ranges::any_of(own, [&](const std::string& code) { return codes.contains(code); })) return true;
    return std::ranges::all_of(cluster, [](const Candidate& candidate) {
        return std::ranges::all_of(candidate.split.entries, speaks_for_itself);
    });
}

/// Ａ：完了 … Ａ：終了: a code of the legend above that gets another meaning, which is for others to judge.
bool says_codes_again(const PageFlow& flow, const Cluster& legend, const Cluster& next) {
    const std::vector<std::string> known = cluster_codes(legend);
    return same_place(flow.lines[legend.back().line], flow.lines[next.front().line]) &&
           std::ranges::all_of(next, [&](const Candidate& candidate) {
               return std::ranges::all_of(candidate.split.entries, speaks_for_itself) &&
                      std::ranges::all_of(candidate.codes, [&](const std::string& code) {
                          return std::ranges::find(known, code) != known.end();
                      });
           });
}

/// 取組の時期の区分: the line over the first entry that names what the codes are, in whatever words.
bool heads_legend(const FlowLine& line, const FlowLine& entry) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"区分", "記号", "凡例", "分類", "段階", "評価", "進捗", "状況", "表す", "示す", "次の", "以下の"});
    if (line.page != entry.page || !same_place(line, entry) ||
        !holds_known_word(compact_form(line.line.text.value), kNames))
        return false;
    const double gap_pt = entry.line.box.top - line.line.box.bottom;
    return entry.line.box.top > line.line.box.top && gap_pt <= kMostLeading_em * line.line.em_pt &&
           line.line.box.left < entry.line.box.right && entry.line.box.left < line.line.box.right;
}

}  // namespace

std::vector<TextLines> take_legend(const PageFlow& flow, const std::set<std::string>& codes,
                                   LineClaims& claims, TextLines& furniture) {
    std::vector<TextLines> legend;
    std::set<std::size_t> tables;  // unread tables that are the legend
    std::vector<std::size_t> first_entries;
    std::vector<Cluster> accepted;
    for (const Cluster& cluster : clusters(flow, claims)) {
        const bool again = !accepted.empty() && says_codes_again(flow, accepted.back(), cluster);
        if (!again && !is_legend(cluster, codes)) continue;
        accepted.push_back(cluster);
        first_entries.push_back(cluster.front().line);
        for (const Candidate& candidate : cluster) {
            claims.take(candidate.line);
            for (const TextLine& entry : candidate.split.entries) legend.push_back({entry});
            furniture.insert(furniture.end(), candidate.split.rest.begin(), candidate.split.rest.end());
            for (const std::size_t next : continuation_lines(flow, claims, candidate.line)) {
                claims.take(next);
                legend.back().push_back(flow.lines[next].line);
            }
            if (const auto table = flow.lines[candidate.line].unread_table) tables.insert(*table);
        }
    }
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        const FlowLine& line = flow.lines[i];
        if (legend.empty() || !claims.is_free(i)) continue;
        // 区分 | 内容 over a legend that is drawn as a table.
        const bool heads_table = line.unread_table && tables.contains(*line.unread_table);
        const bool heads_entries = std::ranges::any_of(
            first_entries, [&](std::size_t entry) { return heads_legend(line, flow.lines[entry]); });
        if (!heads_table && !heads_entries && !is_legend_lead(line.line.text.value)) continue;
        claims.take(i);
        furniture.push_back(line.line);
    }
    return legend;
}

}  // namespace torikumi
