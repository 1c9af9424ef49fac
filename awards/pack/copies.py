"""The copies to be signed: one typesetting, and on each copy the codes of its own pages."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from awards.pack.pagecode import PageMark, Stencil, stencil
from awards.pack.paging import spans
from awards.pack.stamp import Mark, appendices


def marks(dossier: str, version: str, copy: int, pages: Sequence[int]) -> dict[int, PageMark]:
    """The mark due on each page of a copy, by its place there (from 1); blank backs have none.

    `pages` are the lengths of the contents page and of each document, in submission order.
    """
    return {
        place.first + page - 1: PageMark(
            dossier=dossier, version=version, copy=copy, document=document, page=page, pages=pages[document]
        )
        for document, place in enumerate(spans(pages))
        for page in range(1, pages[document] + 1)
    }


def stencils(due: Iterable[PageMark]) -> list[Stencil]:
    """The codes themselves. They tell nothing of the copy's other pages, so they can be drawn before it is joined."""
    return [stencil(mark) for mark in due]


def codes(
    pdf: bytes, due: Sequence[Mapping[int, PageMark]], drawn: Mapping[PageMark, Stencil], font: Path
) -> tuple[bytes, ...]:
    """What is appended to each copy: the code and its characters in the bottom margin of every page.

    `drawn` holds codes that are drawn already; the others are drawn now.
    """
    copies = [
        {at - 1: Mark(drawn.get(mark) or stencil(mark), mark.words(at)) for at, mark in pages.items()} for pages in due
    ]
    return appendices(pdf, copies, font)
