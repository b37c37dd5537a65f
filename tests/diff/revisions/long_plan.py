"""Plans of as many measures as asked for: the sections of the fixtures over and over, each time in other words."""
from __future__ import annotations

import copy
import random
import re
from pathlib import Path

from plan_of_truth import plan_of_all, set_ids

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
_CONTENT_WORD = re.compile(r"[一-龥々]{2}|[ァ-ヴー]{2,}")


def long_plan(measures: int, seed: str = "long") -> dict:
    plan = plan_of_all(sorted(FIXTURES.glob("*.truth.json")))
    sections, plan["sections"] = plan["sections"], []
    words = sorted({word for section in sections for word in _CONTENT_WORD.findall(str(section))})
    rng = random.Random(seed)
    count = 0
    while count < measures:
        other = dict(zip(words, rng.sample(words, len(words))))
        for section in copy.deepcopy(sections):
            if count >= measures:
                break
            section["number"] = len(plan["sections"]) + 1
            section["title"] = _reworded(section["title"], other)
            for recommendation in section["recommendations"]:
                recommendation["text"] = _reworded(recommendation["text"], other)
            for policy in section["policies"]:
                policy["text"] = _reworded(policy["text"], other)
                policy["measures"] = policy["measures"][:measures - count]
                count += len(policy["measures"])
                for measure in policy["measures"]:
                    measure["text"], measure["same_as"] = _reworded(measure["text"], other), None
                    for row in measure["progress"]:
                        row["text"] = row["text"] and _reworded(row["text"], other)
            plan["sections"].append(section)
    set_ids(plan)
    return plan


def _reworded(text: str, other: dict[str, str]) -> str:
    """The same word for the same word, so that texts of one copy still speak of one subject."""
    return _CONTENT_WORD.sub(lambda word: other[word[0]], text)


def next_year(plan: dict, texts: float, places: float, seed: str = "next") -> dict:
    """Each text other in one word of five with the chance `texts`, each measure below another policy with the chance
    `places`; marks run on without a gap, so that most of what stays is renumbered."""
    rng = random.Random(seed)
    new = copy.deepcopy(plan)
    policies = [policy for section in new["sections"] for policy in section["policies"]]
    words = sorted({word for policy in policies[:50] for word in _CONTENT_WORD.findall(str(policy))})
    for policy in policies:
        for measure in list(policy["measures"]):
            for thing in (measure, *measure["progress"]):
                if thing["text"] and rng.random() < texts:
                    thing["text"] = _CONTENT_WORD.sub(
                        lambda word: rng.choice(words) if rng.random() < 0.2 else word[0], thing["text"])
            if rng.random() < places and len(policy["measures"]) > 1:
                policy["measures"].remove(measure)
                rng.choice(policies)["measures"].insert(0, measure)
    for policy in policies if places else ():
        for number, measure in enumerate(policy["measures"], 1):
            measure["number"], measure["mark"] = number, f"({_mark(number)})"
    set_ids(new)
    return new


def _mark(number: int) -> str:
    katakana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
    return katakana[(number - 1) % len(katakana)]
