#pragma once

// Owns finding the head of the document among the free lines of its pages: label, imprint, notes, title. Each
// function takes its lines. Not here: what a single line looks like (head_lines.h).

#include "pipeline/draft/plan_draft.h"
#include "pipeline/pages/flow_lines.h"
#include "pipeline/pages/page_furniture.h"

namespace torikumi {

/// The first label; the same label on later pages goes to `furniture`.
void take_label(const PageFlow& flow, LineClaims& claims, HeadDraft& head, TextLines& furniture);

/// Notes on any page, each with the lines that go on with it.
void take_notes(const PageFlow& flow, LineClaims& claims, HeadDraft& head);

/// Date and body: before the first table, or else behind the last one. A body without a date on its line
/// stands directly above or below the date.
void take_imprint(const PageFlow& flow, const RepeatedLines& repeated, LineClaims& claims, HeadDraft& head);

/// The largest of the free lines [0, end), among equals the first centred one, with the lines that go on with
/// it. A running head at a side of the pages is the title only where nothing else can be.
void take_title(const PageFlow& flow, std::size_t end, const RepeatedLines& repeated, LineClaims& claims,
                HeadDraft& head);

}  // namespace torikumi
