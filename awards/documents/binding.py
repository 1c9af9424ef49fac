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
_BEFORE_NAMES = "(?:Ông|Bà|Trường|Sở|Phòng|Ban|Bộ|Hội|Tổ|Chi|Ủy)"
_NAME = re.compile(rf"(?<!\w)(?!{_BEFORE_NAMES} )[{_UPPER}][{_LOWER}]+(?: [{_UPPER}][{_LOWER}]+)+(?!\w)")
_COUNTED = re.compile(r"\b(năm|tháng|ngày|số|khoản|điểm|Điều|mục|Mục) (?=\d)|(?<=\d) (?=%)")
_QUOTED = re.compile(rf"“[^”]{{1,{LONGEST_NAME}}}”")


@lru_cache(maxsize=4096)  # both writers ask for the same texts, one after the other
def bound(text: str, longest: int = LONGEST_NAME) -> str:
    """The text with its days, its counted numbers and its names of at most `longest` characters bound."""
    if " " not in text:
        return text
    return _NAME.sub(lambda found: _within(longest, found), _COUNTED.sub(_with_blank, text))


def capitals(text: str) -> str:
    """The text in capitals; its names, which can then no longer be told from other words, are bound."""
    return bound(text).upper()


def bound_for_display(text: str, together: Iterable[str], leading: Iterable[str]) -> str:
    """A centred line, in which terms and quoted words are kept `together` too and no `leading` word ends a line."""
    terms, first = _terms(tuple(together)), _terms(tuple(leading))
    joined = _QUOTED.sub(_with_blank, bound(text))
    joined = terms.sub(_with_blank, joined) if terms else joined
    return re.sub(rf"({first.pattern}) ", rf"\1{NO_BREAK}", joined, flags=re.I) if first else joined


@lru_cache(maxsize=16)
def _terms(words: tuple[str, ...]) -> re.Pattern[str] | None:
    if not words:
        return None
    written = (f"[ {NO_BREAK}]".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)", re.I)


def _with_blank(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)


def _within(longest: int, found: re.Match[str]) -> str:
    return _with_blank(found) if len(found[0]) <= longest else found[0]
