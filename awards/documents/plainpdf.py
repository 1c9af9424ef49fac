"""A PDF as the typesetter writes it: numbered objects and one plain cross-reference table."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from hashlib import sha256

_PLAIN = rb"(?:\\.|[^()\\])"
TEXT = rb"\((?:%b|\((?:%b|\(%b*\))*\))*\)" % (_PLAIN, _PLAIN, _PLAIN)
"""A text in a PDF, in which brackets come in pairs."""
_REFERENCE = re.compile(rb"(\d+) 0 R")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_LENGTH = re.compile(rb"/Length (\d+)")
_HEADER = b"%PDF-1.7\n%\x80\x80\x80\x80\n"
_FREE = b"0000000000 65535 f \n"


class NotPlain(Exception):
    """The PDF is not laid out as the typesetter lays it out."""


class PlainPdf:
    """Its objects by number; `size` is one more than the highest."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.start = _last(rb"startxref\s+(\d+)", data)
        table = re.compile(rb"xref\r?\n0 (\d+)\r?\n").match(data, self.start)
        if table is None:
            raise NotPlain("no plain cross-reference table")
        self.size = int(table[1])
        lines = data[table.end() : table.end() + 20 * self.size]
        self._offsets = [int(lines[at : at + 10]) for at in range(0, len(lines), 20)]
        self._ordered = [*sorted(self._offsets), self.start]
        self.trailer = data[data.index(b"trailer", table.end()) + 7 : data.rindex(b"startxref")].strip()

    @property
    def catalog(self) -> bytes:
        return self.object(reference(self.trailer, b"Root"))

    def object(self, number: int) -> bytes:
        """The body of an object, its stream included."""
        offset = self._offsets[number]
        start = self.data.index(b"obj", offset) + 3
        end = self._ordered[bisect_right(self._ordered, offset)]
        return self.data[start : self.data.rindex(b"endobj", start, end)].strip()

    def pages(self) -> list[int]:
        """The object numbers of the pages, in reading order."""
        return self._kids(reference(self.catalog, b"Pages"))

    def _kids(self, node: int) -> list[int]:
        kids = re.search(rb"/Kids\[([^\]]*)\]", self.object(node))
        if kids is None:
            return [node]
        return [page for kid in _REFERENCE.findall(kids[1]) for page in self._kids(int(kid))]

    def bookmarks(self) -> list[int]:
        """The object numbers of the uppermost bookmarks, in order."""
        found = [reference(self.object(reference(self.catalog, b"Outlines")), b"First")]
        while following := re.search(rb"/Next (\d+) 0 R", self.object(found[-1])):
            found.append(int(following[1]))
        return found

    def target(self, bookmark: int) -> int:
        """The object number of the page that a bookmark leads to."""
        return numbers(self.object(reference(self.object(bookmark), b"Dest")))[0]


def reference(body: bytes, key: bytes) -> int:
    """The number of the object that a dictionary names under a key."""
    found = re.search(rb"/%b (\d+) 0 R" % key, body)
    if found is None:
        raise NotPlain(f"no reference /{key.decode()}")
    return int(found[1])


def numbers(body: bytes) -> list[int]:
    """The numbers of all objects that a body without texts refers to."""
    return [int(each) for each in _REFERENCE.findall(body)]


def references(names: Iterable[int]) -> bytes:
    """As they stand in a list."""
    return b" ".join([b"%d 0 R" % number for number in names])


def split(body: bytes) -> tuple[bytes, bytes]:
    """An object up to the end of its dictionary, and from there on; the second is empty where there is no stream."""
    found = _STREAM.search(body) if body.endswith(b"endstream") else None
    return (body[: found.start()], body[found.start() :]) if found else (body, b"")


def content(body: bytes) -> bytes:
    """What is in the stream of an object, packed or not."""
    head, stream = split(body)
    begin, length = _STREAM.match(stream), _LENGTH.search(head)
    if begin is None or length is None:
        raise NotPlain("no stream")
    return stream[begin.end() : begin.end() + int(length[1])]


class Growing:
    """A file that is written as its objects come, in whatever order."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._end = len(_HEADER)
        self._digest = sha256(_HEADER)
        self._entries: dict[int, bytes] = {}

    def add(self, objects: Iterable[tuple[int, bytes]]) -> None:
        """Writes objects, each by its number and body, in this order."""
        parts = []
        for number, body in objects:
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
            self._entries[number] = b"%010d 00000 n \n" % self._end
            self._end += len(parts[-1])
        self._parts.append(b"".join(parts))
        self._digest.update(self._parts[-1])

    def closed(self, size: int, catalog: int, info: int) -> bytes:
        """The whole file; `size` is one more than the highest number."""
        digest = self._digest.hexdigest()[:32].upper().encode()
        table = [self._entries.get(number, _FREE) for number in range(size)]
        trailer = b"<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]>>" % (size, catalog, info, digest, digest)
        closing = b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (trailer, self._end)
        return b"".join([*self._parts, b"xref\n0 %d\n" % size, *table, closing])


def written(objects: Mapping[int, bytes], size: int, catalog: int, info: int) -> bytes:
    """A whole file, its objects in the order of their numbers."""
    file = Growing()
    file.add(sorted(objects.items()))
    return file.closed(size, catalog, info)


def _last(pattern: bytes, data: bytes) -> int:
    found = re.findall(pattern, data[-64:])
    if not found:
        raise NotPlain("no end of file mark")
    return int(found[-1])
