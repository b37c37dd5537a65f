"""Sets a plan on pages: which box and which line of text stands where, in points from the top left corner.

Lines stand on a grid of line pitches and a cell has half a pitch of white above and below, so that a page may
end between any two lines of a row and never cuts a line. How rules and letters are drawn is not known here."""
from __future__ import annotations

import random
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "fixtures"))

from generator.sheet import Cell, row_count  # noqa: E402
from generator.source import Plan, Section  # noqa: E402
from generator.wrap import em_of, wrap  # noqa: E402

from columns import (Header, Shown, begins_with_mark, headers_of, is_prose, shown_columns,  # noqa: E402
                     table_cells)

_NEW_PARAGRAPH = re.compile("(?<=。)\u3000")  # a line break that a dump has lost

A4, A3 = (595.0, 842.0), (842.0, 1191.0)
ASCENT_EM, DESCENT_EM = 0.88, 0.12
VERTICAL_PITCH_EM = 1.08
MOST_COLUMNS = 3       # of vertical text
PADDING = 0.5          # of a pitch, above and below the lines of a cell
LEAST_SIZE_PT, MOST_SIZE_PT = 6.0, 10.5
LEAST_LINES_CUT = 1    # that a cut row leaves on either page


@dataclass(frozen=True)
class Design:
    """How a plan is set. `breaks`: rows | anywhere. `foot`: closed | open, the rules where a page cuts a row.
    `again`, what a merged cell prints on the pages after the first: nothing | mark | continued | whole.
    `vertical`: none | font | glyphs, for the texts of policies. `alignment` of texts in their
    cells: top | middle | middle line, the last where a page break may cut between any two lines."""
    paper: tuple[float, float] = A3
    landscape: bool = True
    header_repeats: bool = True
    breaks: str = "rows"
    foot: str = "closed"
    again: str = "nothing"
    sections: str = "page"
    alignment: str = "top"
    marks: str = "apart"
    vertical: str = "none"
    numbered: bool = False
    short_page: float = 1.0   # share of the page's height that is used
    padding_em: float = 0.5   # left and right of the text of a cell
    leading_em: tuple[float, float] = (1.25, 1.6)
    printed: Callable[[str], str] = lambda text: text


@dataclass(frozen=True)
class Run:
    """A line of text on its baseline; vertical text begins at its top, `x` is the middle of its column.
    `cell_width_pt` is the room of the line."""
    text: str
    x: float
    y: float
    size_pt: float
    kind: str = "outside"     # outside | header | mark | prose
    vertical: str = "none"    # none | font | glyphs
    room_pt: float = 0.0
    full: bool = False        # the text goes on in the next line

    def width_pt(self) -> float:
        return em_of(self.text) * self.size_pt


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float
    header: bool = False
    open_top: bool = False
    open_bottom: bool = False


@dataclass
class Page:
    width_pt: float
    height_pt: float
    boxes: list[Box] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)


