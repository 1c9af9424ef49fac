"""Changes to the list of nominees, as functions from data to new data and the entry that tells of it."""

from collections.abc import Mapping
from typing import Any, Literal

from awards.store.entry import Entry
from awards.store.faults import NothingToUndo
from awards.store.paths import TOP, place_of

Data = dict[str, Any]


def fresh_id(data: Mapping[str, Any], used: frozenset[str] = frozenset()) -> str:
    """The next free "n<number>"; an id that was ever used (`used`) is not given out again."""
    taken = {item["id"] for item in data.get("nominees") or ()} | used
    number = len(taken) + 1
    while f"n{number}" in taken:
        number += 1
    return f"n{number}"


def added(data: Data, nominee: Data) -> tuple[Data, Entry]:
    """The nominee at the end of the list."""
    nominees = [*(data.get("nominees") or ()), nominee]
    entry = Entry(operation="add", path=TOP + nominee["id"], after=nominee, place=len(nominees) - 1)
    return {**data, "nominees": nominees}, entry


def removed(data: Data, nominee: str) -> tuple[Data, Entry]:
    """The list without the nominee; the entry keeps all of its answers."""
    place = place_of(data, nominee)
    nominees = list(data["nominees"])
    item = nominees.pop(place)
    return {**data, "nominees": nominees}, Entry(operation="remove", path=TOP + nominee, before=item, place=place)


def moved(data: Data, nominee: str, step: Literal[-1, 1]) -> tuple[Data, Entry]:
    """The nominee one place up or down; at either end it stays where it is."""
    place = place_of(data, nominee)
    nominees = list(data["nominees"])
    target = min(max(place + step, 0), len(nominees) - 1)
    nominees.insert(target, nominees.pop(place))
    return {**data, "nominees": nominees}, Entry(operation="move", path=TOP + nominee, before=place, after=target)


def restored(data: Data, removal: Entry) -> tuple[Data, Entry]:
    """The removed nominee back where it stood, with all of its answers. Raises NothingToUndo."""
    nominees = list(data.get("nominees") or ())
    if removal.before["id"] in {item["id"] for item in nominees}:
        raise NothingToUndo(removal.path)
    place = min(removal.place or 0, len(nominees))
    nominees.insert(place, removal.before)
    return {**data, "nominees": nominees}, Entry(operation="add", path=removal.path, after=removal.before, place=place)
