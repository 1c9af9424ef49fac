"""How a text is worded: gaps left from a template, figures, names."""

import re

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
_COMMON = re.compile(r"Ban Giám hiệu|Đảng Cộng sản Việt Nam|Chủ tịch Hồ Chí Minh|Hồ Chí Minh|Việt Nam")


def gap(text: str) -> str:
    """The first place that was left to fill in ("……", "…/QĐ", "xxx"), with the words beside it; else "".

    An ellipsis that ends an enumeration ("sách, vở, …") is prose, and so is one at the end of a word.
    """
    if text and not any(char.isalnum() for char in text):
        return text[:20]
    if not any(mark in text for mark in _MARKS):
        return ""
    masked = _ENUMERATION.sub(lambda found: "," * len(found[0]), text)
    found = _GAP.search(masked)
    if not found:
        return ""
    start = text.rfind(" ", 0, max(0, found.start() - 12)) + 1
    end = text.find(" ", found.end() + 12)
    return text[start : end if end > 0 else len(text)].strip()


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
