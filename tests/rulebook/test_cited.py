"""The clauses cited on a day: those in force, once each, and compared only as far as their law still stands."""

import datetime as dt
from typing import Any

import pytest

from awards.citation import Basis
from awards.rulebook.cited import cited
from awards.rulebook.instrument import Instrument


def instrument(number: str, since: int, until: int | None = None, **more: Any) -> Instrument:
    days = {"since": dt.date(since, 1, 1), "until": dt.date(until, 1, 1) if until else None}
    given = {"date": None, "replaced_by": (), "basis": Basis(number, "", "text"), **more}
    return Instrument(id=number, title="Luật", issuer="Quốc hội", **days, **given)


LAWS = (
    instrument("cũ", 2017, 2024),
    instrument("mới", 2024, amended_by=("sửa",)),
    instrument("sửa", 2026, basis=Basis("sửa", "", "none")),
)
REGISTER = {each.id: each for each in LAWS}
OLD, NEW, STRANGE = Basis("cũ", "Điều 1", "text"), Basis("mới", "Điều 2", "text"), Basis("nghị quyết", "", "text")
UNREAD = NEW.amended_unread(("sửa",))


@pytest.mark.parametrize(
    ("bases", "year", "expected"),
    [
        ((OLD, NEW), 2023, (OLD,)),
        ((OLD, NEW), 2024, (NEW,)),
        ((OLD, NEW), 2026, (UNREAD,)),
        ((NEW,), 2023, (NEW,)),
        ((OLD, OLD), 2024, (OLD,)),
        ((NEW, NEW, STRANGE), 2024, (NEW, STRANGE)),
        ((OLD, STRANGE), 2024, (STRANGE,)),
        ((), 2024, ()),
    ],
)
def test_a_law_that_is_not_in_force_is_no_ground_unless_no_other_is_given(
    bases: tuple[Basis, ...], year: int, expected: tuple[Basis, ...]
) -> None:
    assert cited(bases, REGISTER, dt.date(year, 6, 1)) == expected
