"""Revisions of a plan with known edits: next year's plan, and what a diff of the two must find.

Every thing of the new plan remembers its `key`, the id that it had in the old one (none for what is new), so that what
happened is told by keys, never by likeness (known_events.py). Same seed, same revision.
"""
from __future__ import annotations

import copy
import random
import re
from collections.abc import Iterator

from plan_of_truth import set_ids

_CONTENT_WORD = re.compile(r"[一-龥々]{2}|[ァ-ヴー]{2,}")
_KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"


class Revision:
    """A plan that is being edited."""

    def __init__(self, old: dict, pool: dict[str, list[str]], seed: str):
        self.rng = random.Random(seed)
        self.pool = pool
        self.plan = copy.deepcopy(old)
        self.renamed: dict[str, str] = {}      # departments, by printed form
        self.unused = {kind: self.rng.sample(texts, len(texts)) for kind, texts in pool.items()}
        for section in self.plan["sections"]:
            section["key"] = section["id"]
            for recommendation in section["recommendations"]:
                recommendation["key"] = recommendation["id"]
            for policy in section["policies"]:
                policy["key"] = policy["id"]
                by_number = {each["number"]: each for each in section["recommendations"]}
                policy["answers"] = [by_number[number] for number in policy["recommendations"]]
                for measure in policy["measures"]:
                    measure["key"] = measure["id"]
                    measure["target"] = measure["same_as"] and measure["same_as"]["id"]
                    for index, row in enumerate(measure["progress"]):
                        row["key"] = (measure["id"], index)

    # What stands where.
    def sections(self) -> list[dict]:
        return self.plan["sections"]

    def policies(self) -> list[dict]:
        return [policy for section in self.sections() for policy in section["policies"]]

    def recommendations(self) -> list[dict]:
        return [each for section in self.sections() for each in section["recommendations"]]

    def measures(self) -> list[dict]:
        return [measure for policy in self.policies() for measure in policy["measures"]]

    def rows(self) -> Iterator[tuple[dict, dict]]:
        for measure in self.measures():
            for row in measure["progress"]:
                yield measure, row

    def policy_of(self, measure: dict) -> dict:
        return next(policy for policy in self.policies() if any(each is measure for each in policy["measures"]))

    def plain_measures(self) -> list[dict]:
        """Those of the old plan that no link and no other edit of their text depends on."""
        targets = {measure["target"] for measure in self.measures()}
        return [m for m in self.measures() if m["key"] and not m["target"] and m["key"] not in targets and
                not m.get("edited") and "再掲" not in m["tags"] and m["text"]]

    def take(self, kind: str) -> str:
        return self.unused[kind].pop()

    def choose(self, things: list[dict]) -> dict | None:
        return self.rng.choice(things) if things else None

    def reworded(self, text: str, share: float) -> str:
        """Some content words of the text exchanged, at least one."""
        spots = list(_CONTENT_WORD.finditer(text))
        if not spots:
            return text + "等"
        for spot in sorted(self.rng.sample(spots, max(1, round(share * len(spots)))), key=lambda each: -each.start()):
            word = self.rng.choice([each for each in self.pool["words"] if each != spot[0]])
            text = text[:spot.start()] + word + text[spot.end():]
        return text


def printed(department: dict) -> str:
    bureau = f"{department['bureau']}）" if department["bureau"] else ""
    note = f"（{department['note']}）" if department["note"] else ""
    return bureau + department["name"] + note


def number(plan: dict) -> None:
    """Marks in order where something came or went, ids everywhere."""
    for i, section in enumerate(plan["sections"], 1):
        if plan.get("renumber"):
            section["number"] = i
        if section.get("renumber"):
            for j, policy in enumerate(section["policies"], 1):
                policy["number"], policy["mark"] = j, _KATAKANA[j - 1]
            for j, recommendation in enumerate(section["recommendations"], 1):
                recommendation["number"], recommendation["mark"] = j, chr(0x2460 + j - 1)
        for policy in section["policies"]:
            for j, measure in enumerate(policy["measures"], 1):
                if policy.get("renumber"):
                    measure["number"], measure["mark"] = j, f"({_KATAKANA[j - 1]})"
    set_ids(plan)


def link(plan: dict) -> None:
    """Answers by number, repeats by id."""
    measures = [m for section in plan["sections"] for policy in section["policies"] for m in policy["measures"]]
    by_key = {m["key"]: m for m in measures if m["key"]}
    for measure in measures:
        target = by_key.get(measure["target"])
        measure["same_as"] = target and {"id": target["id"], "similarity": 1.0, "identical": True}
    for section in plan["sections"]:
        for policy in section["policies"]:
            policy["recommendations"] = sorted({each["number"] for each in policy["answers"]
                                                if any(each is one for one in section["recommendations"])})
