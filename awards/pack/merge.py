"""Typeset documents joined into one copy, with their tags, bookmarks and PDF/A conformance.

General mergers drop the tags. The typesetter writes plain numbered objects, so joining its files is
a matter of new numbers and of five new roots: catalog, pages, bookmarks, structure, and its index.
"""

import re
from collections.abc import Sequence

from awards.documents.plainpdf import Growing, references
from awards.pack.cutting import CutPdf, Names, Pieces, key_name, name, put
from awards.pack.loose import Loose, loosened

_CATALOG, _PAGES, _OUTLINES, _STRUCTURE, _FIRST_FREE = 1, 2, 3, 4, 5


def merge(pdfs: Sequence[bytes]) -> bytes:
    """One PDF of all, each beginning on the front of a fresh sheet; the first gives title and metadata."""
    joined = Joined()
    for pdf in pdfs[1:]:
        joined.add(loosened(CutPdf(pdf)))
    return joined.under(loosened(CutPdf(pdfs[0])))


class Joined:
    """Documents joined one after the other, as they come; at last they are put under a cover.

    What is known of them is written at once. The cover, the roots and the bookmarks, which are chained to each
    other, are written last.
    """

    def __init__(self) -> None:
        self._file = Growing()
        self._last: dict[int, bytes] = {}
        self._next = _FIRST_FREE
        self._number = 0
        self._kids: list[int] = []
        self._page_count = 0
        self._bookmarks: list[int] = []
        self._parts: list[bytes] = []
        self._marked: list[bytes] = []
        self._ids: list[bytes] = []
        self._structures = 0
        self._box = b""

    def add(self, part: Loose) -> None:
        """Joins one document after those that are there, or several in one file that begin on fresh sheets."""
        if self._page_count % 2:
            self._kids.append(self._blank())
        self._number += 1
        names = self._names(part, self._number)
        self._kids.append(self._next + part.pages)
        self._bookmarks += [self._next + each for each in part.bookmarks]
        self._parts.append(put(part.parts, names))
        self._ids.append(put(part.cells, names))
        self._take(part, names, part.objects)

    def under(self, cover: Loose) -> bytes:
        """The whole, with this document before all others."""
        names = self._names(cover, 0)
        followed = bool(self._kids)
        self._kids.insert(0, self._next + cover.pages)
        self._bookmarks[:0] = [self._next + each for each in cover.bookmarks]
        self._parts.insert(0, put(cover.parts, names))
        self._ids.insert(0, put(cover.cells, names))
        info = self._next + cover.info
        self._take(cover, names, cover.objects | cover.described)
        if followed and cover.page_count % 2:
            self._kids.insert(1, self._blank())
        self._chain_bookmarks()
        self._file.add(sorted({**self._roots(put(cover.catalog, names), cover.roles), **self._last}.items()))
        return self._file.closed(self._next, _CATALOG, info)

    def _names(self, part: Loose, number: int) -> Names:
        """What is called otherwise than in the file: objects, pages in the structure, and table cells."""
        return (
            {name(old): name(old + self._next) for old in range(1, part.size)}
            | {name(part.outlines): name(_OUTLINES), name(part.structure): name(_STRUCTURE)}
            | {key_name(key): key_name(key + self._structures) for key, _ in part.marked}
            | {cell: b"(D%04d%b" % (number, cell[1:]) for cell in part.cells[1::4]}
        )

    def _take(self, part: Loose, names: Names, objects: dict[int, Pieces]) -> None:
        bodies = {self._next + number: put(pieces, names) for number, pieces in objects.items()}
        pages = self._next + part.pages
        bodies[pages] = bodies[pages].removesuffix(b">>") + b"/Parent %d 0 R>>" % _PAGES
        self._last |= {self._next + each: bodies.pop(self._next + each) for each in part.bookmarks}
        self._file.add(bodies.items())
        self._marked += [b"%d %b" % (key + self._structures, names[each]) for key, each in part.marked]
        self._structures += len(part.marked)
        self._page_count += part.page_count
        self._box = part.last_box
        self._next += part.size

    def _blank(self) -> int:
        """The empty back of the last sheet."""
        blank = b"<</Type/Page/Parent %d 0 R/MediaBox%b/Resources<<>>>>" % (_PAGES, self._box)
        self._file.add([(self._next, blank)])
        self._page_count += 1
        self._next += 1
        return self._next - 1

    def _chain_bookmarks(self) -> None:
        for at, number in enumerate(self._bookmarks):
            links = b"/Prev %d 0 R" % self._bookmarks[at - 1] if at else b""
            links += b"/Next %d 0 R" % self._bookmarks[at + 1] if at + 1 < len(self._bookmarks) else b""
            self._last[number] = self._last[number].removesuffix(b">>") + links + b">>"

    def _roots(self, catalog: bytes, roles: bytes) -> dict[int, bytes]:
        return {
            _CATALOG: re.sub(rb"/Pages \d+ 0 R", b"/Pages %d 0 R" % _PAGES, catalog),
            _PAGES: b"<</Type/Pages/Count %d/Kids[%b]>>" % (self._page_count, references(self._kids)),
            _OUTLINES: b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"
            % (self._bookmarks[0], self._bookmarks[-1], len(self._bookmarks)),
            _STRUCTURE: b"<</Type/StructTreeRoot%b/K[%b]/ParentTree<</Nums[%b]>>%b/ParentTreeNextKey %d>>"
            % (roles, b" ".join(self._parts), b" ".join(self._marked), self._index(), self._structures),
        }

    def _index(self) -> bytes:
        names = b"".join(self._ids)
        return b"/IDTree<</Names[%b]>>" % names if names else b""
