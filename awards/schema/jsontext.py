"""JSON as people may read it: a line for each value, letters as they are."""

from typing import Any

from msgspec import json


def indented(data: Any) -> str:
    """The text of JSON data; the same data always gives the same text."""
    return json.format(json.encode(data), indent=2).decode() + "\n"
