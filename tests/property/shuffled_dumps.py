"""Variants of a dump as it stands, without its source: what a page prints late, in another order, and other
characters. Works on any dump, so also on a real one."""
from __future__ import annotations

import json
import random
import re

_PAGE = re.compile(r"^ (?=\(\d+\)$)", re.MULTILINE)
_ROW_ENDS = re.compile(r"(^| )[Ａ-Ｚ◎○△×Ⅰ-Ⅴ１-９]( |$)", re.MULTILINE)
_LEGEND = re.compile(r"^[Ａ-Ｚ◎○△×Ⅰ-Ⅴ１-９]：|区分|段階|凡例")
_KANJI = re.compile("[一-龥]")
_KEPT = set("該当提言取組方針具体的内容実施状況区分担当部課室局所院館担検証報告書資料年月日元令和平成昭再掲新規拡充第一二三四五六七八九十")


def shuffle_late_blocks(dump: str, rng: random.Random) -> str:
    return " ".join(_shuffle_page(page, rng) for page in _PAGE.split(dump))


def exchange_kanji(truth: dict, rng: random.Random) -> dict[int, str]:
    """A translation that puts other kanji in place of those of a plan's texts: lengths stay, and so does what
    resembles what. The words of the head and of departments are kept."""
    head = [truth[key] for key in ("title", "label", "body", "notes", "categories")]
    departments = [m["departments"] for s in truth["sections"] for p in s["policies"] for m in p["measures"]]
    kept = _KEPT | _kanji_of(head) | _kanji_of(departments)
    kanji = sorted(_kanji_of(truth) - kept)
    others = kanji[:]
    rng.shuffle(others)
    return str.maketrans(dict(zip(kanji, others)))


def _kanji_of(value: object) -> set[str]:
    return set(_KANJI.findall(json.dumps(value, ensure_ascii=False)))


def _shuffle_page(page: str, rng: random.Random) -> str:
    end = page[len(page.rstrip()):]
    blocks = page.rstrip().split("\n\n")
    last_row = max(i for i, block in enumerate(blocks) if _ROW_ENDS.search(block) and not _LEGEND.search(block))
    legend = next((i for i, block in enumerate(blocks) if i > last_row and _LEGEND.search(block)), len(blocks))
    late = blocks[last_row + 1:legend]
    rng.shuffle(late)
    return "\n\n".join(blocks[:last_row + 1] + late + blocks[legend:]) + end
