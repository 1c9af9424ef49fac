"""The copies to be signed: one typesetting, and on each copy the codes of its own pages."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from awards.pack.pagecode import PageMark, matrix
from awards.pack.paging import spans
from awards.pack.stamp import Mark, appendix


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


def codes(pdf: bytes, due: Mapping[int, PageMark], font: Path) -> bytes:
    """What is appended to a copy: the code and its characters in the bottom margin of every page."""
    return appendix(pdf, {at - 1: Mark(matrix(mark), mark.words(at)) for at, mark in due.items()}, font)
