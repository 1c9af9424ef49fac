"""A PDF as the typesetter writes it: numbered objects and one plain cross-reference table."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256

_REFERENCE = re.compile(rb"(\d+) 0 R")
_PLAIN = rb"(?:\\.|[^()\\])"
TEXT = rb"\((?:%b|\((?:%b|\(%b*\))*\))*\)" % (_PLAIN, _PLAIN, _PLAIN)
"""A text in a PDF, in which brackets come in pairs."""
_TEXT = re.compile(TEXT, re.DOTALL)
_STREAM = re.compile(rb">>\s*stream\r?\n")

Names = Sequence[bytes] | Mapping[int, bytes]


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
        self.trailer = data[data.index(b"trailer", table.end()) + 7 : data.rindex(b"startxref")].strip()
        self._ends = dict(zip(sorted(self._offsets), [*sorted(self._offsets)[1:], self.start], strict=True))

    @property
    def catalog(self) -> bytes:
        return self.object(reference(self.trailer, b"Root"))

    def object(self, number: int) -> bytes:
        """The body of an object, its stream included."""
        offset = self._offsets[number]
        start = self.data.index(b"obj", offset) + 3
        return self.data[start : self.data.rindex(b"endobj", start, self._ends[offset])].strip()

    def pages(self) -> list[int]:
        """The object numbers of the pages, in reading order."""
        return self._kids(reference(self.catalog, b"Pages"))

    def _kids(self, node: int) -> list[int]:
        kids = re.search(rb"/Kids\[([^\]]*)\]", self.object(node))
        if kids is None:
            return [node]
        return [page for kid in _REFERENCE.findall(kids[1]) for page in self._kids(int(kid))]


def reference(body: bytes, key: bytes) -> int:
    """The number of the object that a dictionary names under a key."""
    found = re.search(rb"/%b (\d+) 0 R" % key, body)
    if found is None:
        raise NotPlain(f"no reference /{key.decode()}")
    return int(found[1])


def _last(pattern: bytes, data: bytes) -> int:
    found = re.findall(pattern, data[-64:])
    if not found:
        raise NotPlain("no end of file mark")
    return int(found[-1])


def references(numbers: Iterable[int]) -> bytes:
    """As they stand in a list."""
    return b" ".join([b"%d 0 R" % number for number in numbers])


def renumbered(head: bytes, names: Names, text: Callable[[bytes], bytes] = bytes) -> bytes:
    """A dictionary or a list with other references: `names` holds what each number is called ("12 0 R").

    Texts are not looked into; `text` says what becomes of each.
    """
    return renamed(parts(head, text), names)


def parts(head: bytes, text: Callable[[bytes], bytes] = bytes) -> list[bytes]:
    """A dictionary or a list cut at its references: every second part is the number that one refers to."""
    if b"(" not in head:
        return _REFERENCE.split(head)
    found, at = [b""], 0
    for told in _TEXT.finditer(head):
        found[-1:] = _after(found[-1], head[at : told.start()])
        found[-1] += text(told[0])
        at = told.end()
    found[-1:] = _after(found[-1], head[at:])
    return found


def _after(before: bytes, head: bytes) -> list[bytes]:
    first, *others = _REFERENCE.split(head)
    return [before + first, *others]


def renamed(cut: Sequence[bytes], names: Names) -> bytes:
    """Put together again with other references."""
    if len(cut) == 1:
        return cut[0]
    whole = list(cut)
    whole[1::2] = [names[int(number)] for number in cut[1::2]]
    return b"".join(whole)


def split(body: bytes) -> tuple[bytes, bytes]:
    """An object up to the end of its dictionary, and from there on; the second is empty where there is no stream."""
    found = _STREAM.search(body)
    return (body[: found.start()], body[found.start() :]) if found else (body, b"")


def content(stream: bytes) -> bytes:
    """What is in a stream, as `split` gives it."""
    found = _STREAM.match(stream)
    if found is None:
        raise NotPlain("no stream")
    return stream[found.end() : stream.rindex(b"endstream")].rstrip(b"\r\n")


def written(objects: Mapping[int, bytes], size: int, catalog: int, info: int) -> bytes:
    """A whole file; `size` is one more than the highest number."""
    parts, offsets, at = [b"%PDF-1.7\n%\x80\x80\x80\x80\n"], dict[int, int](), 15
    for number, body in sorted(objects.items()):
        offsets[number] = at
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        at += len(parts[-1])
    digest = _digest(parts)
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    for number in range(1, size):
        parts.append(b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 65535 f \n")
    trailer = b"<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]>>" % (size, catalog, info, digest, digest)
    parts.append(b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (trailer, at))
    return b"".join(parts)


def _digest(parts: Iterable[bytes]) -> bytes:
    digest = sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()[:32].upper().encode()
