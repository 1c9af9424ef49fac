"""How many pages each document of a typeset PDF has, read from its bookmarks."""

import zlib

from awards.documents.plainpdf import PlainPdf, content, reference


class PagesUnclear(Exception):
    """The bookmarks do not tell the documents apart."""


def count_pages(pdf: bytes, documents: int) -> tuple[int, ...]:
    """The pages of each document; the blank back before a fresh sheet belongs to none."""
    file = PlainPdf(pdf)
    pages = file.pages()
    if documents == 1:
        return (len(pages),)
    starts = [pages.index(file.target(bookmark)) for bookmark in file.bookmarks()]
    if len(starts) != documents:
        raise PagesUnclear(f"{len(starts)} bookmarks for {documents} documents")
    ends = (*starts[1:], len(pages))
    return tuple(end - start - _is_blank(file, pages[end - 1]) for start, end in zip(starts, ends, strict=True))


def _is_blank(file: PlainPdf, page: int) -> bool:
    return not zlib.decompress(content(file.object(reference(file.object(page), b"Contents"))))
