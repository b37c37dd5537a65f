"""The matrix: every case is one way to set and draw a plan; all plans are set in each."""
from __future__ import annotations

import re
import unicodedata

import drift
import paint_rules
import paint_text
from fonts import CidFont, ShiftJisFont, SubsetFont, Utf16Font, radical_of
from paint_text import Pen
from printing import Case, Placement
from typeset import A3, A4, Design, Page

_WIDE = Design()
_LONG = Design(paper=A4, landscape=False)
_KATAKANA = re.compile("[ァ-ヺー]{2,}")
_HALF_KANA = {unicodedata.normalize("NFKC", chr(c)): chr(c) for c in range(0xFF66, 0xFF9E)}


def half_width_kana(text: str) -> str:
    """Katakana words as half-width kana: ガイド is ｶﾞｲﾄﾞ."""
    def halved(word: re.Match) -> str:
        letters = unicodedata.normalize("NFD", word[0]).replace("\u3099", "ﾞ").replace("\u309a", "ﾟ")
        return "".join(_HALF_KANA.get(letter, letter) for letter in letters)
    return _KATAKANA.sub(halved, text)


def invisible_text(page: Page, pen: Pen) -> list[str]:
    """Words that no ink shows, over cells and beside the table: text rendering mode 3."""
    return _words_over(page, pen, "3 Tr")


def white_text(page: Page, pen: Pen) -> list[str]:
    return _words_over(page, pen, "1 g")


def _words_over(page: Page, pen: Pen, state: str) -> list[str]:
    spots = [(box.left + 3, box.bottom - 2) for box in page.boxes[3::9]] + [(12.0, 16.0)]
    return [f"q {pen.show('下書きにつき引用を禁じる', x, y, 5.3, state)} Q" for x, y in spots]


def _rules() -> list[Case]:
    painters = ("strokes", "box_outlines", "box_frames", "thin_fills", "thick_frame", "segments", "dash_pattern",
                "drawn_dashes", "drawn_dots", "doubled", "inset_boxes", "grey_below", "grey_above", "shaded_rows",
                "white_on_grey", "corner_gaps", "overshooting", "without_outer_verticals")
    cases = [Case(f"rules/{name.replace('_', ' ')}", rules=getattr(paint_rules, name)) for name in painters]
    cases += [
        Case("rules/in forms", placement=Placement(in_forms=True)),
        Case("rules/scaled", placement=Placement(scale=0.24)),
        Case("rules/scaled and flipped", placement=Placement(scale=0.75, flipped=True)),
        Case("rules/cropped", placement=Placement(origin=(-37.0, 211.0), bleed_pt=30)),
    ]
    cases += [Case(f"rules/turned {r}", placement=Placement(rotation=r, origin=(10, -5), bleed_pt=15))
              for r in (90, 180, 270)]
    cases += [Case(f"paper/{name}", Design(paper=paper, landscape=wide), rules=paint_rules.thin_fills)
              for name, paper, wide in (("A3 portrait", A3, False), ("A4 landscape", A4, True), ("A4 portrait", A4, False))]
    return cases


def _open_tables() -> list[Case]:
    airy = Design(padding_em=0.9)
    cases = [Case(f"open/{name}", airy, rules=painter) for name, painter in
             (("horizontals", paint_rules.horizontals), ("verticals", paint_rules.verticals),
              ("header rules", paint_rules.header_rules), ("outer box", paint_rules.outer_box),
              ("nothing", paint_rules.nothing))]
    a4 = Design(paper=A4, padding_em=0.9, breaks="anywhere", foot="open")
    cases += [Case("open/horizontals, rows cut", a4, rules=paint_rules.horizontals),
              Case("open/verticals, rows cut", a4, rules=paint_rules.verticals),
              Case("open/horizontals, marks inside", Design(padding_em=0.9, marks="inside"), rules=paint_rules.horizontals),
              Case("open/nothing, marks inside", Design(padding_em=0.9, marks="inside"), rules=paint_rules.nothing),
              Case("open/a border in the header only", airy, rules=paint_rules.without_a_border),
              Case("open/nothing, middle", Design(padding_em=0.9, alignment="middle"), rules=paint_rules.nothing)]
    return cases


