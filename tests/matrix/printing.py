"""A case on paper: pages, drawn by its painters, in a PDF whose pages are turned, cropped or scaled as it says."""
from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Callable

import paint_rules
import paint_text
from drift import Drift, as_planned
from fonts import Font, ShiftJisFont, SubsetFont
from generator.source import Plan
from paint_rules import Canvas, RulePainter
from paint_text import Pen, TextPainter
from pdf_file import PageContent, PdfFile
from typeset import Design, Page, set_pages


@dataclass(frozen=True)
class Placement:
    """How user space lies on the page. `origin` is the lower left corner of the crop box, with `bleed` around it.
    `sideways` is how far, clockwise, the page is displayed from upright."""
    rotation: int = 0
    sideways: int = 0
    origin: tuple[float, float] = (0.0, 0.0)
    bleed_pt: float = 0.0
    scale: float = 1.0
    flipped: bool = False
    in_forms: bool = False


@dataclass(frozen=True)
class Case:
    """`same_as` names the case whose plan this one must repeat, sources aside."""
    name: str
    design: Design = Design()
    rules: RulePainter = paint_rules.strokes
    text: TextPainter = paint_text.words
    font: Callable[[], Font] = ShiftJisFont
    placement: Placement = Placement()
    drift: Drift = as_planned
    same_as: str | None = None
    hidden: Callable[[Page, Pen], list[str]] | None = None
    seed: str = field(default="")

    def seed_for(self, plan: Plan) -> str:
        return f"{self.seed or self.name}/{plan.slug}"


def print_case(case: Case, plan: Plan) -> tuple[bytes, dict]:
    """The PDF and its truth."""
    seed = case.seed_for(plan)
    shown, truth = case.drift(plan, random.Random(seed))
    pages = set_pages(plan, shown, case.design, seed)
    pdf, font = PdfFile(), case.font()
    if isinstance(font, SubsetFont):
        font.learn("".join(run.text for page in pages for run in page.runs))
    font.add_to(pdf)
    for page in pages:
        _add_page(case, page, font, pdf)
    return pdf.bytes(), truth


def _add_page(case: Case, page: Page, font: Font, pdf: PdfFile) -> None:
    place = case.placement
    canvas = Canvas(page.height_pt, 1 / place.scale, place.flipped)
    pen = Pen(font, canvas)
    rules = "\n".join(case.rules(page.boxes, canvas)) if page.boxes else ""
    lines = [op for run in page.runs for op in case.text(run, pen)]
    if case.hidden:
        lines += case.hidden(page, pen)
    text = "\n".join(lines)
    to_page = _matrix(place, page)
    marks = _crop_marks(place, page)
    if not place.in_forms:
        pdf.add_page(PageContent(f"{marks}\nq {to_page}\n{rules}\n{text}\nQ", _boxes(place, page)))
        return
    box = f"/BBox [0 0 {page.width_pt} {page.height_pt}]"
    shifted = f"{box} /Matrix [1 0 0 1 -7 -11]"  # undone where the form is painted
    forms = {"R": pdf.form(rules, shifted), "T": pdf.form(text, box)}
    pdf.add_page(PageContent(f"q {to_page} q 1 0 0 1 7 11 cm /R Do Q /T Do Q", _boxes(place, page), forms))


def _matrix(place: Placement, page: Page) -> str:
    """Upright content → media box, as one `cm` each."""
    width, height = page.width_pt, page.height_pt
    turn = {0: "1 0 0 1 0 0", 90: f"0 1 -1 0 {height} 0", 180: f"-1 0 0 -1 {width} {height}",
            270: f"0 -1 1 0 0 {width}"}[place.rotation]
    matrix = f"1 0 0 1 {place.origin[0]} {place.origin[1]} cm {turn} cm"
    if place.scale != 1:
        matrix += f" {place.scale} 0 0 {place.scale} 0 0 cm"
    if place.flipped:
        matrix += f" 1 0 0 -1 0 {height / place.scale} cm"
    return matrix


def _sides(place: Placement, page: Page) -> tuple[float, float]:
    turned = place.rotation in (90, 270)
    return (page.height_pt, page.width_pt) if turned else (page.width_pt, page.height_pt)


def _boxes(place: Placement, page: Page) -> str:
    width, height = _sides(place, page)
    x, y = place.origin
    bleed = place.bleed_pt
    media = f"/MediaBox [{x - bleed} {y - bleed} {x + width + bleed} {y + height + bleed}]"
    crop = f"/CropBox [{x} {y} {x + width} {y + height}]" if bleed else ""
    return f"{media} {crop} /Rotate {(place.rotation + place.sideways) % 360}"


def _crop_marks(place: Placement, page: Page) -> str:
    """Where there is bleed: marks and a bar that a printer cuts off."""
    if not place.bleed_pt:
        return ""
    width, height = _sides(place, page)
    x, y = place.origin
    far = place.bleed_pt * 0.8
    lines = [(x - far, y, x - 4, y), (x, y - far, x, y - 4), (x + width + 4, y + height, x + width + far, y + height),
             (x + width, y + height + 4, x + width, y + height + far)]
    return "0.5 w " + " ".join(f"{a} {b} m {c} {d} l S" for a, b, c, d in lines)
