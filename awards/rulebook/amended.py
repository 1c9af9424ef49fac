"""Whatever cites the law, compared no further than amendments in force that nobody has read allow."""

from collections.abc import Mapping
from operator import is_
from typing import Any, TypeVar

from msgspec import Struct, structs

from awards.citation import Basis

Cites = TypeVar("Cites")
Unread = Mapping[str, tuple[str, ...]]
"""The amendments that nobody has read, by the number of the instrument that they amend."""


def amended(cites: Cites, unread: Unread) -> Cites:
    """The same row, rows or programme, wherever in it a clause is cited; what need not change stays the same object."""
    found: Any = _amended(cites, unread) if unread else cites
    return found  # type: ignore[no-any-return]


def _amended(value: Any, unread: Unread) -> Any:
    if isinstance(value, Basis):
        return value.amended_unread(unread.get(value.instrument, ()))
    if isinstance(value, tuple):
        rows = tuple(_amended(each, unread) for each in value)
        return value if all(map(is_, rows, value)) else rows
    if isinstance(value, Mapping):
        values = {key: _amended(each, unread) for key, each in value.items()}
        return value if all(map(is_, values.values(), value.values())) else values
    if isinstance(value, Struct):
        parts = structs.asdict(value)
        changed = {name: new for name, part in parts.items() if (new := _amended(part, unread)) is not part}
        return structs.replace(value, **changed) if changed else value
    return value
