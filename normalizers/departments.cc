#include "normalizers/departments.h"

#include <algorithm>
#include <utility>

#include "normalizers/department_names.h"
#include "normalizers/line_cursor.h"
#include "normalizers/text_forms.h"

namespace torikumi {
namespace {

/// A name alone in a line that is longer than this is prose.
constexpr std::size_t kLongestLoneName = 16;
/// 総務課⏎長: what is cut off a name that seemed whole is this short.
constexpr std::size_t kLongestRemnant = 2;

/// A name has no more pieces than this, cut by the line breaks of a column of two letters or spaced out
/// letter by letter. What has more is prose, and is not looked at again with every line.
constexpr std::size_t kMostPiecesOfName = 12;

bool is_separator_or_blank(char32_t c) {
    return is_list_separator(c) || !is_counted(c);
}

/// How many brackets are open at a place of a text. The ） of a bureau closes none.
class BracketDepth {
 public:
    void pass(char32_t c) {
        if (is_opening_bracket(c)) ++depth_;
        if (is_closing_bracket(c) && depth_ > 0) --depth_;
    }
    void pass(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) pass(decode_code_point(text, at));
    }
    bool outside() const { return depth_ == 0; }

 private:
    int depth_ = 0;
};

bool leaves_bracket_open(std::string_view text) {
    BracketDepth depth;
    depth.pass(text);
    return !depth.outside();
}

/// Where the （note） at the end of `text` begins, its size where there is none. The note may hold a bureau:
/// （子）児童相談所と共同）.
std::size_t note_start(std::string_view text) {
    std::size_t first_opening = text.size();
    std::size_t start = text.size();
    BracketDepth depth;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = decode_code_point(text, at);
        const bool outside = depth.outside();
        depth.pass(c);
        if (outside && !depth.outside()) {
            start = here;
            first_opening = std::min(first_opening, here);
        } else if (!outside && depth.outside() && at < text.size()) {
            start = text.size();
        }
    }
    return start == text.size() && is_closing_bracket(last_code_point(text)) ? first_opening : start;
}

std::string_view without_trailing_separators(std::string_view text) {
    while (!text.empty() && is_separator_or_blank(last_code_point(text))) text = without_last(text);
    return text;
}

/// The name in an entry, folded: without lead, bureau and note.
std::string name_in(std::string_view entry) {
    entry = without_trailing_separators(trimmed(entry));
    entry.remove_prefix(lead_length(entry));
    entry.remove_prefix(bureau_length(entry));
    return fold_text_forms(entry.substr(0, note_start(entry)));
}

bool is_whole(std::string_view entry) {
    return is_whole_name(name_in(entry));
}

bool begins_with_bureau(std::string_view line) {
    return bureau_length(line.substr(lead_length(line))) > 0;
}

/// Lines of a cell gathered into entries: each is one department, or several with separators between.
class Entries {
 public:
    explicit Entries(const TextLines& lines) {
        for (const TextLine& line : lines) {
            Text content = trimmed_text(line.text);
            if (!content.empty()) lines_.push_back(std::move(content));
        }
    }

    std::vector<Text> gather() && {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (entries_.empty() || begins_entry(i)) {
                entries_.push_back(lines_[i]);
                depth_ = {};
                pieces_ = 1;
            } else {
                append_to_last(lines_[i]);
            }
            depth_.pass(lines_[i].value);
        }
        return std::move(entries_);
    }

 private:
    bool begins_entry(std::size_t i) {
        const std::string_view line = lines_[i].value;
        if (!depth_.outside()) return false;
        if (begins_with_bureau(line)) return true;
        const char32_t first = first_code_point(line);
        if (is_opening_bracket(first)) return lead_length(line) > 0;
        if (is_closing_bracket(first) || is_list_separator(first) || continues_office(i)) return false;
        return pieces_++ < kMostPiecesOfName && is_whole(entries_.back().value) && makes_entry(i);
    }

    /// 区）区役所⏎福祉課, where the first line has no room for more: a section of the office before it. One
    /// that stands for itself would have its bureau.
    bool continues_office(std::size_t i) const {
        constexpr std::string_view kOffices[] = {"局", "部", "所", "庁", "署", "センター"};
        constexpr std::string_view kSections[] = {"課", "係", "室", "班"};
        const auto ends_with = [](const std::string& name) {
            return [&](std::string_view unit) { return name.ends_with(unit); };
        };
        if (!begins_with_bureau(entries_.back().value) || !begins_with_bureau(lines_.front().value))
            return false;
        const bool full = std::ranges::all_of(lines_, [&](const Text& line) {
            return print_width_em(line.value) <= print_width_em(lines_[i - 1].value);
        });
        return full && std::ranges::any_of(kOffices, ends_with(name_in(entries_.back().value))) &&
               std::ranges::any_of(kSections, ends_with(name_in(lines_[i].value)));
    }

    /// Whether the lines from `i` on make an entry by themselves. 総務課⏎長: the 長 does not.
    bool makes_entry(std::size_t i) const {
        if (is_bare_unit(lines_[i].value)) return false;
        std::string text;
        const std::size_t end = std::min(lines_.size(), i + kMostPiecesOfName);
        for (std::size_t next = i; next < end; ++next) {
            const std::string& line = lines_[next].value;
            if (next > i && begins_with_bureau(line)) break;
            text += line;
            if (is_whole(text) || begins_with_bureau(text)) return true;
        }
        return count_code_points(lines_[i].value) > kLongestRemnant;
    }

    void append_to_last(const Text& line) {
        Text& entry = entries_.back();
        if (break_separates(entry.value, line.value)) entry.append(" ", kNoCharacter);
        entry.append(line);
    }

    std::vector<Text> lines_;
    std::vector<Text> entries_;
    BracketDepth depth_;      // at the end of the last entry
    std::size_t pieces_ = 0;  // of the last entry, those in brackets aside
};

