"""Three years of one plan, for the pages of `diff` and `timeline`: a fixture, and known edits of it."""
from __future__ import annotations

import copy
import json
import subprocess
from pathlib import Path


def measures_of(plan: dict) -> list[dict]:
    return [measure for section in plan["sections"] for policy in section["policies"] for measure in policy["measures"]]


def dated(plan: dict, year: int) -> dict:
    later = copy.deepcopy(plan)
    later["document"]["date"] = {"iso": f"{year}-04-01", "printed": f"{year}-04-01"}
    return later


def second_year(plan: dict) -> dict:
    """Reworded: 1-ア-ア. Advanced from C to A: 1-ア-ウ. Moved: 1-ア-イ, to the end of the next policy. Removed: the
    last measure of the plan. Renamed: 危機管理室."""
    later = dated(plan, 2031)
    first, second = later["sections"][0]["policies"][:2]
    first["measures"][0]["text"] = first["measures"][0]["text"].replace("地区ごと", "地区ごと、時間帯ごと")
    first["measures"][2]["progress"][0]["category"] = "A"
    moved = first["measures"].pop(1)
    moved.update(id=second["id"] + "-ン", mark="(ン)", number=46)
    second["measures"].append(moved)
    later["sections"][-1]["policies"][-1]["measures"].pop()
    return json.loads(json.dumps(later, ensure_ascii=False).replace("危機管理室", "危機対策室"))


def third_year(plan: dict) -> dict:
    """Receded from A to C: 1-ア-ア."""
    later = dated(plan, 2032)
    measures_of(later)[0]["progress"][0]["category"] = "C"
    return later


def write_years(program: str, fixtures: Path, folder: Path) -> list[Path]:
    converted = subprocess.run([program, "convert", fixtures / "karise.calc.pdf"], check=True, capture_output=True)
    plans = [json.loads(converted.stdout)]
    plans.append(second_year(plans[0]))
    plans.append(third_year(plans[1]))
    paths = [folder / f"year{number}.json" for number in (1, 2, 3)]
    for path, plan in zip(paths, plans):
        path.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    return paths
