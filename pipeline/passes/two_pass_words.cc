#include "pipeline/passes/two_pass_words.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "normalizers/categories.h"
#include "normalizers/characters.h"
#include "normalizers/departments.h"
#include "normalizers/marks.h"
#include "pipeline/draft/dump_headers.h"
#include "pipeline/draft/dump_line_shape.h"
#include "pipeline/draft/dump_section_mark.h"
#include "pipeline/draft/head_lines.h"

namespace torikumi {
namespace {

using enum WordKind;

bool is_half_width_letter(char32_t c) {
    const bool is_ascii = c < 0x80 && (is_digit_of_any_width(c) || is_latin_of_any_width(c));
    return is_ascii || (c >= 0xC0 && c < 0x250);  // × is Latin as well
}

bool is_japanese(char32_t c) {
    return c >= 0x3040 && c != U'\uFEFF';
}

template <class Predicate>
bool any_code_point(std::string_view text, Predicate predicate) {
    for (std::size_t at = 0; at < text.size();)
        if (predicate(decode_code_point(text, at))) return true;
    return false;
}

/// As printed: １ is a code where a legend says so, and 1 the number of the page.
std::set<std::string> legend_codes(const std::vector<const TextLine*>& lines) {
    std::set<std::string> codes;
    for (const TextLine* line : lines) {
        std::string_view rest = line->text.value;
        while (!rest.empty()) {
            const std::string_view entry = without_indent(rest);
            if (is_legend_line(entry)) codes.insert(utf8(first_code_point(entry)));
            rest.remove_prefix(std::min(rest.find(' '), rest.size() - 1) + 1);
        }
    }
    return codes;
}

/// The parts of a line that white space parts, and a mark （(ｲ)） that is glued to what stands beside it:
/// pdf.js joins what stands on one baseline.
std::vector<Text> words_of(const Text& line) {
    std::vector<Text> words;
    const std::string& value = line.value;
    std::size_t begin = 0;
    const auto cut = [&](std::size_t end) {
        if (end > begin) words.push_back(line.substr(begin, end - begin));
        begin = end;
    };
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t start = at;
        const char32_t c = decode_code_point(value, at);
        if (is_white_space(c)) {
            cut(start);
            begin = at;
        } else if (c == U'(') {
            constexpr std::size_t kLongestMark = 16;  // bytes
            const std::string_view beginning = std::string_view(value).substr(start, kLongestMark);
            const std::size_t length = beginning.find(')');
            if (length == std::string_view::npos) continue;
            const std::size_t close = start + length;
            const auto mark = parse_mark(beginning.substr(0, length + 1));
            if (!mark || mark->style != MarkStyle::kParenKatakana) continue;
            cut(start);
            cut(close + 1);
            at = close + 1;
        }
    }
    cut(value.size());
    return words;
}

class LineReader {
 public:
    LineReader(const std::vector<Block>& blocks, const Lexicon& lexicon)
        : blocks_(blocks),
          lexicon_(lexicon),
          lines_(lines_of(blocks)),
          codes_(legend_codes(lines_)),
          sections_(learn_section_style(blocks, lexicon)) {}

    std::vector<PaintedLine> read() {
        std::vector<PaintedLine> painted;
        std::size_t at = 0;
        for (const Block& block : blocks_) {
            const std::size_t first = at;
            for (const std::size_t end = at + block.lines.size(); at < end;) {
                painted.push_back(read_line(at, end));
                painted.back().begins_page = at == first && block.starts_page;
                at += painted.back().lines.size();
            }
        }
        return painted;
    }

 private:
    const std::string& value_of(std::size_t at) const { return lines_[at]->text.value; }

    /// Of a block that ends before line `end`.
    PaintedLine read_line(std::size_t at, std::size_t end) {
        const std::string& value = value_of(at);
        if (is_column_header(value, lexicon_.headers))
            return {PaintedLineKind::kHeader, {*lines_[at]}, words_in(*lines_[at]), Pass::kFirst};
        if (const std::size_t count = wrapped_header_lines(at, end); count > 0) {
            PaintedLine header{PaintedLineKind::kWrappedHeader, {}, {}, Pass::kSecond};
            for (std::size_t i = at; i < at + count; ++i) header.lines.push_back(*lines_[i]);
            return header;
        }
        PaintedLine line{PaintedLineKind::kCells, {*lines_[at]}, words_in(*lines_[at])};
        if (begins_section(at)) {
            line.kind = PaintedLineKind::kSection;
        } else if (is_free(value)) {
            line.kind = PaintedLineKind::kFree;
        }
        line.pass = pass_of(line);
        return line;
    }

    /// 該当提⏎言: cut in a narrow column, so that neither line is a header.
    std::size_t wrapped_header_lines(std::size_t at, std::size_t end) const {
        constexpr std::size_t kMostLines = 5;
        constexpr double kWidestEm = 6;
        std::string words;
        for (std::size_t i = at; i < std::min(end, at + kMostLines); ++i) {
            if (!is_one_word(value_of(i)) || print_width_em(value_of(i)) > kWidestEm) return 0;
            words += value_of(i);
            if (i > at && is_column_header(words, lexicon_.headers)) return i + 1 - at;
        }
        return 0;
    }

    bool begins_section(std::size_t at) {
        return stands_above_table(lines_, at, lexicon_) &&
               sections_.take(value_of(at), SectionSeries::kGoesOn).has_value();
    }

    bool is_free(const std::string& value) const {
        const std::string first_word = value.substr(0, value.find(' '));
        return is_note(value) || is_imprint(value) || is_legend_line(first_word) || is_legend_lead(value) ||
               is_label(value) || is_list_heading(value) || (is_page_number(value) && !is_code(value));
    }

