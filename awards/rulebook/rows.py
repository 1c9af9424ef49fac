"""Predicates about lists (award history, discipline, nominees): count, runs of years, earlier dates.

A row in which a key that is asked for is not written may or may not be meant. Every predicate here
therefore works with the least and the most that may be true, and decides only where both agree.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from awards.rulebook.outcome import Outcome, all_of, any_of, negation
from awards.rulebook.values import Reading, Unsure, plain

Arguments = Mapping[str, Any]


def count(arguments: Arguments, reading: Reading) -> Outcome:
    """How many rows match, against a lower bound, an upper bound, or an exact number."""
    bounds = {key: reading.value(arguments[key]) for key in ("at_least", "at_most", "equals") if key in arguments}
    found = matches(arguments, reading)
    if found is None or None in bounds.values():
        return Outcome.UNKNOWN
    least = sum(match is Outcome.MET for _, match in found)
    most = least + sum(match is Outcome.UNKNOWN for _, match in found)
    reading.note("count", least)
    low, high = bounds.get("at_least", bounds.get("equals")), bounds.get("at_most", bounds.get("equals"))
    return all_of(
        (
            _decide(least >= low, most >= low) if low is not None else Outcome.NOT_APPLICABLE,
            _decide(most <= high, least <= high) if high is not None else Outcome.NOT_APPLICABLE,
        )
    )


def none(arguments: Arguments, reading: Reading) -> Outcome:
    """No row matches. An empty list is a declaration that there is none."""
    found = matches(arguments, reading)
    return Outcome.UNKNOWN if found is None else negation(_any_row(match for _, match in found))


def held_before(arguments: Arguments, reading: Reading) -> Outcome:
    """A matching row is dated before the day."""
    found, limit = matches(arguments, reading), reading.value(arguments["before"])
    if found is None or limit is None:
        return Outcome.UNKNOWN
    return _any_row(all_of((match, _earlier(row.get(arguments["date"]), limit))) for row, match in found)


def consecutive_years(arguments: Arguments, reading: Reading) -> Outcome:
    """An unbroken run of years with a matching row, ending in the year `up_to`."""
    last, wanted = reading.value(arguments["up_to"]), reading.value(arguments["at_least"])
    found = matches(arguments, reading)
    if found is None or last is None or wanted is None:
        return Outcome.UNKNOWN
    years = [(row.get(arguments["year"]), match) for row, match in found if match is not Outcome.NOT_MET]
    certain = {year for year, match in years if match is Outcome.MET and year is not None}
    possible = {year for year, _ in years if year is not None}
    undated = sum(year is None for year, _ in years)
    least = _run(certain, last, 0)
    reading.note("years", least)
    return _decide(least >= wanted, _run(possible, last, undated) >= wanted)


def _run(years: set[int], last: int, jokers: int) -> int:
    length = 0
    while last - length in years or jokers > 0:
        jokers -= last - length not in years
        length += 1
    return length


def matches(arguments: Arguments, reading: Reading) -> list[tuple[Mapping[str, Any], Outcome]] | None:
    """Each row with whether it is meant; None when the list is not known."""
    written = arguments.get("where")
    return reading.once((arguments["of"], id(written)), lambda: _matches(arguments["of"], written or {}, reading))


def _matches(name: str, written: Mapping[str, Any], reading: Reading) -> list[tuple[Mapping[str, Any], Outcome]] | None:
    rows = reading.fact(name)
    where = [(key, _wanted(each, reading)) for key, each in written.items()]
    return None if rows is None else [(row, _fits(row, where)) for row in rows]


def _wanted(written: Any, reading: Reading) -> tuple[Any, ...]:
    """The values of which a row's key must be one; None among them is one that is not known."""
    if isinstance(written, list):
        return tuple(plain(reading.value(each)) for each in written)
    return (plain(reading.value(written)),)


def _fits(row: Mapping[str, Any], where: list[tuple[str, tuple[Any, ...]]]) -> Outcome:
    """Whether the row is meant: the first key that is surely another decides."""
    found = Outcome.MET
    for key, wanted in where:
        fits = _is_one_of(row.get(key), wanted)
        if fits is Outcome.NOT_MET:
            return fits
        if fits is Outcome.UNKNOWN:
            found = fits
    return found


def _is_one_of(value: Any, wanted: tuple[Any, ...]) -> Outcome:
    if value is None or value == "":
        return Outcome.UNKNOWN
    if isinstance(value, Unsure):
        return Outcome.UNKNOWN if None in wanted or not value.isdisjoint(wanted) else Outcome.NOT_MET
    value = plain(value)
    for each in wanted:
        if value == each and isinstance(value, bool) == isinstance(each, bool):
            return Outcome.MET
    return Outcome.UNKNOWN if None in wanted else Outcome.NOT_MET


def _earlier(day: dt.date | None, limit: dt.date) -> Outcome:
    return Outcome.UNKNOWN if day is None else _decide(day < limit, day < limit)


def _any_row(outcomes: Iterator[Outcome]) -> Outcome:
    found = any_of(outcomes)
    return Outcome.NOT_MET if found is Outcome.NOT_APPLICABLE else found


def _decide(surely: bool, possibly: bool) -> Outcome:
    return Outcome.MET if surely else Outcome.UNKNOWN if possibly else Outcome.NOT_MET
