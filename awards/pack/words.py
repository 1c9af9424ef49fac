"""The words that a document must show, in reading order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from awards.documents.blocks import (
    Blank,
    Block,
    Document,
    Header,
    Heading,
    Item,
    Paragraph,
    Runs,
    Signatures,
    Table,
    Title,
)
from awards.text import nfc

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that follow each other. What stands side by side is read in any order (`beside`)."""

    words: tuple[str, ...]
    beside: bool = False


def split(text: str) -> list[str]:
    """Words in capitals, without punctuation: a line may break at any mark, a layout may set capitals,
    and readers disagree about blanks."""
    return _WORD.findall(nfc(text).upper())


def passages(document: Document) -> list[Passage]:
    """The document's words, block by block."""
    found = (
        Passage(tuple(word for text in _texts(block) for word in split(text)), isinstance(block, Header | Signatures))
        for block in document.blocks
    )
    return [passage for passage in found if passage.words]


def repeated_headers(document: Document) -> list[str]:
    """The header rows of the document's tables, squeezed: they return at the top of a further page."""
    return [squeezed(_columns(block)) for block in document.blocks if isinstance(block, Table)]


def squeezed(texts: Sequence[str]) -> str:
    """The texts' letters and figures alone."""
    return "".join(word for text in texts for word in split(text))


def _columns(table: Table) -> list[str]:
    return [column.title for column in table.columns]


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Header():
            yield from (block.superior, block.issuer, block.nation, block.motto, block.number, block.place_date)
        case Title():
            yield block.kind
            yield from map(_text, block.summary)
        case Heading() | Paragraph():
            yield _text(block.runs)
        case Item():
            yield f"{block.marker} {_text(block.runs)}"
        case Blank():
            yield block.label
        case Table():
            yield from _columns(block)
            yield from (_text(runs) for row in block.rows for cell in row for runs in cell)
        case Signatures():
            yield from (*block.recipients, block.beside)
            for signature in block.blocks:
                yield from (*signature.lines, signature.note, signature.name)
        case _:
            pass


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)
