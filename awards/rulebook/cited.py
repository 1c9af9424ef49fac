"""The clauses that hold on a day, and how far they still are compared once their law was amended."""

import datetime as dt
from collections.abc import Mapping, Sequence

from awards.citation import Basis
from awards.rulebook.instrument import Instrument, as_amended

Register = Mapping[str, Instrument]


def cited(bases: Sequence[Basis], register: Register, on: dt.date) -> tuple[Basis, ...]:
    """A law that is not in force on the day is no ground, unless no other is given."""
    holding = [each for each in bases if each.instrument not in register or register[each.instrument].in_force_on(on)]
    return tuple(dict.fromkeys(as_amended(each, register, on) for each in (holding or bases)))
