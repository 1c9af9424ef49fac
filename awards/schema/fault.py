"""What is malformed in a dossier.json, place by place."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct


class Fault(Struct, frozen=True):
    """`at` is a JSON Pointer into the file; "" is the file itself."""

    at: str
    message: str

    def __str__(self) -> str:
        return f"{self.at}: {self.message}" if self.at else self.message


class Malformed(Exception):
    """The file is not a dossier.json that can be read; `faults` lists every fault in it."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def faults_of(messages: Any, at: str = "") -> Iterator[Fault]:
    """The faults in marshmallow's nested messages, in the order of the file's own keys."""
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            yield from faults_of(inner, at if key == "_schema" else f"{at}/{pointer_part(str(key))}")
    elif isinstance(messages, list):
        for message in messages:
            yield from faults_of(message, at)
    else:
        yield Fault(at, str(messages))


def pointer_part(key: str) -> str:
    """One part of a JSON Pointer, escaped as RFC 6901 asks."""
    return key.replace("~", "~0").replace("/", "~1")
