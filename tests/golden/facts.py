"""Compares a converted plan with its truth, fact by fact, letter by letter.

A fact is one value at one place: the text of the measure 2-ア-ウ, its tags, its first progress row. A text in
the wrong place is two errors, one missing and one invented. The pointer of a fact says where in the converted
JSON a diagnostic must point to have warned of it.
"""
from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass, field

FIELDS = ("document", "legend", "section", "recommendation", "policy", "answers", "measure", "tags", "same_as",
          "progress", "departments", "extra")


@dataclass(frozen=True)
class Fact:
    field: str
    place: str
    value: object
    pointer: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.field:14s} {self.place:10s} {self.value}"


def facts_of(plan: dict) -> list[Fact]:
    """Facts of a converted plan or of a truth file, which has the head beside the sections."""
    facts = _head_facts(plan.get("document", plan))
    for i, section in enumerate(plan["sections"]):
        facts += _section_facts(section, f"/sections/{i}")
    return facts


def _head_facts(head: dict) -> list[Fact]:
    date = head.get("date")
    if isinstance(date, dict):
        date = date["iso"]
    single = {"title": head.get("title"), "label": head.get("label"), "body": head.get("body"), "date": date}
    facts = [Fact("document", key, value, "/document") for key, value in single.items() if value]
    facts += [Fact("document", "note", note.lstrip("※"), "/document") for note in head["notes"]]
    facts += [Fact("legend", c["code"], c["meaning"], "/document") for c in head["categories"]]
    return facts


def _section_facts(section: dict, at: str) -> list[Fact]:
    place = str(section["number"])
    facts = [Fact("section", place, section["title"], at)]
    for i, recommendation in enumerate(section["recommendations"]):
        facts.append(Fact("recommendation", f"{place}-{recommendation['number']}", recommendation["text"],
                          f"{at}/recommendations/{i}"))
    for i, policy in enumerate(section["policies"]):
        facts += _policy_facts(policy, f"{place}-{_letter(policy['mark'])}", f"{at}/policies/{i}")
    return facts


def _policy_facts(policy: dict, place: str, at: str) -> list[Fact]:
    facts = [Fact("policy", place, policy["text"], at),
             Fact("answers", place, tuple(policy["recommendations"]), at)]
    for i, measure in enumerate(policy["measures"]):
        facts += _measure_facts(measure, f"{place}-{_letter(measure['mark'])}", f"{at}/measures/{i}")
    return facts


def _measure_facts(measure: dict, place: str, at: str) -> list[Fact]:
    same_as = measure.get("same_as")
    if isinstance(same_as, dict):
        same_as = same_as["id"]
    facts = [Fact("measure", place, measure["text"], at), Fact("tags", place, tuple(sorted(measure["tags"])), at)]
    if same_as:
        facts.append(Fact("same_as", place, same_as, at))
    for i, row in enumerate(measure["progress"]):
        value = (row["category"], row["text"] or "", tuple(sorted(row["tags"])))
        facts.append(Fact("progress", f"{place}#{i}", value, f"{at}/progress/{i}"))
        facts += [Fact("extra", f"{place}#{i}", item, f"{at}/progress/{i}") for item in row.get("extra", {}).items()]
    facts += [Fact("extra", place, item, at) for item in measure.get("extra", {}).items()]
    facts += [Fact("departments", place, _department(d), at) for d in measure["departments"]]
    return facts


def _letter(mark: str | None) -> str:
    return unicodedata.normalize("NFKC", mark or "").strip("() ")


def _department(department: dict | str) -> str:
    if isinstance(department, str):
        return department
    bureau = department["bureau"] + "）" if department["bureau"] else ""
    note = "（" + department["note"] + "）" if department["note"] else ""
    return bureau + department["name"] + note


@dataclass
class Score:
    right: Counter
    expected: Counter
    produced: Counter
    missing: list[Fact]
    invented: list[Fact]

    def f1(self, field_name: str) -> float:
        both = self.expected[field_name] + self.produced[field_name]
        return 2 * self.right[field_name] / both if both else 1.0

    def total_f1(self, without: str = "") -> float:
        right, expected, produced = (sum(n for name, n in count.items() if name != without)
                                     for count in (self.right, self.expected, self.produced))
        return 2 * right / (expected + produced) if expected + produced else 1.0

    def wrong(self) -> list[Fact]:
        return self.missing + self.invented


def compare(converted: dict, truth: dict) -> Score:
    """A wrong fact that is missing takes the pointer of what stands in its place, or of the nearest parent."""
    produced, expected = facts_of(converted), facts_of(truth)
    right = Counter(produced) & Counter(expected)
    pointers = {(f.field, f.place): f.pointer for f in produced} | {f.place: f.pointer for f in produced}
    missing = [Fact(f.field, f.place, f.value, _pointer_of(f, pointers))
               for f in (Counter(expected) - right).elements()]
    left = Counter(produced) - right
    invented = [f for f in produced if left[f] > 0]
    return Score(right=Counter(f.field for f in right.elements()), expected=Counter(f.field for f in expected),
                 produced=Counter(f.field for f in produced), missing=missing, invented=invented)


def _pointer_of(fact: Fact, pointers: dict) -> str:
    place = fact.place
    if (fact.field, place) in pointers:
        return pointers[fact.field, place]
    while place:
        if place in pointers:
            return pointers[place]
        cut = max(place.rfind("-"), place.rfind("#"))
        place = place[:cut] if cut > 0 else ""
    return "/document" if fact.field in {"document", "legend"} else ""


def is_warned_of(fact: Fact, diagnostics: list[dict]) -> bool:
    """Whether a diagnostic points at the fact: at its node, below it, or at the measure of its row."""
    node = fact.pointer.split("/progress/")[0]
    return any(d["pointer"] and (d["pointer"] == node or d["pointer"].startswith(node + "/")) for d in diagnostics)
