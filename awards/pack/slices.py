"""Documents that were typeset together, each as a file of its own.

Typesetting several at once spares the typesetter much: fonts are cut down and packed once. Each file
takes from the whole what its pages lead to, and gets catalog, bookmark, structure and metadata of its own.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from html import escape
from itertools import pairwise

from awards.documents.plainpdf import TEXT, NotPlain, content, numbers, reference, written
from awards.pack.cutting import CutPdf, Names, cut, key_name, name, put

_CATALOG, _PAGES, _OUTLINES, _STRUCTURE, _TOP, _INFO, _METADATA, _FIRST_FREE = range(1, 9)
_TITLE = re.compile(rb"/Title\s*(<[^>]*>|%b)" % TEXT, re.DOTALL)
_XMP_TITLE = re.compile(rb'(<dc:title><rdf:Alt><rdf:li xml:lang="x-default">)[^<]*(<)')
_XMP_ID = re.compile(rb"<xmpMM:InstanceID>([^<]*)<")


def slices(file: CutPdf, titles: Sequence[str], lengths: Sequence[int]) -> tuple[bytes, ...]:
    """One file for each document, given their titles and the number of pages of each without blank backs."""
    if not len(titles) == len(lengths) == len(file.marks):
        raise NotPlain("not one bookmark for each document")
    whole = _Whole(file)
    return tuple(whole.alone(at, title, pages) for at, (title, pages) in enumerate(zip(titles, lengths, strict=True)))


class _Whole:
    """The file of all, with what is looked up again and again."""

    def __init__(self, file: CutPdf) -> None:
        self._file = file
        catalog = file.catalog
        self._pages_root = reference(catalog, b"Pages")
        self._outlines = reference(catalog, b"Outlines")
        self._structure = reference(catalog, b"StructTreeRoot")
        root = file.object(self._structure)
        self._top = reference(root.replace(b"/K[", b"/K ", 1), b"K")
        self._tops = _numbers(file.object(self._top), b"K")
        self._marked = dict(_pairs(root, b"Nums"))
        self._cells = re.findall(rb"(\(U\d+x\d+y\d+\))(\d+ 0 R)", root)
        roles = re.search(rb"/RoleMap<<[^>]*>>", root)
        self._roles = roles[0] if roles else b""
        roots = {self._pages_root: _PAGES, self._outlines: _OUTLINES, self._structure: _STRUCTURE, self._top: _TOP}
        self._root_names = {name(number): name(own) for number, own in roots.items()}
        self._pages = file.pages()
        self._starts = [self._pages.index(file.target(mark)) for mark in file.marks]
        firsts = [0, *(self._first_part(start) for start in self._starts[1:]), len(self._tops)]
        self._parts = [self._tops[first:end] for first, end in pairwise(firsts)]

    def alone(self, at: int, title: str, length: int) -> bytes:
        """One document."""
        pages = self._pages[self._starts[at] : self._starts[at] + length]
        keys = [self._key(page) for page in pages]
        marked = [name(self._marked[key]) for key in keys]
        begin = [reference(self._file.catalog, b"OutputIntents"), self._file.marks[at], *self._parts[at], *pages]
        held = self._led_to([*map(name, begin), *marked])
        names = dict(zip(held, self._file.names[_FIRST_FREE:], strict=False)) | self._root_names
        names |= {key_name(key): key_name(place) for place, key in enumerate(keys)}
        bodies = [put(self._file.pieces[each], names) for each in held]
        objects = dict(enumerate(bodies, start=_FIRST_FREE))
        objects |= self._roots(at, pages, names)
        objects[_STRUCTURE] = self._index(names, marked)
        objects |= self._described(at, title, length)
        return written(objects, _FIRST_FREE + len(held), _CATALOG, _INFO)

    def _roots(self, at: int, pages: Iterable[int], names: Names) -> dict[int, bytes]:
        """Catalog, pages, bookmarks and the top of the structure."""
        catalog = put(cut(re.sub(rb"/Metadata \d+ 0 R", b"", self._file.catalog)), names)
        kids = [names[name(page)] for page in pages]
        bookmark = names[name(self._file.marks[at])]
        parts = b" ".join([names[name(part)] for part in self._parts[at]])
        top = re.sub(rb"/K\[[^\]]*\]", b"/K[%b]" % parts, self._file.object(self._top))
        return {
            _CATALOG: catalog.removesuffix(b">>") + b"/Metadata %d 0 R>>" % _METADATA,
            _PAGES: b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(kids), b" ".join(kids)),
            _OUTLINES: b"<</Type/Outlines/First %b/Last %b/Count 1>>" % (bookmark, bookmark),
            _TOP: top.replace(b"/P %d 0 R" % self._structure, b"/P %d 0 R" % _STRUCTURE),
        }

    def _index(self, names: Names, marked: Sequence[bytes]) -> bytes:
        """The root of the structure: what stands on each page, and the table cells by name."""
        cells = [cell + names[each] for cell, each in self._cells if each in names]
        index = b"/IDTree<</Names[%b]>>" % b" ".join(cells) if cells else b""
        nums = b" ".join([b"%d %b" % (place, names[each]) for place, each in enumerate(marked)])
        told = (self._roles, _TOP, nums, index, len(marked))
        return b"<</Type/StructTreeRoot%b/K[%d 0 R]/ParentTree<</Nums[%b]>>%b/ParentTreeNextKey %d>>" % told

    def _described(self, at: int, title: str, length: int) -> dict[int, bytes]:
        """Its own title, length and identity in both places where a file tells them."""
        file = self._file
        info = file.object(reference(file.trailer, b"Info"))
        found = _TITLE.search(file.object(file.marks[at]))
        told = b"/Title" + found[1] if found else b""
        text = content(file.object(reference(file.catalog, b"Metadata")))
        text = _XMP_TITLE.sub(lambda m: m[1] + escape(title, quote=False).encode() + m[2], text)
        text = re.sub(rb"<xmpTPg:NPages>\d+<", b"<xmpTPg:NPages>%d<" % length, text)
        identity = _XMP_ID.search(text)
        if identity:
            own = b64encode(sha256(identity[1] + b"%d" % at).digest()[:16])
            text = text.replace(identity[1], own)
        return {
            _INFO: _TITLE.sub(lambda _: told, info, count=1),
            _METADATA: b"<</Length %d/Type/Metadata/Subtype/XML>>\nstream\n%b\nendstream" % (len(text), text),
        }

    def _first_part(self, start: int) -> int:
        """The place in the structure of what stands first on a page."""
        found = numbers(self._file.object(self._marked[self._key(self._pages[start])]))
        return min(self._tops.index(self._top_of(each)) for each in found[:1])

    def _top_of(self, element: int) -> int:
        above = reference(self._file.object(element), b"P")
        return element if above == self._top else self._top_of(above)

    def _key(self, page: int) -> int:
        found = re.search(rb"/StructParents (\d+)", self._file.object(page))
        if found is None:
            raise NotPlain("a page without structure")
        return int(found[1])

    def _led_to(self, begin: Iterable[bytes]) -> list[bytes]:
        """All objects that these lead to, short of what holds documents together; in order."""
        pieces, held, found = self._file.pieces, set(self._root_names), set(begin)
        while found:
            held |= found
            found = set().union(*[pieces[each][1::2] for each in found if each in pieces]) - held
        held -= self._root_names.keys()
        return [each for each in pieces if each in held]


def _numbers(body: bytes, key: bytes) -> list[int]:
    found = re.search(rb"/%b\[([^\]]*)\]" % key, body)
    return numbers(found[1]) if found else []


def _pairs(body: bytes, key: bytes) -> list[tuple[int, int]]:
    found = re.search(rb"/%b\[([^\]]*)\]" % key, body)
    pairs = re.findall(rb"(\d+) (\d+) 0 R", found[1]) if found else []
    return [(int(one), int(other)) for one, other in pairs]
