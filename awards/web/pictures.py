"""Pictures of a paper's pages, made from the very PDF that is printed."""

import io
from collections.abc import Callable
from hashlib import sha256

from msgspec import Struct

from awards.documents.blocks import Document
from awards.documents.pdfium import opened_pdf
from awards.web.shelf import Shelf

ROOM = 48 * 2**20
LARGE, SMALL = "trang", "nho"
WIDTHS = {LARGE: 1240, SMALL: 240}
"""Pixels across: a page to read (150 dpi, sharp on a laptop's screen), and a thumbnail."""

A4_WIDTH = 595.276
MakePdf = Callable[[Document], bytes]


class Picture(Struct, frozen=True):
    """One page: its number and the size of its picture, in pixels."""

    page: int
    width: int
    height: int


class Pictures:
    """Made once per content and kept while there is room."""

    def __init__(self, make_pdf: MakePdf, room: int = ROOM) -> None:
        self._make_pdf = make_pdf
        self._shelf = Shelf(room)

    def digest(self, document: Document) -> str:
        """A short name for what the paper says: another word in it, another name."""
        return sha256(repr(document).encode()).hexdigest()[:20]

    def pdf(self, document: Document) -> bytes:
        """The paper as it is printed."""
        return self.kept(f"{self.digest(document)}.pdf", lambda: self._make_pdf(document))

    def pages(self, document: Document) -> tuple[Picture, ...]:
        """The pages of the paper in order, with the size of each one's large picture."""
        pdf = self.pdf(document)
        with opened_pdf(pdf) as opened:
            sizes = [opened.get_page_size(number) for number in range(len(opened))]
        scale = WIDTHS[LARGE] / A4_WIDTH
        pixels = [(round(width * scale), round(height * scale)) for width, height in sizes]
        return tuple(Picture(number, *size) for number, size in enumerate(pixels, start=1))

    def png(self, document: Document, page: int, size: str) -> bytes:
        """The picture of one page, counted from 1. Raises IndexError when there is no such page."""
        pdf = self.pdf(document)
        key = f"{self.digest(document)}-{size}-{page}.png"
        return self.kept(key, lambda: self._draw(pdf, page, WIDTHS[size] / A4_WIDTH))

    def kept(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What is kept under the key, else what is made now and kept from here on."""
        held = self._shelf.get(key)
        if held is None:
            held = make()
            self._shelf.put(key, held)
        return held

    def _draw(self, pdf: bytes, page: int, scale: float) -> bytes:
        with opened_pdf(pdf) as opened:
            if not 1 <= page <= len(opened):
                raise IndexError(page)
            image = opened[page - 1].render(scale=scale, grayscale=True).to_pil().copy()
        drawn = io.BytesIO()
        image.save(drawn, "PNG", compress_level=6)
        return drawn.getvalue()