/// Behind the separators and white space at `at`.
std::size_t skip_separators(std::string_view entry, std::size_t at) {
    for (std::size_t next = at; next < entry.size(); at = next) {
        if (!is_separator_or_blank(decode_code_point(entry, next))) break;
    }
    return at;
}

/// Cuts an entry behind the separators that follow a whole name outside brackets.
std::vector<Text> cut_behind_names(const Text& entry) {
    std::vector<Text> parts;
    const std::string_view value = entry.value;
    std::size_t start = 0;
    std::size_t pieces = 1;  // since `start`
    BracketDepth depth;
    for (std::size_t at = 0; at < value.size() && pieces <= kMostPiecesOfName;) {
        const std::size_t here = at;
        const char32_t c = decode_code_point(value, at);
        depth.pass(c);
        if (!depth.outside() || !is_separator_or_blank(c)) continue;
        ++pieces;
        at = skip_separators(value, at);
        const std::string_view rest = value.substr(at);
        const bool note_follows = is_opening_bracket(first_code_point(rest)) && lead_length(rest) == 0;
        if (rest.empty() || note_follows || !is_whole(value.substr(start, here - start))) continue;
        parts.push_back(entry.substr(start, at - start));
        start = at;
        pieces = 1;
    }
    parts.push_back(entry.substr(start));
    return parts;
}

/// Several departments in one entry, parted only where every part is whole: 健康・子ども課 is one.
std::vector<Text> split_entry(const Text& entry) {
    std::vector<Text> parts = cut_behind_names(entry);
    const bool all_whole = std::ranges::all_of(parts, [](const Text& part) { return is_whole(part.value); });
    return all_whole ? std::move(parts) : std::vector<Text>{entry};
}

/// What stands in the brackets of a note or role, which may lack the closing one.
std::string without_brackets(std::string_view bracketed) {
    bracketed = trimmed(bracketed);
    const bool closed = !leaves_bracket_open(bracketed);
    LineCursor cursor(bracketed);
    cursor.take_if(is_opening_bracket);
    const std::string_view inner = cursor.rest();
    return fold_text_forms(closed && is_closing_bracket(last_code_point(inner)) ? without_last(inner)
                                                                                : inner);
}

PrintedDepartment read_department(const Text& printed) {
    PrintedDepartment department{std::nullopt, {}, std::nullopt, printed};
    std::string_view rest = without_trailing_separators(trimmed(printed.value));
    const std::string_view lead = rest.substr(0, lead_length(rest));
    rest.remove_prefix(lead.size());
    if (const std::size_t length = bureau_length(rest)) {
        department.bureau = fold_text_forms(without_last(rest.substr(0, length)));
        rest.remove_prefix(length);
    }
    const std::size_t note = note_start(rest);
    department.name = fold_text_forms(rest.substr(0, note));
    if (note < rest.size()) department.note = without_brackets(rest.substr(note));
    // ◎ and （主管） say something of the department; the ・ of a list does not.
    if (!lead.empty() && !is_list_separator(first_code_point(lead))) {
        const std::string role = without_brackets(lead);
        department.note = department.note ? role + "、" + *department.note : role;
    }
    return department;
}

/// 提言 実施状況 担当部 is no department: where white space parts a line, every part must be whole, but for
/// names that are spaced out (総　務　部).
bool is_lone_name(std::string_view line) {
    const std::string name = name_in(line);
    if (count_code_points(name) > kLongestLoneName || is_column_word(name) || !is_whole_name(name))
        return false;
    std::string_view before = line;
    std::size_t longest = 0;
    bool all_whole = true;
    while (!before.empty()) {
        std::size_t end = 0;
        while (end < before.size() && leading_blank(before.substr(end)) == 0) decode_code_point(before, end);
        const std::string_view part = before.substr(0, end);
        longest = std::max(longest, count_code_points(part));
        all_whole = all_whole && is_whole(part);
        before.remove_prefix(end + leading_blank(before.substr(end)));
    }
    return all_whole || longest == 1;
}

bool reads_like_prose(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        if (is_among(U"。「」を：", decode_code_point(line, at))) return true;
    }
    return false;
}

/// ア）窓口の課, 例）窓口の課: what stands before ） is no bureau.
bool closes_what_is_not_open(std::string_view line) {
    BracketDepth depth;
    for (std::size_t at = 0; at < line.size();) {
        const char32_t c = decode_code_point(line, at);
        if (is_closing_bracket(c) && depth.outside()) return true;
        depth.pass(c);
    }
    return false;
}

}  // namespace

std::vector<PrintedDepartment> parse_departments(const TextLines& lines) {
    std::vector<PrintedDepartment> departments;
    for (const Text& entry : Entries(lines).gather()) {
        for (const Text& part : split_entry(entry)) departments.push_back(read_department(part));
    }
    return departments;
}

bool ends_like_department(std::string_view name) {
    return is_whole(name);
}

bool looks_like_department(std::string_view line) {
    std::string_view said = trimmed(line);
    if (reads_like_prose(said)) return false;
    said.remove_prefix(lead_length(said));
    const std::size_t bureau = bureau_length(said);
    if (closes_what_is_not_open(said.substr(bureau))) return false;
    return bureau > 0 ? bureau < said.size() : is_lone_name(said);
}

}  // namespace torikumi
