#include "pipeline/diff/text_spans.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <string>
#include <utility>

#include "normalizers/compact_form.h"
#include "normalizers/similarity.h"
#include "pipeline/model/utf8.h"

namespace torikumi {
namespace {

using CodePoints = std::vector<char32_t>;

CodePoints code_points(std::string_view text) {
    CodePoints points;
    for (std::size_t at = 0; at < text.size();) points.push_back(decode_code_point(text, at));
    return points;
}

std::string utf8_of(const CodePoints& points, std::size_t begin, std::size_t end) {
    std::string bytes;
    for (std::size_t i = begin; i < end; ++i) append_utf8(bytes, points[i]);
    return bytes;
}

/// The one run between what both begin with and what both end with.
ChangedSpan middle(const CodePoints& before, const CodePoints& after) {
    const auto start = std::ranges::mismatch(before, after);
    const auto head = static_cast<std::size_t>(start.in1 - before.begin());
    const auto most = static_cast<std::ptrdiff_t>(std::min(before.size(), after.size()) - head);
    std::ptrdiff_t tail = 0;
    while (tail < most && before.end()[-tail - 1] == after.end()[-tail - 1]) ++tail;
    const auto behind = static_cast<std::size_t>(tail);
    return {head, before.size() - behind, head, after.size() - behind};
}

/// By the O(NP) method of Wu, Manber, Myers and Miller (1990).
std::vector<ChangedSpan> edit_script(const CodePoints& before, const CodePoints& after) {
    dtl::Diff<char32_t, CodePoints> diff(before, after);
    diff.compose();
    std::vector<ChangedSpan> spans;
    ChangedSpan at;
    const auto close = [&] {
        if (at.before_begin != at.before_end || at.after_begin != at.after_end) spans.push_back(at);
        at.before_begin = at.before_end;
        at.after_begin = at.after_end;
    };
    for (const auto& [point, edit] : diff.getSes().getSequence()) {
        if (edit.type == dtl::SES_COMMON) {
            close();
            at.before_begin = ++at.before_end;
            at.after_begin = ++at.after_end;
        } else if (edit.type == dtl::SES_DELETE) {
            ++at.before_end;
        } else {
            ++at.after_end;
        }
    }
    close();
    return spans;
}

/// 会議を開いた → 研修を行った keeps を by chance: whoever reads it reads one change.
std::vector<ChangedSpan> without_short_gaps(const std::vector<ChangedSpan>& spans,
                                            std::size_t least_kept_run) {
    std::vector<ChangedSpan> joined;
    for (const ChangedSpan& span : spans) {
        if (!joined.empty() && span.before_begin - joined.back().before_end < least_kept_run) {
            joined.back().before_end = span.before_end;
            joined.back().after_end = span.after_end;
        } else {
            joined.push_back(span);
        }
    }
    return joined;
}

ChangedSpan turned_round(const ChangedSpan& span) {
    return {span.after_begin, span.after_end, span.before_begin, span.before_end};
}

std::vector<ChangedSpan> spans_of(const CodePoints& before, const CodePoints& after, double alike,
                                  const TextChangeSettings& settings) {
    const ChangedSpan whole = middle(before, after);
    const std::size_t longest =
        std::max(whole.before_end - whole.before_begin, whole.after_end - whole.after_begin);
    if (alike < settings.alike_enough_for_spans || longest > settings.most_compared) return {whole};
    return without_short_gaps(edit_script(before, after), settings.least_kept_run);
}

}  // namespace

std::vector<ChangedSpan> changed_spans(std::string_view before, std::string_view after,
                                       const TextChangeSettings& settings) {
    // Of several shortest scripts the method takes one; the same one whichever text is the old one.
    if (after < before) {
        std::vector<ChangedSpan> spans = changed_spans(after, before, settings);
        std::ranges::transform(spans, spans.begin(), turned_round);
        return spans;
    }
    const CodePoints old_points = code_points(before);
    const CodePoints new_points = code_points(after);
    std::vector<ChangedSpan> spans = spans_of(old_points, new_points, similarity(before, after), settings);
    std::erase_if(spans, [&](const ChangedSpan& span) {
        return compact_form(utf8_of(old_points, span.before_begin, span.before_end)) ==
               compact_form(utf8_of(new_points, span.after_begin, span.after_end));
    });
    return spans;
}

}  // namespace torikumi
