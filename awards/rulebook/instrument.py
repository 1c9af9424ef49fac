"""The register of instruments (văn bản): what each is, and when it is in force."""

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct

from awards.citation import Basis
from awards.rulebook.validity import holds

MARKS = {"Luật": "/QH", "Nghị định": "/NĐ-CP", "Thông tư": "/TT-", "Quyết định": "/QĐ-"}
"""Kinds of instrument and what their numbers hold, the highest first."""


class Instrument(Struct, frozen=True, kw_only=True):
    """A law, decree, circular, decision or plan, known by its number as written.

    In force from `since` up to, not including, `until`; None is not known, or no end. `basis` says
    where its dates come from and how far they were compared.
    """

    id: str
    title: str
    issuer: str
    date: dt.date | None
    since: dt.date | None
    until: dt.date | None
    replaced_by: tuple[str, ...]
    amended_by: tuple[str, ...] = ()
    basis: Basis

    def in_force_on(self, day: dt.date) -> bool:
        """Whether it is in force on the day; an unknown first day counts as the day of issue."""
        return holds(self.since or self.date, self.until, day)


def as_amended(basis: Basis, register: Mapping[str, Instrument], on: dt.date) -> Basis:
    """The citation on the day: a clause that was compared, but not with an amendment in force that nobody has read,
    is not compared.
    """
    instrument = register.get(basis.instrument)
    return basis.amended_unread(_unread_of(instrument, register, on)) if instrument else basis


def unread_amendments(register: Mapping[str, Instrument], on: dt.date) -> dict[str, tuple[str, ...]]:
    """What amends an instrument on the day and was read by nobody, by the number of the amended one."""
    found = {number: _unread_of(each, register, on) for number, each in register.items() if each.amended_by}
    return {number: unread for number, unread in found.items() if unread}


def _unread_of(instrument: Instrument, register: Mapping[str, Instrument], on: dt.date) -> tuple[str, ...]:
    later = (register[number] for number in instrument.amended_by if number in register)
    return tuple(each.id for each in later if each.in_force_on(on) and each.basis.verified == "none")


def called(instrument: Instrument) -> str:
    """The instrument as a sentence names it: "Nghị định 152/2025/NĐ-CP"."""
    kind = next((kind for kind, mark in MARKS.items() if mark in instrument.id), "")
    return f"{kind} {instrument.id}".strip()


def successor(instrument: Instrument, register: Mapping[str, Instrument], on: dt.date) -> Instrument | None:
    """The instrument that took its place and is in force on the day, followed through every replacement."""
    for number in instrument.replaced_by:
        heir = register.get(number)
        if heir is not None:
            found = heir if heir.in_force_on(on) else successor(heir, register, on)
            if found:
                return found
    return None
