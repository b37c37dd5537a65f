#!/usr/bin/env python3
"""Convert one document and hold the result against its truth and against itself.

    check_fixture.py --program TORIKUMI [--floors FLOORS.json] [--source PLAN] [--profile PROFILE]
                     [--raise-floors] DOCUMENT TRUTH

A PDF must come out perfect. Of a dump, every field must, but for those with a floor in FLOORS.json, below which
they fail; --raise-floors writes down what was reached. Needs pdftotext: it reads a PDF a second time.
"""
from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from characters import number_of_counted, printed_by, printed_in, text_of
from facts import FIELDS, compare, is_warned_of
from furniture import furniture_of, repeatable_characters
from program import Program

HALF_A_FACT = 0.0005  # floors are kept with three digits


class Check:
    def __init__(self):
        self.failures: list[str] = []

    def that(self, holds: bool, message: str) -> None:
        if not holds:
            self.failures.append(message)


def check_run(check: Check, program: Program, document: Path, folder: Path) -> dict | None:
    """Status 0, no errors, the same bytes again, and valid."""
    first, second = folder / "first.json", folder / "second.json"
    status, plan, errors = program.convert(document, first)
    check.that(status == 0, f"exit status {status}\n{errors}")
    if plan is None:
        return None
    program.convert(document, second)
    check.that(first.read_bytes() == second.read_bytes(), "a second run gave other bytes")
    codes = [d["code"] for d in plan["diagnostics"] if d["severity"] == "error"]
    check.that(not codes, f"errors: {codes}")
    valid = program.run("validate", first)
    check.that(valid.returncode == 0, f"not valid: {valid.stderr.decode()}")
    return plan


def check_facts(check: Check, plan: dict, truth: dict, floors: dict, is_dump: bool) -> dict:
    score = compare(plan, truth)
    reached = {}
    for name in FIELDS:
        f1, floor = score.f1(name), floors.get(name, 1.0)
        if f1 < 1.0:
            reached[name] = round(f1, 3)
        check.that(f1 >= floor - HALF_A_FACT, f"{name}: f1 {f1:.4f} is below {floor}")
        note = f", above its floor {floor}: raise it" if f1 > floor + HALF_A_FACT else ""
        print(f"  {name:14s} f1 {f1:.4f} of {score.expected[name]}{note}")
    for fact in score.wrong():
        kind = "missing" if fact in score.missing else "invented"
        warned = is_warned_of(fact, plan["diagnostics"])
        print(f"  {' ' if warned else '!'} {kind} {fact}")
        check.that(warned, f"no diagnostic points at this wrong fact: {fact}")
    if not is_dump:
        check.that(not plan["unplaced"], f"unplaced: {[piece['text'] for piece in plan['unplaced']]}")
    return reached


def check_account(check: Check, program: Program, document: Path) -> None:
    """The program's own account balances."""
    account = program.account(document)
    ends = sum(account[name] for name in ("fields", "notes", "furniture", "unplaced"))
    check.that(account["lost"] == 0 and account["twice"] == 0, f"account: {account}")
    check.that(account["input"] == ends, f"account does not balance: {account}")


def check_input(check: Check, program: Program, document: Path, plan: dict) -> None:
    """The program read what another reader of the document reads, and made nothing up."""
    number, read = number_of_counted(text_of(document)), program.account(document)["input"]
    check.that(read == number, f"the program read {read} characters, the document has {number}")
    if any(d["code"] == "legend-assumed" for d in plan["diagnostics"]):
        plan = plan | {"document": plan["document"] | {"categories": []}}  # said by the profile, not by the print
    invented = printed_by(plan) - printed_in(document)
    check.that(not invented, f"characters that were not printed: {dict(invented)}")


def check_characters(check: Check, document: Path, plan: dict, plan_source: Path, departments: bool) -> None:
    """What was printed and is no fact must be the furniture that the source knows, to the character. Without
    `departments` their cells are left out on both sides: which of them were printed once is not to be told from a
    plan that has them in wrong places."""
    rest = printed_in(document) - printed_by(plan, departments)
    furniture = furniture_of(plan_source, departments)
    check.that(not furniture - rest, f"furniture became facts: {dict(furniture - rest)}")
    beyond = rest - furniture
    if document.suffix == ".pdf":
        repeatable = repeatable_characters(plan_source)
        beyond = {c: n for c, n in beyond.items() if c not in repeatable}
    check.that(not beyond, f"printed, but nowhere in the result: {dict(beyond)}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--floors", type=Path)
    parser.add_argument("--source", type=Path)
    parser.add_argument("--profile", type=Path)
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("document", type=Path)
    parser.add_argument("truth", type=Path)
    arguments = parser.parse_args()
    document = arguments.document
    if document.suffix == ".pdf" and shutil.which("pdftotext") is None:
        print("FAILED pdftotext is missing: scripts/packages test")
        return 1
    floors = json.loads(arguments.floors.read_text(encoding="utf-8")) if arguments.floors else {}
    truth = json.loads(arguments.truth.read_text(encoding="utf-8"))
    check, program = Check(), Program(arguments.program, arguments.profile)
    print(document.name)
    with tempfile.TemporaryDirectory() as folder:
        plan = check_run(check, program, document, Path(folder))
    if plan:
        is_dump = document.suffix != ".pdf"
        reached = check_facts(check, plan, truth, floors.get(document.name, {}), is_dump)
        check_account(check, program, document)
        check_input(check, program, document, plan)
        if arguments.source:
            check_characters(check, document, plan, arguments.source, departments="departments" not in reached)
        if arguments.raise_floors and is_dump:
            _write_floors(arguments.floors, floors | {document.name: reached})
    for failure in check.failures:
        print(f"FAILED {failure}")
    return 1 if check.failures else 0


def _write_floors(path: Path, floors: dict) -> None:
    kept = {name: fields for name, fields in sorted(floors.items()) if fields}
    path.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
