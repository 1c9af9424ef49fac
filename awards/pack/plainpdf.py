"""A PDF as the typesetter writes it: numbered objects and one plain cross-reference table."""

import re

_REFERENCE = re.compile(rb"(\d+) 0 R")


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
