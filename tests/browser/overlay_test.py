#!/usr/bin/env python3
"""Opens what `torikumi inspect --overlay` writes in headless Chromium: overlay_test.py TORIKUMI FIXTURES."""
from __future__ import annotations

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from browser import Browser, chromium  # noqa: E402

PROGRAM, FIXTURES = sys.argv[1], Path(sys.argv[2])
MEASURE = "/sections/0/policies/0/measures/0"


class Overlay(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.folder.cleanup()

    def overlay_of(self, pdf: str):
        page = Path(self.folder.name) / "overlay.html"
        subprocess.run([PROGRAM, "inspect", FIXTURES / pdf, "--overlay", page], check=True)
        return self.browser.open(page)

    def test_a_click_on_a_cell_shows_its_node_and_keeps_it(self):
        page = self.overlay_of("karise.calc.pdf")
        page.click(f'.cell[data-at="{MEASURE}"]')
        self.assertEqual(page.evaluate("document.querySelector('#nodes h2').textContent"), MEASURE)
        shown = page.evaluate("JSON.parse(document.querySelector('#nodes pre').textContent)")
        self.assertEqual(shown["id"], "1-ア-ア")
        self.assertEqual(shown["progress"], "… 1")
        page.evaluate("document.querySelector('.cell.departments').focus()")
        self.assertEqual(page.evaluate("document.querySelector('#nodes h2').textContent"), MEASURE, "it was kept")
        page.press("Escape")
        page.evaluate("document.querySelector('.cell.policy').focus()")
        self.assertEqual(page.evaluate("document.querySelector('#nodes h2').textContent"), "/sections/0/policies/0")

    def test_cells_show_their_place_and_spans(self):
        page = self.overlay_of("karise.calc.pdf")
        name = page.evaluate("document.querySelector('.cell.policy').getAttribute('aria-label')")
        self.assertRegex(name, r"^row \d+, column \d+, 4 × 1: policy 取組方針$")
        self.assertGreater(page.evaluate("document.querySelectorAll('.rulings line').length"), 50)
        self.assertEqual(page.evaluate("document.querySelectorAll('image').length"), 3)
        self.assertEqual(page.evaluate("document.querySelectorAll('.loss').length"), 0)

    def test_a_diagnostic_leads_to_the_print(self):
        page = self.overlay_of("karise.calc.pdf")
        page.click("#diagnostics li")
        self.assertEqual(page.evaluate("document.querySelector('.pinned').dataset.at"),
                         "/sections/2/recommendations/6")

    def test_what_is_shown_can_be_chosen(self):
        page = self.overlay_of("minamo.browser.pdf")
        visible = "getComputedStyle(document.querySelector('.lines text')).display"
        self.assertEqual(page.evaluate(visible), "none")
        page.click('input[value="order"]')
        self.assertNotEqual(page.evaluate(visible), "none")

    def test_the_page_stands_by_itself(self):
        page = self.overlay_of("togano.calc.pdf")
        page.click(".cell.measure")
        self.assertEqual(page.errors, [])
        self.assertEqual(page.requests, [])

    def test_a_document_without_a_plan_is_shown_with_the_reason(self):
        page = self.overlay_of("broken/table-of-something-else.pdf")
        self.assertIn("no-plan-found", page.evaluate("document.querySelector('#diagnostics').textContent"))
        self.assertGreater(page.evaluate("document.querySelectorAll('.line.unplaced').length"), 3)


chromium()
unittest.main(argv=sys.argv[:1], verbosity=2)
