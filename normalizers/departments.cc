#include "normalizers/departments.h"

#include <algorithm>
#include <utility>

#include "normalizers/spacing.h"
#include "normalizers/text_forms.h"

namespace torikumi {
namespace {

/// A bureau is an abbreviation: 子）, 総務）, ＤＸ）.
constexpr std::size_t kLongestBureau = 4;
/// A name alone in a line that is longer than this is prose.
constexpr std::size_t kLongestLoneName = 16;
/// 課⏎長: what is left of a name that seemed whole is this short.
constexpr std::size_t kLongestRemnant = 2;

constexpr std::string_view kSuffixes[] = {
    "部",       "課",     "室",           "局",     "所",       "センター", "館",     "係",
    "署",       "班",     "担当",         "チーム", "委員会",   "協議会",   "連合会", "審議会",
    "部会",     "議会",   "病院",         "保育園", "幼稚園",   "こども園", "小学校", "中学校",
    "高等学校", "大学",   "ステーション", "プラザ", "部局",     "機構",     "公社",   "協会",
    "財団",     "事業団", "教室",         "窓口",   "グループ", "推進員",   "各校",   "各園",
};
/// Names that say who, without being one department.
constexpr std::string_view kWholeNames[] = {
    "各区",       "全区",     "全庁",     "庁内",   "全市",   "各区等",
    "関係各課等", "関係機関", "関係団体", "各施設", "全部署",
};
/// What stands before ） without being a bureau.
constexpr std::string_view kAnnotations[] = {"例", "注", "注記", "備考", "参考", "出典", "資料"};
/// Signs for the department in the lead.
constexpr std::u32string_view kLeadSigns = U"◎○●◯〇☆★※・･";

bool is_opening(char32_t c) {
    return c == '(' || c == U'（';
}

bool is_closing(char32_t c) {
    return c == ')' || c == U'）';
}

bool is_separator(char32_t c) {
    return c == U'、' || c == U'､' || c == U'・' || c == U'･' || c == U'，' || c == ',' || c == U'／' ||
           c == '/';
}

bool is_kanji_or_hiragana(char32_t c) {
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           c == U'々';
}

bool is_katakana_or_letter(char32_t c) {
    return (c >= 0x30A1 && c <= 0x30FC) || (c >= 0xFF66 && c <= 0xFF9D) || (c >= 'A' && c <= 'Z') ||
           (c >= 0xFF21 && c <= 0xFF3A);
}

/// Bytes of bureau and ） at the start of `text`, 0 where none begins there. ア） and １） are marks, 例） is
/// none.
std::size_t bureau_length(std::string_view text) {
    std::size_t characters = 0;
    bool names_bureau = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = decode_code_point(text, at);
        if (is_closing(c)) {
            const std::string_view bureau = text.substr(0, start);
            const bool annotation = std::ranges::find(kAnnotations, bureau) != std::end(kAnnotations);
            return (names_bureau || characters > 1) && !annotation ? at : 0;
        }
        const bool strong = is_kanji_or_hiragana(c) || c == U'■';
        if ((!strong && !is_katakana_or_letter(c)) || ++characters > kLongestBureau) return 0;
        names_bureau = names_bureau || strong;
    }
    return 0;
}

bool is_whole_name(std::string_view name) {
    return std::ranges::find(kWholeNames, name) != std::end(kWholeNames) ||
           std::ranges::any_of(kSuffixes, [&](std::string_view suffix) { return name.ends_with(suffix); });
}

/// Bytes of ◎ or （主管） before a bureau or name, with the white space after it.
std::size_t lead_length(std::string_view text) {
    std::size_t at = 0;
    const char32_t first = text.empty() ? 0 : decode_code_point(text, at);
    if (kLeadSigns.find(first) != std::u32string_view::npos) {
        // ○○部: a doubled sign is a blank for a name.
        if (first_code_point(text.substr(at)) == first) return 0;
        return at + leading_blank(text.substr(at));
    }
    constexpr std::string_view kRoles[] = {"主管", "主",   "副",         "主担当",
                                           "担当", "幹事", "取りまとめ", "関係"};
    if (!is_opening(first)) return 0;
    for (const std::string_view role : kRoles) {
        std::string_view rest = text.substr(at);
        if (!rest.starts_with(role)) continue;
        std::size_t end = role.size();
        if (end == rest.size() || !is_closing(decode_code_point(rest, end))) continue;
        rest.remove_prefix(end);
        return rest.empty() ? 0 : text.size() - rest.size() + leading_blank(rest);
    }
    return 0;
}

/// How many brackets stay open at the end of `text`. ） after a bureau closes none.
int open_brackets(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode_code_point(text, at);
        if (is_opening(c)) ++depth;
        if (is_closing(c) && depth > 0) --depth;
    }
    return depth;
}

