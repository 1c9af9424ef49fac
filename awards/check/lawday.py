"""The law of the day that selects it: whether it is known, has ended, or was amended by a text that nobody has read."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from awards.check.case import Case, listed
from awards.check.law import successor
from awards.citation import Basis
from awards.rulebook.instrument import MARKS, Instrument, called
from awards.rulebook.rule import Facts, Subject

NEAR = dt.timedelta(days=30)
"""How long before an amendment people are told: a dossier sent now may be received after it."""


def facts(case: Case) -> dict[str, Any]:
    """The amendment that nobody has read, from a little before it is in force, and which day is settled."""
    found = _unread(case)
    if found is None:
        return {"law.amended": False}
    law, amendment = found
    since, on = _begins(amendment), case.in_force.on
    settled = case.dossier.received is not None or on >= since
    return {
        "law.amended": True,
        "law.amended_law": law.id,
        "law.amended_by": amendment.id,
        "law.amended_since": since,
        "law.settled_on": on if settled else None,
        "law.amendment_read": None,
    }


def subject(case: Case, shared: Facts) -> Subject:
    """The day itself: its place is where the day that selects the law is entered."""
    ended = sorted(_ended(case), key=lambda each: (each.until or dt.date.max, _rank(each), each.id))
    first = min((each.since for each in case.in_force.generations), default=None)
    own = {
        "law.begun": first is None or first <= case.in_force.on,
        "law.first_day": first,
        "law.holds": not ended,
        "law.ended": listed(map(called, ended)) or None,
        "law.ended_since": ended[0].until if ended else None,
    }
    at = "/received" if case.dossier.received else "/proposal/date"
    return Subject(each="law", at=at, facts={**shared, **own})


def _rank(instrument: Instrument) -> int:
    """Laws before decrees, decrees before circulars."""
    return next((rank for rank, mark in enumerate(MARKS.values()) if mark in instrument.id), len(MARKS))


def _unread(case: Case) -> tuple[Instrument, Instrument] | None:
    """A law that is in force on the day, with its earliest amendment that is not read and begins by then."""
    register, on = case.in_force.instruments, case.in_force.on
    generation = case.in_force.generation
    for number in generation.laws if generation else ():
        law = register.get(number)
        later = [register[each] for each in law.amended_by if each in register] if law else []
        unread = [each for each in later if each.basis.verified == "none" and _begins(each) - on <= NEAR]
        if law and unread:
            return law, min(unread, key=_begins)
    return None


def _begins(instrument: Instrument) -> dt.date:
    return instrument.since or instrument.date or dt.date.min


def _ended(case: Case) -> set[Instrument]:
    """The last of each line of instruments, where even that one has ended.

    A line that goes on with an instrument not yet in force has a gap, no end: the decree holds meanwhile.
    """
    register, on = case.in_force.instruments, case.in_force.on
    used = {register[number] for number in _used(case) if number in register}
    over = (each for each in used if not each.in_force_on(on) and successor(case, each) is None)
    return {last for each in over if (last := _last(case, each)).until and last.until <= on}


def _last(case: Case, instrument: Instrument) -> Instrument:
    """The end of the line of replacements, as far as it is known."""
    register = case.in_force.instruments
    heirs = [register[number] for number in instrument.replaced_by if number in register]
    return _last(case, heirs[0]) if heirs else instrument


def _used(case: Case) -> Iterator[str]:
    """What the dossier rests on: the decree of the day, and all that the programme cites for the day."""
    generation = case.in_force.generation
    if generation:
        yield generation.decree
    yield from (basis.instrument for basis in _cited(case))


def _cited(case: Case) -> Iterator[Basis]:
    programme = case.programme
    yield from (each.basis for each in programme.documents)
    yield from (each.basis for each in programme.parameters.values())
    yield from (standard.basis for award in programme.awards for standard in award.standards)
