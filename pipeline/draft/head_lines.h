#pragma once

// Owns what a single line outside the tables looks like: label, imprint, note, legend, list heading, page
// number. In comes a line as printed; where it stands on the page, and which of several candidates wins, is
// not known here (sort_lines.h for pages, read_blocks.h for dumps).

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/text.h"

namespace torikumi {

/// 1, - 2 -, － ３ －, 3/9, P.4, 5 ページ, 第６頁. A bare number counts, so ask only at a margin.
bool is_page_number(std::string_view line);

/// The label of a handout as a whole line: 資料２, 【資料１－１】, 別紙２, 参考資料, 別添, 様式第３号.
bool is_label(std::string_view line);

/// 資料２　令和２年５月１日, 令和２年５月１日　資料２: the offset of the white space between a label and an
/// imprint that share a line, 0 where none do.
std::size_t joint_of_label(std::string_view line);

/// A line that is little more than a complete date, with the body that met on it: Ｒ2.5.13　対策推進本部会議.
/// Prose that mentions a date is none.
bool is_imprint(std::string_view line);

/// A short line that is the name of a body alone: ○○推進本部会議, 検討委員会事務局. Also true of some titles,
/// so ask only in the head.
bool is_body(std::string_view line);

/// Which meeting of the body it was, on a line of its own: （第３回）, 令和６年度第１回.
bool is_body_session(std::string_view line);

/// ※…, ＊…, （注）…, 注１）…, 【注】…, 注：… Lines that continue a note look like any other.
bool is_note(std::string_view line);

/// The sentence or heading before a legend: …次の４つの区分で表す。, 【凡例】, 区分の説明.
bool is_legend_lead(std::string_view line);

/// The heading of a list of recommendations: 検証報告書における提言, 【委員会からの指摘事項】.
bool is_list_heading(std::string_view line);

/// The word（続き）alone, as some forms print it above a table that goes on.
bool is_continuation_word(std::string_view line);
/// Bytes of （続き） and white space at the start of `text`; 0 where it does not begin so.
std::size_t continuation_word_length(std::string_view text);

/// `words` without such a word at their end: 街路の緑化（続き） → 街路の緑化.
std::string_view without_continuation_word(std::string_view words);

/// What a line of a legend falls into: Ａ：…　Ｂ：… are two entries. `rest` is what stands before, between
/// and behind them (【区分】, brackets, commas). No entries where the line is none of a legend.
struct LegendLine {
    TextLines entries;
    TextLines rest;
};
LegendLine split_legend_line(const TextLine& line);

/// Whether the codes of legend lines belong together: A B C D, 1 2 3, ◎ ○ △ ×, in the order of the print and
/// each once. A single code is no series.
bool form_code_series(std::span<const std::string> codes);

}  // namespace torikumi
