"""Documents that were typeset together, each as a file of its own.

Typesetting several at once spares the typesetter much: fonts are cut down and packed once. Each file
takes from the whole what its pages lead to, and gets catalog, bookmark, structure and metadata of its own.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import pairwise
from xml.sax.saxutils import escape

from awards.pack.plainpdf import (
    TEXT,
    NotPlain,
    PlainPdf,
    content,
    parts,
    reference,
    references,
    renamed,
    renumbered,
    split,
    written,
)

_CATALOG, _PAGES, _OUTLINES, _STRUCTURE, _TOP, _INFO, _METADATA, _FIRST_FREE = range(1, 9)
_TITLE = re.compile(rb"/Title\s*(<[^>]*>|%b)" % TEXT, re.DOTALL)
_CHAIN = re.compile(rb"/(?:Prev|Next) \d+ 0 R")
_XMP_TITLE = re.compile(rb'(<dc:title><rdf:Alt><rdf:li xml:lang="x-default">)[^<]*(<)')
_XMP_ID = re.compile(rb"<xmpMM:InstanceID>([^<]*)<")


def slices(pdf: bytes, titles: Sequence[str], lengths: Sequence[int]) -> tuple[bytes, ...]:
    """One file for each document, given their titles and the number of pages of each without blank backs."""
    whole = _Whole(PlainPdf(pdf))
    if not len(titles) == len(lengths) == len(whole.bookmarks):
        raise NotPlain("not one bookmark for each document")
    return tuple(whole.alone(at, title, pages) for at, (title, pages) in enumerate(zip(titles, lengths, strict=True)))


class _Whole:
    """The file of all, with what is looked up again and again."""

    def __init__(self, file: PlainPdf) -> None:
        self._file = file
        catalog = file.catalog
        self._pages_root = reference(catalog, b"Pages")
        self._outlines = reference(catalog, b"Outlines")
        self._structure = reference(catalog, b"StructTreeRoot")
        root = file.object(self._structure)
        self._top = reference(root.replace(b"/K[", b"/K ", 1), b"K")
        self._tops = _numbers(file.object(self._top), b"K")
        self._marked = dict(_pairs(root, b"Nums"))
        self._cells = [(name, int(number)) for name, number in re.findall(rb"(\(U\d+x\d+y\d+\))(\d+) 0 R", root)]
        roles = re.search(rb"/RoleMap<<[^>]*>>", root)
        self._roles = roles[0] if roles else b""
        self.bookmarks = list(self._chained())
        self._marks = frozenset(self.bookmarks)
        self._pages = file.pages()
        targets = [file.object(reference(file.object(each), b"Dest")) for each in self.bookmarks]
        self._starts = [self._pages.index(int(re.findall(rb"(\d+) 0 R", target)[0])) for target in targets]
        firsts = [0, *(self._first_part(start) for start in self._starts[1:]), len(self._tops)]
        self._parts = [self._tops[first:end] for first, end in pairwise(firsts)]
        self._parted_already: dict[int, tuple[list[bytes], bytes]] = {}

    def alone(self, at: int, title: str, length: int) -> bytes:
        """One document."""
        file, pages = self._file, self._pages[self._starts[at] : self._starts[at] + length]
        catalog, marked = file.catalog, [self._marked[self._key(page)] for page in pages]
        begin = [reference(catalog, b"OutputIntents"), self.bookmarks[at], *self._parts[at], *marked, *pages]
        held = self._led_to(begin)
        numbers = {number: new for new, number in enumerate(sorted(held), start=_FIRST_FREE)}
        numbers |= {self._pages_root: _PAGES, self._outlines: _OUTLINES, self._structure: _STRUCTURE, self._top: _TOP}
        names = {number: b"%d 0 R" % new for number, new in numbers.items()}
        objects = {numbers[number]: self._renumbered(number, names) for number in held}
        for place, page in enumerate(pages):
            own = objects[numbers[page]]
            objects[numbers[page]] = re.sub(rb"/StructParents \d+", b"/StructParents %d" % place, own, count=1)
        objects |= self._roots(at, [numbers[page] for page in pages], numbers, names)
        objects[_STRUCTURE] = self._index(held, numbers, marked)
        objects |= self._described(at, title, length)
        return written(objects, _FIRST_FREE + len(held), _CATALOG, _INFO)

    def _roots(
        self, at: int, pages: list[int], numbers: Mapping[int, int], names: Mapping[int, bytes]
    ) -> dict[int, bytes]:
        """Catalog, pages, bookmarks and the top of the structure."""
        catalog = re.sub(rb"/Metadata \d+ 0 R", b"", self._file.catalog)
        bookmark = numbers[self.bookmarks[at]]
        kids = b"/K[%b]" % references(numbers[part] for part in self._parts[at])
        top = re.sub(rb"/K\[[^\]]*\]", kids, self._file.object(self._top))
        return {
            _CATALOG: renumbered(catalog, names).removesuffix(b">>") + b"/Metadata %d 0 R>>" % _METADATA,
            _PAGES: b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(pages), references(pages)),
            _OUTLINES: b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count 1>>" % (bookmark, bookmark),
            _TOP: top.replace(b"/P %d 0 R" % self._structure, b"/P %d 0 R" % _STRUCTURE),
        }

    def _index(self, held: set[int], numbers: Mapping[int, int], marked: list[int]) -> bytes:
        """The root of the structure: what stands on each page, and the table cells by name."""
        cells = [b"%b%d 0 R" % (name, numbers[number]) for name, number in self._cells if number in held]
        index = b"/IDTree<</Names[%b]>>" % b" ".join(cells) if cells else b""
        nums = b" ".join([b"%d %d 0 R" % (place, numbers[each]) for place, each in enumerate(marked)])
        told = (self._roles, _TOP, nums, index, len(marked))
        return b"<</Type/StructTreeRoot%b/K[%d 0 R]/ParentTree<</Nums[%b]>>%b/ParentTreeNextKey %d>>" % told

    def _described(self, at: int, title: str, length: int) -> dict[int, bytes]:
        """Its own title, length and identity in both places where a file tells them."""
        file = self._file
        info = file.object(reference(file.trailer, b"Info"))
        found = _TITLE.search(file.object(self.bookmarks[at]))
        told = b"/Title" + found[1] if found else b""
        text = content(split(file.object(reference(file.catalog, b"Metadata")))[1])
        text = _XMP_TITLE.sub(lambda m: m[1] + escape(title).encode() + m[2], text)
        text = re.sub(rb"<xmpTPg:NPages>\d+<", b"<xmpTPg:NPages>%d<" % length, text)
        identity = _XMP_ID.search(text)
        if identity:
            own = b64encode(sha256(identity[1] + b"%d" % at).digest()[:16])
            text = text.replace(identity[1], own)
        return {
            _INFO: _TITLE.sub(lambda _: told, info, count=1),
            _METADATA: b"<</Length %d/Type/Metadata/Subtype/XML>>\nstream\n%b\nendstream" % (len(text), text),
        }

    def _chained(self) -> Iterator[int]:
        number = reference(self._file.object(self._outlines), b"First")
        while True:
            yield number
            following = re.search(rb"/Next (\d+) 0 R", self._file.object(number))
            if following is None:
                return
            number = int(following[1])

    def _first_part(self, start: int) -> int:
        """The place in the structure of what stands first on a page."""
        found = _REFERENCE.findall(self._file.object(self._marked[self._key(self._pages[start])]))
        return min(self._tops.index(self._top_of(int(each))) for each in found[:1])

    def _top_of(self, element: int) -> int:
        above = reference(self._file.object(element), b"P")
        return element if above == self._top else self._top_of(above)

    def _key(self, page: int) -> int:
        found = re.search(rb"/StructParents (\d+)", self._file.object(page))
        if found is None:
            raise NotPlain("a page without structure")
        return int(found[1])

    def _led_to(self, begin: Iterable[int]) -> set[int]:
        """All objects that these lead to, short of what holds documents together."""
        held = {self._pages_root, self._outlines, self._structure, self._top}
        shared, waiting = frozenset(held), list(begin)
        while waiting:
            number = waiting.pop()
            if number not in held:
                held.add(number)
                waiting += map(int, self._parted(number)[0][1::2])
        return held - shared

    def _parted(self, number: int) -> tuple[list[bytes], bytes]:
        if number not in self._parted_already:
            whole = self._file.object(number)
            head, stream = split(_CHAIN.sub(b"", whole) if number in self._marks else whole)
            self._parted_already[number] = parts(head), stream
        return self._parted_already[number]

    def _renumbered(self, number: int, names: Mapping[int, bytes]) -> bytes:
        cut, stream = self._parted(number)
        return renamed(cut, names) + stream


_REFERENCE = re.compile(rb"(\d+) 0 R")


def _numbers(body: bytes, key: bytes) -> list[int]:
    found = re.search(rb"/%b\[([^\]]*)\]" % key, body)
    return [int(each) for each in _REFERENCE.findall(found[1])] if found else []


def _pairs(body: bytes, key: bytes) -> list[tuple[int, int]]:
    found = re.search(rb"/%b\[([^\]]*)\]" % key, body)
    pairs = re.findall(rb"(\d+) (\d+) 0 R", found[1]) if found else []
    return [(int(one), int(other)) for one, other in pairs]
