#include "normalizers/wrapped_lines.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "normalizers/marks.h"
#include "normalizers/spacing.h"
#include "normalizers/text_forms.h"

namespace torikumi {
namespace {

constexpr std::string_view kIdeographicSpace = "　";
constexpr std::string_view kSoftHyphen = "\u00AD";

/// A line that ends this much before the longest one is still full: two full-width characters that must not
/// begin the next line may have moved.
constexpr double kFullLineSlack_em = 2;

/// The width of a letter: a line with room for less has been filled.
constexpr double kHalfEm = 0.5;

/// A line without the white space around it, as a part of the line that was printed.
struct PrintedLine {
    const Text* printed = nullptr;
    std::size_t start = 0;
    std::string_view content;
    std::string_view blank_before;
    std::string_view blank_after;
    double width_em = 0;  // with its indent; of several lines

    bool indented() const { return blank_before.find(kIdeographicSpace) != std::string_view::npos; }
};

bool has_white_space(std::string_view blank) {
    for (std::size_t at = 0; at < blank.size();) {
        if (is_white_space(decode_code_point(blank, at))) return true;
    }
    return false;
}

std::vector<PrintedLine> lines_with_content(std::span<const TextLine> lines) {
    std::vector<PrintedLine> result;
    result.reserve(lines.size());
    for (const TextLine& line : lines) {
        const std::string_view printed = line.text.value;
        const std::size_t before = leading_blank(printed);
        if (before == printed.size()) continue;
        const std::size_t after = trailing_blank(printed);
        result.push_back({&line.text, before, printed.substr(before, printed.size() - before - after),
                          printed.substr(0, before), printed.substr(printed.size() - after)});
    }
    return result;
}

/// Whether a sentence ends here: 。 also with the brackets that close after it.
bool ends_sentence(std::string_view text) {
    constexpr std::string_view kClosing[] = {"）", ")", "」", "』"};
    const auto closes = [&](std::string_view bracket) { return text.ends_with(bracket); };
    for (const auto* at = std::ranges::find_if(kClosing, closes); at != std::end(kClosing);
         at = std::ranges::find_if(kClosing, closes)) {
        text.remove_suffix(at->size());
    }
    return text.ends_with("。");
}

/// The sign that a list item begins with, 0 for none. A doubled sign (○○市, ■■区) is a blank, not a bullet.
char32_t bullet_of(std::string_view line) {
    constexpr std::u32string_view kBullets = U"・･○◯〇●◎◇◆□■▪•※★☆";
    const char32_t sign = first_code_point(line);
    if (!is_among(kBullets, sign)) return 0;
    std::size_t at = 0;
    decode_code_point(line, at);
    return first_code_point(line.substr(at)) == sign ? 0 : sign;
}

/// The width of what stays together at the beginning of a line: 1,240台 but for its counter, Web, or one
/// character.
double first_word_em(std::string_view line) {
    std::size_t end = 0;
    while (end < line.size() && line[end] > ' ' && line[end] <= '~') ++end;
    return end > 0 ? print_width_em(line.substr(0, end)) : 1;
}

constexpr std::string_view kCapitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

bool is_ascii(char32_t c) {
    return c > 0 && c < 0x80;
}

/// Whether a word of capitals alone stands at the end (beginning) of `line`: PT, but neither Park nor IT-BCP.
bool ends_abbreviation(std::string_view line) {
    const std::string_view before = line.substr(0, line.find_last_not_of(kCapitals) + 1);
    return before.size() < line.size() && !is_ascii(last_code_point(before));
}
bool begins_abbreviation(std::string_view line) {
    const std::size_t end = std::min(line.find_first_not_of(kCapitals), line.size());
    return end > 0 && !is_ascii(first_code_point(line.substr(end)));
}

class Unwrapper {
 public:
    explicit Unwrapper(std::span<const TextLine> lines) : lines_(lines_with_content(lines)) {
        if (lines_.empty()) return;
        std::size_t printed_bytes = 0;
        for (PrintedLine& line : lines_) {
            if (lines_.size() > 1)
                line.width_em = print_width_em(line.blank_before) + print_width_em(line.content);
            longest_em_ = std::max(longest_em_, line.width_em);
            printed_bytes += line.content.size() + 1;
        }
        result_.value.reserve(printed_bytes);
        result_.origin.reserve(printed_bytes);
        hanging_cell_ =
            lines_.size() > 2 && !lines_.front().indented() &&
            std::all_of(lines_.begin() + 1, lines_.end(), [](const auto& l) { return l.indented(); });
        first_bullet_ = bullet_of(lines_.front().content);
        last_number_ = leading_mark(lines_.front());
    }

    Text unwrap() && {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (i > 0 && !starts_paragraph(i)) {
                join(lines_[i - 1], lines_[i]);
            } else {
                if (i > 0) result_.append("\n", kNoCharacter);
                // The first line's mark is known, and most cells are one paragraph.
                in_item_ =
                    bullet_of(lines_[i].content) != 0 || (i == 0 ? last_number_ : leading_mark(lines_[i]));
            }
            append_without_alignment(lines_[i]);
        }
        return std::move(result_);
    }

