#include "pipeline/plan/value_legend.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "normalizers/categories.h"
#include "normalizers/spacing.h"
#include "pipeline/draft/printed_text.h"

namespace torikumi {
namespace {

/// One entry as printed: its code, and the lines of its meaning.
struct PrintedEntry {
    std::string code;
    Text code_print;  // the code with its separator
    TextLines meaning;
};

bool parts_entries(char32_t c) {
    return c == U'　' || c == U' ' || c == U'、' || c == U'，' || c == U',' || c == U'／' || c == U'/' ||
           c == U'；' || c == U';';
}

bool parts_code_from_meaning(char32_t c) {
    return c == U'：' || c == U':' || c == U'＝' || c == U'=';
}

/// Inside a line only a code with a printed separator begins an entry: in Ａ：医療 Ｂ型施設 the Ｂ does not.
bool begins_inner_entry(std::string_view rest) {
    const auto entry = parse_legend_line(rest);
    if (!entry) return false;
    for (std::size_t at = 0; at < entry->meaning_offset;) {
        if (parts_code_from_meaning(decode_code_point(rest, at))) return true;
    }
    return false;
}

/// Ａ：完了、Ｂ：未着手 → Ａ：完了、 and Ｂ：未着手.
std::vector<Text> split_entries(const Text& line) {
    std::vector<Text> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size();) {
        const bool border = parts_entries(decode_code_point(line.value, at));
        if (border && at < line.size() && begins_inner_entry(std::string_view(line.value).substr(at))) {
            parts.push_back(line.substr(begin, at - begin));
            begin = at;
        }
    }
    parts.push_back(line.substr(begin));
    return parts;
}

/// The lines of one legend item as entries. What stands before the first code is set aside.
std::vector<PrintedEntry> split_item(const TextLines& item, Ledger& ledger) {
    std::vector<PrintedEntry> entries;
    for (const TextLine& line : item) {
        for (const Text& part : split_entries(line.text)) {
            // ○　計画どおり, which elsewhere is an item of a list.
            const LegendContext context =
                entries.empty() ? LegendContext::kInLegend : LegendContext::kUnknown;
            const auto entry = parse_legend_line(part.value, context);
            // The meaning of an item that began already may go on with anything, even with a bare Ａ.
            const bool begins = entry && (entries.empty() || begins_inner_entry(trimmed_text(part).value));
            if (begins) {
                entries.push_back({entry->code,
                                   part.substr(0, entry->meaning_offset),
                                   {{part.substr(entry->meaning_offset), line.box, line.em_pt}}});
            } else if (entries.empty()) {
                ledger.set_aside(part);
            } else {
                entries.back().meaning.push_back({part, line.box, line.em_pt});
            }
        }
    }
    return entries;
}

/// Cuts the 、 or ／ that led to the next entry of the line.
Text without_separator(const Text& meaning, Ledger& ledger) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < meaning.size();) {
        if (!parts_entries(decode_code_point(meaning.value, at))) end = at;
    }
    ledger.enter(meaning.substr(end), Use::kField);
    return meaning.substr(0, end);
}

}  // namespace

std::vector<Category> value_legend(const std::vector<TextLines>& legend, Ledger& ledger,
                                   Diagnostics& diagnostics) {
    std::vector<Category> categories;
    for (const TextLines& item : legend) {
        for (const PrintedEntry& entry : split_item(item, ledger)) {
            ledger.enter(entry.code_print, Use::kField);
            const Text meaning = without_separator(normalized_line(entry.meaning), ledger);
            const Category category{entry.code, ledger.take(meaning, Use::kField)};
            if (std::ranges::find(categories, category) != categories.end()) continue;

            const auto rival = std::ranges::find(categories, category.code, &Category::code);
            if (rival != categories.end()) {
                diagnostics.add(
                    DiagnosticCode::kLegendConflict,
                    fmt::format("the legend says {} is {} and also {}; both are kept", category.code,
                                excerpt(rival->meaning), excerpt(category.meaning)),
                    sources_of(ledger.characters(), item),
                    fmt::format("/document/categories/{}", categories.size()));
            }
            categories.push_back(category);
        }
    }
    return categories;
}

}  // namespace torikumi
