#!/usr/bin/env python3
"""Opens the page of a run over many documents in headless Chromium: report_test.py TORIKUMI FIXTURES."""
from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from browser import Browser, chromium  # noqa: E402

PROGRAM = sys.argv[1]
DOCUMENTS = 1_000
MOST_DOCUMENTS = 10_000
HOSTILE = '</script><script>document.title="taken"</script><img src=x onerror="document.title=\'taken\'">.pdf'
SHOWN = ("[...document.querySelectorAll('#documents tbody tr')].filter(row => !row.hidden)"
         ".map(row => row.cells[1].textContent)")
SECONDS = 30  # of a click on the largest page, on a machine that is busy; it takes one where nothing else runs


def row(number: int) -> dict:
    """One in fifty is broken, one in 250 took too long; names count from 1, times down."""
    code = "time-limit" if number % 250 == 0 else "pdf-broken" if number % 50 == 0 else None
    name = HOSTILE if number == 50 else f"city/plan-{number}.pdf"
    return {"output": f"{number:05}.json", "input": name, "input_sha256": "0", "options": "0", "version": "0",
            "status": {None: 0, "pdf-broken": 4, "time-limit": 5}[code], "code": code,
            "message": code and f"its page {number} cannot be read; ask for another copy", "errors": int(bool(code)),
            "warnings": number % 3, "infos": 0, "output_sha256": None, "milliseconds": MOST_DOCUMENTS - number}


def write_page(folder: Path, documents: int) -> Path:
    manifest, page = folder / "manifest.jsonl", folder / f"{documents}.html"
    manifest.write_text("".join(json.dumps(row(i)) + "\n" for i in range(1, documents + 1)), encoding="utf-8")
    subprocess.run([PROGRAM, "merge", manifest, "--report", page], check=True, stdout=subprocess.DEVNULL)
    return page


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = write_page(Path(cls.folder.name), DOCUMENTS)
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.folder.cleanup()

    def setUp(self):
        self.page = self.browser.open(self.path)

    def shown(self):
        return self.page.evaluate(SHOWN)

    def choose(self, name: str, value: str):
        self.page.evaluate(f"(() => {{ const e = document.getElementById('{name}'); e.value = '{value}';"
                           " e.dispatchEvent(new Event('input', {bubbles: true})); })()")

    def sort(self, column: int):
        self.page.evaluate(f"document.querySelectorAll('#documents thead button')[{column}].click()")

    def test_outcome_reason_and_words_are_filters(self):
        self.assertEqual(len(self.shown()), DOCUMENTS)
        self.choose("outcome", "retry")
        self.assertEqual(self.shown(), [f"city/plan-{i}.pdf" for i in range(250, DOCUMENTS + 1, 250)])
        self.choose("outcome", "")
        self.choose("search", "PLAN-9　cannot")  # full-width space
        self.assertEqual(self.shown(), ["city/plan-900.pdf", "city/plan-950.pdf"])
        self.assertEqual(self.page.evaluate("document.getElementById('shown').textContent"), "2 of 1000 shown")
        self.choose("search", "nothing of the kind")
        self.assertFalse(self.page.evaluate("document.getElementById('none').hidden"))
        self.page.click("button[type=reset]")
        self.assertEqual(self.page.evaluate("new Promise(done => setTimeout(() => done("
                                            "document.getElementById('shown').textContent)))"), "1000 of 1000 shown")

    def test_a_reason_leads_to_its_documents(self):
        self.assertEqual(self.page.evaluate("[...document.querySelectorAll('#reasons button')].map(b => b.textContent)"),
                         ["pdf-broken", "time-limit"])
        self.page.click("#reasons button")
        self.assertEqual(len(self.shown()), 16)
        self.assertEqual(self.page.evaluate("document.querySelector('#reasons [aria-pressed=true]').textContent"),
                         "pdf-broken")
        self.page.click("#reasons button")
        self.assertEqual(len(self.shown()), DOCUMENTS)

    def test_every_column_sorts(self):
        self.sort(8)
        self.assertEqual(self.shown()[0], "city/plan-1000.pdf", "the fastest, as numbers go")
        self.sort(8)
        self.assertEqual(self.shown()[:2], ["city/plan-1.pdf", "city/plan-2.pdf"])
        self.sort(1)
        self.assertEqual(self.shown()[1:3], ["city/plan-1.pdf", "city/plan-2.pdf"], "plan-2 before plan-10")
        self.sort(4)
        self.assertEqual(self.shown()[0], HOSTILE, "what has a reason stands first")
        self.sort(4)
        self.assertEqual(self.shown()[0], "city/plan-1000.pdf", "whichever way")
        self.sort(6)
        self.assertEqual(self.page.evaluate("document.querySelector('[aria-sort=ascending]').textContent"), "Warnings")
        self.assertEqual(self.shown()[:2], ["city/plan-3.pdf", "city/plan-6.pdf"], "equals in the order of the run")
        self.sort(0)
        self.assertEqual(self.shown()[-1], "city/plan-1000.pdf")

    def test_ten_thousand_rows_do_not_make_it_slow(self):
        self.page = self.browser.open(write_page(Path(self.folder.name), MOST_DOCUMENTS))
        self.assertEqual(len(self.shown()), MOST_DOCUMENTS)
        for what in ("document.querySelectorAll('#documents thead button')[1].click()",
                     "(search.value = 'plan-77', apply())", "(search.value = '', apply())"):
            seconds = self.page.evaluate(f"(() => {{ const begin = performance.now(); {what};"
                                         " document.body.offsetHeight; return (performance.now() - begin) / 1000; })()")
            self.assertLess(seconds, SECONDS, what)

    def test_names_and_messages_are_text(self):
        self.assertIn(HOSTILE, self.shown())
        self.assertRegex(self.page.evaluate("document.title"), "manifest.jsonl – torikumi convert$")
        self.assertEqual(self.page.evaluate("document.querySelectorAll('img').length"), 0)

    def test_it_fits_a_phone(self):
        self.page.call("Emulation.setDeviceMetricsOverride", width=390, height=800, deviceScaleFactor=2, mobile=True)
        self.assertLessEqual(self.page.evaluate("document.documentElement.scrollWidth"), 390)

    def test_what_is_shown_prints_on_a4_landscape(self):
        self.choose("outcome", "converted")
        printed = self.page.print_pdf(landscape=False)
        boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
        self.assertGreater(len(boxes), 0)
        for width, height in boxes:
            self.assertAlmostEqual(float(width), 842, delta=1)
            self.assertAlmostEqual(float(height), 595, delta=1)
        text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=printed, capture_output=True, check=True).stdout
        pages = text.decode().split("\f")[:len(boxes)]
        self.assertGreater(len(pages), 1)
        for page in pages[1:]:
            self.assertRegex(page, "No. +Document +Result +Outcome +Reason", "headers stand on each page")
        self.assertEqual(len(re.findall(r"\d{5}\.json", text.decode())), 980)

    def test_the_page_stands_by_itself(self):
        self.page.click("#reasons button")
        self.sort(1)
        self.assertEqual(self.page.errors, [])
        self.assertEqual(self.page.requests, [])


chromium()
unittest.main(argv=sys.argv[:1], verbosity=2)
