"""Answers in their place: read and written by JSON Pointer, and whether a question is answered."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from awards.formbook.form import Question
from awards.formbook.typed import Refused, clean, parse

_GROUP, _LIST = (dict, Mapping), (list, tuple, Sequence)
"""The usual kinds first: to ask whether a value is of an abstract kind takes long."""
__all__ = ["Refused", "clean", "get", "is_answered", "parse", "put"]


def get(data: Any, pointer: str) -> Any:
    """The value at `pointer` in dossier.json data, or None where nothing is."""
    for part in _parts(pointer):
        if isinstance(data, _GROUP):
            data = data.get(part)
        elif _is_list(data) and part.isdecimal() and int(part) < len(data):
            data = data[int(part)]
        else:
            return None
    return data


def put(data: Any, pointer: str, value: Any) -> Any:
    """New data with `value` at `pointer`; None takes the key out. What is given is left as it was.

    Groups that are missing on the way are made; a place in a list must exist or follow the last.
    """
    parts = _parts(pointer)
    return _put(data, parts, value) if parts else value


def is_answered(question: Question, value: Any) -> bool:
    """Whether a value answers the question: blank text and blank rows do not, a declared "none" does."""
    if value is None:
        return False
    if isinstance(value, str):
        return bool(value.strip())
    if _is_list(value):
        return any(_row_is_answered(row) for row in value) or (not value and bool(question.none_label))
    return True


def _row_is_answered(row: Any) -> bool:
    cells = row.values() if isinstance(row, Mapping) else (row,)
    return any(cell is not None and str(cell).strip() for cell in cells)


def _put(data: Any, parts: tuple[str, ...], value: Any) -> Any:
    head, rest = parts[0], parts[1:]
    if _is_list(data):
        items, index = list(data), int(head)
        if index > len(items):
            raise IndexError(f"no place {index} in a list of {len(items)}")
        inner = items[index] if index < len(items) else {}
        items[index : index + 1] = [_put(inner, rest, value) if rest else value]
        return items
    group = dict(data) if isinstance(data, Mapping) else {}
    if rest:
        group[head] = _put(group.get(head), rest, value)
    elif value is None:
        group.pop(head, None)
    else:
        group[head] = value
    return group


@lru_cache(maxsize=8192)
def _parts(pointer: str) -> tuple[str, ...]:
    if pointer and not pointer.startswith("/"):
        raise ValueError(f"not a JSON Pointer: {pointer!r}")
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])


def _is_list(value: Any) -> bool:
    return not isinstance(value, str) and isinstance(value, _LIST)