@dataclass
class SetCell:
    """A cell with its lines; `first` and `end` are slots of the table's body."""
    cell: Cell
    left: float
    right: float
    first: float
    end: float
    lines: list[tuple[str, bool]]  # whether the text goes on
    printed: int = 0               # lines on the pages before
    delay: float = 0.0             # by how much page breaks have pushed the rest down

    def first_line(self, alignment: str) -> float:
        """The slot of the first line."""
        spare = max(self.end - self.first - 2 * PADDING - len(self.lines), 0)
        return self.first + PADDING + {"top": 0, "middle": spare / 2, "middle line": spare // 2}[alignment]


def set_pages(plan: Plan, shown: Shown, design: Design, seed: str) -> list[Page]:
    return _Setter(plan, shown, design, random.Random(seed)).pages


class _Setter:
    def __init__(self, plan: Plan, shown: Shown, design: Design, rng: random.Random):
        self.plan, self.shown, self.design = plan, shown, design
        self.headers = headers_of(shown, design.marks)
        short, long = design.paper
        self.width, self.height = (long, short) if design.landscape else (short, long)
        self.margin = rng.uniform(28, 48)
        self._divide_width(shown, rng)
        self.pitch = self.size * rng.uniform(*design.leading_em)
        self.slots = (self.height * design.short_page - 2 * self.margin) / self.pitch
        self.kinsoku = plan.head.get("kinsoku", "yes") == "yes"
        self.pages: list[Page] = []
        self._new_page()
        for number, section in enumerate(plan.sections):
            self._section(section, number)

    def _divide_width(self, shown: Shown, rng: random.Random) -> None:
        """Columns of prose take what others leave; the print is as large as that allows."""
        parts = [part for column in shown_columns(shown, self.design.marks) for part in column]
        padding = 2 * self.design.padding_em
        fixed = {p.key: p.width_em + padding for p in parts if not p.prose}
        wanted = {p.key: p.width_em * rng.uniform(0.75, 1.25) + padding for p in parts if p.prose}
        room = self.width - 2 * self.margin
        if self.design.vertical != "none":
            wanted.pop(("policy", "text"), None)
            fixed["policy", "text"] = 1.5 * MOST_COLUMNS + padding
        whole = sum(fixed.values()) + sum(wanted.values())
        self.size = min(MOST_SIZE_PT, max(LEAST_SIZE_PT, room / whole)) * rng.uniform(0.94, 1.0)
        left_for_prose = room / self.size - sum(fixed.values())
        share = min(1.0, left_for_prose / sum(wanted.values()))
        self.lefts: dict[tuple[str, str], float] = {}
        self.rights: dict[tuple[str, str], float] = {}
        x = self.margin
        for p in parts:
            width = fixed[p.key] if p.key in fixed else wanted[p.key] * share
            self.lefts[p.key] = x
            x += width * self.size
            self.rights[p.key] = x

    # Pages.

    def _new_page(self) -> None:
        self.pages.append(Page(self.width, self.height))
        self.slot = 0.0
        if self.design.numbered:
            number = f"- {len(self.pages)} -"
            self._put(number, (self.width - em_of(number) * self.size) / 2, self.height - self.margin * 0.5)

    def _put(self, text: str, x: float, y: float, **more) -> None:
        self.pages[-1].runs.append(Run(text, x, y, more.pop("size_pt", self.size), **more))

    def _baseline(self, slot: float) -> float:
        return self.margin + (slot + 0.5) * self.pitch + (ASCENT_EM - DESCENT_EM) / 2 * self.size

    def _y(self, slot: float) -> float:
        return self.margin + slot * self.pitch

    def _line(self, text: str, indent_em: float = 0, align: str = "left", gap: float = 0) -> None:
        room_em = (self.width - 2 * self.margin) / self.size - indent_em
        for line in wrap(self.design.printed(text), room_em, True):
            if self.slot + gap + 1 > self.slots:
                self._new_page()
            width = em_of(line) * self.size
            x = {"left": self.margin + indent_em * self.size, "right": self.width - self.margin - width,
                 "center": (self.width - width) / 2}[align]
            self._put(line, x, self._baseline(self.slot))
            self.slot += 1 + gap

    # Sections.

    def _section(self, section: Section, number: int) -> None:
        plan = self.plan
        if number > 0:
            if self.design.sections == "page" or self.slot + 8 > self.slots:
                self._new_page()
            else:
                self.slot += 1.5
        if number == 0:
            self._line(plan.head["title"], align="center", gap=0.5)
            self._line(plan.head["label"], align="right")
            self._line(plan.head["imprint"], align="right", gap=0.5)
        self._line(f"{section.mark}\u3000{section.title}", gap=0.5)
        self._line(plan.head["list"])
        for recommendation in section.recommendations:
            self._line(f"{recommendation.mark}\u3000{recommendation.text}", indent_em=1)
        if number == 0 and plan.legend_place == "start":
            self._legend()
        if number == 0:
            for note in plan.notes:
                self._line(note)
        self.slot += 0.5
        self._table(section)
        if section is plan.sections[-1] and plan.legend_place == "end":
            self.slot += 0.5
            self._legend()

    def _legend(self) -> None:
        self.slot += 0.5
        self._line(self.plan.legend_lead)
        for line in self.plan.legend:
            self._line(line, indent_em=1)

    # Tables.

    def _table(self, section: Section) -> None:
        cells, heights = self._set_cells(section)
        total = sum(heights)
        header_slots = self._header_slots()
        done = 0.0
        while done < total:
            header = header_slots if done == 0 or self.design.header_repeats else 0
            if self.slot + header + 3 > self.slots and self.slot > 0:
                self._new_page()
                continue
            if header:
                self._header()
            end = self._end_of_page(done, done + self.slots - self.slot, heights)
            self._rows(cells, done, end)
            self.slot += end - done
            done = end
            if done < total:
                self._new_page()

    def _set_cells(self, section: Section) -> tuple[list[SetCell], list[float]]:
        cells = [(cell, self._lines(cell)) for cell in table_cells(self.plan, self.shown, section, self.design.marks)]
        heights = [2.0] * row_count(section)
        for cell, lines in sorted(cells, key=lambda pair: pair[0].last - pair[0].first):
            needed = self._slots_of(cell, lines) + 2 * PADDING
            needed += 1 if cell.merged() and len(lines) > 1 else 0  # page breaks push lines down
            heights[cell.last] += max(0.0, needed - sum(heights[cell.first:cell.last + 1]))
        tops = [sum(heights[:i]) for i in range(len(heights) + 1)]
        return [SetCell(cell, self.lefts[cell.role, cell.part], self.rights[cell.role, cell.part], tops[cell.first],
                        tops[cell.last + 1], lines) for cell, lines in cells], heights

    def _is_vertical(self, cell: Cell) -> bool:
        return self.design.vertical != "none" and (cell.role, cell.part) == ("policy", "text")

    def _slots_of(self, cell: Cell, lines: list[tuple[str, bool]]) -> float:
        if not self._is_vertical(cell):
            return len(lines)
        length = -(-len("".join(cell.paragraphs)) // 2)
        return int(length * VERTICAL_PITCH_EM * self.size / self.pitch) + 1

    def _lines(self, cell: Cell) -> list[tuple[str, bool]]:
        """Lines of a cell, and whether the text goes on behind each."""
        key = (cell.role, cell.part)
        room_em = (self.rights[key] - self.lefts[key]) / self.size - 2 * self.design.padding_em + 0.01
        lines: list[tuple[str, bool]] = []
        paragraphs = [part for whole in cell.paragraphs for part in _NEW_PARAGRAPH.split(whole)]
        for i, paragraph in enumerate(paragraphs):
            text = paragraph if cell.part == "mark" else self.design.printed(paragraph)
            indent = "\u3000" if is_prose(cell) and not (i == 0 and begins_with_mark(cell)) else ""
            wrapped = wrap(indent + text, max(room_em, 1), self.kinsoku)
            lines += [(line, line is not wrapped[-1]) for line in wrapped]
        return lines

    def _end_of_page(self, done: float, limit: float, heights: list[float]) -> float:
        """Where the page ends that begins at `done` and has room up to `limit`."""
        tops = [sum(heights[:i]) for i in range(len(heights) + 1)]
        if tops[-1] <= limit:
            return tops[-1]
        limit = int(limit - PADDING) + PADDING
        top = max(t for t in tops if t <= limit)
        if self.design.breaks == "rows" and top > done:
            return top
        bottom = min(t for t in tops if t > limit)
        least = LEAST_LINES_CUT + PADDING
        if limit < top + least or bottom - top < 2 * least:
            return top if top > done else bottom
        return min(limit, bottom - least)

    def _rows(self, cells: list[SetCell], begin: float, end: float) -> None:
        shift = self.slot - begin
        for cell in cells:
            top, bottom = max(cell.first, begin), min(cell.end, end)
            if top >= bottom:
                continue
            is_cut = self.design.foot == "open" and self.design.breaks == "anywhere"
            self.pages[-1].boxes.append(Box(cell.left, self._y(top + shift), cell.right, self._y(bottom + shift),
                                            open_top=is_cut and cell.first < begin,
                                            open_bottom=is_cut and cell.end > end))
            if self._is_vertical(cell.cell):
                self._put_vertical(cell, top + shift, bottom + shift, is_last=cell.end <= end)
                continue
            if cell.first < begin and cell.printed == len(cell.lines):
                self._put_again(cell, top + shift, bottom + shift)
            else:
                self._put_lines(cell, begin, end, shift)

    def _put_lines(self, cell: SetCell, begin: float, end: float, shift: float) -> None:
        """A line that the break between two rows would cut goes to the next page, and the rest follows it."""
        padding = PADDING if begin == int(begin) else 0.0
        first = cell.first_line(self.design.alignment)
        while cell.printed < len(cell.lines):
            slot = first + cell.printed + cell.delay
            if slot < begin:
                cell.delay += begin + padding - slot
                slot = begin + padding
            if slot + 1 > end:
                return
            self._put_in_cell(cell, cell.lines[cell.printed], slot + shift)
            cell.printed += 1

    def _put_again(self, cell: SetCell, top: float, bottom: float) -> None:
        """What a merged cell prints on the pages after the first."""
        again = self.design.again
        is_mark = cell.cell.part == "mark" or cell.cell.role == "recommendations"
        lines = {"nothing": [], "mark": cell.lines if is_mark else [], "whole": cell.lines,
                 "continued": cell.lines if is_mark else
                 [("（続き）", False)] if cell.cell.role in {"policy", "measure"} else []}[again]
        if len(lines) + 2 * PADDING <= bottom - top:
            for i, line in enumerate(lines):
                self._put_in_cell(cell, line, top + PADDING + i)

    def _put_in_cell(self, cell: SetCell, line: tuple[str, bool], slot: float) -> None:
        text, goes_on = line
        kind = "mark" if cell.cell.part == "mark" else "prose"
        padding = self.design.padding_em * self.size
        room = cell.right - cell.left - 2 * padding
        x = cell.left + padding
        if not is_prose(cell.cell) and cell.cell.role != "departments":
            x += (room - em_of(text) * self.size) / 2
        self._put(text, x, self._baseline(slot), kind=kind, room_pt=room, full=goes_on)

    def _put_vertical(self, cell: SetCell, top: float, bottom: float, is_last: bool) -> None:
        """Columns from right to left, on the first page that has room for all of them."""
        text = self.design.printed("".join(cell.cell.paragraphs))
        length = int((bottom - top - 2 * PADDING) * self.pitch / (VERTICAL_PITCH_EM * self.size))
        count = -(-len(text) // max(length, 1))
        if cell.printed or (count > MOST_COLUMNS and not is_last):
            return
        cell.printed = len(cell.lines)
        length = -(-len(text) // min(count, MOST_COLUMNS))
        columns = [text[i:i + length] for i in range(0, len(text), length)]
        middle = (cell.left + cell.right) / 2
        for i, column in enumerate(columns):
            x = middle + ((len(columns) - 1) / 2 - i) * 1.5 * self.size
            self._put(column, x, self._y(top) + PADDING * self.pitch, kind="prose", vertical=self.design.vertical)

    # Headers.

    def _header_cells(self) -> list[tuple[Header, list[str]]]:
        result = []
        for header in self.headers:
            width = (self._right_of(header) - self._left_of(header)) / self.size - 2 * self.design.padding_em + 0.01
            result.append((header, wrap(self.design.printed(header.text), max(width, 1), True)))
        return result

    def _left_of(self, header: Header) -> float:
        return self.lefts[header.keys[0]]

    def _right_of(self, header: Header) -> float:
        return self.rights[header.keys[-1]]

    def _storeys(self) -> list[float]:
        """Heights in slots."""
        storeys = [2.0] * (1 + max(header.last_storey for header in self.headers))
        for header, lines in self._header_cells():
            height = sum(storeys[header.storey:header.last_storey + 1])
            storeys[header.last_storey] += max(0.0, len(lines) + 2 * PADDING - height)
        return storeys

    def _header_slots(self) -> float:
        return sum(self._storeys())

    def _header(self) -> None:
        storeys = self._storeys()
        for header, lines in self._header_cells():
            top = self.slot + sum(storeys[:header.storey])
            bottom = self.slot + sum(storeys[:header.last_storey + 1])
            left, right = self._left_of(header), self._right_of(header)
            self.pages[-1].boxes.append(Box(left, self._y(top), right, self._y(bottom), header=True))
            first = (top + bottom - len(lines)) / 2
            for i, line in enumerate(lines):
                x = (left + right - em_of(line) * self.size) / 2
                self._put(line, x, self._baseline(first + i), kind="header", room_pt=right - left)
        self.slot += sum(storeys)
