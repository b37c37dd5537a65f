#pragma once

// Owns recognising the header row of a table in a dump, where its cells share lines: 提言 実施状況 区分
// 担当部. Which word means which column is known to header_words.h.

#include <string_view>
#include <vector>

#include "pipeline/draft/header_words.h"
#include "pipeline/model/layout.h"
#include "pipeline/model/text.h"

namespace torikumi {

/// Whether a line holds header cells and nothing else: two or more, or one that leaves no doubt, or two glued
/// together (具体的な取組内容取組方針).
bool is_column_header(std::string_view line, const HeaderLexicon& headers);
/// Whether `upper` and `lower` are one header word cut by a line break: 該当⏎提言 実施状況 区分.
bool is_cut_header(std::string_view upper, std::string_view lower, const HeaderLexicon& headers);

/// Whether line `at` is cut from a header below it, 該当 above 提言 取組方針 実施状況, or stands above 提言
/// alone: no text goes on right above several headers.
bool stands_above_header(const TextLines& lines, std::size_t at, const HeaderLexicon& headers);
/// Whether line `at` is a part of one header word that a narrow cell prints on several lines, beside other
/// headers: 進捗⏎区⏎分, 該⏎当⏎提⏎言. `below_header`: a header stands right above line `at`.
bool is_in_stacked_header(const TextLines& lines, std::size_t at, bool below_header,
                          const HeaderLexicon& headers);

/// A column without a field of its own, and whether its cells are printed before or behind the category of
/// their row.
struct ExtraColumn {
    enum class Place { kBeforeCategory, kBehindCategory };

    Text header;
    Place place = Place::kBehindCategory;
};

/// The extra columns that a header line names, in the order of the print. Empty where the line is no header.
/// The header line `below` may complete its last word: 実施状況 進捗区 above 分.
std::vector<ExtraColumn> find_extra_columns(const Text& line, std::string_view below,
                                            const HeaderLexicon& headers);

}  // namespace torikumi
