"""Fonts that are named but not embedded: how their text is encoded, and what their PDF objects say.

A reader of such a PDF has the codes of the content stream, a CMap that it must know (90ms-RKSJ-H,
UniJIS-UTF16-H), CIDs of Adobe-Japan1, or codes of the producer's own with a ToUnicode map."""
from __future__ import annotations

import functools
import re
import unicodedata
from pathlib import Path

from pdf_file import PdfFile, stream

MAPS = Path("/usr/share/poppler/cMap/Adobe-Japan1")  # poppler-data, which the program needs as well
_DESCRIPTOR = ("<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 "
               "/Ascent {ascent} /Descent {descent} /CapHeight 700 /StemV 80 >>")
_HALF_WIDTHS = "[1 230 500 231 632 500]"  # the half-width CIDs of Adobe-Japan1
# Radicals that NFKC does not fold: they stand in the CJK supplement.
_SUPPLEMENT = {"長": "⻑", "民": "⺠", "見": "⾒", "母": "⺟", "西": "⻄"}


def is_half_width(character: str) -> bool:
    return unicodedata.east_asian_width(character) not in "WFA"


class Font:
    """`name` is its resource name, that of its vertical form has a V behind."""

    def __init__(self, name: str, encoding: str, ascent: int = 880, descent: int = -120):
        self.name, self.encoding = name, encoding
        self._metrics = {"ascent": ascent, "descent": descent}

    def encode(self, text: str) -> bytes:
        raise NotImplementedError

    def parts(self, text: str) -> list[tuple[str, bytes]]:
        """Names of fonts with the codes that each shows."""
        return [(self.name, self.encode(text))]

    def add_to(self, pdf: PdfFile) -> None:
        for suffix, direction in (("", "H"), ("V", "V")):
            descriptor = pdf.add(_DESCRIPTOR.format(name="HeiseiMin-W3", **self._metrics))
            descendant = pdf.add(f"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 {self._system()} "
                                 f"/FontDescriptor {descriptor} 0 R /DW 1000 {self._widths()} >>")
            pdf.add_font(self.name + suffix, f"<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 "
                         f"/Encoding /{self.encoding}-{direction} /DescendantFonts [{descendant} 0 R] "
                         f"{self._to_unicode(pdf)} >>")

    def _system(self) -> str:
        return "/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>"

    def _widths(self) -> str:
        return f"/W {_HALF_WIDTHS}"

    def _to_unicode(self, pdf: PdfFile) -> str:
        return ""


class ShiftJisFont(Font):
    def __init__(self, name: str = "F", **metrics: int):
        super().__init__(name, "90ms-RKSJ", **metrics)
        self._other = Utf16Font(name + "other", **metrics)

    def encode(self, text: str) -> bytes:
        return text.replace("〜", "～").replace("−", "－").encode("cp932")

    def parts(self, text: str) -> list[tuple[str, bytes]]:
        """What Shift_JIS lacks, such as ³, is set in another font."""
        parts, plain = [], ""
        for character in text:
            try:
                self.encode(character)
                plain += character
            except UnicodeEncodeError:
                parts += [(self.name, self.encode(plain)), (self._other.name, self._other.encode(character))]
                plain = ""
        return parts + [(self.name, self.encode(plain))]

    def add_to(self, pdf: PdfFile) -> None:
        super().add_to(pdf)
        self._other.add_to(pdf)


class Utf16Font(Font):
    def __init__(self, name: str = "F", **metrics: int):
        super().__init__(name, "UniJIS-UTF16", **metrics)

    def encode(self, text: str) -> bytes:
        return text.encode("utf-16-be")


class CidFont(Font):
    """CIDs of Adobe-Japan1, which say what they are without a ToUnicode map."""

    def __init__(self, name: str = "F"):
        super().__init__(name, "Identity")

    def encode(self, text: str) -> bytes:
        cids = _cids()
        return b"".join(cids[ord(c)].to_bytes(2, "big") for c in text)


class SubsetFont(Font):
    """Glyph numbers in the order of their use, as of an embedded subset; only ToUnicode says what they are.
    `spoken_of` is the character that the map names for each: some producers name radicals."""

    def __init__(self, name: str = "F", spoken_of=lambda character: character):
        super().__init__(name, "Identity")
        self._codes: dict[str, int] = {}
        self._spoken_of = spoken_of

    def learn(self, text: str) -> None:
        for character in text:
            self._codes.setdefault(character, len(self._codes) + 1)

    def encode(self, text: str) -> bytes:
        return b"".join(self._codes[c].to_bytes(2, "big") for c in text)

    def _system(self) -> str:
        return "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"

    def _widths(self) -> str:
        return "/W [" + " ".join(f"{code} [500]" for c, code in self._codes.items() if is_half_width(c)) + "]"

    def _to_unicode(self, pdf: PdfFile) -> str:
        entries = [f"<{code:04X}> <{self._spoken_of(c).encode('utf-16-be').hex().upper()}>"
                   for c, code in self._codes.items()]
        parts = [entries[i:i + 100] for i in range(0, len(entries), 100)]
        body = "".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n" for part in parts)
        head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        space = "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        return f"/ToUnicode {pdf.add(stream((head + space + body + 'endcmap end end').encode()))} 0 R"


def radical_of(character: str) -> str:
    """The radical that looks like an ideograph, where there is one: ⼦ for 子, ⻑ for 長."""
    return _SUPPLEMENT.get(character) or _kangxi().get(character, character)


@functools.cache
def _kangxi() -> dict[str, str]:
    return {unicodedata.normalize("NFKC", chr(c)): chr(c) for c in range(0x2F00, 0x2FD6)}


@functools.cache
def _cids() -> dict[int, int]:
    """The CMap UniJIS-UTF16-H as a table, but for what needs surrogates."""
    cids: dict[int, int] = {}
    text = (MAPS / "UniJIS-UTF16-H").read_text(encoding="latin-1")
    for first, last, cid in re.findall(r"^<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*(\d+)$", text, re.MULTILINE):
        for i, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
            cids[code] = int(cid) + i
    for code, cid in re.findall(r"^<([0-9a-f]{4})>\s+(\d+)$", text, re.MULTILINE):
        cids[int(code, 16)] = int(cid)
    return cids
