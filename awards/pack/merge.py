"""Typeset documents joined into one copy, with their tags, bookmarks and PDF/A conformance.

General mergers drop the tags. The typesetter writes plain numbered objects, so joining its files is
a matter of new numbers and of five new roots: catalog, pages, bookmarks, structure, and its index.
"""

import re
from collections.abc import Iterator, Sequence

from awards.pack.plainpdf import NotPlain, PlainPdf, reference, references, renumbered, split, written

_CATALOG, _PAGES, _OUTLINES, _STRUCTURE, _FIRST_FREE = 1, 2, 3, 4, 5
_CELL_ID = re.compile(rb"\((U\d+x\d+y\d+)\)")
_CHAIN = re.compile(rb"/(?:Prev|Next) \d+ 0 R")
_STRUCT_PARENTS = re.compile(rb"/StructParents (\d+)")


def merge(pdfs: Sequence[bytes]) -> bytes:
    """One PDF of all, each beginning on the front of a fresh sheet; the first gives title and metadata."""
    joined = Joined()
    for pdf in pdfs[1:]:
        joined.add(pdf)
    return joined.under(pdfs[0])


class Joined:
    """Documents joined one after the other, as they come; at last they are put under a cover."""

    def __init__(self) -> None:
        self._objects: dict[int, bytes] = {}
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

    def add(self, pdf: bytes) -> None:
        """Joins one document after those that are there, or several in one file that begin on fresh sheets."""
        if self._page_count % 2:
            self._kids.append(self._blank())
        self._number += 1
        part = _Part(PlainPdf(pdf), self._next, self._number, self._structures)
        self._objects.update(part.objects(first=False))
        self._kids.append(part.new(part.pages))
        self._bookmarks += part.bookmarks()
        self._parts.append(part.inside(b"K"))
        self._ids.append(part.cell_ids())
        self._took(part)

    def under(self, cover: bytes) -> bytes:
        """The whole, with this document before all others."""
        part = _Part(PlainPdf(cover), self._next, 0, self._structures)
        self._objects.update(part.objects(first=True))
        followed = bool(self._kids)
        self._kids.insert(0, part.new(part.pages))
        self._bookmarks[:0] = part.bookmarks()
        self._parts.insert(0, part.inside(b"K"))
        self._ids.insert(0, part.cell_ids())
        self._took(part)
        if followed and part.page_count % 2:
            self._kids.insert(1, self._blank())
        self._chain_bookmarks()
        return self._written(part)

    def _took(self, part: "_Part") -> None:
        self._marked += part.marked()
        self._structures += len(part.marked())
        self._page_count += part.page_count
        self._box = part.last_box()
        self._next += part.file.size

    def _blank(self) -> int:
        """The empty back of the last sheet."""
        self._objects[self._next] = b"<</Type/Page/Parent %d 0 R/MediaBox%b/Resources<<>>>>" % (_PAGES, self._box)
        self._page_count += 1
        self._next += 1
        return self._next - 1

    def _chain_bookmarks(self) -> None:
        for at, number in enumerate(self._bookmarks):
            links = b"/Prev %d 0 R" % self._bookmarks[at - 1] if at else b""
            links += b"/Next %d 0 R" % self._bookmarks[at + 1] if at + 1 < len(self._bookmarks) else b""
            self._objects[number] = self._objects[number].removesuffix(b">>") + links + b">>"

    def _written(self, cover: "_Part") -> bytes:
        self._objects |= {
            _CATALOG: re.sub(rb"/Pages \d+ 0 R", b"/Pages %d 0 R" % _PAGES, cover.renumbered(cover.file.catalog)),
            _PAGES: b"<</Type/Pages/Count %d/Kids[%b]>>" % (self._page_count, references(self._kids)),
            _OUTLINES: b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"
            % (self._bookmarks[0], self._bookmarks[-1], len(self._bookmarks)),
            _STRUCTURE: b"<</Type/StructTreeRoot%b/K[%b]/ParentTree<</Nums[%b]>>%b/ParentTreeNextKey %d>>"
            % (cover.roles(), b" ".join(self._parts), b" ".join(self._marked), self._index(), self._structures),
        }
        return written(self._objects, self._next, _CATALOG, cover.new(reference(cover.file.trailer, b"Info")))

    def _index(self) -> bytes:
        names = b"".join(self._ids)
        return b"/IDTree<</Names[%b]>>" % names if names else b""


