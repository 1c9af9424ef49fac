"""What stands inside a content file, or inside a part of one."""

from collections.abc import Iterator, Mapping
from typing import Any


class Located(dict[str, Any]):
    """A mapping that remembers its own line and the line of each of its keys."""

    line: int = 0
    lines: dict[str, int]


def everything_in(tree: Any) -> Iterator[Any]:
    """The tree itself, then all that stands in it, in the order in which it is written; keys are left out."""
    yield tree
    if not isinstance(tree, str):
        for inner in tree.values() if isinstance(tree, Mapping) else tree if isinstance(tree, list | tuple) else ():
            yield from everything_in(inner)
