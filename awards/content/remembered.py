"""What YAML files held when they were read before, so that a command need not read them again.

Kept as JSON under a hash of the file and of the program that reads it: another file, another entry.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import DecodeError, json

from awards.content import cachefolder
from awards.content.cachefolder import Forgotten
from awards.content.tree import Located

_KIND = "yaml"
_LINES = ""
"""The key under which a mapping's own line and the lines of its keys are kept."""


def recall(data: bytes) -> Any:
    """The value of a file with these bytes. Raises Forgotten."""
    try:
        return _located(json.decode(cachefolder.recall(_KIND, _name(data))))
    except DecodeError as error:
        raise Forgotten from error


def keep(data: bytes, value: Any) -> None:
    """Remembers the value of a file with these bytes."""
    try:
        kept = json.encode(_plain(value))
    except ValueError:
        return  # what JSON cannot hold
    cachefolder.keep(_KIND, _name(data), kept)


def _name(data: bytes) -> str:
    digest = _reader().copy()
    digest.update(data)
    return f"{digest.hexdigest()[:40]}.json"


@cache
def _reader() -> Any:
    """A hash begun with the modules that make a value of a file: when they change, all is read anew."""
    own = Path(__file__)
    return sha256(own.read_bytes() + own.with_stem("yamltext").read_bytes())


def _plain(value: Any) -> Any:
    """The value as JSON can hold it. Raises ValueError when it cannot."""
    if isinstance(value, Located):
        if _LINES in value:
            raise ValueError("a key without a name")
        lines = [value.line, *(value.lines[key] for key in value)]
        return {_LINES: lines, **{key: _plain(inner) for key, inner in value.items()}}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def _located(value: Any) -> Any:
    if type(value) is dict:
        line, *lines = value.pop(_LINES)
        made = Located((key, inner if type(inner) is str else _located(inner)) for key, inner in value.items())
        made.line, made.lines = line, dict(zip(value, lines, strict=True))
        return made
    return [_located(inner) for inner in value] if type(value) is list else value
