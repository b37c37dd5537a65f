#include "pipeline/draft/cut_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "normalizers/compact_form.h"
#include "pipeline/draft/head_lines.h"
#include "pipeline/draft/item_marks.h"
#include "pipeline/draft/printed_text.h"

namespace torikumi {
namespace {

// る。 stands in many a text: a shorter piece inside a longer one proves no second printing.
constexpr std::size_t kLeastRepeatedCodePoints = 8;

// Both prints are set by one program at one size: they differ by rounding only.
constexpr double kSamePlace_em = 0.3;

using LineForms = std::vector<std::string>;

LineForms line_forms(const TextLines& lines) {
    LineForms forms;
    for (const TextLine& line : lines) forms.push_back(compact_form(line.text.value));
    return forms;
}

std::string joined(const LineForms& forms) {
    std::string text;
    for (const std::string& form : forms) text += form;
    return text;
}

/// Where a short piece must stand in the whole to be a second printing of it: the page break clips the end of
/// the upper half and the start of the lower one.
enum class Side { kStart, kEnd };

bool stands_at(Side side, const LineForms& whole, const LineForms& part) {
    if (part.size() > whole.size()) return false;
    const auto length = static_cast<std::ptrdiff_t>(part.size());
    return std::equal(part.begin(), part.end(), side == Side::kStart ? whole.begin() : whole.end() - length);
}

/// The same words, whether or not the lines break at the same places.
bool says_again(const LineForms& whole, const LineForms& part, Side side) {
    if (stands_at(side, whole, part)) return true;
    const std::string words = joined(part);
    return count_code_points(words) >= kLeastRepeatedCodePoints &&
           joined(whole).find(words) != std::string::npos;
}

/// Number of lines at the end of `upper` that `lower` begins with.
std::size_t overlap(const LineForms& upper, const LineForms& lower) {
    for (std::size_t length = std::min(upper.size(), lower.size()); length > 0; --length) {
        if (std::equal(upper.end() - static_cast<std::ptrdiff_t>(length), upper.end(), lower.begin()))
            return length;
    }
    return 0;
}

TextLine with_text(const TextLine& line, Text text) {
    return {std::move(text), line.box, line.em_pt};
}

/// Takes a repeated mark and （続き） off the start of the lower half: (ｱ)（続き）…, or only the mark where
/// the upper half begins with the same.
void take_repeated_start(const TextLines& upper, TextLines& lower, TextLines& repeated) {
    if (lower.empty()) return;
    const TextLine first = lower.front();
    std::size_t length = 0;
    const auto upper_mark = sole_mark(upper) ? sole_mark(upper) : first_mark(upper);
    const auto leading = leading_mark(first.text.value);
    if (leading && upper_mark && leading->mark == *upper_mark) length = leading->text_offset;
    length += continuation_word_length(std::string_view(first.text.value).substr(length));
    if (length == 0) return;
    repeated.push_back(with_text(first, first.text.substr(0, length)));
    lower.front() = with_text(first, first.text.substr(length));
    if (is_blank(lower.front().text)) lower.erase(lower.begin());
}

TextLines printed_lines(const TextLines& lines) {
    TextLines printed;
    std::ranges::copy_if(lines, std::back_inserter(printed),
                         [](const TextLine& line) { return !is_blank(line.text); });
    return printed;
}

bool is_printed_again(const TextLines& upper, const TextLine& lower, double shift_pt) {
    return std::ranges::any_of(upper,
                               [&](const TextLine& line) { return is_same_print(line, lower, shift_pt); });
}

bool says_the_same(const TextLines& upper, const TextLines& lower) {
    return joined(line_forms(upper)) == joined(line_forms(lower));
}

/// Whether the lower half is a second printing of the end of the upper one. Where their places are known,
/// the same sentence on both sides of the break is no proof: ・異常なし。⏎・異常なし。
bool repeats_end(const TextLines& upper, const TextLines& lower, const BreakPlace& place) {
    if (place.kind == CutKind::kThroughRow) return false;
    if (!place.shift_pt) return says_again(line_forms(upper), line_forms(lower), Side::kEnd);
    return says_the_same(upper, lower) || is_print_of(upper, lower, *place.shift_pt);
}

/// Whether the upper half is a second printing of the start of the lower one.
bool repeats_start(const TextLines& lower, const TextLines& upper, const BreakPlace& place) {
    if (place.kind == CutKind::kThroughRow) return false;
    if (!place.shift_pt) return says_again(line_forms(lower), line_forms(upper), Side::kStart);
    return is_print_of(lower, upper, -*place.shift_pt);
}

void append(TextLines& lines, TextLines::const_iterator first, TextLines::const_iterator last) {
    lines.insert(lines.end(), first, last);
}

/// Moves the lines of `below` that are printed in `above` as well to `text.repeated`.
void take_same_prints(const TextLines& above, TextLines& below, const BreakPlace& place, JoinedText& text) {
    if (place.kind == CutKind::kThroughRow) return;
    const auto overlapping = static_cast<std::ptrdiff_t>(overlap(line_forms(above), line_forms(below)));
    if (!place.shift_pt) {
        append(text.repeated, below.begin(), below.begin() + overlapping);
        below.erase(below.begin(), below.begin() + overlapping);
        return;
    }
    const auto first_new = std::stable_partition(below.begin(), below.end(), [&](const TextLine& line) {
        return is_printed_again(above, line, *place.shift_pt);
    });
    text.doubtful = overlapping > 0 && first_new == below.begin();
    append(text.repeated, below.begin(), first_new);
    below.erase(below.begin(), first_new);
}

}  // namespace

JoinedText join_cut_text(const TextLines& upper, const TextLines& lower, const BreakPlace& place) {
    const TextLines above = printed_lines(upper);
    TextLines below = printed_lines(lower);
    // The whole text again, with its mark, is compared as it stands.
    if (!below.empty() && repeats_end(above, below, place)) return {above, below};
    if (!above.empty() && repeats_start(below, above, place)) return {below, above};

    JoinedText text{above, {}};
    take_repeated_start(above, below, text.repeated);
    // (ｱ)（続き）: what follows was written again by hand, wherever it stands.
    if (!text.repeated.empty() && !below.empty() &&
        says_again(line_forms(above), line_forms(below), Side::kEnd)) {
        append(text.repeated, below.begin(), below.end());
        return text;
    }
    take_same_prints(above, below, place, text);
    text.lines.insert(text.lines.end(), below.begin(), below.end());
    return text;
}

bool is_same_print(const TextLine& upper, const TextLine& lower, double shift_pt) {
    const double slack_pt = kSamePlace_em * std::max(upper.em_pt, lower.em_pt);
    return std::abs(upper.box.top - shift_pt - lower.box.top) <= slack_pt &&
           std::abs(upper.box.left - lower.box.left) <= slack_pt &&
           compact_form(upper.text.value) == compact_form(lower.text.value);
}

bool is_second_printing(const TextLines& upper, const TextLines& lower) {
    if (is_blank(upper) || is_blank(lower)) return false;
    return join_cut_text(upper, lower).lines.size() == printed_lines(upper).size();
}

bool is_print_of(const TextLines& upper, const TextLines& lower, double shift_pt) {
    const TextLines below = printed_lines(lower);
    return !below.empty() && std::ranges::all_of(below, [&](const TextLine& line) {
        return is_printed_again(upper, line, shift_pt);
    });
}

bool breaks_off(const TextLines& upper, const TextLines& lower) {
    const TextLines above = printed_lines(upper);
    const TextLines below = printed_lines(lower);
    if (above.empty() || below.empty() || below.front().text.value.starts_with("　")) return false;
    constexpr std::u32string_view kSentenceEnds = U"。．.！？!?）)】」』";
    const std::string words = compact_form(above.back().text.value);
    std::size_t at = words.size();
    do --at;
    while (at > 0 && (static_cast<unsigned char>(words[at]) & 0xC0) == 0x80);
    return kSentenceEnds.find(decode_code_point(words, at)) == std::u32string_view::npos;
}

}  // namespace torikumi
