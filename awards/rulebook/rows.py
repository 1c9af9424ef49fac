"""Predicates about lists (award history, discipline, nominees): count, runs of years, earlier dates.

A row in which a key that is asked for is not written may or may not be meant. Every predicate here
therefore works with the least and the most that may be true, and decides only where both agree.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from awards.rulebook.outcome import Outcome, all_of, any_of, negation
from awards.rulebook.values import Reading, Unsure, plain

Arguments = Mapping[str, Any]
Rows = Sequence[Mapping[str, Any]]


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
    """The rows that are meant or may be, each with which of the two; None when the list is not known."""
    of, written = arguments["of"], arguments.get("where") or {}
    where = [(key, _wanted(each, reading)) for key, each in written.items()]
    # the list itself is read each time: what was read is part of the answer
    rows = reading.fact(of)
    if rows is None:
        return None
    key = (of, id(written), *(wanted for _, wanted in where))
    return reading.once(key, lambda: _matches(of, rows, where, reading))


def every(arguments: Arguments, reading: Reading) -> list[Outcome]:
    """For each row of the list whether it is meant."""
    fitting = {id(row): fits for row, fits in matches(arguments, reading) or ()}
    return [fitting.get(id(row), Outcome.NOT_MET) for row in reading.fact(arguments["of"]) or ()]


def _matches(
    of: str, rows: Rows, where: list[tuple[str, tuple[Any, ...]]], reading: Reading
) -> list[tuple[Mapping[str, Any], Outcome]]:
    if not where:
        return [(row, Outcome.MET) for row in rows]
    (first, wanted), *others = where
    found: list[tuple[Mapping[str, Any], Outcome]] = []
    for value, group in reading.once((of, first), lambda: _grouped(rows, first)):
        fits = _is_one_of(value, wanted)
        if fits is not Outcome.NOT_MET:
            found += _among(group, fits, others)
    return found


def _grouped(rows: Rows, key: str) -> list[tuple[Any, list[Mapping[str, Any]]]]:
    """The rows by what they say under one key."""
    groups: dict[Any, list[Mapping[str, Any]]] = {}
    for row in rows:
        groups.setdefault(row.get(key), []).append(row)
    return list(groups.items())


def _among(
    rows: list[Mapping[str, Any]], fits: Outcome, where: list[tuple[str, tuple[Any, ...]]]
) -> Iterator[tuple[Mapping[str, Any], Outcome]]:
    """Those of the rows that are not surely others."""
    for row in rows:
        found = fits
        for key, wanted in where:
            one = _is_one_of(row.get(key), wanted)
            if one is Outcome.NOT_MET:
                break
            if one is Outcome.UNKNOWN:
                found = one
        else:
            yield row, found


def _wanted(written: Any, reading: Reading) -> tuple[Any, ...]:
    """The values of which a row's key must be one; None among them is one that is not known."""
    if isinstance(written, list):
        return tuple(plain(reading.value(each)) for each in written)
    return (plain(reading.value(written)),)


def _is_one_of(value: Any, wanted: tuple[Any, ...]) -> Outcome:
    if value is None or value == "":
        return Outcome.UNKNOWN
    if isinstance(value, Unsure):
        return Outcome.UNKNOWN if None in wanted or not value.isdisjoint(wanted) else Outcome.NOT_MET
    if isinstance(value, str):
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