/// The name without its （note） and without bureau and lead sign, as folded text.
std::string name_in(std::string_view entry) {
    entry.remove_prefix(lead_length(entry));
    entry.remove_prefix(bureau_length(entry));
    std::string name;
    int depth = 0;
    for (std::size_t at = 0; at < entry.size();) {
        const std::size_t start = at;
        const char32_t c = decode_code_point(entry, at);
        if (is_opening(c)) ++depth;
        if (depth == 0) name += entry.substr(start, at - start);
        if (is_closing(c) && depth > 0) --depth;
    }
    while (!name.empty() && is_separator(last_code_point(name))) {
        const std::size_t length = last_code_point(name) < 0x80 ? 1 : 3;
        name.resize(name.size() - length);
    }
    return fold_text_forms(name);
}

bool is_whole(std::string_view entry) {
    return is_whole_name(name_in(entry));
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
            } else {
                append(lines_[i]);
            }
        }
        return std::move(entries_);
    }

 private:
    bool begins_entry(std::size_t i) const {
        const std::string_view line = lines_[i].value;
        const std::string_view entry = entries_.back().value;
        if (open_brackets(entry) > 0) return false;
        const std::size_t lead = lead_length(line);
        if (bureau_length(line.substr(lead)) > 0) return true;
        const char32_t first = first_code_point(line);
        if (is_closing(first)) return false;
        if (is_opening(first)) return lead > 0;
        if (!is_whole(entry)) return false;
        if (is_separator(first)) return true;  // ・総務課 in a list
        return becomes_whole(i);
    }

    /// Whether the lines from `i` on, up to the next that begins an entry for certain, make a whole name.
    bool becomes_whole(std::size_t i) const {
        std::string name;
        for (std::size_t next = i; next < lines_.size(); ++next) {
            const std::string_view line = lines_[next].value;
            if (next > i && bureau_length(line.substr(lead_length(line))) > 0) break;
            name += line;
            if (is_whole(name) || bureau_length(name) > 0) return true;
        }
        return count_code_points(lines_[i].value) > kLongestRemnant;
    }

    void append(const Text& line) {
        Text& entry = entries_.back();
        if (break_separates(entry.value, line.value)) entry.append(" ", kNoCharacter);
        entry.append(line);
    }

    std::vector<Text> lines_;
    std::vector<Text> entries_;
};

/// Offsets in `entry` behind each department: at 、 ・ or white space outside brackets, where what stands
/// before is whole. The last is the end.
std::vector<std::size_t> part_ends(std::string_view entry) {
    std::vector<std::size_t> ends;
    std::size_t start = 0;
    int depth = 0;
    for (std::size_t at = 0; at < entry.size();) {
        const std::size_t here = at;
        const char32_t c = decode_code_point(entry, at);
        if (is_opening(c)) ++depth;
        if (is_closing(c) && depth > 0) --depth;
        if (depth > 0 || (!is_separator(c) && !is_white_space(c))) continue;
        std::size_t rest = at;
        while (rest < entry.size()) {
            std::size_t next = rest;
            const char32_t following = decode_code_point(entry, next);
            if (!is_separator(following) && is_counted(following)) break;
            rest = next;
        }
        const bool note_follows =
            is_opening(first_code_point(entry.substr(rest))) && lead_length(entry.substr(rest)) == 0;
        if (rest < entry.size() && !note_follows && is_whole(entry.substr(start, here - start))) {
            ends.push_back(rest);
            start = rest;
        }
        at = rest;
    }
    ends.push_back(entry.size());
    return ends;
}

