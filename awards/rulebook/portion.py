"""Rows as a share of a number, or of other rows: quotas of the kind "không quá 15 %", "từ 50 % trở lên".

A row in which a key is not written may or may not be meant. The least and the most that the share may be
are worked out, and the outcome is decided only where both agree.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from awards.rulebook.outcome import Outcome, all_of
from awards.rulebook.rows import every, matches
from awards.rulebook.values import Reading

Arguments = Mapping[str, Any]


def portion(arguments: Arguments, reading: Reading) -> Outcome:
    """The rows that match, against a share of the number `over` or of the rows that match `among`."""
    bounds = {key: reading.value(arguments[key]) for key in ("at_least", "at_most") if key in arguments}
    for key, bound in bounds.items():
        reading.note(key, bound)
    found = matches(arguments, reading)
    if found is None or None in bounds.values():
        return Outcome.UNKNOWN
    reading.note("count", sum(match is Outcome.MET for _, match in found))
    ends = _of_rows(arguments, reading) if "among" in arguments else _of_number(arguments, reading, bounds)
    if ends is None:
        return Outcome.UNKNOWN
    low, high = ends
    reading.note("share", low)
    return all_of(_decided(key, bound, low, high) for key, bound in bounds.items())


def _of_number(arguments: Arguments, reading: Reading, bounds: Mapping[str, Any]) -> tuple[Fraction, Fraction] | None:
    whole = reading.value(arguments["over"])
    found = matches(arguments, reading) or []
    if whole is None or whole <= 0:
        return None
    if "at_most" in bounds:
        reading.note("limit", bounds["at_most"] * whole // 1)
    least = sum(match is Outcome.MET for _, match in found)
    most = least + sum(match is Outcome.UNKNOWN for _, match in found)
    return Fraction(least, whole), Fraction(most, whole)


def _of_rows(arguments: Arguments, reading: Reading) -> tuple[Fraction, Fraction] | None:
    among = every({"of": arguments["of"], "where": arguments["among"]}, reading)
    pairs = list(zip(every(arguments, reading), among, strict=True))
    sure = sum(part is Outcome.MET and whole is Outcome.MET for part, whole in pairs)
    against = sum(part is not Outcome.MET and whole is not Outcome.NOT_MET for part, whole in pairs)
    maybe = sum(part is not Outcome.NOT_MET and whole is not Outcome.NOT_MET for part, whole in pairs)
    beside = sum(part is Outcome.NOT_MET and whole is Outcome.MET for part, whole in pairs)
    if not sure + against or not maybe + beside:
        return None
    return Fraction(sure, sure + against), Fraction(maybe, maybe + beside)


def _decided(key: str, bound: Fraction, low: Fraction, high: Fraction) -> Outcome:
    surely, possibly = (low >= bound, high >= bound) if key == "at_least" else (high <= bound, low <= bound)
    return Outcome.MET if surely else Outcome.UNKNOWN if possibly else Outcome.NOT_MET
