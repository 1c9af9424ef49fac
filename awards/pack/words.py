"""The words that a document must show, in reading order."""

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from awards.documents.blocks import (
    Blank,
    Block,
    Document,
    Header,
    Heading,
    Item,
    Paragraph,
    Signatures,
    Table,
    Title,
)
from awards.documents.laid import plain
from awards.text import nfc

_WORD = re.compile(r"[^\W_]+")


Shown = Callable[[str], str]
"""What becomes of a text in print: a square stands for what the typeface lacks."""


class Passage(Struct, frozen=True):
    """Words that follow each other. What stands side by side is read in any order (`beside`); some
    passages a layout may set in capitals (`capitals`)."""

    words: tuple[str, ...]
    beside: bool = False
    capitals: bool = False


def split(text: str) -> list[str]:
    """Words without punctuation: a line may break at any mark, and readers disagree about blanks."""
    return _WORD.findall(nfc(text))


def folded(word: str) -> str:
    """In capitals, letter by letter: the length stays."""
    upper = word.upper()
    return upper if len(upper) == len(word) else "".join(c.upper() if len(c.upper()) == 1 else c for c in word)


def passages(document: Document, shown: Shown) -> list[Passage]:
    """The document's words as they are printed, block by block."""
    found = (
        Passage(tuple(word for text in texts for word in split(shown(text))), beside, capitals)
        for block in document.blocks
        for texts, beside, capitals in _parts(block)
    )
    return [passage for passage in found if passage.words]


def _parts(block: Block) -> "Iterator[tuple[Iterable[str], bool, bool]]":
    if isinstance(block, Title):
        yield (block.kind,), False, True
        yield map(plain, block.summary), False, False
    else:
        aside = isinstance(block, Header | Signatures)
        yield _texts(block), aside, aside


def repeated_headers(document: Document, shown: Shown) -> list[str]:
    """The header rows of the document's tables, squeezed: they return at the top of a further page."""
    return [squeezed(map(shown, _columns(block))) for block in document.blocks if isinstance(block, Table)]


def squeezed(texts: Iterable[str]) -> str:
    """The texts' letters and figures alone."""
    return "".join(word for text in texts for word in split(text))


def _columns(table: Table) -> list[str]:
    return [column.title for column in table.columns]


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Header():
            yield from (block.superior, block.issuer, block.nation, block.motto, block.number, block.place_date)
        case Heading() | Paragraph():
            yield plain(block.runs)
        case Item():
            yield f"{block.marker} {plain(block.runs)}"
        case Blank():
            yield block.label
        case Table():
            yield from _columns(block)
            yield from (plain(runs) for row in block.rows for cell in row for runs in cell)
        case Signatures():
            yield from (*block.recipients, block.beside)
            for signature in block.blocks:
                yield from (*signature.lines, signature.note, signature.name)
        case _:
            pass
