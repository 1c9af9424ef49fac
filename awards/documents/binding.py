"""Which words stay on one line: the parts of a name, of a day, a number and what it counts.

Words are bound by a no-break blank, so that both writers and every word processor keep to it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

NO_BREAK = "\u00a0"
LONGEST_NAME = 40
"""Characters; a longer row of capitalised words is no name, and bound it might leave the page."""

_LETTERS = [chr(code) for code in (*range(0x41, 0x250), *range(0x1EA0, 0x1EFA)) if chr(code).isalpha()]
_UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
_LOWER = "".join(letter for letter in _LETTERS if letter.islower())
_NAME = re.compile(rf"(?<!\w)(?!Ông |Bà )[{_UPPER}][{_LOWER}]+(?: [{_UPPER}][{_LOWER}]+)+(?!\w)")
_COUNTED = re.compile(r"\b(năm|tháng|ngày|số|khoản|điểm|Điều|mục|Mục) (?=\d)|(?<=\d) (?=%)")


def bound(text: str) -> str:
    """The text with its names, days and counted numbers bound."""
    if " " not in text:
        return text
    return _NAME.sub(_as_name, _COUNTED.sub(_with_blank, text))


def capitals(text: str) -> str:
    """The text in capitals; its names, which can then no longer be told from other words, are bound."""
    return bound(text).upper()


def bound_for_display(text: str, together: Iterable[str], leading: Iterable[str]) -> str:
    """A centred line, in which terms are kept `together` too and no `leading` word ends a line."""
    terms, first = _terms(tuple(together)), _terms(tuple(leading))
    joined = terms.sub(lambda found: found[0].replace(" ", NO_BREAK), bound(text)) if terms else bound(text)
    return re.sub(rf"({first.pattern}) ", rf"\1{NO_BREAK}", joined, flags=re.I) if first else joined


@lru_cache(maxsize=16)
def _terms(words: tuple[str, ...]) -> re.Pattern[str] | None:
    if not words:
        return None
    written = (f"[ {NO_BREAK}]".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)", re.I)


def _with_blank(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)


def _as_name(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK) if len(found[0]) <= LONGEST_NAME else found[0]
