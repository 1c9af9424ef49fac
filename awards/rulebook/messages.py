"""What people read of a finding: placeholders filled in, values shown the Vietnamese way."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from awards.rulebook.predicates import PREDICATES
from awards.rulebook.programme import Parameter
from awards.text import short_date

UNKNOWN = "chưa rõ"
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def fill(
    template: str,
    facts: Mapping[str, Any],
    parameters: Mapping[str, Parameter],
    read: Mapping[str, Any] | None = None,
) -> str:
    """The message with its placeholders filled: {fact.name}, {parameter.<id>}, and what the predicates
    measured ({share}, {at_least}, {count}, {years}). What is not known reads "chưa rõ"."""
    known = {**facts, **{f"parameter.{each.id}": each.value for each in parameters.values()}, **(read or {})}
    return _PLACEHOLDER.sub(lambda found: shown(known.get(found[1])), template)


def placeholders(template: str) -> tuple[str, ...]:
    return tuple(_PLACEHOLDER.findall(template))


def measures(predicate: Any) -> Iterator[str]:
    """The names of what a predicate, or one inside it, measures."""
    if isinstance(predicate, Mapping):
        for name, inner in predicate.items():
            if name in PREDICATES:
                yield from PREDICATES[name].measures
            yield from measures(inner)
    elif isinstance(predicate, list):
        for inner in predicate:
            yield from measures(inner)


def shown(value: Any) -> str:
    """A value as Vietnamese readers write it; a share is cut, never rounded up to a threshold."""
    if value is None or value == "":
        return UNKNOWN
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, dt.date):
        return short_date(value)
    if isinstance(value, Fraction):
        return percent(value)
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".") if abs(value) >= 10_000 else str(value)
    if isinstance(value, tuple | list):
        return ", ".join(map(shown, value)) if value else "không có"
    return str(value)


def percent(share: Fraction) -> str:
    """66,7 %: one decimal, cut (69,99 % must not read as 70 %); none when it is 0."""
    tenths = share.numerator * 1000 // share.denominator
    return f"{tenths // 10},{tenths % 10} %" if tenths % 10 else f"{tenths // 10} %"
