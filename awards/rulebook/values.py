"""Values as rule authors write them, and the reading of facts with a record of what was read."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any, TypeVar

from awards.rulebook.programme import Parameter
from awards.rulebook.rule import Facts
from awards.text import nfc

_FRACTION = re.compile(r"(\d+)/([1-9]\d*)")
_PERCENT = re.compile(r"(\d+)(?:[.,](\d+))?\s?%")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

Result = TypeVar("Result")
Written = Any
"""An int, text, a share ("2/3", "70%"), a day ("2023-08-12"), true/false, {fact: name} or {parameter: id}."""


def share_of_text(text: str) -> Fraction | None:
    """ "2/3" and "70%" as exact fractions, or None when the text is no share."""
    if found := _FRACTION.fullmatch(text):
        return Fraction(int(found[1]), int(found[2]))
    if found := _PERCENT.fullmatch(text):
        decimals = found[2] or ""
        return Fraction(int(found[1] + decimals), 100 * 10 ** len(decimals))
    return None


def literal(written: Written) -> Any:
    """A value that stands for itself: shares become fractions, days dates, other text stays text."""
    return _of_text(written) if isinstance(written, str) else written


@lru_cache(maxsize=1024)
def _of_text(written: str) -> Fraction | dt.date | str:
    if (share := share_of_text(written)) is not None:
        return share
    return day_of_text(written) or nfc(written)


def day_of_text(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def same(one: Any, other: Any) -> bool:
    """Equality as people mean it: runs of blanks count once, and 1 is not true."""
    return isinstance(one, bool) == isinstance(other, bool) and bool(plain(one) == plain(other))


def plain(value: Any) -> Any:
    """The value in the form in which two that people hold equal are equal; only text changes."""
    return _plain_text(value) if isinstance(value, str) else value


@lru_cache(maxsize=8192)
def _plain_text(text: str) -> str:
    return " ".join(nfc(text).split())


class Unsure(frozenset[Any]):
    """A row's value that is one of these, not known which: what is none of them it surely is not."""

    __slots__ = ()


def is_blank(value: Any) -> bool:
    """Whether nothing is written: blank text or an empty list."""
    return (isinstance(value, str) and not value.strip()) or (isinstance(value, tuple | list) and not value)


class Reading:
    """One judgement's view of the facts: whatever is asked for is recorded in `read`.

    `kept` lets several judgements of the same facts share what was worked out on the way; what is read then
    is recorded the first time only.
    """

    __slots__ = ("_facts", "_kept", "_parameters", "read")

    def __init__(self, facts: Facts, parameters: Mapping[str, Parameter], kept: dict[Any, Any] | None = None) -> None:
        self._facts = facts
        self._parameters = parameters
        self._kept = kept
        self.read: dict[str, Any] = {}

    def once(self, key: Any, work_out: Callable[[], Result]) -> Result:
        """What `work_out` gives, worked out once for all judgements that share `kept`."""
        if self._kept is None:
            return work_out()
        if key not in self._kept:
            self._kept[key] = work_out()
        found: Result = self._kept[key]
        return found

    def fact(self, name: str) -> Any:
        """The fact, or None when it is not known."""
        found = self.read[name] = self._facts.get(name)
        return found

    def value(self, written: Written) -> Any:
        """What a written value stands for, or None when it is not known."""
        if not isinstance(written, dict):
            return literal(written)
        if "fact" in written:
            return self.fact(written["fact"])
        return self.parameter(written["parameter"])

    def parameter(self, parameter_id: str) -> Any:
        found = self._parameters.get(parameter_id)
        self.read[f"parameter.{parameter_id}"] = found.value if found else None
        return found.value if found else None

    def note(self, measure: str, value: Any) -> None:
        """Records a measure that was computed on the way ("share", "count", "years")."""
        self.read[measure] = value
