"""Writes a PDF of pages with content streams and fonts, byte by byte what it is asked for."""
from __future__ import annotations

from dataclasses import dataclass, field


def stream(data: bytes, entries: str = "") -> bytes:
    return b"<< %s /Length %d >>\nstream\n" % (entries.encode(), len(data)) + data + b"\nendstream"


@dataclass
class PageContent:
    """`entries` are keys of the page dictionary: boxes and rotation; `forms` are painted by name."""
    content: str
    entries: str
    forms: dict[str, bytes] = field(default_factory=dict)


class PdfFile:
    def __init__(self):
        self._objects: list[bytes] = []
        self._pages: list[int] = []
        self._fonts: dict[str, int] = {}
        self._tree = self._reserve()

    def add(self, body: bytes | str) -> int:
        number = self._reserve()
        self._objects[number - 1] = body if isinstance(body, bytes) else body.encode()
        return number

    def add_font(self, name: str, body: str) -> None:
        self._fonts[name] = self.add(body)

    def add_page(self, page: PageContent) -> None:
        forms = " ".join(f"/{name} {self.add(body)} 0 R" for name, body in page.forms.items())
        resources = f"<< /Font << {self._font_entries()} >> /XObject << {forms} >> >>"
        content = self.add(stream(page.content.encode()))
        self._pages.append(self.add(f"<< /Type /Page /Parent {self._tree} 0 R {page.entries} "
                                    f"/Resources {resources} /Contents {content} 0 R >>"))

    def form(self, content: str, entries: str) -> bytes:
        """A form XObject with the fonts of the file."""
        return stream(content.encode(), f"/Type /XObject /Subtype /Form {entries} "
                                        f"/Resources << /Font << {self._font_entries()} >> >>")

    def bytes(self) -> bytes:
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._objects[self._tree - 1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(self._pages)} >>".encode()
        catalog = self.add(f"<< /Type /Catalog /Pages {self._tree} 0 R >>")
        out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for number, body in enumerate(self._objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
        out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        out += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, catalog, start)
        return bytes(out)

    def _reserve(self) -> int:
        self._objects.append(b"null")
        return len(self._objects)

    def _font_entries(self) -> str:
        return " ".join(f"/{name} {number} 0 R" for name, number in self._fonts.items())
