#!/usr/bin/env python3
"""Opens what `torikumi diff --format html` writes in headless Chromium: diff_test.py TORIKUMI FIXTURES."""
from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from browser import Browser, chromium  # noqa: E402
from years import write_years  # noqa: E402

PROGRAM, FIXTURES = sys.argv[1], Path(sys.argv[2])
SHOWN = "[...document.querySelectorAll('tbody tr')].filter(row => row.offsetParent !== null)"
SHOWN_IDS = f"{SHOWN}.map(row => row.querySelector('.id')?.textContent ?? '')"


class Diff(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        years = write_years(PROGRAM, FIXTURES, Path(cls.folder.name))
        cls.path = Path(cls.folder.name) / "diff.html"
        done = subprocess.run([PROGRAM, "diff", *years[:2], "--format", "html", "-o", cls.path])
        assert done.returncode == 1, "there are changes"
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.folder.cleanup()

    def setUp(self):
        self.page = self.browser.open(self.path)

    def choose(self, name: str, value: str):
        self.page.evaluate(f"(() => {{ const e = document.getElementById('{name}'); e.value = '{value}';"
                           " e.dispatchEvent(new Event('input', {bubbles: true})); })()")

    def search(self, words: str):
        self.page.evaluate("document.getElementById('search').focus()")
        self.page.write(words)

    def wait_until(self, condition: str):
        """The browser follows a link, and resets a form, a little later."""
        met = self.page.evaluate(f"""new Promise(done => {{
            const began = Date.now();
            const look = () => {condition} ? done(true) : Date.now() - began > 10000 ? done(false) : setTimeout(look, 10);
            look();
        }})""")
        self.assertTrue(met, condition)

    def test_only_changes_are_shown_until_all_is_asked_for(self):
        changed = self.page.evaluate(f"{SHOWN}.length")
        self.assertEqual(self.page.evaluate(f"{SHOWN}.filter(row => row.matches('.measure.same')).length"), 0)
        self.page.click("#same")
        self.assertGreater(self.page.evaluate(f"{SHOWN}.length"), changed)
        self.assertGreater(self.page.evaluate(f"{SHOWN}.filter(row => row.matches('.measure.same')).length"), 10)

    def test_a_kind_of_event_is_chosen_by_its_count(self):
        self.page.click('.counts button[data-kind="category-changed"]')
        self.assertEqual(self.page.evaluate(SHOWN_IDS), ["1", "1-ア", "1-ア-ウ"], "with its section and policy")
        self.assertEqual(self.page.evaluate("document.getElementById('shown').textContent"), "1 行を表示")
        self.page.click('.counts button[data-kind="category-changed"]')
        self.assertGreater(self.page.evaluate(f"{SHOWN}.length"), 3)

    def test_departments_and_changes_of_category_are_filters(self):
        department = self.page.evaluate(
            "[...document.getElementById('department').options].find(o => o.text === '危）危機対策室').value")
        self.choose("department", department)
        of_department = self.page.evaluate(f"{SHOWN}.filter(row => row.matches('.measure')).length")
        self.assertGreater(of_department, 3)
        self.choose("category", "advanced")
        self.assertEqual(self.page.evaluate(SHOWN_IDS), ["1", "1-ア", "1-ア-ウ"])
        self.choose("category", "receded")
        self.assertEqual(self.page.evaluate(SHOWN_IDS), [])
        self.assertFalse(self.page.evaluate("document.getElementById('none').hidden"))
        self.page.click("button[type=reset]")
        self.wait_until(f"{SHOWN}.length > {of_department}")

    def test_search_finds_words_in_any_width(self):
        self.search("時間帯 １-ｱ")
        self.assertEqual(self.page.evaluate(SHOWN_IDS), ["1", "1-ア", "1-ア-ア"])
        self.assertEqual(self.page.evaluate("document.querySelector('tbody tr:not([hidden]) ins').textContent"), "、時間帯ごと")

    def test_links_lead_between_both_places_of_what_moved(self):
        self.page.click("tr.away .new a")
        self.wait_until("document.querySelector('tr.target .id')?.textContent === '1-イ-ン'")
        self.assertTrue(self.page.evaluate("document.activeElement.matches('tr.target')"))
        self.page.click("tr.target .remarks a")
        self.wait_until("document.querySelector('tr.target')?.matches('.away')")

    def test_a_link_arrives_though_a_filter_hides_its_place(self):
        self.search("へ移動")
        self.assertEqual(self.page.evaluate(f"{SHOWN}.filter(row => row.matches('.measure')).length"), 1)
        self.page.click("tr.away .new a")
        self.wait_until("document.querySelector('tr.target .id')?.textContent === '1-イ-ン'")
        self.assertTrue(self.page.evaluate("document.querySelector('tr.target').offsetParent !== null"))

    def test_the_keyboard_is_enough(self):
        names = []
        for _ in range(12):
            self.page.press("Tab")
            names.append(self.page.evaluate("document.activeElement.id || document.activeElement.dataset.kind"))
        for name in ("category-changed", "search", "kind", "department", "category", "same"):
            self.assertIn(name, names)

    def test_it_prints_on_a4_landscape_without_the_filters(self):
        print_of = self.page.print_pdf(landscape=False)
        boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", print_of)
        self.assertGreater(len(boxes), 1)
        for width, height in boxes:
            self.assertAlmostEqual(float(width), 842, delta=1)
            self.assertAlmostEqual(float(height), 595, delta=1)
        first_page = subprocess.run(["pdftotext", "-f", "1", "-l", "1", "-layout", "-", "-"], input=print_of,
                                    capture_output=True, check=True).stdout.decode()
        self.assertRegex(first_page, "改正後 +改正前", "side by side, and not on a page of its own")
        self.page.call("Emulation.setEmulatedMedia", media="print")
        self.assertEqual(self.page.evaluate("getComputedStyle(document.querySelector('form')).display"), "none")
        self.assertIn("underline", self.page.evaluate("getComputedStyle(document.querySelector('ins')).textDecoration"))

    def test_it_fits_a_phone(self):
        self.page.call("Emulation.setDeviceMetricsOverride", width=390, height=800, deviceScaleFactor=2, mobile=True)
        self.assertLessEqual(self.page.evaluate("document.documentElement.scrollWidth"), 390)

    def test_the_page_stands_by_itself(self):
        self.page.click('.counts button')
        self.page.click("tr.away .new a")
        self.assertEqual(self.page.errors, [])
        self.assertEqual(self.page.requests, [])


chromium()
unittest.main(argv=sys.argv[:1], verbosity=2)
