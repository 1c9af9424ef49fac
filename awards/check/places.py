"""Places in dossier.json: which one a fact comes from, and in which order people meet them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from awards.rulebook.rule import Rule, Subject
from awards.rulebook.vocabulary import FACTS, entered_at

_ROW = re.compile(r"/\d+(?=/|$)")
_PARTS = (
    "",
    "programme",
    "year",
    "received",
    "unit",
    "quota",
    "council",
    "session",
    "proposal",
    "nominees",
    "papers",
)
_SCOPES = {"nominee": "/nominees/*", "record": "/nominees/*/history/*", "criterion": "/nominees/*/criteria/*"}


def pattern(pointer: str) -> str:
    """The pointer with every row number as `*`."""
    return _ROW.sub("/*", pointer)


def touches(entered: str, named: str) -> bool:
    """Whether a fact entered at one place depends on another: the same, one inside the other, `*` any row."""
    return all(one in ("*", other) for one, other in zip(entered.split("/"), named.split("/"), strict=False))


def nominee_place(subject: Subject) -> str:
    """The third nominee's "/nominees/2" for every subject that belongs to it; "" for the dossier's own."""
    return "/".join(subject.at.split("/")[:3]) if subject.nominee else ""


def called(place: str, name: str | None) -> str:
    """What people are told a nominee's name is: while it has none, which one it is in the list."""
    return name or f"Đối tượng thứ {int(place.split('/')[2]) + 1}"


def own_questions(rules: Iterable[Rule]) -> frozenset[str]:
    """Patterns of the places whose absence has a rule of its own: a rule that asks only for an answer."""
    return frozenset(
        place
        for rule in rules
        if rule.each != "answer"
        for name in _asked(rule)
        if name in FACTS[rule.each]
        for place in entered_at(name, _SCOPES.get(rule.each, ""), _SCOPES["nominee"])
    )


def _asked(rule: Rule) -> Iterator[str]:
    """The facts of a rule that requires an answer and nothing else."""
    wanted = rule.require.get("all", [rule.require])
    if all(set(each) == {"answered"} for each in wanted):
        yield from (each["answered"] for each in wanted)


@lru_cache(maxsize=65_536)
def order(pointer: str) -> tuple[tuple[int, str], ...]:
    """The order of the dossier's own parts; rows by number."""
    parts = pointer.split("/")[1:]
    first = _PARTS.index(parts[0]) if parts and parts[0] in _PARTS else len(_PARTS) if parts else 0
    return ((first, ""), *((int(part), "") if part.isdecimal() else (-1, part) for part in parts[1:]))
