"""How a text is worded: gaps left from a template, figures, names."""

import re
import unicodedata

_GAP = re.compile(
    r"\.{4,}|…{2,}|_{3,}|\?{2,}"
    r"|\[(?:…|\.{3}|\s|điền|ghi|nhập)[^\]]*\]"
    r"|(?<![\w,])(?:…|\.{2,3})(?=\s*[\w/,;:]|$)(?<!,)"
    r"|(?<=/)(?:…|\.{2,})|(?:…|\.{2,})(?=/)"
    r"|\bx{3,}\b",
    re.IGNORECASE,
)
_MARKS = ("…", "..", "__", "??", "[", "xxx", "XXX")
_ENUMERATION = re.compile(r",\s*(?:…|\.{2,3})|\b(?:v\.v|vv)\.?\s*(?:…|\.{2,3})?")
_FIGURE = re.compile(r"\d")
_QUOTED = re.compile(r"[“\"][^”\"]{3,}[”\"]")
_CAPITAL = r"[^\W\d_a-zà-ỹđ]\w*"
_NAME = re.compile(rf"(?<![.!?:;–-]\s)(?<!^){_CAPITAL}(?:\s{_CAPITAL})+")
_BESIDE = 12
_UNSEEN = ("Cf", "Cc", "Zs", "Zl", "Zp")
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
_COMMON = re.compile(r"Ban Giám hiệu|Đảng Cộng sản Việt Nam|Chủ tịch Hồ Chí Minh|Hồ Chí Minh|Việt Nam")


def gap(text: str) -> str:
    """The first place that was left to fill in ("……", "…/QĐ", "xxx"), with the words beside it; else "".

    An ellipsis that ends an enumeration ("sách, vở, …") is prose, and so is one at the end of a word.
    """
    if text.strip() and not any(char.isalnum() for char in text):
        return text.strip()[:20]
    if not any(map(text.__contains__, _MARKS)):
        return ""
    masked = _ENUMERATION.sub(lambda found: "," * len(found[0]), text)
    found = _GAP.search(masked)
    if not found:
        return ""
    return _around(text, found.start(), found.end())


def unprintable(text: str, printable: frozenset[str]) -> tuple[str, str]:
    """The first character that the printed faces lack, and the words around it; else two empty texts.

    Marks that nobody sees are left out: they are dropped when the paper is printed.
    """
    if printable.issuperset(text):
        return "", ""
    foreign = {char for char in set(text) - printable if _is_seen(char)}
    if not foreign:
        return "", ""
    at = min(map(text.index, foreign))
    return text[at], _around(text, at, at + 1)


def _is_seen(char: str) -> bool:
    return unicodedata.category(char) not in _UNSEEN and char not in _SELECTORS


def _around(text: str, start: int, end: int) -> str:
    """The passage with a few words on either side."""
    first = text.rfind(" ", 0, max(0, start - _BESIDE)) + 1
    last = text.find(" ", end + _BESIDE)
    return " ".join(text[first : last if last > 0 else len(text)].split())


def has_figures(text: str) -> bool:
    return _FIGURE.search(text) is not None


def is_specific(text: str) -> bool:
    """Whether there is something to check in it: a figure, a date, a quoted title, a proper name."""
    return has_figures(text) or bool(_QUOTED.search(text)) or bool(_NAME.search(_COMMON.sub("", text)))


def beginning(text: str, most: int = 60) -> str:
    """The first words of a long text, to name it by."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
