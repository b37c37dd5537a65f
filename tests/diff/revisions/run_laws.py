#!/usr/bin/env python3
"""Holds what must be true of every diff against revised plans and against pairs of plans that are none.

    run_laws.py --program build/release/pipeline/cli/torikumi --pairs build/release/tests/diff/show_pairs [--seeds N] [--short]

    same     a plan against itself: no events, status 0
    mirror   NEW against OLD is OLD against NEW, turned round
    patch    the JSON Patch turns the JSON of OLD into that of NEW
    facts    every fact that only one plan has is in exactly one event
    order    the order in which the plans list their things changes no event
"""
import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from edits import EDITS, apply_edit, apply_heavily, apply_lightly
from facts import unexplained
from json_patch import apply_patch
from plan_of_truth import plan_of, plan_of_all
from revision import Revision, link, number
from run_revisions import FIXTURES, pool_of


class Law:
    def __init__(self, program: str, pairs: str, folder: Path):
        self.program, self.pairs = program, pairs
        self.files = {"old": folder / "old.json", "new": folder / "new.json"}
        self.plans: dict[str, dict] = {}

    def take(self, old: dict, new: dict) -> None:
        self.plans = {"old": old, "new": new}
        for side, plan in self.plans.items():
            self._write(side, plan)

    def _write(self, side: str, plan: dict) -> None:
        self.files[side].write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")

    def _run(self, *words: object) -> tuple[int, str]:
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"{words} ended with status {done.returncode}: {done.stderr}")
        return done.returncode, done.stdout

    def events(self, old: str, new: str) -> tuple[int, list[dict]]:
        status, text = self._run(self.program, "diff", self.files[old], self.files[new], "--format", "json")
        return status, json.loads(text)["events"]

    def same(self) -> object:
        for side in ("old", "new"):
            status, events = self.events(side, side)
            if status != 0 or events:
                return events or status
        return None

    def mirror(self) -> object:
        there = sorted(key_of(mirrored(event)) for event in self.events("old", "new")[1])
        back = sorted(key_of(event) for event in self.events("new", "old")[1])
        return None if there == back else [key for key in there if key not in back] + ["---"] + \
            [key for key in back if key not in there]

    def patch(self) -> object:
        patch = json.loads(self._run(self.program, "diff", self.files["old"], self.files["new"], "--format", "patch")[1])
        return None if apply_patch(self.plans["old"], patch) == self.plans["new"] else "another plan"

    def facts(self) -> object:
        pairs = dict(line.split() for line in self._run(self.pairs, "--all", *self.files.values())[1].splitlines())
        return unexplained(self.plans["old"], self.plans["new"], pairs, self.events("old", "new")[1]) or None

    def order(self) -> object:
        before = sorted(key_of(event) for event in self.events("old", "new")[1])
        shuffled = json.loads(json.dumps(self.plans["new"]))
        rng = random.Random(len(before))
        for section in shuffled["sections"]:
            for policy in section["policies"]:
                rng.shuffle(policy["measures"])
            rng.shuffle(section["policies"])
            rng.shuffle(section["recommendations"])
        rng.shuffle(shuffled["sections"])
        self._write("new", shuffled)
        after = sorted(key_of(event) for event in self.events("old", "new")[1])
        self._write("new", self.plans["new"])
        return None if before == after else [key for key in before if key not in after] + ["---"] + \
            [key for key in after if key not in before]


LAWS = ("same", "mirror", "patch", "facts", "order")
MIRRORED = {"added": "removed", "split": "merged", "progress-added": "progress-removed",
            "department-added": "department-removed", "tag-added": "tag-removed"}
MIRRORED |= {there: here for here, there in MIRRORED.items()}


def mirrored(event: dict) -> dict:
    turned = dict(event, old=event["new"], new=event["old"], before=event["after"], after=event["before"])
    turned["kind"] = MIRRORED.get(event["kind"], event["kind"])
    if event["direction"]:
        turned["direction"] = {"advanced": "receded", "receded": "advanced"}[event["direction"]]
    if event["spans"]:
        turned["spans"] = [{"before": span["after"], "after": span["before"]} for span in event["spans"]]
    if event["places"]:
        turned["places"] = [{"old": place["new"], "new": place["old"]} for place in event["places"]]
    return turned


def key_of(event: dict) -> str:
    """Without the indexes of `field`, which are those of one of the plans. A row that goes on is, turned round, one that
    was cut back, or one that was emptied."""
    kind = event["kind"]
    if event["field"].startswith("progress") and event["field"].endswith("text"):
        kind = "progress"
    places = sorted((place["old"], place["new"]) for place in event["places"] or [])
    field = re.sub(r"\d+", "N", event["field"])
    if "extra/" in field:
        field = field.split("extra/")[0] + "extra"
    return json.dumps([kind, event["node"], event["old"], event["new"], field, event["before"], event["after"],
                       event["direction"], event["spans"], places], ensure_ascii=False)


def pairs_of_plans(seeds: int, edits: tuple[str, ...]):
    """(name, old, new)"""
    paths = sorted(FIXTURES.glob("*.truth.json"))
    plans = {path.name: plan_of(path) for path in paths if "minamo" not in path.name}
    plans["all"] = plan_of_all(paths)
    for name, old in plans.items():
        pool = pool_of(plans, name)
        for seed in range(seeds):
            for edit in ("light", "heavy") if name == "all" else (*edits, "light", "heavy"):
                revision = Revision(old, pool, f"laws/{name}/{edit}/{seed}")
                if edit in EDITS:
                    apply_edit(revision, edit)
                else:
                    {"light": apply_lightly, "heavy": apply_heavily}[edit](revision)
                number(revision.plan)
                link(revision.plan)
                yield f"{name}, {edit}, {seed}", old, plain(revision.plan)
    names = list(plans)
    for here, there in zip(names, names[1:]):
        yield f"{here} × {there}", plans[here], plans[there]


def plain(plan: dict) -> dict:
    """Without what a revision notes for itself."""
    known = {"key", "target", "answers", "edited", "edit", "coded", "moved", "renumber", "rows_edited", "tagged",
             "departments_edited", "merged_with", "answered", "legend_edited", "head_edited"}
    if isinstance(plan, dict):
        return {key: plain(value) for key, value in plan.items() if key not in known}
    return [plain(each) for each in plan] if isinstance(plan, list) else plan


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--pairs", required=True, help="the program tests/diff/show_pairs")
    parser.add_argument("--seeds", type=int, default=1, help="revisions of each sort")
    parser.add_argument("--short", action="store_true", help="light and heavy revisions only, no edit alone")
    arguments = parser.parse_args()
    edits = () if arguments.short else tuple(EDITS)
    count, broken = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        law = Law(arguments.program, arguments.pairs, Path(folder))
        for name, old, new in pairs_of_plans(arguments.seeds, edits):
            law.take(plain(old), new)
            count += 1
            for each in LAWS:
                found = getattr(law, each)()
                if found is not None:
                    broken += 1
                    print(f"{each}: {name}: {str(found)[:1500]}")
    print(f"{count} pairs of plans, {len(LAWS)} laws, {broken} broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
