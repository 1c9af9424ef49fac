"""Documents as PDF/A-2b: tagged, in Vietnamese, with one bookmark per document.

The data goes to the typesetter as JSON files beside one fixed module, never as markup; a file per
document, so that what did not change is not set again.
"""

import datetime as dt
import threading
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from msgspec import Struct, json

from awards.documents import laid
from awards.documents.blocks import Document
from awards.documents.glyphs import printable
from awards.documents.pdf_data import document_data, layout_data
from awards.documents.pdf_pages import count_pages
from awards.layout import Layout

STANDARD = "a-2b"
WATERMARK = "BẢN NHÁP"
_FORGOTTEN_AFTER = 4
"""Empty papers that make the typesetter forget all but the last two jobs; one costs a millisecond or two."""


class NotPrintable(Exception):
    """The typesetter refused a document or had a doubt about it."""


class Printed(Struct, frozen=True):
    """`pages` counts the pages of each document, blank backs left out."""

    pdf: bytes
    pages: tuple[int, ...]


def write_pdf(
    documents: Sequence[Document],
    layouts: Mapping[str, Layout],
    *,
    draft: bool = False,
    duplex: bool = False,
    title: str = "",
) -> Printed:
    """One PDF of all documents; page numbers begin again with each.

    `duplex` begins each document on a fresh sheet; blank backs carry nothing. Raises NotPrintable.
    """
    used = {document.layout: layouts[document.layout] for document in documents}
    job = {
        "count": len(documents),
        "layouts": {name: layout_data(layout) for name, layout in used.items()},
        "draft": draft,
        "watermark": WATERMARK,
        "duplex": duplex,
        "title": title,
        "language": "vi",
    }
    first = next(iter(used.values()))
    parts: dict[str, Any] = {"job": job}
    parts |= {f"{number}": document_data(each, used[each.layout]) for number, each in enumerate(documents)}
    pdf = _compile(first, parts, documents[0].date or laid.UNDATED)
    return Printed(pdf, count_pages(pdf, len(documents)))


def _compile(layout: Layout, parts: Mapping[str, Any], day: dt.date) -> bytes:
    files = {"main.typ": _module(layout.typesetter)}
    for name, data in parts.items():
        text = json.encode(data).decode()
        files[f"{name}.json"] = b"//" + printable(text, layout.fonts).encode()
    try:
        pdf, warnings = typesetter(layout.fonts).compile_with_warnings(
            files,
            format="pdf",
            pdf_standards=STANDARD,
            timestamp=int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp()),
        )
    except typst.TypstError as error:
        raise NotPrintable(str(error)) from error
    if warnings:
        raise NotPrintable("; ".join(map(str, warnings)))
    return bytes(pdf)


def forget(layout: Layout) -> None:
    """Lets go of what the typesetter remembers of earlier papers: it does so only as it sets others."""
    for _ in range(_FORGOTTEN_AFTER):
        typesetter(layout.fonts).compile_with_warnings({"main.typ": b""}, format="svg")


@lru_cache(maxsize=8)
def _module(path: Path) -> bytes:
    return path.read_bytes()


class _Kept(threading.local):
    """What typesets, by its fonts; threads may not share one."""

    def __init__(self) -> None:
        self.by_fonts: dict[Path, Any] = {}


_kept = _Kept()


def typesetter(fonts: Path) -> Any:
    """The typesetter with these fonts; kept, since its library takes longer to make than a page.

    It takes a mapping of file names to bytes, which its type hints leave out.
    """
    if fonts not in _kept.by_fonts:
        _kept.by_fonts[fonts] = typst.Compiler(root=str(fonts), font_paths=_fonts(fonts))
    return _kept.by_fonts[fonts]


@lru_cache(maxsize=8)
def _fonts(folder: Path) -> typst.Fonts:
    """The vendored faces and nothing else: a system font would differ from one machine to the next."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
