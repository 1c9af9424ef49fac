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
PARAMETER = "parameter."
_MOST_DECIMALS = 6
_TEXT_VALUES = {
    "total_members": "trên tổng số thành viên Hội đồng",
    "present": "trên số thành viên dự họp",
}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def fill(
    template: str,
    facts: Mapping[str, Any],
    parameters: Mapping[str, Parameter],
    read: Mapping[str, Any] | None = None,
) -> str:
    """The message with its placeholders filled: {fact.name}, {parameter.<id>}, and what the predicates
    measured ({share}, {at_least}, {count}, {years}). What is not known reads "chưa rõ"."""
    known = {**facts, **{f"{PARAMETER}{each.id}": each.value for each in parameters.values()}, **(read or {})}
    return _PLACEHOLDER.sub(lambda found: _shown_as(found[1], known.get(found[1])), template)


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
    """A value as Vietnamese readers write it."""
    if value is None or value == "":
        return UNKNOWN
    if isinstance(value, str):
        return value
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


def _shown_as(name: str, value: Any) -> str:
    is_threshold = name in ("at_least", "more_than") or name.startswith(PARAMETER)
    return threshold(value) if is_threshold and isinstance(value, Fraction) else shown(value)


def threshold(share: Fraction) -> str:
    """A share that is asked for, exactly: "80 %", "2/3"."""
    return percent(share) if (share * 1000).denominator == 1 else f"{share.numerator}/{share.denominator}"


def parameter_words(parameter: Parameter) -> str:
    """The parameter's value as it is said: "80 %", "bỏ phiếu kín: có"."""
    if isinstance(parameter.value, str):
        return _TEXT_VALUES.get(parameter.value, parameter.value)
    return threshold(parameter.value) if isinstance(parameter.value, Fraction) else shown(parameter.value)


def percent(share: Fraction) -> str:
    """66,7 %: one decimal, none for a whole number. 69,96 % keeps as many as it takes not to read 70 %."""
    exact = share * 100
    if exact.denominator == 1:
        return f"{exact.numerator} %"
    digits = next((n for n in range(1, _MOST_DECIMALS) if round(exact, n).denominator != 1), _MOST_DECIMALS)
    return f"{float(round(exact, digits)):.{digits}f} %".replace(".", ",")
