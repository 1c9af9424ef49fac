"""The values that a finding read, in words, as its card shows them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from awards.check.finding import Finding
from awards.model import KIND_WORDS, ROLE_WORDS
from awards.rulebook.messages import shown
from awards.rulebook.vocabulary import FACTS

LONGEST = 160
MEASURES = {
    "share": "tỉ lệ đạt được",
    "at_least": "ít nhất",
    "at_most": "nhiều nhất",
    "count": "số đếm được",
    "years": "số năm liên tục",
}
CODES = {
    "secret-ballot": "bỏ phiếu kín",
    "show-of-hands": "giơ tay",
    "council": "danh sách Hội đồng",
    "present": "danh sách có mặt",
    "absent": "danh sách vắng mặt",
    **KIND_WORDS,
    **ROLE_WORDS,
}
"""What stands in the data as a code, in words."""

_WORDS = {name: re.split("[:;]", fact.words)[0] for scope in FACTS.values() for name, fact in scope.items()} | MEASURES

_YES_OR_NO = {name for scope in FACTS.values() for name, fact in scope.items() if fact.type == "yesno"}


def read_values(finding: Finding) -> list[tuple[str, str]]:
    """Pairs (what it is, what was read); rows of a table are left to the message."""
    return list(_pairs(finding.read))


def told_values(finding: Finding) -> list[tuple[str, str]]:
    """The values that a card shows: what is yes or no, the message has already said."""
    read = {name: value for name, value in finding.read.items() if name not in _YES_OR_NO}
    return list(_pairs(read))


def _pairs(read: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in read.items():
        if name in _WORDS and not _is_rows(value):
            words = CODES[value] if isinstance(value, str) and value in CODES else shown(value)
            yield _WORDS[name], words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def _is_rows(value: Any) -> bool:
    return isinstance(value, tuple | list) and any(isinstance(item, Mapping) for item in value)