def _breaks() -> list[Case]:
    def short(**more) -> Design:
        return Design(paper=A4, short_page=0.9, **more)
    cases = [
        Case("breaks/header once", short(header_repeats=False)),
        Case("breaks/rows cut, closed", short(breaks="anywhere")),
        Case("breaks/rows cut, open", short(breaks="anywhere", foot="open")),
        Case("breaks/rows cut, open, header once", short(breaks="anywhere", foot="open", header_repeats=False)),
        Case("breaks/rows cut, closed, header once", short(breaks="anywhere", header_repeats=False)),
        Case("breaks/narrow, rows cut", Design(paper=A4, landscape=False, breaks="anywhere", foot="open")),
        Case("breaks/narrow, rows cut, closed", Design(paper=A4, landscape=False, breaks="anywhere")),
        Case("breaks/over three pages", Design(paper=A4, short_page=0.42, breaks="anywhere", foot="open")),
        Case("breaks/over three pages, closed", Design(paper=A4, short_page=0.42, breaks="anywhere")),
        Case("breaks/over three pages, by rows", Design(paper=A4, short_page=0.5)),
        Case("breaks/marks again", Design(paper=A4, short_page=0.5, again="mark")),
        Case("breaks/marks again, rows cut", Design(paper=A4, short_page=0.6, again="mark", breaks="anywhere", foot="open")),
        Case("breaks/continued", Design(paper=A4, short_page=0.5, again="continued")),
        Case("breaks/continued, rows cut", Design(paper=A4, short_page=0.6, again="continued", breaks="anywhere")),
        Case("breaks/whole cells again", Design(paper=A4, short_page=0.6, again="whole")),
        Case("breaks/sections go on", Design(paper=A4, sections="flow")),
        Case("breaks/sections go on, rows cut", Design(paper=A4, sections="flow", breaks="anywhere", foot="open",
                                                       header_repeats=False)),
        Case("breaks/middle", Design(paper=A4, short_page=0.7, alignment="middle")),
        Case("breaks/middle, rows cut", Design(paper=A4, short_page=0.7, alignment="middle line", breaks="anywhere", foot="open")),
        Case("breaks/numbered pages", Design(paper=A4, numbered=True, sections="flow")),
        Case("breaks/marks inside", Design(paper=A4, marks="inside", short_page=0.7, breaks="anywhere", foot="open")),
        Case("breaks/marks inside, continued", Design(paper=A4, marks="inside", short_page=0.5, again="continued")),
    ]
    return cases


def _text_layers() -> list[Case]:
    def layer(name: str, **more) -> Case:
        more.setdefault("design", _WIDE)
        return Case(f"text/{name}", same_as=None if name == "plain" else "text/plain", seed="text", **more)
    loose = Design(leading_em=(1.5, 1.7))
    return [
        layer("plain"),
        layer("UniJIS-UTF16", font=Utf16Font),
        layer("Identity without ToUnicode", font=CidFont),
        layer("Identity with ToUnicode", font=SubsetFont),
        layer("ToUnicode into radicals", font=lambda: SubsetFont(spoken_of=radical_of)),
        layer("tall boxes", font=lambda: ShiftJisFont(ascent=1800, descent=-700)),
        layer("lines with spaces", text=paint_text.whole_lines),
        Case("text/narrow space behind marks", Design(marks="inside"), text=paint_text.narrow_spaces),
        layer("letter by letter", text=paint_text.characters),
        layer("bold", text=paint_text.bold),
        layer("bold headers", text=paint_text.bold_headers),
        layer("justified", text=paint_text.justified),
        layer("spread headers", text=paint_text.spaced_words),
        layer("tracked", text=paint_text.tracked),
        layer("digits apart", text=paint_text.proportional_digits),
        layer("ruby", text=paint_text.with_ruby, design=loose),
        layer("half-width kana", design=Design(printed=half_width_kana)),
        layer("vertical", design=Design(vertical="font")),
        layer("vertical, UniJIS-UTF16", design=Design(vertical="font"), font=Utf16Font),
        layer("vertical, Identity", design=Design(vertical="font"), font=CidFont),
        layer("vertical letter by letter", design=Design(vertical="glyphs")),
        layer("invisible words", hidden=invisible_text),
        layer("white words", hidden=white_text),
        *(layer(f"sideways {turn}", placement=Placement(sideways=turn)) for turn in (90, 180, 270)),
        layer("sideways, vertical", design=Design(vertical="font"), placement=Placement(sideways=90)),
        layer("turned letter by letter", text=paint_text.characters, placement=Placement(rotation=90)),
    ]


def _drifts() -> list[Case]:
    cases = [Case(f"drift/{name}", drift=renamed) for name, renamed in drift.RENAMED.items()]
    cases += [Case(f"drift/added {name}", drift=added) for name, added in drift.ADDED.items()]
    cases += [Case(f"drift/without {role}", drift=drift.without(role))
              for role in ("recommendations", "departments", "category", "progress")]
    cases += [Case(f"drift/two years, {place}", drift=drift.two_years(place)) for place in ("above", "below", "beside")]
    cases += [
        Case("drift/departments first", drift=drift.ordered("departments", "recommendations", "policy", "measure")),
        Case("drift/category before progress", drift=drift.ordered("recommendations", "policy", "measure", "category",
                                                                   "progress")),
        Case("drift/recommendations last", drift=drift.ordered("policy", "measure", "progress", "category", "departments")),
        Case("drift/two storeys", drift=drift.grouped(("取組", ("policy", "measure")), ("評価", ("progress", "category")))),
    ]
    return cases


CASES = _rules() + _breaks() + _text_layers() + _drifts() + _open_tables()
