"""What the store hands out: a dossier with its version, and the entries of its record of changes."""

import datetime as dt
from typing import Any, Literal

from msgspec import Struct

Operation = Literal["set", "add", "remove", "move"]
Reason = Literal["created", "imported", "saved", "added", "removed", "moved", "restored"]


class Entry(Struct, frozen=True, kw_only=True):
    """One thing that changed. `path` is a JSON Pointer that names a nominee by its id, never by its place."""

    operation: Operation
    path: str
    before: Any = None
    after: Any = None
    place: int | None = None
    """Where in its list a removed or added item stood."""


class Change(Struct, frozen=True, kw_only=True):
    """One step from a version to the next; `page` is the wizard's page that made it."""

    id: int
    dossier: str
    version: int
    reason: Reason
    page: str
    editor: str
    at: dt.datetime
    entries: tuple[Entry, ...]


class Listed(Struct, frozen=True, kw_only=True):
    """A dossier as the list of dossiers shows it."""

    id: str
    title: str
    version: int
    created: dt.datetime
    updated: dt.datetime
    binned: dt.datetime | None = None
    """Since when it lies in the bin."""


class Record(Listed, frozen=True, kw_only=True):
    """A dossier with its data, as the contract words them."""

    data: dict[str, Any]
