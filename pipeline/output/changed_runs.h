#pragma once

// Owns cutting a text into runs that changed and runs that stayed. In comes a text of one side of an event
// and the event's spans, out come pieces of it in order. Not here: how a changed run looks.

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/changes.h"

namespace torikumi {

enum class Side { kOld, kNew };

enum class RunState { kKept, kChanged };

struct TextRun {
    std::string text;
    RunState state = RunState::kKept;

    friend bool operator==(const TextRun&, const TextRun&) = default;
};

/// The runs of `text`, which is `before` (kOld) or `after` (kNew) of what the spans are about. Together they
/// are the text; none is empty.
std::vector<TextRun> changed_runs(std::string_view text, const std::vector<ChangedSpan>& spans, Side side);

/// The runs of an event's `before` or `after`: by its spans, or one changed run where it has none. Empty
/// where that side has no value.
std::vector<TextRun> changed_runs(const Event& event, Side side);

}  // namespace torikumi
