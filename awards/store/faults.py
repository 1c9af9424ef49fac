"""What can go wrong with a request to the store, told so that the page can explain it."""

from typing import Any

from msgspec import Struct


class UnusableDatabase(Exception):
    """The database cannot be worked with; the message says why and what to do, in Vietnamese."""


class NoSuchDossier(LookupError):
    """No dossier has this id."""


class NomineeGone(LookupError):
    """The nominee was taken off the list in the meantime."""


class NothingToUndo(LookupError):
    """The change is not a removal, or what it removed is back already."""


class Clash(Struct, frozen=True):
    """One answer that two people gave differently: what is stored, and what was typed now."""

    path: str
    stored: Any
    typed: Any


class Conflict(Exception):
    """Somebody else changed the same answers since the page was opened; nothing has been stored."""

    def __init__(self, version: int, clashes: tuple[Clash, ...]) -> None:
        super().__init__(", ".join(clash.path for clash in clashes))
        self.version = version
        self.clashes = clashes
