"""Draws the boxes of a page as rules, each way as some program does it. In come boxes and a canvas, out go
operators of a content stream."""
from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Callable

from typeset import Box

WIDTH_PT = 0.5


@dataclass(frozen=True)
class Canvas:
    """From points at the top left to the user space of the content: `scale` user units a point, y upwards from
    `height_pt` or, where `flipped`, downwards."""
    height_pt: float
    scale: float = 1.0
    flipped: bool = False

    def x(self, x_pt: float) -> float:
        return x_pt * self.scale

    def y(self, y_pt: float) -> float:
        return (y_pt if self.flipped else self.height_pt - y_pt) * self.scale

    def rect(self, left: float, top: float, right: float, bottom: float) -> str:
        y = min(self.y(top), self.y(bottom))
        return f"{_n(self.x(left))} {_n(y)} {_n((right - left) * self.scale)} {_n((bottom - top) * self.scale)} re"

    def line(self, x0: float, y0: float, x1: float, y1: float) -> str:
        return f"{_n(self.x(x0))} {_n(self.y(y0))} m {_n(self.x(x1))} {_n(self.y(y1))} l S"

    def width(self, width_pt: float = WIDTH_PT) -> str:
        return f"{_n(width_pt * self.scale)} w"


def _n(number: float) -> str:
    return f"{number:.3f}"


@dataclass(frozen=True)
class Rule:
    """A horizontal rule lies on y = `at` from x = `begin` to `end`, a vertical one the other way round."""
    horizontal: bool
    at: float
    begin: float
    end: float

    def points(self) -> tuple[float, float, float, float]:
        if self.horizontal:
            return self.begin, self.at, self.end, self.at
        return self.at, self.begin, self.at, self.end


def sides_of(boxes: list[Box]) -> list[Rule]:
    """Each side once a box; where a page cut it open, it has none."""
    sides = []
    for box in boxes:
        if not box.open_top:
            sides.append(Rule(True, round(box.top, 3), box.left, box.right))
        if not box.open_bottom:
            sides.append(Rule(True, round(box.bottom, 3), box.left, box.right))
        sides += [Rule(False, round(x, 3), box.top, box.bottom) for x in (box.left, box.right)]
    return sides


def joined(sides: list[Rule]) -> list[Rule]:
    """Sides on one line as one rule."""
    lines = defaultdict(list)
    for side in sides:
        lines[side.horizontal, side.at].append((side.begin, side.end))
    rules = []
    for (horizontal, at), spans in lines.items():
        begin, end = None, None
        for first, last in sorted(spans):
            if end is not None and first <= end + 0.01:
                end = max(end, last)
                continue
            if end is not None:
                rules.append(Rule(horizontal, at, begin, end))
            begin, end = first, last
        rules.append(Rule(horizontal, at, begin, end))
    return rules


def strokes(boxes: list[Box], canvas: Canvas) -> list[str]:
    return [canvas.width()] + [canvas.line(*rule.points()) for rule in joined(sides_of(boxes))]


def box_outlines(boxes: list[Box], canvas: Canvas) -> list[str]:
    """Every cell draws its own frame, but where it is cut open its sides."""
    ops = [canvas.width()]
    for box in boxes:
        if box.open_top or box.open_bottom:
            ops += [canvas.line(*rule.points()) for rule in sides_of([box])]
        else:
            ops.append(canvas.rect(box.left, box.top, box.right, box.bottom) + " S")
    return ops


def box_frames(boxes: list[Box], canvas: Canvas) -> list[str]:
    """As a browser: one rectangle in another, filled by the even-odd rule."""
    half = WIDTH_PT / 2
    ops = []
    for box in boxes:
        if box.open_top or box.open_bottom:
            ops += thin_fills([box], canvas)
            continue
        outer = canvas.rect(box.left - half, box.top - half, box.right + half, box.bottom + half)
        inner = canvas.rect(box.left + half, box.top + half, box.right - half, box.bottom - half)
        ops.append(f"{outer} {inner} f*")
    return ops


def _fill(rule: Rule, canvas: Canvas, width_pt: float = WIDTH_PT) -> str:
    x0, y0, x1, y1 = rule.points()
    half = width_pt / 2
    return canvas.rect(x0 - half, y0 - half, x1 + half, y1 + half) + " f"


def thin_fills(boxes: list[Box], canvas: Canvas) -> list[str]:
    return [_fill(rule, canvas) for rule in joined(sides_of(boxes))]


def thick_frame(boxes: list[Box], canvas: Canvas) -> list[str]:
    """Thin strokes inside, a frame of 2 pt around the whole."""
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    return strokes(boxes, canvas) + [canvas.width(2), canvas.rect(left, top, right, bottom) + " S"]


def _cut(rule: Rule, length: float, gap: float) -> list[Rule]:
    pieces, at = [], rule.begin
    while at < rule.end:
        pieces.append(Rule(rule.horizontal, rule.at, at, min(at + length, rule.end)))
        at += length + gap
    return pieces


def segments(boxes: list[Box], canvas: Canvas) -> list[str]:
    """Many short strokes end to end."""
    rules = joined(sides_of(boxes))
    return [canvas.width()] + [canvas.line(*p.points()) for rule in rules for p in _cut(rule, 7.3, 0)]


def dash_pattern(boxes: list[Box], canvas: Canvas) -> list[str]:
    pattern = f"[{_n(2 * canvas.scale)} {_n(1.5 * canvas.scale)}] 0 d"
    return [pattern] + strokes(boxes, canvas) + ["[] 0 d"]


