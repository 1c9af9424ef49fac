"""A file in which every key is written, changed at one place after another."""

import re
from collections.abc import Iterator
from typing import Any

from awards.content.problem import ContentError
from awards.content.shape import MISSING_KEY, Shape, load
from awards.content.yamltext import read_text

Path = tuple[str | int, ...]


def required(shape: Shape, text: str) -> set[str]:
    """The keys that are told to be missing when they are left out."""
    written = read_text(text, "a.yaml")
    return {
        _name(path)
        for path in _keys(written)
        if f"{_key(path)}: {MISSING_KEY}" in _told(shape, _without(written, path))
    }


def refusing(shape: Shape, text: str, value: Any, *, only: str = "") -> set[str]:
    """The keys (or `only` this one) that do not take this value, whatever else they take."""
    written = read_text(text, "a.yaml")
    return {
        _name(path)
        for path in _keys(written)
        if not only or _name(path) == only
        if any(told.startswith(_key(path)) for told in _told(shape, _with(written, path, value)))
    }


def keys(text: str) -> set[str]:
    """Every key that is written."""
    return {_name(path) for path in _keys(read_text(text, "a.yaml"))}


def _told(shape: Shape, written: Any) -> list[str]:
    try:
        load(shape, written, "a.yaml")
    except ContentError as error:
        return [f"{each.key}: {each.message}" for each in error.problems]
    return []


def _keys(written: Any, path: Path = ()) -> Iterator[Path]:
    items = enumerate(written) if isinstance(written, list) else written.items() if isinstance(written, dict) else ()
    for key, inner in items:
        if isinstance(key, str):
            yield (*path, key)
        yield from _keys(inner, (*path, key))


def _key(path: Path) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def _name(path: Path) -> str:
    """The key, whichever row it stands in."""
    return re.sub(r"\[\d+\]", "", _key(path))


def _with(written: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    copied = dict(written) if isinstance(written, dict) else list(written)
    copied[path[0]] = _with(written[path[0]], path[1:], value)
    return copied


def _without(written: Any, path: Path) -> Any:
    if len(path) == 1:
        return {key: value for key, value in written.items() if key != path[0]}
    return _with(written, path[:1], _without(written[path[0]], path[1:]))
