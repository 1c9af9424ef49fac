"""JSON Pointers that survive reordering: within the store, a nominee is named by its id."""

from collections.abc import Mapping
from typing import Any

from awards.store.faults import NomineeGone

TOP = "/nominees/"


def indexed(data: Mapping[str, Any], path: str) -> str:
    """The pointer into the data as they stand now. Raises NomineeGone."""
    if not path.startswith(TOP):
        return path
    nominee, slash, rest = path.removeprefix(TOP).partition("/")
    return f"{TOP}{place_of(data, nominee)}{slash}{rest}"


def place_of(data: Mapping[str, Any], nominee: str) -> int:
    """Where the nominee stands in the list. Raises NomineeGone."""
    for place, item in enumerate(data.get("nominees") or ()):
        if item["id"] == nominee:
            return place
    raise NomineeGone(nominee)


def is_nominee(path: str) -> bool:
    """Whether the path is that of a whole nominee, not of something about one."""
    return path.startswith(TOP) and path.count("/") == 2


def overlap(one: str, other: str) -> bool:
    """Whether two paths touch: the same place, or one inside the other."""
    return f"{one}/".startswith(f"{other}/") or f"{other}/".startswith(f"{one}/")
