"""The code in the bottom margin of a page: made, written out in characters, and read back."""

import re
from math import isqrt
from typing import cast

from msgspec import Struct

TAG = "A1"
"""Names the format of the text inside the code; a reader skips every other code on the paper."""

LEGEND = (
    "Mã ở cuối mỗi trang gồm: mã hồ sơ và mã phiên bản nội dung; B là số bộ; V là số thứ tự văn bản "
    "(0 là danh mục này) và trang của văn bản; P là trang tính theo cả bộ."
)

_MASK = 2
"""The pattern laid over the modules. Trying all eight for the evenest takes four times as long, and what comes of it
was read from no more of the blurred, turned and stained scans that were tried."""
_BITS = bytes([ord("0"), *[ord("1")] * 255])
"""Black (0) is a dark module."""


class Stencil(Struct, frozen=True):
    """A square of modules, as a printer takes it: a bit for each, 0 where it paints, each row filled up to whole
    bytes; all of it in hexadecimal digits."""

    side: int
    digits: bytes


_ID = "([0-9A-HJKMNP-TV-Z]{8})"
_TEXT = re.compile(rf"{TAG}/{_ID}/{_ID}/(\d{{1,2}})/(\d{{1,4}})/(\d{{1,4}})/(\d{{1,4}})", re.ASCII)
_WORDS = re.compile(rf"{_ID}-{_ID} B(\d{{1,2}}) V(\d{{1,4}}) (\d{{1,4}})/(\d{{1,4}}) P(\d{{1,5}})", re.ASCII)


class PageMark(Struct, frozen=True, order=True, kw_only=True):
    """One printed page: dossier, version of its content, copy, document (0 is the contents), page n of N."""

    dossier: str
    version: str
    copy: int
    document: int
    page: int
    pages: int

    def text(self) -> str:
        """What the code holds; capitals, digits and "/" only, so that the code stays small."""
        return f"{TAG}/{self.dossier}/{self.version}/{self.copy}/{self.document}/{self.page}/{self.pages}"

    def words(self, place: int) -> str:
        """What stands beside the code; `place` is the page's place in the whole copy."""
        return f"{self.dossier}-{self.version} B{self.copy} V{self.document} {self.page}/{self.pages} P{place}"


def stencil(mark: PageMark) -> Stencil:
    """The QR code of a page. Correction level M: a stamp's edge may cover a part."""
    import zxingcpp  # which only those who draw need to load

    code = zxingcpp.create_barcode(mark.text(), zxingcpp.BarcodeFormat.QRCode, ec_level="M", data_mask=_MASK)
    picture = cast(bytes, code.to_image(scale=1, add_quiet_zones=False))  # an object with a buffer, as bytes is
    dots = memoryview(picture).tobytes().translate(_BITS)
    side = isqrt(len(dots))
    size = -(-side // 8)
    rows = [dots[start : start + side].ljust(8 * size, b"1") for start in range(0, len(dots), side)]
    return Stencil(side, b"%0*x" % (2 * size * side, int(b"".join(rows), 2)))


def parse(text: str) -> PageMark | None:
    """The mark in a scanned code's text; None when it is somebody else's code."""
    found = _TEXT.fullmatch(text)
    return _mark(found.groups()) if found else None


def read_words(page_text: str) -> tuple[PageMark, int] | None:
    """The mark and the place in the copy that a page's own text states; None when it states none."""
    found = _WORDS.search(" ".join(page_text.split()))
    return (_mark(found.groups()[:6]), int(found[7])) if found else None


def without_words(page_text: str) -> str:
    """The page's text, on one line, without the characters beside its code."""
    return _WORDS.sub(" ", " ".join(page_text.split()))


def _mark(parts: tuple[str, ...]) -> PageMark:
    dossier, version = parts[:2]
    copy, document, page, pages = map(int, parts[2:])
    return PageMark(dossier=dossier, version=version, copy=copy, document=document, page=page, pages=pages)
