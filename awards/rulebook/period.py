"""The predicate `period`: an unbroken run of years up to a year, with what must lie before it and inside it.

Any run that is long enough may serve: a longer one may hold more. A row that only may match, or whose
year is not written, makes the answer unknown where it could decide it; so does a list not yet given.
"""

import math
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from awards.rulebook.outcome import Outcome, all_of, any_of
from awards.rulebook.rows import matches
from awards.rulebook.values import Reading

Arguments = Mapping[str, Any]
_LONGEST = 80


class Years(Struct, frozen=True):
    """How many rows match in each year: surely, and possibly; `undated` possible ones may be of any year."""

    surely: Mapping[int, int]
    possibly: Mapping[int, int]
    undated: float

    def within(self, first: int, last: int) -> tuple[int, float]:
        """The least and the most rows in these years, both ends included."""
        return _inside(self.surely, first, last), _inside(self.possibly, first, last) + self.undated


def _inside(counted: Mapping[int, int], first: int, last: int) -> int:
    return sum([number for year, number in counted.items() if first <= year <= last])


class Run(Struct, frozen=True):
    """A run of years that may serve: whether it is unbroken, comes after what was held, and has enough inside.

    `counts` are the least and the most rows inside it, for each kind of row that must lie in it.
    """

    first: int
    last: int
    unbroken: Outcome
    held: Outcome
    inside: tuple[Outcome, ...]
    counts: tuple[tuple[int, float], ...]

    @property
    def outcome(self) -> Outcome:
        return all_of((self.unbroken, self.held, *self.inside))


def period(arguments: Arguments, reading: Reading) -> Outcome:
    """At least `years` years, ending in `up_to`, each with a row of `each_year`."""
    return period_of(runs_of(arguments, reading))


def period_of(runs: tuple[Run, ...] | None) -> Outcome:
    """The answer for these runs: any of them may serve."""
    return Outcome.UNKNOWN if runs is None else any_of(run.outcome for run in runs)


def runs_of(arguments: Arguments, reading: Reading) -> tuple[Run, ...] | None:
    """Every run that is long enough and may serve, the shortest first and always; None without a last year."""
    wanted, last = reading.value(arguments["years"]), reading.value(arguments["up_to"])
    yearly = _years(arguments["each_year"], reading)
    after = _years(arguments["after"], reading) if "after" in arguments else None
    within = [(each["at_least"], _years(each, reading)) for each in arguments.get("within") or ()]
    reading.note("years", None)
    if wanted is None or last is None:
        return None
    reading.note("years", _length(yearly, last))
    bounds = [(reading.value(least), years) for least, years in within]
    return tuple(_runs(last, wanted, yearly, after, bounds))


Bounds = list[tuple[int | None, "Years"]]


def _runs(last: int, wanted: int, yearly: Years, after: Years | None, bounds: Bounds) -> Iterator[Run]:
    """The runs, until the next one could hold nothing that the one before it does not."""
    known = (yearly, *([after] if after else ()), *(years for _, years in bounds))
    earliest = min((year for each in known for year in each.possibly), default=last)
    shortest = last - wanted + 1
    first = last + 1
    certain, missing = True, 0
    while first > last - _LONGEST:
        first -= 1
        certain = certain and first in yearly.surely
        missing += first not in yearly.possibly
        if first > shortest:
            continue
        unbroken = Outcome.MET if certain else Outcome.UNKNOWN if missing <= yearly.undated else Outcome.NOT_MET
        if first < shortest and (unbroken is Outcome.NOT_MET or first < earliest):
            return
        yield _run(first, last, unbroken, after, bounds)


def _run(first: int, last: int, unbroken: Outcome, after: Years | None, bounds: Bounds) -> Run:
    counts = tuple(years.within(first, last) for _, years in bounds)
    held = Outcome.MET if after is None else _held(after, first)
    inside = tuple(_enough(count, least) for count, (least, _) in zip(counts, bounds, strict=True))
    return Run(first, last, unbroken, held, inside, counts)


def _held(after: Years, first: int) -> Outcome:
    if any(year < first for year in after.surely):
        return Outcome.MET
    return Outcome.UNKNOWN if after.undated or any(year < first for year in after.possibly) else Outcome.NOT_MET


def _enough(count: tuple[int, float], least: int | None) -> Outcome:
    if least is None:
        return Outcome.UNKNOWN
    return Outcome.MET if count[0] >= least else Outcome.UNKNOWN if count[1] >= least else Outcome.NOT_MET


def _length(yearly: Years, last: int) -> int:
    length = 0
    while last - length in yearly.surely:
        length += 1
    return length


def _years(arguments: Arguments, reading: Reading) -> Years:
    """The years of these rows, and of those under `or`, which serve as well."""
    return reading.once(("years", id(arguments)), lambda: _every_year(arguments, reading))


def _every_year(arguments: Arguments, reading: Reading) -> Years:
    surely: dict[int, int] = {}
    possibly: dict[int, int] = {}
    undated: float = 0
    for each in (arguments, *arguments.get("or", ())):
        found = matches(each, reading)
        if found is None:
            undated = math.inf
            continue
        column = each["year"]
        for row, match in found:
            if match is not Outcome.NOT_MET:
                undated += _count(row.get(column), match, surely, possibly)
    return Years(surely, possibly, undated)


def _count(year: int | None, match: Outcome, surely: dict[int, int], possibly: dict[int, int]) -> int:
    """Counts a row in its year; gives 1 for a row of no year."""
    if year is None:
        return 1
    possibly[year] = possibly.get(year, 0) + 1
    if match is Outcome.MET:
        surely[year] = surely.get(year, 0) + 1
    return 0
