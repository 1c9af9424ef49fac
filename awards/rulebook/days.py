"""Predicates about days: their order, and deadlines."""

import itertools
from collections.abc import Mapping
from typing import Any

from awards.rulebook.comparisons import of_truth
from awards.rulebook.outcome import Outcome
from awards.rulebook.values import Reading


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
