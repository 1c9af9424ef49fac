"""Predicates about days: their order, and deadlines."""

import datetime as dt
import itertools
from collections.abc import Mapping
from typing import Any

from awards.rulebook.comparisons import of_truth
from awards.rulebook.outcome import Outcome
from awards.rulebook.values import Reading

_WEEK, _WORKING = 7, 5


def dates_in_order(names: list[str], reading: Reading) -> Outcome:
    """Each day is the same as or earlier than the next; two known days out of order decide."""
    days = [reading.fact(name) for name in names]
    known = [day for day in days if day is not None]
    if any(earlier > later for earlier, later in itertools.pairwise(known)):
        return Outcome.NOT_MET
    return Outcome.MET if len(known) == len(days) else Outcome.UNKNOWN


def before_deadline(arguments: Mapping[str, Any], reading: Reading) -> Outcome:
    """Strictly before: "trước ngày 12/8" is missed on 12/8 itself."""
    day, deadline = reading.fact(arguments["of"]), reading.value(arguments["deadline"])
    return Outcome.UNKNOWN if day is None or deadline is None else of_truth(day < deadline)


def working_days_before(arguments: Mapping[str, Any], reading: Reading) -> Outcome:
    """At least so many working days lie from one day up to another, that other day left out.

    Working days are those from Monday to Friday: public holidays differ from year to year and are not known here.
    """
    day, other = reading.fact(arguments["of"]), reading.value(arguments["before"])
    wanted = reading.value(arguments["at_least"])
    if day is None or other is None or wanted is None:
        return Outcome.UNKNOWN
    found = weekdays(day, other)
    reading.note("days", found)
    return of_truth(found >= wanted)


def weekdays(since: dt.date, until: dt.date) -> int:
    """The days from Monday to Friday from the first day on, before the second; none when it lies before."""
    length = (until - since).days
    if length <= 0:
        return 0
    weeks, rest = divmod(length, _WEEK)
    return weeks * _WORKING + sum((since.weekday() + each) % _WEEK < _WORKING for each in range(rest))


def within_days(arguments: Mapping[str, Any], reading: Reading) -> Outcome:
    """At most so many days lie from one day to another; the other may not come first."""
    day, other = reading.fact(arguments["of"]), reading.value(arguments["until"])
    wanted = reading.value(arguments["at_most"])
    if day is None or other is None or wanted is None:
        return Outcome.UNKNOWN
    found = (other - day).days
    reading.note("days", found)
    return of_truth(0 <= found <= wanted)
