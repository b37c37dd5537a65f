"""PDFs that are made to harm their reader: loops, bombs, numbers without measure. Each is small until it is read."""
from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import Callable

HELLO = b"BT /F1 10 Tf 40 50 Td (City plan) Tj ET "
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
MEDIA_BOX = "[0 0 595 842]"
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
BOMB_BYTES = 1 << 28


class Pdf:
    """Objects in the order of their numbers: 1 is the catalog, 2 the page tree, 3 the font of HELLO."""

    def __init__(self):
        self.objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", FONT.encode()]
        self.pages: list[int] = []

    def add(self, body: bytes | str) -> int:
        self.objects.append(body if isinstance(body, bytes) else body.encode())
        return len(self.objects)

    @property
    def next_number(self) -> int:
        return len(self.objects) + 1

    def add_stream(self, data: bytes, entries: str = "", length: int | str | None = None) -> int:
        stated = len(data) if length is None else length
        return self.add(f"<< {entries} /Length {stated} >>\nstream\n".encode() + data + b"\nendstream")

    def add_deflated(self, data: bytes, entries: str = "") -> int:
        return self.add_stream(zlib.compress(data, 1), entries + " /Filter /FlateDecode")

    def add_page(self, contents: int | str, resources: str = "", media_box: str = MEDIA_BOX, fonts: str = "") -> int:
        contents = f"{contents} 0 R" if isinstance(contents, int) else contents
        self.pages.append(self.add(f"<< /Type /Page /Parent 2 0 R /MediaBox {media_box} /Contents {contents} "
                                   f"/Resources << /Font << /F1 3 0 R {fonts} >> {resources} >> >>"))
        return self.pages[-1]

    def write(self, kids: str | None = None, trailer: str = "") -> bytes:
        listed = " ".join(f"{page} 0 R" for page in self.pages) if kids is None else kids
        self.objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(self.pages)} >>".encode()
        out, offsets = bytearray(b"%PDF-1.7\n"), []
        for number, body in enumerate(self.objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
        out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(offsets) + 1, trailer.encode())
        return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start


def page_tree_loop() -> bytes:
    """Two nodes that are each other's kid, beside a page."""
    pdf = Pdf()
    pdf.add_page(pdf.add_stream(HELLO))
    first = pdf.next_number
    pdf.add(f"<< /Type /Pages /Parent 2 0 R /Count 9 /Kids [{first + 1} 0 R {first + 1} 0 R] >>")
    pdf.add(f"<< /Type /Pages /Parent {first} 0 R /Count 9 /Kids [{first} 0 R 2 0 R {first} 0 R] >>")
    return pdf.write(kids=f"{pdf.pages[0]} 0 R {first} 0 R")


def deep_page_tree() -> bytes:
    """A page below twenty thousand nodes of one kid each."""
    depth = 20_000
    pdf = Pdf()
    page = pdf.add_page(pdf.add_stream(HELLO))
    first = pdf.next_number
    for level in range(depth):
        kid = page if level == depth - 1 else first + level + 1
        pdf.add(f"<< /Type /Pages /Parent {first + level - 1 if level else 2} 0 R /Count 1 /Kids [{kid} 0 R] >>")
    return pdf.write(kids=f"{first} 0 R")


