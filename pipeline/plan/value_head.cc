#include "pipeline/plan/value_head.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "normalizers/characters.h"
#include "normalizers/era_date.h"
#include "normalizers/line_cursor.h"
#include "normalizers/spacing.h"
#include "normalizers/text_forms.h"
#include "pipeline/draft/printed_text.h"
#include "pipeline/plan/value_legend.h"

namespace torikumi {
namespace {

std::optional<std::string> take_line(const TextLines& lines, Ledger& ledger) {
    if (is_blank(lines)) return std::nullopt;
    return ledger.take(normalized_line(lines), Use::kField);
}

// What says how a date is meant is part of its print: （令和２年５月13日現在）. The body's name is not.
constexpr std::array<std::string_view, 9> kDateSuffixes = {"現在", "時点", "作成", "策定", "改定",
                                                           "改訂", "更新", "公表", "付け"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kBrackets = {
    {{"（", "）"}, {"(", ")"}, {"〔", "〕"}, {"［", "］"}}};

/// Bytes of a weekday in brackets: （金）, (金曜日).
std::size_t weekday_length(std::string_view after_date) {
    LineCursor cursor(after_date.substr(leading_blank(after_date)));
    if (half_width(cursor.take()) != U'(' || !is_among(U"月火水木金土日", cursor.take())) return 0;
    if (cursor.peek() == U'曜') cursor.take();
    if (cursor.peek() == U'日') cursor.take();
    if (half_width(cursor.take()) != U')') return 0;
    return after_date.size() - cursor.rest().size();
}

/// Bytes of a suffix and the white space before it. 策定委員会 does not begin with one.
std::size_t suffix_length(std::string_view after_date) {
    const std::size_t blank = leading_blank(after_date);
    for (const std::string_view suffix : kDateSuffixes) {
        if (!after_date.substr(blank).starts_with(suffix)) continue;
        const std::string_view after = after_date.substr(blank + suffix.size());
        const bool closed = std::ranges::any_of(
            kBrackets, [&](const auto& brackets) { return after.starts_with(brackets.second); });
        if (after.empty() || leading_blank(after) > 0 || closed) return blank + suffix.size();
    }
    return 0;
}

/// A date with what belongs to it, as bytes [begin, end) of its line.
struct DateSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<std::string> iso;
    bool has_day = true;  // 令和６年２月 has none, and so no ISO form
};

std::optional<DateSpan> find_date_span(std::string_view line) {
    auto date = find_date(line);
    const bool has_day = date.has_value();
    if (!has_day) date = find_month(line);
    if (!date) return std::nullopt;
    DateSpan span{date->offset, date->offset + date->length, date->iso, has_day};
    span.end += weekday_length(line.substr(span.end));
    span.end += suffix_length(line.substr(span.end));
    for (const auto& [open, close] : kBrackets) {
        if (line.substr(0, span.begin).ends_with(open) && line.substr(span.end).starts_with(close)) {
            span.begin -= open.size();
            span.end += close.size();
            break;
        }
    }
    return span;
}

PlanDate take_date(const Text& printed, const DateSpan& span, Ledger& ledger, Diagnostics& diagnostics) {
    ledger.enter(printed, Use::kField);
    PlanDate date{span.iso, printed_form(ledger.characters(), printed)};
    date.printed = with_radicals_unified(date.printed);  // only the text layer says ⽉ for 月
    if (span.has_day && !span.iso) {
        diagnostics.add(
            DiagnosticCode::kDateImpossible,
            fmt::format("{} is no day of the calendar; it is kept as printed", excerpt(date.printed)),
            sources_of(ledger.characters(), printed), "/document/date");
    }
    return date;
}

/// The date is the first one printed; what stands around it on its line, and lines without a date, is the
/// body. The field holds one date: a line with another (a revision) is set aside.
void value_imprint(const TextLines& imprint, DocumentHead& head, Ledger& ledger, Diagnostics& diagnostics) {
    TextLines body;
    for (const TextLine& line : imprint) {
        const auto span = find_date_span(line.text.value);
        if (!span) {
            body.push_back(line);
        } else if (head.date) {
            ledger.set_aside(line.text);
        } else {
            const Text printed = line.text.substr(span->begin, span->end - span->begin);
            head.date = take_date(printed, *span, ledger, diagnostics);
            body.push_back({line.text.substr(0, span->begin), line.box, line.em_pt});
            body.push_back({line.text.substr(span->end), line.box, line.em_pt});
        }
    }
    head.body = take_line(body, ledger);
}

/// Bytes of ※, and of the number behind it where white space parts it from the words: ※１　件数は….
std::size_t note_sign_length(std::string_view line) {
    constexpr std::string_view kSign = "※";
    const std::size_t begin = leading_blank(line);
    if (!line.substr(begin).starts_with(kSign)) return 0;
    const std::size_t end = begin + kSign.size();
    LineCursor cursor(line.substr(end));
    while (is_digit_of_any_width(cursor.peek())) cursor.take();
    const std::size_t number_end = line.size() - cursor.rest().size();
    const std::size_t blank = leading_blank(cursor.rest());
    return number_end > end && blank > 0 ? number_end + blank : end;
}

/// Empty for a sign without words, which is set aside.
std::optional<std::string> take_note(const TextLines& lines, Ledger& ledger) {
    TextLines note = lines;
    const std::size_t sign = note_sign_length(note.front().text.value);
    note.front().text = note.front().text.substr(sign);
    const Text words = normalized_text(note);
    if (words.empty()) {
        ledger.set_aside(lines);
        return std::nullopt;
    }
    ledger.enter(lines.front().text.substr(0, sign), Use::kNote);
    return ledger.take(words, Use::kNote);
}

}  // namespace

DocumentHead value_head(const HeadDraft& draft, Ledger& ledger, Diagnostics& diagnostics) {
    DocumentHead head;
    head.title = take_line(draft.title, ledger);
    head.label = take_line(draft.label, ledger);
    value_imprint(draft.imprint, head, ledger, diagnostics);
    for (const TextLines& note : draft.notes) {
        if (is_blank(note)) continue;
        if (auto words = take_note(note, ledger)) head.notes.push_back(std::move(*words));
    }
    head.categories = value_legend(draft.legend, ledger, diagnostics);
    return head;
}

}  // namespace torikumi
