"""Predicates about single facts: answered, attested, compared, shared, equal everywhere, attached."""

import itertools
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from awards.rulebook.outcome import Outcome, all_of
from awards.rulebook.values import Reading, is_blank, same

Arguments = Mapping[str, Any]


def of_truth(truth: bool) -> Outcome:
    return Outcome.MET if truth else Outcome.NOT_MET


def answered(name: str, reading: Reading) -> Outcome:
    """Something is written: unknown when nobody answered yet, not met when the answer is blank."""
    value = reading.fact(name)
    return Outcome.UNKNOWN if value is None else of_truth(not is_blank(value))


def attested(arguments: Arguments, reading: Reading) -> Outcome:
    """The nominee says yes and gives evidence: a yes without evidence is not known."""
    met, evidence = reading.fact(arguments["met"]), reading.fact(arguments["evidence"])
    if met is None or (met and (evidence is None or is_blank(evidence))):
        return Outcome.UNKNOWN
    return of_truth(bool(met))


def equals(arguments: Arguments, reading: Reading) -> Outcome:
    value, wanted = reading.fact(arguments["of"]), reading.value(arguments["to"])
    return Outcome.UNKNOWN if value is None or wanted is None else of_truth(same(value, wanted))


def one_of(arguments: Arguments, reading: Reading) -> Outcome:
    """Equal to one of the values; while one of these is not known, another may still be it."""
    value = reading.fact(arguments["of"])
    choices = [reading.value(written) for written in arguments["values"]]
    if value is None:
        return Outcome.UNKNOWN
    if any(choice is not None and same(value, choice) for choice in choices):
        return Outcome.MET
    return Outcome.UNKNOWN if None in choices else Outcome.NOT_MET


def at_least(arguments: Arguments, reading: Reading) -> Outcome:
    return _compare(reading.value(arguments["value"]), reading.fact(arguments["of"]))


def at_most(arguments: Arguments, reading: Reading) -> Outcome:
    return _compare(reading.fact(arguments["of"]), reading.value(arguments["value"]))


def between(arguments: Arguments, reading: Reading) -> Outcome:
    """Both ends belong to the range; one end that is known to be missed decides."""
    value = reading.fact(arguments["of"])
    low, high = reading.value(arguments["from"]), reading.value(arguments["to"])
    return all_of((_compare(low, value), _compare(value, high)))


def _compare(smaller: Any, larger: Any) -> Outcome:
    return Outcome.UNKNOWN if smaller is None or larger is None else of_truth(smaller <= larger)


def share(arguments: Arguments, reading: Reading) -> Outcome:
    """An exact share of a whole: 69.6 % never reaches 70 %, and 50 % is not more than 50 %. A share of nothing
    is not known."""
    part, whole = reading.fact(arguments["of"]), reading.fact(arguments["over"])
    bounds = {key: reading.value(arguments[key]) for key in ("at_least", "more_than") if key in arguments}
    for key, bound in bounds.items():
        reading.note(key, bound)
    if part is None or whole is None or whole <= 0 or None in bounds.values():
        return Outcome.UNKNOWN
    found = Fraction(part) / Fraction(whole)
    reading.note("share", found)
    return all_of(of_truth(found >= bound if key == "at_least" else found > bound) for key, bound in bounds.items())


def same_everywhere(names: list[str], reading: Reading) -> Outcome:
    """All of these facts say the same; two that differ decide even while a third is not known."""
    values = [reading.fact(name) for name in names]
    known = [value for value in values if value is not None]
    if any(not same(one, other) for one, other in itertools.pairwise(known)):
        return Outcome.NOT_MET
    return Outcome.MET if len(known) == len(values) else Outcome.UNKNOWN


def attached(arguments: Arguments, reading: Reading) -> Outcome:
    """At least one attachment is there, and names a file."""
    rows = reading.fact(arguments["of"])
    if rows is None:
        return Outcome.UNKNOWN
    return of_truth(any(not is_blank(row.get("file") or "") for row in rows))
