"""YAML read without surprises: text stays text, and every value knows its line.

Only the parser of the YAML library is used; values are resolved here. Plain scalars become a
boolean (true, false), null, or a whole number without leading zeros; whatever another YAML reader
would turn into something else (yes, 08, 12:30, 2021-03-05, 1e3) must be quoted and is refused.
"""

import re
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from awards.content.problem import ContentError, Problem

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_TRAP = re.compile(
    r"(?i)(y|n|yes|no|on|off)|[-+]?[0-9][0-9_.:eE+\-xo]*|0x[0-9a-f]+|[-+]?\.(inf|nan)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"
)
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}


class Located(dict[str, Any]):
    """A mapping that remembers the line of each of its keys, and its own."""

    line: int = 0
    lines: dict[str, int]


def read(path: Path) -> Any:
    """The file's value: Located mappings, lists, str, int, bool, None. Raises ContentError."""
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=_LOADER)
    except UnicodeDecodeError as error:
        raise ContentError((Problem(str(path), 0, "", "tệp không phải UTF-8"),)) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        told = getattr(error, "problem", None) or "không đọc được"
        raise ContentError((Problem(str(path), line, "", f"sai cú pháp YAML: {told}"),)) from error
    reader = _Reader(str(path))
    value = reader.value(node, "") if node else None
    if reader.problems:
        raise ContentError(tuple(reader.problems))
    return value


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def value(self, node: yaml.Node, key: str) -> Any:
        if node.anchor is not None if hasattr(node, "anchor") else False:
            self._report(node, key, "không dùng neo (&, *) trong tệp quy tắc")
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, key)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, f"{key}[{index}]") for index, child in enumerate(node.value)]
        return self._scalar(node, key)

    def _mapping(self, node: yaml.MappingNode, key: str) -> Located:
        mapping = Located()
        mapping.line, mapping.lines = node.start_mark.line + 1, {}
        for name_node, value_node in node.value:
            name = name_node.value
            path = f"{key}.{name}" if key else str(name)
            if not isinstance(name, Hashable) or not isinstance(name, str):
                self._report(name_node, key, "khóa phải là chữ")
                continue
            if name in mapping:
                self._report(name_node, path, "khóa bị lặp lại")
            mapping[name] = self.value(value_node, path)
            mapping.lines[name] = name_node.start_mark.line + 1
        return mapping

    def _scalar(self, node: yaml.Node, key: str) -> Any:
        text = str(node.value)
        if node.style in ("'", '"', "|", ">"):
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _TRAP.fullmatch(text):
            self._report(node, key, f"hãy đặt “{text}” trong dấu nháy kép để giữ nguyên là chữ")
        return text

    def _report(self, node: yaml.Node, key: str, message: str) -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + 1, key, message))
