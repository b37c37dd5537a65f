"""Draws the lines of a page as text operators, each way as some program does it."""
from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable

from fonts import Font, is_half_width
from generator.wrap import em_of
from paint_rules import Canvas
from typeset import ASCENT_EM, VERTICAL_PITCH_EM, Run

_RUBY = {"提言": "ていげん", "住民": "じゅうみん", "河川": "かせん", "図書": "としょ", "集落": "しゅうらく",
         "移動": "いどう", "水位": "すいい", "学校": "がっこう", "職員": "しょくいん", "地区": "ちく"}


@dataclass(frozen=True)
class Pen:
    font: Font
    canvas: Canvas

    def show(self, text: str, x: float, y: float, size_pt: float, *state: str, vertical: bool = False) -> str:
        """One string from (x, y) on; `state` are operators before it."""
        size = size_pt * self.canvas.scale
        turn = "1 0 0 -1" if self.canvas.flipped else "1 0 0 1"
        suffix = "V" if vertical else ""
        strings = " ".join(f"/{name}{suffix} {size:.3f} Tf <{codes.hex()}> Tj"
                           for name, codes in self.font.parts(text) if codes)
        return f"BT {' '.join(state)} {turn} {self.canvas.x(x):.3f} {self.canvas.y(y):.3f} Tm {strings} ET"


TextPainter = Callable[[Run, Pen], list[str]]


def whole_lines(run: Run, pen: Pen) -> list[str]:
    """A string a line, ideographic spaces included."""
    if run.vertical == "font":
        return [pen.show(run.text, run.x, run.y, run.size_pt, vertical=True)]
    if run.vertical == "glyphs":
        x = run.x - run.size_pt / 2
        return [pen.show(c, x, run.y + (i * VERTICAL_PITCH_EM + ASCENT_EM) * run.size_pt, run.size_pt)
                for i, c in enumerate(run.text) if c != "\u3000"]
    return [pen.show(run.text, run.x, run.y, run.size_pt)]


def words(run: Run, pen: Pen) -> list[str]:
    """A string a word; white space is left to the next position."""
    if run.vertical != "none":
        return whole_lines(run, pen)
    ops, x, word = [], run.x, ""
    for c in run.text + " ":
        if c in " \u3000":
            if word:
                ops.append(pen.show(word, x - em_of(word) * run.size_pt, run.y, run.size_pt))
            word = ""
        else:
            word += c
        x += em_of(c) * run.size_pt
    return ops


def narrow_spaces(run: Run, pen: Pen) -> list[str]:
    """What sets a mark off from its text is a space of a proportional font."""
    if run.kind != "prose" or run.vertical != "none" or run.text[1:2] != "\u3000":
        return words(run, pen)
    rest = replace(run, text=run.text[2:], x=run.x + 1.28 * run.size_pt)
    return [pen.show(run.text[0], run.x, run.y, run.size_pt)] + words(rest, pen)


def characters(run: Run, pen: Pen) -> list[str]:
    """A string a letter, each with its place."""
    if run.vertical != "none":
        return whole_lines(run, pen)
    ops, x = [], run.x
    for c in run.text:
        if c not in " \u3000":
            ops.append(pen.show(c, x, run.y, run.size_pt))
        x += em_of(c) * run.size_pt
    return ops


def bold_headers(run: Run, pen: Pen) -> list[str]:
    """Headers, and whatever stands outside tables, are bold: printed twice, a hair apart."""
    once = words(run, pen)
    if run.kind == "prose":
        return once
    return once + words(replace(run, x=run.x + 0.3), pen)


def bold(run: Run, pen: Pen) -> list[str]:
    return words(run, pen) + words(replace(run, x=run.x + 0.25), pen)


def justified(run: Run, pen: Pen) -> list[str]:
    """Lines that go on in the next one fill their room: the white is spread between their letters."""
    if run.vertical != "none":
        return whole_lines(run, pen)
    white = run.room_pt - run.width_pt()
    if not run.full or not 0 < white < 2.5 * run.size_pt:
        white = 0
    spacing = white / max(len(run.text) - 1, 1) * pen.canvas.scale
    return [pen.show(run.text, run.x, run.y, run.size_pt, f"{spacing:.4f} Tc")]


def spaced_words(run: Run, pen: Pen) -> list[str]:
    """Headers and titles of few letters are spread: 区　分."""
    white = run.room_pt - run.width_pt() - run.size_pt
    if run.kind != "header" or len(run.text) not in (2, 3, 4) or white < run.size_pt:
        return words(run, pen)
    step = (white / (len(run.text) - 1 + 1.5)) + run.size_pt
    left = run.x + run.width_pt() / 2 - (step * (len(run.text) - 1) + run.size_pt) / 2
    return [pen.show(c, left + i * step, run.y, run.size_pt) for i, c in enumerate(run.text)]


def tracked(run: Run, pen: Pen) -> list[str]:
    """All letters a tenth of an em apart, in a print that is smaller by as much."""
    if run.vertical != "none":
        return whole_lines(run, pen)
    small = replace(run, size_pt=run.size_pt / 1.1)
    return [pen.show(small.text, small.x, small.y, small.size_pt, f"{0.1 * small.size_pt * pen.canvas.scale:.4f} Tc")]


def with_ruby(run: Run, pen: Pen) -> list[str]:
    """Some words of prose carry their reading above them."""
    ops = words(run, pen)
    if run.kind != "prose" or run.vertical != "none":
        return ops
    for word, reading in _RUBY.items():
        at = run.text.find(word)
        if at < 0:
            continue
        size = run.size_pt * 0.4
        middle = run.x + (em_of(run.text[:at]) + em_of(word) / 2) * run.size_pt
        ops.append(pen.show(reading, middle - len(reading) * size / 2, run.y - 0.92 * run.size_pt, size))
    return ops


def proportional_digits(run: Run, pen: Pen) -> list[str]:
    """Half-width letters are shown by strings of their own, as where a Latin font takes over."""
    ops, x, part = [], run.x, ""
    for c in run.text + "\0":
        if part and (c == "\0" or is_half_width(c) != is_half_width(part[-1])):
            ops.append(pen.show(part, x - em_of(part) * run.size_pt, run.y, run.size_pt))
            part = ""
        if c != "\0":
            part += c
            x += em_of(c) * run.size_pt
    return ops
