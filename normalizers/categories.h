#pragma once

// Owns category codes (区分) and the lines of their legend. A code is one letter Ａ–Ｚ in any width, or one
// of the signs that cities use instead (◎ ○ ● △ ▲ × ☆ ★ Ⅰ–Ⅴ; １–９, ａ–ｚ and － in a legend).

#include <optional>
#include <string>
#include <string_view>

namespace torikumi {

/// １–９, ａ–ｚ and － are codes only where something says so (a column 区分, a legend): elsewhere a digit
/// alone is a page number, a small letter the mark of a list, and a dash says that there is nothing.
enum class CategoryCodes { kCertain, kExpected };

/// Whether a code is －, ― or another dash: it means 対象外 or 未着手 where a legend has it.
bool is_dash_code(std::string_view code);

/// The code that `text` is as a whole (white space aside): Ａ → A. ○ and 〇 (and ◯) are one code, ○.
std::optional<std::string> parse_category_code(std::string_view text,
                                               CategoryCodes codes = CategoryCodes::kCertain);

/// A legend line Ａ：既に…, A … , ◎＝完了, 「Ｂ」…着手: `meaning_offset` is where the meaning begins in
/// `line`.
struct LegendEntry {
    std::string code;
    std::size_t meaning_offset = 0;

    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

/// White space alone parts ○ or １ from its meaning only where the lines around are known to be a legend:
/// elsewhere ○　会議の開催 is an item of a list and １　目的 a heading.
enum class LegendContext { kUnknown, kInLegend };

std::optional<LegendEntry> parse_legend_line(std::string_view line,
                                             LegendContext context = LegendContext::kUnknown);

}  // namespace torikumi
