#!/usr/bin/env python3
"""Opens what `torikumi timeline --format html` writes in headless Chromium: timeline_test.py TORIKUMI FIXTURES."""
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
SHOWN_IDS = ("[...document.querySelectorAll('#matrix tbody tr')].filter(row => row.offsetParent !== null)"
             ".map(row => row.querySelector('.id').textContent)")


class Timeline(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        years = write_years(PROGRAM, FIXTURES, Path(cls.folder.name))
        cls.path = Path(cls.folder.name) / "timeline.html"
        subprocess.run([PROGRAM, "timeline", *years, "--format", "html", "-o", cls.path], check=True)
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

    def test_what_happened_is_a_filter(self):
        total = len(self.page.evaluate(SHOWN_IDS))
        for happened, ids in {"moved": ["1-イ-ン"], "reworded": ["1-ア-ア"], "first-seen": [],
                              "category-changed": ["1-ア-ア", "1-ア-ウ"]}.items():
            self.choose("happened", happened)
            self.assertEqual(self.page.evaluate(SHOWN_IDS), ids)
        self.choose("happened", "dropped")
        self.assertEqual(self.page.evaluate("document.querySelector('tr:not([hidden]) .dropped').textContent"), "廃止")
        self.choose("happened", "")
        self.assertEqual(len(self.page.evaluate(SHOWN_IDS)), total)

    def test_section_department_category_and_words_are_filters(self):
        self.choose("code", self.page.evaluate("[...document.getElementById('code').options].find(o => o.text === 'C').value"))
        self.assertIn("1-ア-ア", self.page.evaluate(SHOWN_IDS))
        self.assertNotIn("1-ア-ウ", self.page.evaluate(SHOWN_IDS))
        self.choose("code", "")
        self.choose("section", "1")
        self.assertEqual({name[0] for name in self.page.evaluate(SHOWN_IDS)}, {"2"})
        self.choose("section", "")
        self.page.evaluate("document.getElementById('search').focus()")
        self.page.write("地区ごとに数値")
        self.assertEqual(self.page.evaluate(SHOWN_IDS), ["1-ア-ア"], "as it was said in an earlier year")

    def test_only_what_the_plans_say_is_searched(self):
        for word in ("reworded", "progress", "null", '","'):
            self.page.evaluate(f"document.getElementById('search').value = '{word}'")
            self.choose("happened", "")
            self.assertEqual(self.page.evaluate(SHOWN_IDS), [], word)

    def test_a_year_sorts_the_rows(self):
        before = self.page.evaluate(SHOWN_IDS)
        self.page.click('button[data-sort="2"]')
        key = "[...document.querySelectorAll('#matrix tbody tr')].map(row => Number(row.cells[3].dataset.key))"
        self.assertEqual(self.page.evaluate(key), sorted(self.page.evaluate(key)))
        self.assertEqual(self.page.evaluate("document.querySelector('[aria-sort=ascending]').textContent"), "2032")
        self.page.click('button[data-sort="2"]')
        self.assertEqual(self.page.evaluate(key), sorted(self.page.evaluate(key), reverse=True))
        self.page.click('button[data-sort="order"]')
        self.assertEqual(self.page.evaluate(SHOWN_IDS), before)

    def test_texts_of_all_years_are_shown_on_demand(self):
        self.page.click('tr[data-index="0"] button[data-open="1"]')
        self.assertTrue(self.page.evaluate("document.getElementById('texts').open"))
        texts = self.page.evaluate("[...document.querySelectorAll('#years .full')].map(each => each.textContent)")
        self.assertEqual(len(texts), 3)
        self.assertNotIn("時間帯", texts[0])
        self.assertIn("時間帯", texts[1])
        self.assertEqual(self.page.evaluate("document.querySelector('#years .chosen h3').textContent"), "2031　1-ア-ア")
        self.assertIn("文言変更", self.page.evaluate("document.querySelector('#years .chosen .changes').textContent"))
        self.page.click("#close")
        self.assertFalse(self.page.evaluate("document.getElementById('texts').open"))

    def test_the_keyboard_is_enough(self):
        focused = "`${document.activeElement.closest('tr').dataset.index} ${document.activeElement.dataset.open}`"
        self.page.evaluate("document.querySelector('[data-sort=\"2\"]').focus()")
        self.page.press("Tab")
        self.assertEqual(self.page.evaluate(focused), "0 0")
        for key, place in (("ArrowRight", "0 1"), ("ArrowDown", "1 1"), ("End", "1 2"), ("ArrowUp", "0 2"), ("Home", "0 0")):
            self.page.press(key)
            self.assertEqual(self.page.evaluate(focused), place, key)
        self.page.press("Tab")
        self.assertEqual(self.page.evaluate("document.activeElement.closest('#matrix')"), None, "one stop of Tab")
        self.page.evaluate("document.querySelector('tbody button[tabindex=\"0\"]').click()")
        self.assertTrue(self.page.evaluate("document.getElementById('texts').contains(document.activeElement)"))

    def test_it_fits_a_phone(self):
        self.page.call("Emulation.setDeviceMetricsOverride", width=390, height=800, deviceScaleFactor=2, mobile=True)
        self.assertLessEqual(self.page.evaluate("document.documentElement.scrollWidth"), 390)
        self.assertIn("2031", self.page.evaluate(
            "getComputedStyle(document.querySelector('td:nth-of-type(2)'), '::before').content"), "each cell names its year")

    def test_it_prints_on_a4_landscape(self):
        print_of = self.page.print_pdf(landscape=False)
        boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", print_of)
        self.assertGreater(len(boxes), 0)
        for width, height in boxes:
            self.assertAlmostEqual(float(width), 842, delta=1)
            self.assertAlmostEqual(float(height), 595, delta=1)
        first_page = subprocess.run(["pdftotext", "-f", "1", "-l", "1", "-layout", "-", "-"], input=print_of,
                                    capture_output=True, check=True).stdout.decode()
        self.assertRegex(first_page, "2021 +2031 +2032", "the years stand above the columns")

    def test_the_page_stands_by_itself(self):
        self.page.click("td button")
        self.page.press("Escape")
        self.assertEqual(self.page.errors, [])
        self.assertEqual(self.page.requests, [])


chromium()
unittest.main(argv=sys.argv[:1], verbosity=2)