def many_rulings() -> bytes:
    pdf = Pdf()
    lines = b"".join(b"%d %d m %d %d l S\n" % (i % 500, i // 1300, i % 500 + 9, i // 1300) for i in range(1_000_000))
    pdf.add_page(pdf.add_deflated(HELLO + lines))
    return pdf.write()


def many_rulings_of_a_form() -> bytes:
    """A form of a thousand lines, painted a thousand times."""
    pdf = Pdf()
    form = pdf.add_deflated(b"".join(b"%d 0 m %d 800 l S\n" % (x, x) for x in range(1000)), FORM)
    pdf.add_page(pdf.add_deflated(HELLO + b"/Fm Do\n" * 1000), f"/XObject << /Fm {form} 0 R >>")
    return pdf.write()


def deep_forms() -> bytes:
    """A chain of ten thousand forms, each painting the next."""
    pdf = Pdf()
    first = pdf.next_number
    for level in range(10_000):
        pdf.add_stream(b"/Fm Do", f"{FORM} /Resources << /XObject << /Fm {first + level + 1} 0 R >> >>")
    pdf.add_stream(b"0 0 m 9 0 l S", FORM)
    pdf.add_page(pdf.add_stream(HELLO + b"/Fm Do"), f"/XObject << /Fm {first} 0 R >>")
    return pdf.write()


def branching_forms() -> bytes:
    """Forty forms that each paint the next twice."""
    pdf = Pdf()
    first = pdf.next_number
    for level in range(40):
        pdf.add_stream(b"/Fm Do /Fm Do", f"{FORM} /Resources << /XObject << /Fm {first + level + 1} 0 R >> >>")
    pdf.add_stream(b"0 0 m 9 0 l S", FORM)
    pdf.add_page(pdf.add_stream(HELLO + b"/Fm Do"), f"/XObject << /Fm {first} 0 R >>")
    return pdf.write()


def deflated_zeros() -> bytes:
    return zlib.compress(bytes(BOMB_BYTES), 9)


def flate_bomb() -> bytes:
    pdf = Pdf()
    pdf.add_page(pdf.add_stream(deflated_zeros(), "/Filter /FlateDecode"))
    return pdf.write()


def flate_bomb_twice() -> bytes:
    pdf = Pdf()
    twice = zlib.compress(deflated_zeros(), 9)
    pdf.add_page(pdf.add_stream(twice, "/Filter [/FlateDecode /FlateDecode]"))
    return pdf.write()


def flate_bomb_in_a_font_map() -> bytes:
    pdf = Pdf()
    bomb = pdf.add_stream(deflated_zeros(), "/Filter /FlateDecode")
    font = pdf.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode {bomb} 0 R >>")
    pdf.add_page(pdf.add_stream(HELLO.replace(b"/F1", b"/F2")), fonts=f"/F2 {font} 0 R")
    return pdf.write()


def shared_bomb() -> bytes:
    """A thousand pages that share one stream of 60 MB."""
    pdf = Pdf()
    content = pdf.add_deflated(HELLO + b" " * 60_000_000)
    for _ in range(1000):
        pdf.add_page(content)
    return pdf.write()


def giant_media_box() -> bytes:
    pdf = Pdf()
    pdf.add_page(pdf.add_stream(HELLO), media_box="[-1e30 -1e30 1e30 1e30]")
    pdf.add_page(pdf.add_stream(HELLO), media_box="[0 0 99999999999999999999999999999999999999999999 9" + "9" * 400 + "]")
    return pdf.write()


def empty_media_box() -> bytes:
    pdf = Pdf()
    pdf.add_page(pdf.add_stream(HELLO + b"0 0 m 9 0 l S"), media_box="[0 0 0 0]")
    return pdf.write()


def odd_numbers() -> bytes:
    pdf = Pdf()
    digits = b"9" * 400
    drawing = (b"nan nan m inf -inf l S 1e999 0 m --5 +-3 l S %s 0 m 0 -%s l S 0 0 nan inf re f "
               b"%s 0 0 %s 0 0 cm 0 0 m 9 0 l S . - + m .-. l S " % (digits, digits, digits, digits))
    pdf.add_page(pdf.add_stream(HELLO + drawing + HELLO + b"BT /F1 nan Tf 1 0 0 inf 0 0 Tm (lost) Tj ET"))
    pdf.add_page(pdf.add_stream(HELLO), media_box="[nan nan inf -inf]")
    return pdf.write()


def plain() -> Pdf:
    pdf = Pdf()
    pdf.add_page(pdf.add_stream(HELLO + b"0 40 m 99 40 l S"))
    return pdf


def no_xref() -> bytes:
    whole = plain().write()
    return whole[:whole.index(b"xref\n")]


def xref_loop() -> bytes:
    """A table of objects that names itself as the one before it."""
    whole = plain().write()
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % whole.index(b"xref\n"))


def xref_without_end() -> bytes:
    return re.sub(rb"xref\n0 \d+", b"xref\n0 2147483647", plain().write())


def wrong_length(length: int | str) -> Callable[[], bytes]:
    def write() -> bytes:
        pdf = Pdf()
        stated = length if isinstance(length, int) else length.format(own=pdf.next_number)
        pdf.add_page(pdf.add_stream(HELLO + b"0 40 m 99 40 l S", length=stated))
        return pdf.write()
    return write


def contents_loop() -> bytes:
    """An array of content streams that holds itself."""
    pdf = Pdf()
    own = pdf.next_number
    pdf.add(f"[{own} 0 R {own + 1} 0 R {own} 0 R]")
    pdf.add_stream(HELLO)
    pdf.add_page(own)
    return pdf.write()


def own_font() -> bytes:
    """Fonts that are their own descendant, map and letters."""
    pdf = Pdf()
    composite = pdf.next_number
    pdf.add(f"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [{composite} 0 R] "
            f"/ToUnicode {composite} 0 R >>")
    drawn = pdf.next_number
    pdf.add(f"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 "
            f"/Widths [1] /Encoding << /Differences [65 /A] >> /CharProcs << /A {drawn + 1} 0 R >> "
            f"/Resources << /Font << /F3 {drawn} 0 R >> >> >>")
    pdf.add_stream(b"1 0 d0 BT /F3 1 Tf (AAAA) Tj ET")
    map_of_itself = pdf.next_number
    pdf.add_stream(b"/Own usecmap 1 beginbfchar <41> <0041> endbfchar", f"/CMapName /Own /UseCMap {map_of_itself} 0 R")
    mapped = pdf.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode {map_of_itself} 0 R >>")
    text = b"BT /F2 9 Tf 9 90 Td <0041> Tj /F3 9 Tf (AAAA) Tj /F4 9 Tf (A) Tj ET"
    pdf.add_page(pdf.add_stream(HELLO + text),
                 fonts=f"/F2 {composite} 0 R /F3 {drawn} 0 R /F4 {mapped} 0 R")
    return pdf.write()


def unknown_handler() -> bytes:
    return plain().write(trailer="/Encrypt << /Filter /NoSuchHandler /V 9 /R 9 /Length 4096 >> /ID [<00> <00>]")


def deep_arrays() -> bytes:
    """Brackets in brackets, in an object and on a page."""
    depth = 200_000
    pdf = Pdf()
    pdf.add(b"[" * depth + b"]" * depth)
    pdf.add_page(pdf.add_stream(HELLO + b"[" * depth + b"]" * depth + b" TJ " + b"<<" * depth + b">>" * depth))
    return pdf.write()


def saved_states() -> bytes:
    pdf = Pdf()
    pdf.add_page(pdf.add_deflated(b"q " * 5_000_000 + HELLO))
    return pdf.write()


def many_characters() -> bytes:
    """Wide ones: Poppler leaves out what is smaller than 3 pt, once a page has fifty thousand of it."""
    pdf = Pdf()
    lines = (b"BT /F1 4 Tf 40 %d Td (%s) Tj ET\n" % (5 * y, b"MW" * 400) for y in range(400))
    pdf.add_page(pdf.add_deflated(b"".join(lines)), media_box="[0 0 3000 3000]")
    return pdf.write()


def claimed_pages() -> bytes:
    return plain().write().replace(b"/Count 1", b"/Count 2000000000")


def repeated_page() -> bytes:
    """One page, a hundred thousand times."""
    pdf = plain()
    return pdf.write(kids=f"{pdf.pages[0]} 0 R " * 100_000)


@dataclass(frozen=True)
class Hostile:
    """`says` stands in what the program says."""
    name: str
    write: Callable[[], bytes]
    says: str


READ = "no-plan-found: "  # as a page that says City plan and is none

FILES = [
    Hostile("page-tree-loop", page_tree_loop, READ),
    Hostile("deep-page-tree", deep_page_tree, READ),
    Hostile("claimed-pages", claimed_pages, "the PDF has no pages"),
    Hostile("repeated-page", repeated_page, READ),
    Hostile("many-rulings", many_rulings, "more than 200000 lines"),
    Hostile("many-rulings-of-a-form", many_rulings_of_a_form, "more than 200000 lines"),
    Hostile("many-characters", many_characters, "more than 200000 characters"),
    Hostile("saved-states", saved_states, "it saves the graphics state more than 10000 times"),
    Hostile("deep-forms", deep_forms, "its forms paint forms more than 20 deep"),
    Hostile("branching-forms", branching_forms, "its forms paint forms more than 20 deep"),
    Hostile("deep-arrays", deep_arrays, READ),
    Hostile("contents-loop", contents_loop, "no-text-layer: "),
    Hostile("flate-bomb", flate_bomb, "more than 64000000 bytes of content"),
    Hostile("flate-bomb-twice", flate_bomb_twice, "more than 64000000 bytes of content"),
    Hostile("flate-bomb-in-a-font-map", flate_bomb_in_a_font_map, READ),
    Hostile("shared-bomb", shared_bomb, "with the pages before, it has more than 500000000 bytes of content"),
    Hostile("giant-media-box", giant_media_box, READ),
    Hostile("empty-media-box", empty_media_box, READ),
    Hostile("odd-numbers", odd_numbers, READ),
    Hostile("no-xref", no_xref, "the PDF is cut off"),
    Hostile("xref-loop", xref_loop, READ),
    Hostile("xref-without-end", xref_without_end, READ),
    Hostile("length-too-short", wrong_length(3), READ),
    Hostile("length-too-long", wrong_length(10**6), READ),
    Hostile("length-without-measure", wrong_length(10**30), READ),
    Hostile("length-negative", wrong_length(-5), "no-text-layer: "),
    Hostile("length-of-itself", wrong_length("{own} 0 R"), READ),
    Hostile("length-of-nothing", wrong_length("999 0 R"), READ),
    Hostile("own-font", own_font, READ),
    Hostile("unknown-handler", unknown_handler, "no password opens"),
]
