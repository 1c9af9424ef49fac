"""A typeset file made ready to be joined to others: its objects in pieces, and what stands at its top.

The process that printed the file does this, so that whoever joins many has only to tell the new numbers.
"""

import re

from msgspec import Struct

from awards.documents.plainpdf import NotPlain, reference
from awards.pack.cutting import CutPdf, Pieces, cut


class Loose(Struct, frozen=True, kw_only=True):
    """`size` is one more than the highest number of an object; all numbers are those of the file."""

    size: int
    objects: dict[int, Pieces]
    """All but the roots and what describes the file."""
    described: dict[int, Pieces]
    """What describes the file: kept only of the first of those that are joined."""
    catalog: Pieces
    info: int
    outlines: int
    structure: int
    pages: int
    page_count: int
    bookmarks: list[int]
    parts: Pieces
    """The uppermost parts of the structure, as they stand in a list."""
    marked: list[tuple[int, bytes]]
    """What stands on a page, by the page's place in the structure."""
    cells: Pieces
    """Table cells by name, as they stand in a list: every second name is that of a cell."""
    roles: bytes
    """What the typesetter's own kinds of part stand for; the same in every file of it."""
    last_box: bytes
    """The size of the last page."""


def loosened(file: CutPdf) -> Loose:
    """The file, ready to be joined."""
    catalog = file.catalog
    pages, outlines, structure = (reference(catalog, key) for key in (b"Pages", b"Outlines", b"StructTreeRoot"))
    info, root = reference(file.trailer, b"Info"), file.object(structure)
    described = (info, reference(catalog, b"Metadata"))
    left_out = {reference(file.trailer, b"Root"), outlines, structure, *described}
    cells = re.search(rb"/IDTree<</Names\[([^\]]*)\]", root)
    roles = re.search(rb"/RoleMap<<[^>]*>>", root)
    pairs = re.findall(rb"(\d+) (\d+ 0 R)", _found(rb"/Nums\[([^\]]*)\]", root))
    return Loose(
        size=file.size,
        objects={number: file.pieces[file.names[number]] for number in range(1, file.size) if number not in left_out},
        described={number: file.pieces[file.names[number]] for number in described},
        catalog=cut(catalog),
        info=info,
        outlines=outlines,
        structure=structure,
        pages=pages,
        page_count=int(_found(rb"/Count (\d+)", file.object(pages))),
        bookmarks=file.marks,
        parts=cut(_found(rb"/K\[([^\]]*)\]", root)),
        marked=[(int(key), each) for key, each in pairs],
        cells=cut(cells[1]) if cells else (b"",),
        roles=roles[0] if roles else b"",
        last_box=_found(rb"/MediaBox(\[[^\]]*\])", file.object(file.pages()[-1])),
    )


def _found(pattern: bytes, body: bytes) -> bytes:
    found = re.search(pattern, body)
    if found is None:
        raise NotPlain(f"nothing like {pattern!r}")
    return found[1]
