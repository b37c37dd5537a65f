"""Plans in the form torikumi.plan/1 from fixtures/*.truth.json, so that a revision has a plan to begin with."""
from __future__ import annotations

import json
import re
from pathlib import Path

NOWHERE = [{"page": None, "bbox": None, "lines": [1, 1]}]
_DEPARTMENT = re.compile(r"(?:([^（）]{1,3})）)?([^（]+)(?:（(.*)）)?")


def plan_of(path: Path) -> dict:
    truth = json.loads(path.read_text(encoding="utf-8"))
    date = truth["date_text"] and {"iso": truth["date"], "printed": truth["date_text"]}
    head = {"title": truth["title"], "label": truth["label"], "body": truth["body"], "date": date,
            "notes": truth["notes"], "categories": truth["categories"]}
    plan = {"format": "torikumi.plan/1", "generator": {"name": "torikumi", "version": "0.1.0"},
            "source": {"file": path.name, "sha256": "0" * 64, "kind": "text", "pages": None},
            "document": head, "sections": [_section(each) for each in truth["sections"]],
            "unplaced": [], "diagnostics": []}
    set_ids(plan)
    return plan


def plan_of_all(paths: list[Path]) -> dict:
    """The sections of all fixtures as one plan, for one of a hundred measures."""
    plans = [plan_of(path) for path in paths]
    joined = plans[0]
    for plan in plans[1:]:
        for section in plan["sections"]:
            for policy in section["policies"]:
                for measure in policy["measures"]:
                    if measure["same_as"]:
                        _, rest = measure["same_as"]["id"].split("-", 1)
                        number = int(measure["same_as"]["id"].split("-")[0]) + len(joined["sections"])
                        measure["same_as"]["id"] = f"{number}-{rest}"
        offset = len(joined["sections"])
        for section in plan["sections"]:
            section["number"] += offset
        joined["sections"] += plan["sections"]
    joined["source"]["file"] = "all.json"
    set_ids(joined)
    return joined


def set_ids(plan: dict) -> None:
    """As the program does: from marks and numbers."""
    for section in plan["sections"]:
        section["id"] = str(section["number"])
        for recommendation in section["recommendations"]:
            recommendation["id"] = f"{section['id']}-{recommendation['mark']}"
        for policy in section["policies"]:
            policy["id"] = f"{section['id']}-{policy['mark']}"
            for measure in policy["measures"]:
                measure["id"] = f"{policy['id']}-{measure['mark'].strip('()')}"


def _section(section: dict) -> dict:
    return {"id": "", "number": section["number"], "title": section["title"], "source": NOWHERE,
            "recommendations": [{"id": "", "number": each["number"], "mark": each["mark"], "text": each["text"],
                                 "source": NOWHERE} for each in section["recommendations"]],
            "policies": [_policy(policy, number) for number, policy in enumerate(section["policies"], 1)]}


def _policy(policy: dict, number: int) -> dict:
    return {"id": "", "mark": policy["mark"], "number": number, "text": policy["text"],
            "recommendations": policy["recommendations"], "source": NOWHERE,
            "measures": [_measure(measure, i) for i, measure in enumerate(policy["measures"], 1)]}


def _measure(measure: dict, number: int) -> dict:
    same_as = measure["same_as"]
    if isinstance(same_as, str):
        same_as = {"id": same_as, "similarity": 1.0, "identical": True}
    return {"id": measure["id"], "mark": f"({measure['mark']})", "number": number, "text": measure["text"] or "",
            "tags": measure["tags"], "same_as": same_as, "repeated_in": [],
            "progress": [{**row, "source": NOWHERE} for row in measure["progress"]],
            "departments": [_department(each) for each in measure["departments"]],
            "extra": measure["extra"], "source": NOWHERE}


def _department(printed: str) -> dict:
    bureau, name, note = _DEPARTMENT.fullmatch(printed).groups()
    return {"bureau": bureau, "name": name, "note": note}
