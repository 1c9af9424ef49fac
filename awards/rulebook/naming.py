"""Which award a line of somebody's history is: the titles of rules/awards in the many ways people write them.

A title that is written and is like none is another award. One that is blank, or close to a title without
being it, may be any of those that it is close to: it is never silently another award.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import fuzz, process

from awards.rulebook.award import AwardLaw
from awards.rulebook.values import Unsure
from awards.text import nfc

OTHER = "other"
"""The id of every award that rules/awards does not know."""
_CLOSE = 84
_MOST_REMEMBERED = 20_000
_QUOTES = re.compile(r"[\"'“”‘’«»„`]")
_BREAKS = re.compile(r"[\s,;:()\[\]/–—-]+")
_SPELLINGS = {
    "sỹ": "sĩ",
    "uỷ": "ủy",
    "ubnd": "ủy ban nhân dân",
    "cstđ": "chiến sĩ thi đua",
    "cstđcs": "chiến sĩ thi đua cơ sở",
    "lđtt": "lao động tiên tiến",
    "ttlđtt": "tập thể lao động tiên tiến",
    "ttlđxs": "tập thể lao động xuất sắc",
    "hclđ": "huân chương lao động",
    "ttg": "thủ tướng chính phủ",
    "gdđt": "giáo dục và đào tạo",
    "gd&đt": "giáo dục và đào tạo",
}
_CLASS = re.compile("hạng (3|iii|2|ii|1|i)$")
_CLASSES = {"3": "ba", "iii": "ba", "2": "nhì", "ii": "nhì", "1": "nhất", "i": "nhất"}
_LEFT_OUT = frozenset({"cấp", "của", "đạt", "được", "tặng"})
_BEFORE = ("danh hiệu ", "hình thức ")
_YEAR = re.compile(r"( năm( học)? \d{4}( \d{4})?)$")

_OPEN_ENDS = frozenset({"tỉnh", "bộ", "trưởng", "ngành", "tịch"})
_ISSUERS = ("chủ tịch", "hiệu trưởng", "giám đốc", "bộ trưởng", "thủ trưởng", "ủy ban nhân dân", "sở ")


@lru_cache(maxsize=4096)
def normal(title: str) -> str:
    """The title without what people write in different ways: case, quotes, sĩ or sỹ, “danh hiệu”, “cấp”."""
    text = _BREAKS.sub(" ", _QUOTES.sub(" ", nfc(title).casefold())).strip(" .")
    for before in _BEFORE:
        text = text.removeprefix(before)
    words = (_SPELLINGS.get(word, word) for word in text.split() if word not in _LEFT_OUT)
    return _CLASS.sub(lambda found: f"hạng {_CLASSES[found[1]]}", _YEAR.sub("", " ".join(words)))


class Names:
    """The awards by their names. Each title is looked up once and remembered."""

    def __init__(self, awards: Mapping[str, AwardLaw]) -> None:
        self._ids = {normal(name): each.id for each in awards.values() for name in (each.title, *each.names)}
        self._known = sorted(self._ids, key=len, reverse=True)
        self._found: dict[tuple[str, str], str | Unsure | None] = {}

    def award(self, title: str, authority: str = "") -> str | Unsure | None:
        """The award's id, OTHER, those it may be, or None when nothing is written."""
        key = (title, authority)
        if key not in self._found:
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            self._found[key] = self._look_up(normal(title), normal(authority))
        return self._found[key]

    def _look_up(self, title: str, authority: str) -> str | Unsure | None:
        if not title:
            return None
        if title in self._ids:
            return self._ids[title]
        for written in dict.fromkeys((title, f"{title} {authority}")):
            for name in self._known:
                if written.startswith(f"{name} ") and _says_by_whom(name, written.removeprefix(name).strip()):
                    return self._ids[name]
        close = self._close(title)
        return Unsure(close) if close else OTHER

    def _close(self, title: str) -> frozenset[str]:
        """Awards whose name is nearly this one, begins with it, or begins it."""
        near = process.extract(title, self._known, scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=None)
        parts = (name for name in self._known if name.startswith(f"{title} ") or title.startswith(f"{name} "))
        return frozenset(self._ids[name] for name in (*(found[0] for found in near), *parts))


def _says_by_whom(name: str, rest: str) -> bool:
    """Whether what follows a known name only says where or by whom: "… tỉnh" + "An Giang"."""
    return bool(rest) and (name.split()[-1] in _OPEN_ENDS or any(rest.startswith(each) for each in _ISSUERS))
