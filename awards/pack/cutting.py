"""A typeset file cut where its objects name each other, so that they can be put together under other names."""

import re
from collections.abc import Iterator, Mapping, Sequence

from awards.documents.plainpdf import TEXT, PlainPdf, split

Pieces = Sequence[bytes]
"""Every second piece is a name: of an object ("12 0 R"), of a page in the structure ("/StructParents 3"), or of a
table cell ("(U1x0y0)")."""
Names = Mapping[bytes, bytes]

_REFERENCE = rb"[1-9][0-9]* 0 R"
_OTHER = rb"/StructParents [0-9]+|\(U[0-9]+x[0-9]+y[0-9]+\)"
_REFERENCES = re.compile(rb"(%b)" % _REFERENCE)
_NAMES = re.compile(rb"(%b|%b)" % (_REFERENCE, _OTHER))
_NAMES_AND_TEXTS = re.compile(rb"(%b|%b)|%b" % (_REFERENCE, _OTHER, TEXT), re.DOTALL)
_CHAIN = re.compile(rb"/(?:Prev|Next) \d+ 0 R")


class CutPdf(PlainPdf):
    """A file and the pieces of all its objects, by name and in the order of their numbers.

    Its bookmarks are cut out of their chain.
    """

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self.marks = self.bookmarks()
        self.names = [name(number) for number in range(self.size)]
        bodies = [self.object(number) for number in range(1, self.size)]
        for number in self.marks:
            bodies[number - 1] = _CHAIN.sub(b"", bodies[number - 1])
        self.pieces = dict(zip(self.names[1:], map(cut, bodies), strict=True))


def name(number: int) -> bytes:
    """What other objects call this one."""
    return b"%d 0 R" % number


def key_name(key: int) -> bytes:
    """What a page calls its place in the index of the structure."""
    return b"/StructParents %d" % key


def cut(body: bytes) -> Pieces:
    """The pieces of an object. In texts and streams nothing is a name."""
    head, stream = split(body)
    if b"(" not in head and b"/StructParents" not in head:
        pieces = _REFERENCES.split(head)
    else:
        pieces = _NAMES.split(head)
        if b"(" in b"".join(pieces[::2]):
            pieces = list(_beside_texts(head))
    pieces[-1] += stream
    return pieces


def _beside_texts(head: bytes) -> Iterator[bytes]:
    at = 0
    for found in _NAMES_AND_TEXTS.finditer(head):
        if found[1]:
            yield head[at : found.start()]
            yield found[1]
            at = found.end()
    yield head[at:]


def put(pieces: Pieces, names: Names) -> bytes:
    """Put together again; what has no other name keeps its own."""
    return b"".join(map(names.get, pieces, pieces))
