"""Runs of a program: what they cost, and what memory their processes hold meanwhile."""
from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
PAUSE_SECONDS = 0.02  # between two looks; a document takes about as long as that


@dataclass(frozen=True)
class Cost:
    """Of a process and all that it waited for: on the clock, and of the processors."""
    seconds: float
    cpu_seconds: float


def cost_of(command: list[str], statuses: tuple[int, ...]) -> Cost:
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)  # waited for above
    if process.returncode not in statuses:
        raise SystemExit(f"{command[:2]} ends with status {process.returncode}")
    return Cost(time.monotonic() - begin, usage.ru_utime + usage.ru_stime)


@dataclass(frozen=True)
class Look:
    """Megabytes that are resident when so many documents are done."""
    done: int
    scheduler: float
    workers: float


def resident_megabytes(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_BYTES / 1e6
    except (FileNotFoundError, ProcessLookupError, IndexError):  # it has just ended
        return 0


def children_of(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return []


class RowCounter:
    """Of a file to which rows are added, and which is replaced at the end."""

    def __init__(self, path: Path):
        self._path, self._file, self._count = path, None, 0

    def count(self) -> int:
        if self._file is None and self._path.exists():
            self._file = self._path.open("rb")
        if self._file is not None:
            self._count += self._file.read().count(b"\n")
        return self._count


def watch(command: list[str], manifest: Path) -> tuple[int, float, list[Look]]:
    """Status, seconds, and how memory went."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    rows, looks = RowCounter(manifest), []
    while process.poll() is None:
        workers = sum(map(resident_megabytes, children_of(process.pid)))
        if workers > 0:
            looks.append(Look(rows.count(), resident_megabytes(process.pid), workers))
        time.sleep(PAUSE_SECONDS)
    return process.returncode, time.monotonic() - begin, looks


def begin_and_end(looks: list[Look], documents: int, part: int, of: Callable[[Look], float]) -> tuple[float, float]:
    """Medians over the first `part` documents and over the last."""
    first = [of(look) for look in looks if look.done < part]
    last = [of(look) for look in looks if look.done >= documents - part]
    return median(first), median(last)
