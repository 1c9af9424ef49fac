"""How many pages each document of a typeset PDF has, read from its bookmarks."""

import pypdfium2

from awards.documents.pdfium import opened_pdf


class PagesUnclear(Exception):
    """The bookmarks do not tell the documents apart."""


def count_pages(pdf: bytes, documents: int) -> tuple[int, ...]:
    """The pages of each document; the blank back before a fresh sheet belongs to none."""
    with opened_pdf(pdf) as opened:
        if documents == 1:
            return (len(opened),)
        starts = [_page(bookmark) for bookmark in opened.get_toc(max_depth=1)]
        if len(starts) != documents:
            raise PagesUnclear(f"{len(starts)} bookmarks for {documents} documents")
        ends = (*starts[1:], len(opened))
        return tuple(end - start - _is_blank(opened, end - 1) for start, end in zip(starts, ends, strict=True))


def _page(bookmark: pypdfium2.PdfBookmark) -> int:
    target = bookmark.get_dest()
    index = target.get_index() if target else None
    if index is None:
        raise PagesUnclear("a bookmark without a page")
    return int(index)


def _is_blank(opened: pypdfium2.PdfDocument, index: int) -> bool:
    return next(iter(opened[index].get_objects()), None) is None
