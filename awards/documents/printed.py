"""Values on their way to paper: kept apart from a template's text by one token each.

A template is rendered with a private-use character in the place of every value, so the parser that
reads the rendered text never sees what people typed, and nothing typed can become markup.
"""

import datetime as dt
import re
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup

from awards.text import nfc, short_date

FIRST, LAST = 0xF0000, 0xFFFFD
TOKEN = f"[{chr(FIRST)}-{chr(LAST)}]"
DOTS = "……"
_NOT_PRINTABLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


class Gap(str):
    """Nothing was written: a person writes here by hand, on this many dotted lines."""

    lines: int

    def __new__(cls, lines: int = 1) -> "Gap":
        gap = super().__new__(cls, "")
        gap.lines = lines
        return gap


class Kept(str):
    """A value that is not broken across lines: a name, a document number, a date."""

    __slots__ = ()


class TooManyValues(ValueError):
    """A document prints more values than there are tokens."""


class Values(list[str]):
    """The values of one rendering, in the order of their tokens."""

    def token(self, value: Any) -> Markup:
        """The character that stands for `value`; what a template itself made (a macro) stays text."""
        if isinstance(value, Markup):
            return value
        if isinstance(value, Undefined):
            str(value)
        if len(self) > LAST - FIRST:
            raise TooManyValues
        self.append(printed(value))
        return Markup(chr(FIRST + len(self) - 1))  # noqa: S704 - one private-use character

    def behind(self, token: str) -> str:
        return self[ord(token) - FIRST]


def printed(value: Any) -> str:
    """A value as text: days the Vietnamese way, no character that cannot be printed."""
    if value is None:
        return Gap()
    if isinstance(value, Gap):
        return value
    if isinstance(value, dt.date):
        return Kept(short_date(value))
    if isinstance(value, bool):
        return "Có" if value else "Không"
    text = _cleaned(nfc(str(value)))
    if not text.strip():
        return Gap()
    return Kept(text) if isinstance(value, Kept) else text


def _cleaned(text: str) -> str:
    """The text with one kind of line end, and without what cannot be printed; most texts have nothing of either."""
    if text.replace("\n", " ").isprintable():
        return text
    return _NOT_PRINTABLE.sub("", _LINE_ENDS.sub("\n", text))


def without_tokens(text: str) -> str:
    """A template's own text, in which no character may stand for a value."""
    return _PRIVATE.sub("", nfc(text))
