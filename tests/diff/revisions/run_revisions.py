#!/usr/bin/env python3
"""Counts how many of the known edits of revised plans a diff finds, and how many it finds that nobody made.

    run_revisions.py --program build/release/pipeline/cli/torikumi --pairs build/release/tests/diff/show_pairs [--short]

Each kind of edit alone, some of all (light), and three sentences in five changed and three measures in ten moved
(heavy), on every fixture and on all of them as one plan. Fails below the floors.
"""
import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from edits import EDITS, apply_edit, apply_heavily, apply_lightly
from known_events import found_events, known_events, measure_pairs
from long_plan import long_plan
from plan_of_truth import plan_of, plan_of_all
from revision import Revision, link, number

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
FLOORS = {"alone": 0.99, "light": 0.99, "heavy": 0.95}
SHORT_FLOORS = {"alone": 0.99, "light": 0.96, "heavy": 0.95}  # one of seventy is one event
PAIRING_FLOOR = 0.995  # of measures, on light


class Count:
    """What was found, and what was there to find."""

    def __init__(self):
        self.right = self.found = self.known = 0

    def add(self, found: Counter, known: Counter) -> None:
        self.right += (found & known).total()
        self.found += found.total()
        self.known += known.total()

    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    def recall(self) -> float:
        return self.right / self.known if self.known else 1.0


def pool_of(plans: dict[str, dict], without: str) -> dict[str, list[str]]:
    """Texts of the other plans, so that what is added stands nowhere yet; words of all."""
    pool = {"measures": set(), "progress": set(), "policies": set(), "recommendations": set()}
    words = set()
    others = {name: plan for name, plan in plans.items() if name not in (without, "all")}
    if without == "all":  # which leaves none: the same texts in other words
        others = {"other words": long_plan(140)}
    for plan in plans.values():
        words |= set(re.findall(r"[一-龥々]{2}|[ァ-ヴー]{2,}", json.dumps(plan["sections"], ensure_ascii=False)))
    for plan in others.values():
        for section in plan["sections"]:
            pool["recommendations"] |= {each["text"] for each in section["recommendations"]}
            for policy in section["policies"]:
                pool["policies"].add(policy["text"])
                pool["measures"] |= {m["text"] for m in policy["measures"] if m["text"] and not m["same_as"]}
                pool["progress"] |= {row["text"] for m in policy["measures"] for row in m["progress"] if row["text"]}
    return {**{kind: sorted(texts) for kind, texts in pool.items()}, "words": sorted(words)}


def run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with status {done.returncode}\n{done.stderr}")
    return done.stdout


class Bench:
    def __init__(self, program: str, pairs: str, folder: Path, show: bool):
        self.program, self.pairs, self.folder, self.show = program, pairs, folder, show
        self.counts: dict[str, Count] = {}
        self.kinds: dict[str, dict[str, Count]] = {}
        self.pairing: dict[str, Count] = {}

    def judge(self, label: str, weight: str, old: dict, revision: Revision) -> None:
        old_path, new_path = self.folder / "old.json", self.folder / "new.json"
        number(revision.plan)
        link(revision.plan)
        old_path.write_text(json.dumps(old, ensure_ascii=False), encoding="utf-8")
        new_path.write_text(json.dumps(revision.plan, ensure_ascii=False), encoding="utf-8")
        known = known_events(old, revision)
        found = found_events(json.loads(run([self.program, "diff", old_path, new_path, "--format", "json"])))
        for name in (label, f"= {weight}"):
            self.counts.setdefault(name, Count()).add(found, known)
        kinds = self.kinds.setdefault(weight, {})
        for kind in {fact[0] for fact in found + known}:
            kinds.setdefault(kind, Count()).add(Counter({f: n for f, n in found.items() if f[0] == kind}),
                                                Counter({f: n for f, n in known.items() if f[0] == kind}))
        pairs = {tuple(line.split()) for line in run([self.pairs, old_path, new_path]).splitlines()}
        self.pairing.setdefault(weight, Count()).add(Counter(pairs), Counter(measure_pairs(revision) & _main(revision)))
        if self.show and found != known:
            print(f"--- {label}")
            for fact in sorted((known - found).elements(), key=str):
                print("  missed  ", fact)
            for fact in sorted((found - known).elements(), key=str):
                print("  invented", fact)


def _main(revision: Revision) -> set[tuple[str, str]]:
    """Of the parts of a split, the first is the pair: the other may be as good, but the event names both."""
    first = {}
    for measure in revision.measures():
        if measure["key"]:
            first.setdefault(measure["key"], (measure["key"], measure["id"]))
    return set(first.values())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--pairs", required=True, help="the program tests/diff/show_pairs")
    parser.add_argument("--short", action="store_true", help="one revision of each sort")
    parser.add_argument("--show", action="store_true", help="print what was missed or invented")
    arguments = parser.parse_args()
    paths = [path for path in sorted(FIXTURES.glob("*.truth.json")) if "minamo" not in path.name]  # of four measures
    plans = {path.name: plan_of(path) for path in paths}
    plans["all"] = plan_of_all(paths)
    seeds = 1 if arguments.short else 8
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(arguments.program, arguments.pairs, Path(folder), arguments.show)
        for name, old in plans.items():
            pool = pool_of(plans, name)
            for seed in range(seeds):
                for edit in EDITS if name != "all" else ():
                    revision = Revision(old, pool, f"{name}/{edit}/{seed}")
                    apply_edit(revision, edit)
                    bench.judge(edit, "alone", old, revision)
                for weight, apply in (("light", apply_lightly), ("heavy", apply_heavily)):
                    revision = Revision(old, pool, f"{name}/{weight}/{seed}")
                    apply(revision)
                    bench.judge(f"{weight}, {name.split('.')[0]}", weight, old, revision)
    return report(bench, SHORT_FLOORS if arguments.short else FLOORS)


def report(bench: Bench, floors: dict[str, float]) -> int:
    print(f"{'edits':28} {'known':>6} {'found':>6} {'precision':>9} {'recall':>7}")
    rows = [(name, count) for name, count in bench.counts.items() if not name.startswith("=")]
    rows += [(name, count) for name, count in bench.counts.items() if name.startswith("=")]
    rows += [(f"{weight}: {kind}", count) for weight in ("light", "heavy")
             for kind, count in sorted(bench.kinds[weight].items())]
    rows += [(f"pairs of measures, {weight}", count) for weight, count in bench.pairing.items()]
    for name, count in rows:
        print(f"{name:28} {count.known:6} {count.found:6} {count.precision():9.4f} {count.recall():7.4f}")
    missed = [weight for weight, floor in floors.items()
              if min(bench.counts[f"= {weight}"].precision(), bench.counts[f"= {weight}"].recall()) < floor]
    light = bench.pairing["light"]
    if min(light.precision(), light.recall()) < PAIRING_FLOOR:
        missed.append("pairs of measures")
    if missed:
        print("below the floor: " + ", ".join(missed))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
