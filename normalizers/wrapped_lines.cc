#include "normalizers/wrapped_lines.h"

#include <optional>

#include "normalizers/marks.h"
#include "normalizers/spacing.h"
#include "normalizers/text_forms.h"

namespace torikumi {
namespace {

constexpr char32_t kIdeographicSpace = 0x3000;
constexpr char32_t kSoftHyphen = 0xAD;

bool is_indented(std::string_view line) {
    return line.substr(0, leading_blank(line)).find("　") != std::string_view::npos;
}

/// Whether a sentence ends here: 。 also with the brackets that close after it.
bool ends_sentence(std::string_view text) {
    constexpr std::string_view kClosers[] = {"）", ")", "」", "』"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view closer : kClosers) {
            if (!text.ends_with(closer)) continue;
            text.remove_suffix(closer.size());
            again = true;
        }
    }
    return text.ends_with("。");
}

/// The sign that a list item begins with, 0 for none. A doubled sign (○○市, ■■区) is a blank, not a bullet.
char32_t bullet_of(std::string_view line) {
    constexpr std::u32string_view kBullets = U"・･○◯〇●◎◇◆□■▪•※★☆";
    std::size_t at = 0;
    const char32_t sign = line.empty() ? 0 : decode_code_point(line, at);
    if (kBullets.find(sign) == std::u32string_view::npos) return 0;
    return first_code_point(line.substr(at)) == sign ? 0 : sign;
}

class Unwrapper {
 public:
    void add(const Text& line) {
        const std::string_view printed = line.value;
        const Text content = trimmed(line);
        if (content.empty()) return;
        if (!result_.empty()) {
            if (starts_paragraph(printed, content.value)) {
                result_.append("\n", kNoCharacter);
            } else {
                join(line, content.value);
            }
        }
        if (result_.empty() || result_.value.back() == '\n') paragraph_bullet_ = bullet_of(content.value);
        if (!list_) list_ = ListStart{bullet_of(content.value), parse_leading_mark(content.value)};
        append_without_alignment(content);
        last_line_ = printed;
        last_length_ = count_code_points(content.value);
        longest_ = std::max(longest_, last_length_);
    }

    Text take() && { return std::move(result_); }

 private:
    /// What the first line of the cell begins with.
    struct ListStart {
        char32_t bullet = 0;
        std::optional<LeadingMark> mark;
    };

    bool starts_paragraph(std::string_view printed, std::string_view content) {
        if (is_indented(printed)) return !hangs();
        const char32_t bullet = bullet_of(content);
        if (bullet != 0) return bullet == list_->bullet || ends_sentence(result_.value);
        return continues_numbering(content);
    }

    /// ・地域の関係機関と協議を行い、
    /// 　対応を決める。
    /// An indented line under a bullet goes on with the item: the line before is full and ends no sentence.
    bool hangs() const {
        return paragraph_bullet_ != 0 && !ends_sentence(result_.value) && last_length_ + 2 >= longest_;
    }

    /// ② where the cell began with ①. Only the next number counts: a wrapped line may begin with any.
    bool continues_numbering(std::string_view content) {
        if (!list_->mark) return false;
        const std::optional<LeadingMark> mark = parse_leading_mark(content);
        const Mark& last = list_->mark->mark;
        if (!mark || mark->mark.style != last.style || mark->mark.ordinal != last.ordinal + 1) return false;
        list_->mark = mark;
        return true;
    }

    void join(const Text& line, std::string_view content) {
        const std::size_t blank = trailing_blank(last_line_);
        const std::string_view last_blank = last_line_.substr(last_line_.size() - blank);
        const bool printed_space =
            has_white_space(last_blank) ||
            has_white_space(std::string_view(line.value).substr(0, leading_blank(line.value)));
        const bool separates =
            printed_space
                ? space_separates(last_code_point(result_.value), first_code_point(content))
                : break_separates(result_.value, content) && last_code_point(last_line_) != kSoftHyphen;
        if (separates) result_.append(" ", kNoCharacter);
    }

    static bool has_white_space(std::string_view blank) {
        for (std::size_t at = 0; at < blank.size();) {
            if (is_white_space(decode_code_point(blank, at))) return true;
        }
        return false;
    }

    /// Appends a line and settles the white space inside it.
    void append_without_alignment(const Text& content) {
        const std::string_view value = content.value;
        for (std::size_t at = 0; at < value.size();) {
            const std::size_t blank = leading_blank(value.substr(at));
            if (blank > 0) {
                const std::string_view gap = value.substr(at, blank);
                at += blank;
                settle_gap(gap, first_code_point(value.substr(at)), content.origin[at - blank]);
            }
            std::size_t next = at;
            decode_code_point(value, next);
            result_.append(content.substr(at, next - at));
            at = next;
        }
    }

    void settle_gap(std::string_view gap, char32_t right, CharacterId origin) {
        if (gap.find("　") != std::string_view::npos && ends_sentence(result_.value)) {
            result_.append("\n", kNoCharacter);  // the line break before an indented line was lost
        } else if (has_white_space(gap) && space_separates(last_code_point(result_.value), right)) {
            result_.append(" ", origin);
        }
    }

    Text result_;
    std::string_view last_line_;
    std::size_t last_length_ = 0;
    std::size_t longest_ = 0;
    char32_t paragraph_bullet_ = 0;
    std::optional<ListStart> list_;
};

}  // namespace

Text unwrap_lines(const TextLines& lines) {
    Unwrapper unwrapper;
    for (const TextLine& line : lines) unwrapper.add(line.text);
    return std::move(unwrapper).take();
}

Text normalize_lines(const TextLines& lines) {
    return fold_text_forms(unwrap_lines(lines));
}

}  // namespace torikumi