class _Part:
    """One document's file, on its way to other numbers."""

    def __init__(self, file: PlainPdf, offset: int, number: int, structures: int) -> None:
        self.file = file
        self._number, self._structures = number, structures
        catalog = file.catalog
        self.pages = reference(catalog, b"Pages")
        self._outlines = reference(catalog, b"Outlines")
        self._structure = reference(catalog, b"StructTreeRoot")
        self._numbers = [number + offset for number in range(file.size)]
        self._numbers[self._outlines], self._numbers[self._structure] = _OUTLINES, _STRUCTURE
        self._names = [b"%d 0 R" % number for number in self._numbers]
        self._chained = tuple(self._bookmarks())
        self.page_count = int(_found(rb"/Count (\d+)", file.object(self.pages)))

    def new(self, number: int) -> int:
        return self._numbers[number]

    def renumbered(self, whole: bytes) -> bytes:
        """With new numbers in references, and table cells named apart; texts are left as they are."""
        head, stream = split(whole)
        return renumbered(head, self._names, self._named_apart) + stream

    def _named_apart(self, text: bytes) -> bytes:
        return b"(D%04d%b" % (self._number, text[1:]) if _CELL_ID.fullmatch(text) else text

    def objects(self, *, first: bool) -> Iterator[tuple[int, bytes]]:
        left_out = {reference(self.file.trailer, b"Root"), self._outlines, self._structure}
        if not first:
            left_out |= {reference(self.file.trailer, b"Info"), reference(self.file.catalog, b"Metadata")}
        for number in range(1, self.file.size):
            if number not in left_out:
                yield self.new(number), self._object(number)

    def _object(self, number: int) -> bytes:
        whole = self.file.object(number)
        if number in self._chained:
            whole = _CHAIN.sub(b"", whole)
        own = self.renumbered(whole)
        if number == self.pages:
            return own.removesuffix(b">>") + b"/Parent %d 0 R>>" % _PAGES
        if own.startswith(b"<</Type/Page/"):
            return _STRUCT_PARENTS.sub(lambda m: b"/StructParents %d" % (int(m[1]) + self._structures), own)
        return own

    def bookmarks(self) -> list[int]:
        """Those of its documents, in order."""
        return [self.new(number) for number in self._chained]

    def _bookmarks(self) -> Iterator[int]:
        root = self.file.object(self._outlines)
        number, last = reference(root, b"First"), reference(root, b"Last")
        while number != last:
            yield number
            number = reference(self.file.object(number), b"Next")
        yield last

    def inside(self, key: bytes) -> bytes:
        return self.renumbered(_found(rb"/%b\[([^\]]*)\]" % key, self.file.object(self._structure)))

    def marked(self) -> list[bytes]:
        pairs = re.findall(rb"(\d+) (\d+ 0 R)", _found(rb"/Nums\[([^\]]*)\]", self.file.object(self._structure)))
        return [b"%d %b" % (int(key) + self._structures, self.renumbered(target)) for key, target in pairs]

    def cell_ids(self) -> bytes:
        found = re.search(rb"/IDTree<</Names\[([^\]]*)\]", self.file.object(self._structure))
        return self.renumbered(found[1]) if found else b""

    def roles(self) -> bytes:
        """What the typesetter's own kinds of part stand for; the same in every file of it."""
        found = re.search(rb"/RoleMap<<[^>]*>>", self.file.object(self._structure))
        return found[0] if found else b""

    def last_box(self) -> bytes:
        return _found(rb"/MediaBox(\[[^\]]*\])", self.file.object(self.file.pages()[-1]))


def _found(pattern: bytes, body: bytes) -> bytes:
    found = re.search(pattern, body)
    if found is None:
        raise NotPlain(f"nothing like {pattern!r}")
    return found[1]
