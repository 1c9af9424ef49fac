"""Four outcomes, combined as Kleene logic: "not known" never counts as "met"."""

from collections.abc import Iterable
from enum import StrEnum


class Outcome(StrEnum):
    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"

    __hash__ = str.__hash__  # an Enum's own is many times slower


def all_of(outcomes: Iterable[Outcome]) -> Outcome:
    """NOT_MET if any is, else UNKNOWN if any is, else MET; what does not apply is left out."""
    return _strongest(tuple(outcomes), Outcome.NOT_MET, Outcome.MET)


def any_of(outcomes: Iterable[Outcome]) -> Outcome:
    """MET if any is, else UNKNOWN if any is, else NOT_MET; what does not apply is left out."""
    return _strongest(tuple(outcomes), Outcome.MET, Outcome.NOT_MET)


def negation(outcome: Outcome) -> Outcome:
    opposite = {Outcome.MET: Outcome.NOT_MET, Outcome.NOT_MET: Outcome.MET}
    return opposite.get(outcome, outcome)


def _strongest(found: tuple[Outcome, ...], first: Outcome, last: Outcome) -> Outcome:
    if first in found:
        return first
    if Outcome.UNKNOWN in found:
        return Outcome.UNKNOWN
    return last if last in found else Outcome.NOT_APPLICABLE
