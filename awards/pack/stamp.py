"""Page codes put onto the pages of a typeset PDF, as an update appended to the file.

Copies differ in nothing but these codes, so a copy is typeset once and the codes are added to each
copy afterwards: the typeset bytes stay as they are, with their tags, outline and PDF/A conformance.
The codes are marked as artifacts, so that a screen reader passes over them.
"""

import re
import zlib
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from msgspec import Struct
from PIL import ImageFont

from awards.documents.plainpdf import NotPlain, PlainPdf, reference
from awards.pack.pagecode import Stencil

MODULE = 0.45 * 72 / 25.4
"""One module in points: 0.45 mm, which is more than two and a half dots of a 150 dpi scan."""
RIGHT, BOTTOM = 15 * 72 / 25.4, 6 * 72 / 25.4
_GAP, _SIZE = 6, 6.5

_FONT_NAME = "PageCode"
_CHARACTERS = range(32, 127)
_UNITS = 2048


class Mark(Struct, frozen=True):
    """What is drawn on one page."""

    stencil: Stencil
    words: str


def appendices(pdf: bytes, copies: Sequence[Mapping[int, Mark]], font: Path) -> tuple[bytes, ...]:
    """What is to be appended to the PDF for each copy, so that its pages (counted from 0) carry their marks.

    All copies have marks on the same pages.
    """
    update = _Update(pdf)
    opening = update.add(_stream(b"q\n"))
    face, widths = _add_font(update, font), face_of(font).widths
    pages = {index: update.pages[index] for index in sorted({index for marks in copies for index in marks})}
    for number in sorted({reference(update.object(page), b"Resources") for page in pages.values()}):
        update.change(number, _with_font(update.object(number), face))
    drawings, page_widths = {}, {}
    for index, number in pages.items():
        page = update.object(number)
        page_widths[index], drawings[index] = _width(page), update.add(b"")
        own = reference(page, b"Contents")
        contents = b"/Contents[%d 0 R %d 0 R %d 0 R]" % (opening, own, drawings[index])
        update.change(number, page.replace(b"/Contents %d 0 R" % own, contents))
    return tuple(
        update.written(
            {
                drawings[index]: _plain(b"Q\n" + _drawing(mark, page_widths[index], widths))
                for index, mark in marks.items()
            }
        )
        for marks in copies
    )


class _Update:
    """An incremental update: changed and new objects, then their own cross-reference table."""

    def __init__(self, pdf: bytes) -> None:
        self._file = PlainPdf(pdf)
        self._size = self._file.size
        self._changed: dict[int, bytes] = {}
        self.pages = self._file.pages()
        """The object numbers of the pages."""

    def object(self, number: int) -> bytes:
        """The body of a dictionary or array object, as it is now."""
        return self._changed.get(number) or self._file.object(number)

    def change(self, number: int, body: bytes) -> None:
        self._changed[number] = body

    def add(self, body: bytes) -> int:
        self._size += 1
        self._changed[self._size - 1] = body
        return self._size - 1

    def written(self, others: Mapping[int, bytes]) -> bytes:
        """The update, with other bodies for some of its objects."""
        parts, table, at = [b"\n"], [b"xref\n0 1\n0000000000 65535 f \n"], len(self._file.data) + 1
        for number, body in sorted({**self._changed, **others}.items()):
            written = b"%d 0 obj\n%b\nendobj\n" % (number, body)
            table.append(b"%d 1\n%010d 00000 n \n" % (number, at))
            parts.append(written)
            at += len(written)
        parts += table
        parts.append(b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (self._new_trailer(parts), at))
        return b"".join(parts)

    def _new_trailer(self, parts: list[bytes]) -> bytes:
        body = re.sub(rb"/Size \d+", b"/Size %d" % self._size, self._file.trailer.removesuffix(b">>"), count=1)
        digest = sha256(self._file.trailer + b"".join(parts)).hexdigest()[:32].upper().encode()
        body = re.sub(rb"(/ID\[(?:\([^)]*\)|<[^>]*>))(?:\([^)]*\)|<[^>]*>)\]", rb"\1<%b>]" % digest, body)
        return b"%b/Prev %d>>" % (body, self._file.start)