def drawn_dashes(boxes: list[Box], canvas: Canvas) -> list[str]:
    """Each dash is a stroke of its own."""
    rules = joined(sides_of(boxes))
    return [canvas.width()] + [canvas.line(*p.points()) for rule in rules for p in _cut(rule, 2.0, 1.5)]


def drawn_dots(boxes: list[Box], canvas: Canvas) -> list[str]:
    """Each dot is a filled square."""
    return [_fill(p, canvas, 0.6) for rule in joined(sides_of(boxes)) for p in _cut(rule, 0.05, 1.6)]


def doubled(boxes: list[Box], canvas: Canvas) -> list[str]:
    """Two lines 1.6 pt apart."""
    ops = [canvas.width(0.35)]
    for rule in joined(sides_of(boxes)):
        for shift in (-0.8, 0.8):
            ops.append(canvas.line(*Rule(rule.horizontal, rule.at + shift, rule.begin, rule.end).points()))
    return ops


def inset_boxes(boxes: list[Box], canvas: Canvas) -> list[str]:
    """Every cell draws its frame a little inside its box, so that two lines stand between neighbours."""
    ops = [canvas.width(0.35)]
    for box in boxes:
        inset = Box(box.left + 0.7, box.top + 0.7, box.right - 0.7, box.bottom - 0.7, box.header, box.open_top,
                    box.open_bottom)
        ops += [canvas.line(*rule.points()) for rule in sides_of([inset])]
    return ops


def grey_below(boxes: list[Box], canvas: Canvas) -> list[str]:
    """The header is filled before the rules are drawn."""
    fills = [canvas.rect(b.left, b.top, b.right, b.bottom) + " f" for b in boxes if b.header]
    return ["0.85 g"] + fills + ["0 g"] + strokes(boxes, canvas)


def grey_above(boxes: list[Box], canvas: Canvas) -> list[str]:
    """The header is filled after the rules, and covers half of each."""
    fills = [canvas.rect(b.left, b.top, b.right, b.bottom) + " f" for b in boxes if b.header]
    return strokes(boxes, canvas) + ["0.85 g"] + fills + ["0 g"]


def shaded_rows(boxes: list[Box], canvas: Canvas) -> list[str]:
    """Every other cell is filled, and only its outline drawn in light grey."""
    fills = [canvas.rect(b.left, b.top, b.right, b.bottom) + " f" for b in boxes[::2]]
    return ["0.93 g"] + fills + ["0 g 0.6 G"] + strokes(boxes, canvas) + ["0 G"]


def white_on_grey(boxes: list[Box], canvas: Canvas) -> list[str]:
    """No dark rule at all: cells are grey boxes with white between them."""
    return ["0.9 g"] + [canvas.rect(b.left + 0.5, b.top + 0.5, b.right - 0.5, b.bottom - 0.5) + " f"
                        for b in boxes] + ["0 g"]


def corner_gaps(boxes: list[Box], canvas: Canvas) -> list[str]:
    """The sides of a cell stop 1.3 pt before its corners."""
    ops = [canvas.width()]
    for side in sides_of(boxes):
        ops.append(canvas.line(*Rule(side.horizontal, side.at, side.begin + 1.3, side.end - 1.3).points()))
    return ops


def overshooting(boxes: list[Box], canvas: Canvas) -> list[str]:
    """Rules drawn by hand reach 1.5 pt beyond the outermost crossing."""
    return [canvas.width()] + [canvas.line(*Rule(r.horizontal, r.at, r.begin - 1.5, r.end + 1.5).points())
                               for r in joined(sides_of(boxes))]


def without_outer_verticals(boxes: list[Box], canvas: Canvas) -> list[str]:
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    return [canvas.width()] + [canvas.line(*r.points()) for r in joined(sides_of(boxes))
                               if r.horizontal or left + 1 < r.at < right - 1]


def horizontals(boxes: list[Box], canvas: Canvas) -> list[str]:
    return [canvas.width()] + [canvas.line(*r.points()) for r in joined(sides_of(boxes)) if r.horizontal]


def verticals(boxes: list[Box], canvas: Canvas) -> list[str]:
    """No rules between rows but those around header and table."""
    edges = {round(min(b.top for b in boxes), 3), round(max(b.bottom for b in boxes), 3)}
    edges |= {round(b.bottom, 3) for b in boxes if b.header}
    return [canvas.width()] + [canvas.line(*r.points()) for r in joined(sides_of(boxes))
                               if not r.horizontal or r.at in edges]


def without_a_border(boxes: list[Box], canvas: Canvas) -> list[str]:
    """The rule between the third column and the fourth stands in the header only."""
    headers = [b for b in boxes if b.header]
    lefts = sorted({round(b.left, 3) for b in headers})
    foot = max((b.bottom for b in headers), default=0)
    hidden = lefts[3] if len(lefts) > 3 else None
    return [canvas.width()] + [canvas.line(*r.points()) for r in joined(
        [s for s in sides_of(boxes) if s.horizontal or s.at != hidden or s.begin < foot - 0.01])]


def outer_box(boxes: list[Box], canvas: Canvas) -> list[str]:
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    return [canvas.width(), canvas.rect(left, top, right, bottom) + " S"]


def header_rules(boxes: list[Box], canvas: Canvas) -> list[str]:
    """As a paper sets tables: a rule above and below the header, one at the foot."""
    edges = {round(min(b.top for b in boxes), 3), round(max(b.bottom for b in boxes), 3)}
    edges |= {round(b.bottom, 3) for b in boxes if b.header}
    return [canvas.width()] + [canvas.line(*r.points()) for r in joined(sides_of(boxes))
                               if r.horizontal and r.at in edges]


def nothing(boxes: list[Box], canvas: Canvas) -> list[str]:
    return []


RulePainter = Callable[[list[Box], Canvas], list[str]]