 private:
    static std::optional<Mark> leading_mark(const PrintedLine& line) {
        const std::optional<LeadingMark> leading = parse_leading_mark(line.content);
        return leading ? std::optional(leading->mark) : std::nullopt;
    }

    bool starts_paragraph(std::size_t i) {
        if (continues_numbering(lines_[i])) return true;
        if (lines_[i].indented()) return !hangs_below(lines_[i - 1]);
        if (breaks_early(lines_[i - 1], lines_[i])) return true;
        const char32_t bullet = bullet_of(lines_[i].content);
        if (bullet == 0 || bullet == first_bullet_) return bullet != 0;
        return ends_sentence(result_.value) && !(bullet == U'※' && fills_line(i - 1));
    }

    /// 橋の点検を終え、結果を公表した。
    /// ※費用の一部に国の交付金を充て
    /// た。
    /// Where lines of the cell are wrapped at the width that this one has, ※ may stand inside a paragraph.
    bool fills_line(std::size_t i) const {
        const auto is_full = [&](const PrintedLine& line) {
            return line.width_em + kFullLineSlack_em >= longest_em_;
        };
        for (std::size_t other = 0; other + 1 < lines_.size(); ++other)
            if (other != i && is_full(lines_[other]) && !ends_sentence(lines_[other].content))
                return is_full(lines_[i]);
        return false;
    }

    /// ・地域の関係団体と毎月の会議で協議を
    /// 　行い、対応を決める。
    /// An indented line goes on with an item, or with a cell where all lines but the first are indented, if
    /// the line before is full and ends no sentence.
    bool hangs_below(const PrintedLine& before) const {
        const bool full = before.width_em + kFullLineSlack_em >= longest_em_;
        return (in_item_ || hanging_cell_) && full && !ends_sentence(result_.value);
    }

    /// 点検を終えた。
    /// 傷みの進んだ橋から順に、補修の設計を進め
    /// A sentence that ends where the beginning of the next would have fitted on its line was ended there by
    /// hand: so paragraphs begin in a print, or a dump, that indents none.
    bool breaks_early(const PrintedLine& before, const PrintedLine& line) const {
        const double room_em = longest_em_ - before.width_em - kFullLineSlack_em;
        return room_em > first_word_em(line.content) && ends_sentence(result_.value);
    }

    /// ② where the cell began with ①. Only the next number counts: a wrapped line may begin with any.
    bool continues_numbering(const PrintedLine& line) {
        const std::optional<Mark> mark = last_number_ ? leading_mark(line) : std::nullopt;
        if (!mark || mark->style != last_number_->style || mark->ordinal != last_number_->ordinal + 1)
            return false;
        last_number_ = mark;
        return true;
    }

    void join(const PrintedLine& before, const PrintedLine& line) {
        if (before.blank_after.find(kSoftHyphen) != std::string_view::npos) return;
        const bool space_printed = has_white_space(before.blank_after) || has_white_space(line.blank_before);
        const bool separates =
            space_printed ? space_separates(last_code_point(result_.value), first_code_point(line.content))
                          : break_separates(result_.value, line.content) && !cuts_abbreviation(before, line);
        if (separates) result_.append(" ", kNoCharacter);
    }

    /// 毎月の会議にPT
    /// Aの役員を招き
    /// Where a browser fills each line, it cuts words anywhere. Two abbreviations side by side are rarer.
    bool cuts_abbreviation(const PrintedLine& before, const PrintedLine& line) const {
        const bool full = before.width_em + kHalfEm > longest_em_;
        return full && ends_abbreviation(before.content) && begins_abbreviation(line.content);
    }

    /// Appends a line and settles the white space inside it.
    void append_without_alignment(const PrintedLine& line) {
        const std::string_view value = line.content;
        for (std::size_t at = 0; at < value.size();) {
            if (const std::size_t blank = leading_blank(value.substr(at))) {
                settle_gap(value.substr(at, blank), first_code_point(value.substr(at + blank)),
                           line.printed->origin[line.start + at]);
                at += blank;
            }
            const std::size_t start = at;
            for (std::size_t next = at; next < value.size(); at = next)
                if (!is_counted(decode_code_point(value, next))) break;
            result_.append(*line.printed, line.start + start, at - start);
        }
    }

    void settle_gap(std::string_view gap, char32_t right, CharacterId origin) {
        if (gap.find(kIdeographicSpace) != std::string_view::npos && ends_sentence(result_.value)) {
            result_.append("\n", kNoCharacter);  // the line break before an indented line was lost
        } else if (has_white_space(gap) && space_separates(last_code_point(result_.value), right)) {
            result_.append(" ", origin);
        }
    }

    std::vector<PrintedLine> lines_;
    double longest_em_ = 0;
    bool hanging_cell_ = false;  // all lines but the first are indented
    char32_t first_bullet_ = 0;
    std::optional<Mark> last_number_;  // of the list that the cell begins with
    bool in_item_ = false;             // the paragraph began with a bullet or a mark
    Text result_;
};

}  // namespace

Text unwrap_lines(std::span<const TextLine> lines) {
    return Unwrapper(lines).unwrap();
}

Text normalize_lines(const TextLines& lines) {
    return fold_text_forms(unwrap_lines(lines));
}

}  // namespace torikumi