def _drawing(mark: Mark, page_width: float, widths: Sequence[float]) -> bytes:
    side = mark.stencil.side * MODULE
    left = page_width - RIGHT - side
    words = mark.words.encode("ascii")
    width = sum([widths[code - _CHARACTERS.start] for code in words]) * _SIZE / 1000
    text = b"BT /%b %g Tf %.3f %.3f Td (%b) Tj ET" % (
        _FONT_NAME.encode(),
        _SIZE,
        left - _GAP - width,
        BOTTOM,
        re.sub(rb"([()\\])", rb"\\\1", words),
    )
    square = b"q %.4f 0 0 %.4f %.3f %.3f cm\n%b\nQ" % (side, side, left, BOTTOM, _image(mark.stencil))
    return b"/Artifact <</Type/Pagination/Subtype/Footer>> BDC\nq 0 g\n%b\n%b\nQ\nEMC\n" % (square, text)


def _image(stencil: Stencil) -> bytes:
    return b"BI /W %d /H %d /IM true /BPC 1 /F /AHx ID %b> EI" % (stencil.side, stencil.side, stencil.digits)


def _add_font(update: _Update, font: Path) -> int:
    """The whole face, embedded: the characters beside a code may be any letter or figure."""
    name = b"/" + font.stem.encode()
    file = update.add(face_of(font).stream)
    descriptor = update.add(
        b"<</Type/FontDescriptor/FontName%b/Flags 32/FontBBox[-543 -303 1277 981]/ItalicAngle 0"
        b"/Ascent 891/Descent -216/CapHeight 655/StemV 95/FontFile2 %d 0 R>>" % (name, file)
    )
    widths = b" ".join(b"%.4g" % width for width in face_of(font).widths)
    return update.add(
        b"<</Type/Font/Subtype/TrueType/BaseFont%b/FirstChar %d/LastChar %d/Widths[%b]/Encoding/WinAnsiEncoding"
        b"/FontDescriptor %d 0 R>>" % (name, _CHARACTERS.start, _CHARACTERS.stop - 1, widths, descriptor)
    )


class Face(Struct, frozen=True):
    """A font as every copy embeds it; `widths` are those of the characters, in thousandths of the type size."""

    stream: bytes
    widths: tuple[float, ...]


@cache
def face_of(font: Path) -> Face:
    """The font in a file, made ready once."""
    program = font.read_bytes()
    face = ImageFont.truetype(str(font), _UNITS, layout_engine=ImageFont.Layout.BASIC)
    widths = tuple(face.getlength(chr(code)) * 1000 / _UNITS for code in _CHARACTERS)
    return Face(_stream(program, b"/Length1 %d" % len(program)), widths)


def _with_font(resources: bytes, face: int) -> bytes:
    entry = b"/%b %d 0 R" % (_FONT_NAME.encode(), face)
    if b"/Font<<" in resources:
        return resources.replace(b"/Font<<", b"/Font<<" + entry, 1)
    return resources.removesuffix(b">>") + b"/Font<<%b>>>>" % entry


def _plain(data: bytes) -> bytes:
    """So short that packing it would take longer than it is worth."""
    return b"<</Length %d>>\nstream\n%b\nendstream" % (len(data), data)


def _stream(data: bytes, extra: bytes = b"") -> bytes:
    packed = zlib.compress(data, level=1)  # the face shrinks hardly further, and takes half as long again
    return b"<</Length %d/Filter/FlateDecode%b>>\nstream\n%b\nendstream" % (len(packed), extra, packed)


def _width(page: bytes) -> float:
    box = re.search(rb"/MediaBox\[([\d. -]+)\]", page)
    if box is None:
        raise NotPlain("a page without a MediaBox of its own")
    left, _, right, _ = map(float, box[1].split())
    return right - left
