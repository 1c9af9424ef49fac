"""A YAML file of rules, forms or layouts, read by `yamltext`, or recalled when the same file was read before."""

from pathlib import Path
from typing import Any

from awards.content import remembered
from awards.content.cachefolder import Forgotten
from awards.content.problem import ContentError, Problem


def read(path: Path) -> Any:
    """The file's value: Located mappings, lists, str, int, bool, None. Raises ContentError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ContentError((Problem(str(path), 0, "", "không mở được tệp"),)) from error
    try:
        return remembered.recall(data)
    except Forgotten:
        value = _parsed(data, str(path))
    remembered.keep(data, value)
    return value


def _parsed(data: bytes, file: str) -> Any:
    from awards.content.yamltext import read_text  # which is seldom needed, and takes long to load

    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ContentError((Problem(file, 0, "", "tệp không phải văn bản UTF-8"),)) from error
    return read_text(text.replace("\r\n", "\n").replace("\r", "\n"), file)
