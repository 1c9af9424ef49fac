"""Page arithmetic of one copy: where each document begins and ends when printed on both sides."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from msgspec import Struct

from awards.documents.blocks import Document

_TRIES = 10


class Unsettled(Exception):
    """The contents page does not come to a length of its own."""


class Span(Struct, frozen=True):
    """Pages `first` to `last` of the copy, counted from 1, blank backs included in the count."""

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def spans(pages: Sequence[int]) -> tuple[Span, ...]:
    """The place of each document in a copy: each begins on the front of a fresh sheet."""
    found = []
    first = 1
    for count in pages:
        found.append(Span(first, first + count - 1))
        first += on_sheets(count)
    return tuple(found)


def on_sheets(pages: int) -> int:
    """The pages that a document takes up, with the blank back of its last sheet."""
    return pages + pages % 2


class HasPages(Protocol):
    """Something printed."""

    @property
    def pages(self) -> int: ...


Sheets = TypeVar("Sheets", bound=HasPages)


def settle(compose: Callable[[int], Document], typeset: Callable[[Document], Sheets], guess: int = 1) -> Sheets:
    """The contents page that states true ranges though its own length moves them, typeset.

    Composed for the guessed length first, then for the one that it turned out to have, until both agree.
    """
    assumed = guess
    for _ in range(_TRIES):
        sheets = typeset(compose(assumed))
        if on_sheets(sheets.pages) == on_sheets(assumed):
            return sheets
        assumed = sheets.pages
    raise Unsettled
