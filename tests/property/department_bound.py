"""How much of the departments a dump determines at all, its words aside.

A cell of one row is printed in its row. One of several rows is printed late, and nothing says which measures it
spans: only that each measure has one cell, and a late cell two rows or more. The reader here knows which cells a
section has, and perhaps that they stand from the top down; all covers that agree with that count alike. A measure is
determined where all give it the same departments; the best guess takes what most of them give. A round that begins
anywhere tells no more of a single measure than any order does. Who does better has read the words.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby


@dataclass
class Known:
    late: int = 0       # measures whose cell is printed late
    determined: int = 0
    guessed: float = 0  # how many of them the best guess is expected to have right

    def __add__(self, other: Known) -> Known:
        return Known(self.late + other.late, self.determined + other.determined, self.guessed + other.guessed)


def known_departments(truth: dict, in_order: bool) -> Known:
    known = Known()
    for section in truth["sections"]:
        runs, cells = _late_cells(section)
        for shares in _shares(runs, len(cells)):
            likely = Counter()
            for own, share in enumerate(shares):
                for cell in [cells[own]] if in_order else cells:
                    likely[cell] += share if in_order else share / len(cells)
            best = max(likely.values())
            known += Known(1, best > 0.999, best)
    return known


def _late_cells(section: dict) -> tuple[tuple[tuple[int, ...], ...], list[tuple[str, ...]]]:
    """Runs of measures with late cells, each measure as its number of rows, and the cells from the top down."""
    runs, cells = [[]], []
    measures = [(tuple(m["departments"]), len(m["progress"])) for p in section["policies"] for m in p["measures"]]
    for departments, group in groupby(measures, key=lambda measure: measure[0]):
        rows = [rows for _, rows in group]
        if sum(rows) > 1:
            runs[-1] += rows
            cells.append(departments)
        elif runs[-1]:
            runs.append([])
    return tuple(tuple(run) for run in runs if run), cells


@lru_cache
def _shares(runs: tuple[tuple[int, ...], ...], cells: int) -> list[list[float]]:
    """By measure and cell from the top down: the share of the covers in which it spans the measure."""
    covers = list(_covers(runs, cells))
    return [[sum(cover[m] == cell for cover in covers) / len(covers) for cell in range(cells)]
            for m in range(sum(map(len, runs)))]


def _covers(runs: tuple[tuple[int, ...], ...], cells: int, first: int = 0) -> Iterator[tuple[int, ...]]:
    """All ways to lay the cells from `first` on over the runs: the cell of each measure."""
    if not runs:
        if first == cells:
            yield ()
        return
    run, others = runs[0], runs[1:]
    for length in range(1, len(run) + 1 if first < cells else 0):
        if sum(run[:length]) > 1:
            rest = (run[length:], *others) if length < len(run) else others
            for cover in _covers(rest, cells, first + 1):
                yield (first,) * length + cover
