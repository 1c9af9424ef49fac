"""Many records at once: only how each stands towards each award, judged in as many processes as there are cores."""

import datetime as dt
import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from awards.eligible.candidate import latest_year
from awards.eligible.judging import Judge
from awards.eligible.standing import StandingOutcome
from awards.model import Record
from awards.rulebook.load import Rulebook

Item = TypeVar("Item")
Made = TypeVar("Made")
_CHUNK = 100
_FEW = 400
"""So many records are judged before another process has even begun."""


class Tally(Struct, frozen=True, kw_only=True):
    """One record of many: the year that it was judged for, and its outcome for each award of its kind."""

    name: str
    year: int
    outcomes: Mapping[str, StandingOutcome]


def judge_many(
    records: Sequence[Record], rulebook: Rulebook, on: dt.date, *, processes: int | None = None
) -> Iterator[Tally]:
    """A tally for each record, in their order."""
    judge = Judge(rulebook, on)
    return in_processes(lambda record: tally(judge, record, on), records, processes=processes)


def tally(judge: Judge, record: Record, on: dt.date, year: int | None = None) -> Tally:
    """How one record stands towards every award of its kind. Without a year, in the last that is classified."""
    judged = year or latest_year(record, on)
    return Tally(name=record.name, year=judged, outcomes=judge.outcomes(record, judged))


def in_processes(
    work: Callable[[Item], Made], items: Sequence[Item], *, processes: int | None = None
) -> Iterator[Made]:
    """What `work` makes of each item, in their order; the items are shared out where that is worth it.

    A process of its own is a copy of this one, so neither the work nor the items are sent to it; where the system
    cannot copy a process, and for a few items, everything is done here.
    """
    wanted = processes or os.cpu_count() or 1
    if wanted < 2 or len(items) < _FEW or "fork" not in multiprocessing.get_all_start_methods():
        return map(work, items)
    return _shared_out(work, items, wanted)


def _shared_out(work: Callable[[Item], Made], items: Sequence[Item], processes: int) -> Iterator[Made]:
    parts = [range(first, min(first + _CHUNK, len(items))) for first in range(0, len(items), _CHUNK)]
    context = multiprocessing.get_context("fork")
    with context.Pool(processes, initializer=_take, initargs=(work, items)) as pool:
        for made in pool.imap(_part, parts):
            yield from made


_taken: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""In a copy: its work and all items."""


def _take(work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    gc.freeze()  # what was there before the copy is never looked through again
    _taken.append((work, items))


def _part(numbers: range) -> list[Any]:
    work, items = _taken[-1]
    return [work(items[number]) for number in numbers]
