#pragma once

// Owns category codes (区分) and the lines of their legend. A code is one letter Ａ–Ｚ in any width, or one
// of the signs that cities use instead (◎ ○ ● △ ▲ × ☆ ★ Ⅰ–Ⅴ and １–９ in a legend).

#include <optional>
#include <string>
#include <string_view>

namespace torikumi {

/// １–９ are codes only where something says so (a column 区分, a legend): elsewhere a digit alone is a page
/// number.
enum class CategoryCodes { kWithoutNumbers, kWithNumbers };

/// The code that `text` is as a whole (white space aside): Ａ → A. ○ and 〇 (and ◯) are one code, ○.
std::optional<std::string> parse_category_code(std::string_view text,
                                               CategoryCodes codes = CategoryCodes::kWithoutNumbers);

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