    bool is_code(const std::string& value) const {
        return parse_category_code(value).has_value() || codes_.contains(value);
    }

    static Pass pass_of(const PaintedLine& line) {
        if (std::ranges::any_of(line.words, &PaintedWord::mixes_scripts)) return Pass::kSecond;
        const auto is_sure = [](const PaintedWord& word) {
            return word.kind == kCategory || word.kind == kPolicyMark || word.kind == kRecommendations;
        };
        const bool is_first =
            line.kind == PaintedLineKind::kSection ||
            (line.kind == PaintedLineKind::kCells && std::ranges::any_of(line.words, is_sure));
        return is_first ? Pass::kFirst : Pass::kEither;
    }

    std::vector<PaintedWord> words_in(const TextLine& line) const {
        std::vector<PaintedWord> words;
        const auto add = [&](Text text) {
            words.push_back(read_word({std::move(text), line.box, line.em_pt}));
            words.back().begins_line = words.size() == 1;
        };
        for (const Text& text : words_of(line.text)) {
            const std::size_t name = length_of_name_before_code(text.value);
            add(text.substr(0, name));
            if (name < text.size()) add(text.substr(name));
        }
        return words;
    }

    /// 緑）公園課Ａ: pdf.js glues a merged cell to the code of the next row, which stands beside it.
    std::size_t length_of_name_before_code(const std::string& value) const {
        const std::string_view name = without_last(value);
        const bool is_glued = is_code(std::string(std::string_view(value).substr(name.size()))) &&
                              has_bureau(name) && ends_like_department(name);
        return is_glued ? name.size() : value.size();
    }

    PaintedWord read_word(TextLine line) const {
        const std::string value = line.text.value;
        PaintedWord word{kText, std::move(line), 0, true, torikumi::mixes_scripts(value)};
        const auto mark = parse_mark(value);
        if (mark && mark->style == MarkStyle::kParenKatakana) {
            word.kind = kMeasureMark;
            word.ordinal = mark->ordinal;
            word.mixes_scripts = value.starts_with("(");
        } else if (is_code(value)) {
            word.kind = kCategory;
        } else if (mark && mark->style == MarkStyle::kKatakana) {
            word.kind = kPolicyMark;
            word.ordinal = mark->ordinal;
        } else if (!parse_mark_list(value).empty() || names_none(value)) {
            word.kind = kRecommendations;
        } else if (has_bureau(value) && looks_like_department(value)) {
            word.kind = kDepartments;
        }
        return word;
    }

    const std::vector<Block>& blocks_;
    const Lexicon& lexicon_;
    std::vector<const TextLine*> lines_;
    std::set<std::string> codes_;
    SectionNumbers sections_;
};

/// A page begins where the first pass follows the second, or with a form feed; its number comes first of all.
std::vector<std::vector<PaintedLine>> part_pages(std::vector<PaintedLine> lines) {
    std::vector<std::vector<PaintedLine>> pages(1);
    bool in_second = false;
    for (PaintedLine& line : lines) {
        std::vector<PaintedLine>& page = pages.back();
        if (line.begins_page && !page.empty()) {
            pages.emplace_back();
            in_second = false;
        } else if (in_second && line.pass == Pass::kFirst) {
            const bool has_number = is_page_number(page.back().lines.front().text.value);
            std::vector<PaintedLine> next;
            if (has_number) {
                next.push_back(std::move(page.back()));
                page.pop_back();
            }
            pages.push_back(std::move(next));
            in_second = false;
        }
        in_second = in_second || line.pass == Pass::kSecond;
        pages.back().push_back(std::move(line));
    }
    return pages;
}

PaintedPage with_passes(std::vector<PaintedLine> lines) {
    PaintedPage page{std::move(lines)};
    const auto second = std::ranges::find(page.lines, Pass::kSecond, &PaintedLine::pass);
    page.latest_second = static_cast<std::size_t>(second - page.lines.begin());
    page.earliest_second = page.latest_second;
    while (page.earliest_second > 0 && page.lines[page.earliest_second - 1].pass != Pass::kFirst)
        --page.earliest_second;
    return page;
}

/// Rows that are printed one behind the other have their codes and their digits in turn.
bool are_in_two_passes(const std::vector<PaintedPage>& pages) {
    constexpr std::size_t kLeastMixed = 3;
    constexpr std::size_t kLeastCodesOfPage = 3;
    std::size_t mixed = 0;
    std::size_t codes = 0;
    for (const PaintedPage& page : pages) {
        bool in_second = false;
        for (const PaintedLine& line : page.lines) {
            in_second = in_second || line.pass == Pass::kSecond;
            if (in_second && line.pass == Pass::kFirst) return false;
            if (line.pass == Pass::kSecond) ++mixed;
            codes += static_cast<std::size_t>(std::ranges::count(line.words, kCategory, &PaintedWord::kind));
        }
    }
    return mixed >= kLeastMixed && codes >= kLeastCodesOfPage * pages.size();
}

}  // namespace

bool mixes_scripts(std::string_view words) {
    return any_code_point(words, is_half_width_letter) && any_code_point(words, is_japanese);
}

std::vector<PaintedPage> pages_in_two_passes(const std::vector<Block>& blocks, const Lexicon& lexicon) {
    std::vector<PaintedPage> pages;
    for (std::vector<PaintedLine>& lines : part_pages(LineReader(blocks, lexicon).read()))
        pages.push_back(with_passes(std::move(lines)));
    return are_in_two_passes(pages) ? pages : std::vector<PaintedPage>{};
}

}  // namespace torikumi
