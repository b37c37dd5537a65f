# Tests facts.py, characters.py and furniture.py: whether they see what is wrong, before the program is judged
# by them; and whether the committed truths and dumps are what fixtures/generate makes.
from __future__ import annotations

import copy
import json
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from characters import counted, printed_by, printed_in
from facts import compare, is_warned_of
from furniture import furniture_of

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


def converted_from(truth: dict) -> dict:
    """The plan that a perfect conversion of the dump would give, as far as the checkers look."""
    plan = copy.deepcopy(truth)
    head = {key: plan.pop(key) for key in ("title", "label", "body", "notes", "categories")}
    head["date"] = {"iso": plan["date"], "printed": plan["date_text"]}
    for section in plan["sections"]:
        for policy in section["policies"]:
            for measure in policy["measures"]:
                measure["mark"] = f"({measure['mark']})"
                measure["departments"] = [
                    dict(zip(("bureau", "name", "note"), re.fullmatch(r"(?:(.)）)?([^（]+)(?:（(.*)）)?", d).groups()))
                    for d in measure["departments"]]
    return {"document": head, "sections": plan["sections"], "unplaced": [], "diagnostics": []}


class CheckersTest(unittest.TestCase):
    def setUp(self):
        self.truth = json.loads((FIXTURES / "karise.truth.json").read_text(encoding="utf-8"))
        self.plan = converted_from(self.truth)
        self.policy = self.plan["sections"][0]["policies"][0]
        self.measure = self.policy["measures"][0]

    def test_a_perfect_plan_scores_one(self):
        score = compare(self.plan, self.truth)
        self.assertEqual(score.total_f1(), 1.0)
        self.assertEqual(score.wrong(), [])

    def test_every_changed_field_is_seen(self):
        changes = {
            "section": lambda: self.plan["sections"][0].update(title="別の題"),
            "policy": lambda: self.policy.update(text="別の方針"),
            "answers": lambda: self.policy.update(recommendations=[2]),
            "measure": lambda: self.measure.update(text="別の取組"),
            "tags": lambda: self.measure.update(tags=["再掲"]),
            "same_as": lambda: self.measure.update(same_as={"id": "1-イ-ア"}),
            "progress": lambda: self.measure["progress"][0].update(category="E"),
            "departments": lambda: self.measure["departments"].pop(),
            "extra": lambda: self.measure.update(extra={"備考": "あり"}),
            "legend": lambda: self.plan["document"]["categories"].pop(),
            "document": lambda: self.plan["document"].update(label="資料2"),
            "recommendation": lambda: self.plan["sections"][0]["recommendations"][0].update(text="別の提言"),
        }
        for name, change in changes.items():
            with self.subTest(name):
                self.setUp()
                change()
                self.assertLess(compare(self.plan, self.truth).f1(name), 1.0)

    def test_a_diagnostic_warns_of_its_own_place_only(self):
        self.policy["measures"][1]["text"] = "別の取組"
        wrong = compare(self.plan, self.truth).wrong()
        here = [{"pointer": "/sections/0/policies/0/measures/1"}]
        elsewhere = [{"pointer": "/sections/0/policies/0/measures/10"}, {"pointer": ""}]
        self.assertEqual(len(wrong), 2)
        self.assertTrue(all(is_warned_of(fact, here) for fact in wrong))
        self.assertFalse(any(is_warned_of(fact, elsewhere) for fact in wrong))

    def test_a_missing_measure_points_at_its_policy(self):
        self.policy["measures"].pop()
        pointers = {fact.pointer for fact in compare(self.plan, self.truth).missing}
        self.assertEqual(pointers, {"/sections/0/policies/0"})

    def test_facts_and_furniture_are_all_that_is_printed(self):
        for city in ("karise", "minamo", "shiomori", "takemi", "togano"):
            with self.subTest(city):
                truth = json.loads((FIXTURES / f"{city}.truth.json").read_text(encoding="utf-8"))
                facts = printed_by(converted_from(truth))
                printed = printed_in(FIXTURES / f"{city}.txt")
                self.assertEqual(printed, facts + furniture_of(FIXTURES / "plans" / f"{city}.plan"))
                facts_but_departments = printed_by(converted_from(truth), departments=False)
                furniture = furniture_of(FIXTURES / "plans" / f"{city}.plan", departments=False)
                self.assertEqual(printed, facts_but_departments + furniture)

    def test_a_lost_character_is_seen(self):
        whole = printed_by(self.plan)
        self.policy["text"] = self.policy["text"][1:]
        self.assertEqual((whole - printed_by(self.plan)).total(), 1)

    def test_forms_of_a_character_count_as_one(self):
        self.assertEqual(counted("①Ａｶﾞ－ \u3000\u200b"), Counter({"1": 1, "A": 1, "カ": 1, "\u3099": 1, "-": 1}))

    def test_committed_truths_and_dumps_are_current(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, FIXTURES / "generate", "--only", "truth,dump", "--into", folder],
                           check=True, stdout=subprocess.DEVNULL)
            made = sorted(path for path in Path(folder).rglob("*") if path.is_file())
            self.assertEqual(len(made), 12)
            for path in made:
                known = FIXTURES / path.relative_to(folder)
                self.assertEqual(path.read_bytes(), known.read_bytes(), path.name)


if __name__ == "__main__":
    unittest.main()