/// Several in one entry, parted only where every part is whole: 健康・子ども課 is one.
std::vector<Text> split_entry(const Text& entry) {
    const std::vector<std::size_t> ends = part_ends(entry.value);
    std::vector<Text> parts;
    std::size_t start = 0;
    for (const std::size_t end : ends) {
        parts.push_back(entry.substr(start, end - start));
        start = end;
    }
    const bool all_whole = std::ranges::all_of(parts, [](const Text& part) { return is_whole(part.value); });
    return all_whole ? parts : std::vector<Text>{entry};
}

std::size_t trailing_separators(std::string_view text) {
    std::size_t end = text.size();
    for (;;) {
        const std::string_view rest = text.substr(0, end);
        const char32_t last = last_code_point(rest);
        if (last == 0) break;
        if (is_separator(last)) {
            end -= last < 0x80 ? 1 : 3;
        } else if (const std::size_t blank = trailing_blank(rest)) {
            end -= blank;
        } else {
            break;
        }
    }
    return text.size() - end;
}

/// Where the （note） at the end of `text` begins, its size where there is none.
std::size_t note_start(std::string_view text) {
    std::size_t start = text.size();
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = decode_code_point(text, at);
        if (is_opening(c) && depth++ == 0) start = here;
        if (is_closing(c) && depth > 0 && --depth == 0 && at != text.size()) start = text.size();
    }
    return start;
}

std::string without_brackets(std::string_view note) {
    note = trimmed(note);
    std::size_t at = 0;
    if (!note.empty() && is_opening(decode_code_point(note, at))) note.remove_prefix(at);
    if (is_closing(last_code_point(note)) && open_brackets(note) == 0)
        note.remove_suffix(last_code_point(note) < 0x80 ? 1 : 3);
    return fold_text_forms(trimmed(note));
}

PrintedDepartment parse_department(const Text& printed) {
    PrintedDepartment department{std::nullopt, {}, std::nullopt, printed};
    std::string_view rest = trimmed(printed.value);
    rest.remove_suffix(trailing_separators(rest));
    const std::size_t lead = lead_length(rest);
    const std::string_view role = trimmed(rest.substr(0, lead));
    rest.remove_prefix(lead);
    if (const std::size_t bureau = bureau_length(rest)) {
        const std::size_t bracket = last_code_point(rest.substr(0, bureau)) < 0x80 ? 1 : 3;
        department.bureau = fold_text_forms(trimmed(rest.substr(0, bureau - bracket)));
        rest.remove_prefix(bureau);
    }
    const std::size_t note = note_start(rest);
    department.name = fold_text_forms(trimmed(rest.substr(0, note)));
    if (note < rest.size()) department.note = without_brackets(rest.substr(note));
    const bool says_role = !role.empty() && !is_separator(first_code_point(role));
    if (says_role) {
        const std::string said = without_brackets(role);
        department.note = department.note ? said + "、" + *department.note : said;
    }
    return department;
}

}  // namespace

std::vector<PrintedDepartment> parse_departments(const TextLines& lines) {
    std::vector<PrintedDepartment> departments;
    for (const Text& entry : Entries(lines).gather()) {
        for (const Text& part : split_entry(entry)) departments.push_back(parse_department(part));
    }
    return departments;
}

bool ends_like_department(std::string_view name) {
    return is_whole(trimmed(name));
}

bool looks_like_department(std::string_view line) {
    const std::string_view said = trimmed(line);
    const std::size_t lead = lead_length(said);
    const std::string_view name = said.substr(lead);
    constexpr std::u32string_view kProse = U"。「」を：";
    const bool prose = [&] {
        for (std::size_t at = 0; at < name.size();) {
            if (kProse.find(decode_code_point(name, at)) != std::u32string_view::npos) return true;
        }
        return false;
    }();
    if (prose) return false;
    const std::size_t bureau = bureau_length(name);
    if (bureau > 0) return bureau < name.size();
    return count_code_points(name) <= kLongestLoneName && is_whole(name);
}

}  // namespace torikumi
