"""YAML text read without surprises: text stays text, and every value knows its line.

Only the parser of the YAML library is used; values are resolved here. Plain scalars become a
boolean (true, false), null, or a whole number without leading zeros; whatever another YAML reader
would turn into something else (yes, 08, 12:30, 2021-03-05, 1e3) must be quoted and is refused.
"""

import re
import unicodedata
from typing import Any

import yaml

from awards.content.problem import ContentError, Problem
from awards.content.tree import Located

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 40
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,15})")
_TRAP = re.compile(
    r"(?i)(y|n|yes|no|on|off|true|false|null|<<|=)|[-+]?[0-9][0-9_.:eE+\-xo]*|0x[0-9a-f]+|[-+]?\.(inf|nan)"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"
)
_KINDS = ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value")
_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in _KINDS}
_UNTAGGED: dict[type[yaml.Node], str] = {
    kind: f"tag:yaml.org,2002:{name}"
    for kind, name in ((yaml.ScalarNode, "str"), (yaml.SequenceNode, "seq"), (yaml.MappingNode, "map"))
}
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}


class _Loader(_Parser):  # type: ignore[misc]
    """The library's parser without its guesses at the kind of a value."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        return _UNTAGGED[kind]


def read_text(text: str, file: str) -> Any:
    """The value of YAML text; `file` names its origin in the problems. Raises ContentError."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f" ở cột {mark.column + 1}" if mark else ""
        told = f"sai cú pháp YAML{place}; hãy kiểm tra dấu hai chấm, thụt đầu dòng và dấu nháy"
        raise ContentError((Problem(file, mark.line + 1 if mark else 0, "", told),)) from error
    except RecursionError as error:
        raise ContentError((Problem(file, 0, "", "các nhóm lồng nhau quá sâu"),)) from error
    reader = _Reader(file)
    value = reader.value(node, "") if node else None
    if reader.problems:
        raise ContentError(tuple(reader.problems))
    return value


class _Reader:
    """Turns nodes into values. A node met twice was written as an alias (&, *), which is refused."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._met: set[int] = set()
        self._depth = 0

    def value(self, node: yaml.Node, key: str) -> Any:
        if id(node) in self._met:
            return self._report(node, key, "không dùng neo (&, *); hãy ghi lại giá trị")
        self._met.add(id(node))
        if node.tag not in _TAGS:
            return self._report(node, key, f"không dùng thẻ {node.tag}")
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, key)
        return self._group(node, key)

    def _group(self, node: yaml.Node, key: str) -> Any:
        if self._depth == _DEEPEST:
            return self._report(node, key, "các nhóm lồng nhau quá sâu")
        self._depth += 1
        if isinstance(node, yaml.MappingNode):
            made: Any = self._mapping(node, key)
        else:
            made = [self.value(child, f"{key}[{index}]") for index, child in enumerate(node.value)]
        self._depth -= 1
        return made

    def _mapping(self, node: yaml.MappingNode, key: str) -> Located:
        mapping = Located()
        mapping.line, mapping.lines = node.start_mark.line + 1, {}
        for name_node, value_node in node.value:
            if not isinstance(name_node, yaml.ScalarNode):
                self._report(name_node, key, "khóa phải là chữ")
                continue
            name = unicodedata.normalize("NFC", name_node.value)
            path = f"{key}.{name}" if key else name
            if name in mapping:
                self._report(name_node, path, "khóa bị lặp lại")
            mapping[name] = self.value(value_node, path)
            mapping.lines[name] = name_node.start_mark.line + 1
        return mapping

    def _scalar(self, node: yaml.ScalarNode, key: str) -> Any:
        text = unicodedata.normalize("NFC", node.value)
        if node.style in ("'", '"', "|", ">"):
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _TRAP.fullmatch(text):
            return self._report(node, key, f"hãy đặt “{text}” trong dấu nháy kép để giữ nguyên là chữ")
        return text

    def _report(self, node: yaml.Node, key: str, message: str) -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + 1, key, message))
