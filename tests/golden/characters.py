"""Counts characters on both sides without asking the program.

Characters are compared decomposed (NFKD), white space and never-printed ones left out, so that ① and 1, ｶﾞ and
ガ, Ａ and A are the same and the folding of the program cannot hide or make a difference.
"""
from __future__ import annotations

import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

_NEVER_PRINTED = {"Cf", "Cc"}
_DASHES = dict.fromkeys("‐‑–—―−－", "-") | {"〜": "~", "～": "~", "◯": "○", "〇": "○"}


def counted(text: str) -> Counter:
    count: Counter = Counter()
    for character in text:
        for part in unicodedata.normalize("NFKD", _DASHES.get(character, character)):
            if not part.isspace() and unicodedata.category(part) not in _NEVER_PRINTED:
                count[part] += 1
    return count


def printed_in(document: Path) -> Counter:
    """Every character of a dump or of the text layer of a PDF."""
    return counted(text_of(document))


def text_of(document: Path) -> str:
    if document.suffix != ".pdf":
        return document.read_text(encoding="utf-8")
    return subprocess.run(["pdftotext", "-raw", document, "-"], check=True, capture_output=True).stdout.decode()


def number_of_counted(text: str) -> int:
    """As the program counts them: one a code point."""
    return sum(1 for c in text if not c.isspace() and unicodedata.category(c) not in _NEVER_PRINTED)


def printed_by(plan: dict, departments: bool = True) -> Counter:
    """The characters that the facts of a plan were printed with, each once: marks, brackets of tags and
    departments included; not the signs of lists and legends (※ ：) nor headings and headers. Neighbouring
    measures with the same departments are taken for one cell; `departments` says whether to count them at all."""
    head = plan["document"]
    texts = [head["title"], head["label"], head["body"], (head["date"] or {}).get("printed")]
    texts += [note.lstrip("※") for note in head["notes"]]
    texts += [c["code"] + c["meaning"] for c in head["categories"]]
    for section in plan["sections"]:
        texts += [section["title"]] + [r["mark"] + r["text"] for r in section["recommendations"]]
        cell = None
        for policy in section["policies"]:
            texts += [policy["mark"], policy["text"], "".join(map(str, policy["recommendations"]))]
            for measure in policy["measures"]:
                texts += [measure["mark"], measure["text"], *measure["extra"].values(), *_bracketed(measure["tags"])]
                for row in measure["progress"]:
                    texts += [row["category"], row["text"], *row["extra"].values(), *_bracketed(row["tags"])]
                if departments and measure["departments"] != cell:
                    cell = measure["departments"]
                    texts += [text for department in cell for text in _department(department)]
    texts += [piece["text"] for piece in plan["unplaced"]]
    return counted("".join(text for text in texts if text))


def _bracketed(tags: list[str]) -> list[str]:
    return [f"【{tag}】" for tag in tags]


def _department(department: dict) -> list[str]:
    bureau, note = department["bureau"], department["note"]
    return [bureau + "）" if bureau else "", department["name"], f"（{note}）" if note else ""]
