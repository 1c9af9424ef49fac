"""The line of a fault that was found only when files were compared: where its entry stands in the file."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from awards.content.folders import Content
from awards.content.problem import ContentError, Problem
from awards.content.tree import Located, everything_in
from awards.content.yamlfile import read

_NAMED = re.compile(r"“([^”]+)”|forms/(\S+)\.yaml")
_IDS = ("id", "code", "number")


def placed(content: Content, problem: Problem) -> Problem:
    """The problem with its line, where the file tells it; as it is where the file does not."""
    path = content.file(problem.file) if not problem.line and problem.key else None
    if path is None:
        return problem
    try:
        return replace(problem, line=line_of(read(path), problem.key, problem.message))
    except ContentError:
        return problem


def line_of(tree: Any, key: str, message: str) -> int:
    """The line of the value that the message quotes in the entry with this id, of the entry itself, of the key."""
    named = [one or other for one, other in _NAMED.findall(message)]
    first = key.partition(".")[0].partition("[")[0]
    entries = [each for each in _groups(tree) if any(each.get(name) in (key, first) for name in _IDS)]
    for entry in entries:
        if found := next(_holding(entry, named), 0):
            return found
    if entries:
        return entries[0].line
    top = next((each.lines[name] for name in (key, first) for each in _groups(tree) if name in each), 0)
    return next(_holding(tree, [key]), 0) or next(_holding(tree, named), 0) or top


def _groups(tree: Any) -> Iterator[Located]:
    return (each for each in everything_in(tree) if isinstance(each, Located))


def _holding(tree: Any, values: list[str]) -> Iterator[int]:
    """The lines of the keys under which one of the values stands, but not as an entry's own name."""
    for group in _groups(tree):
        for name, value in group.items():
            written = value if isinstance(value, list) else [value]
            if name not in _IDS and any(isinstance(each, str) and each in values for each in written):
                yield group.lines[name]
