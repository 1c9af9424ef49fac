"""Instruments over time: what is in force, what took the place of what, and what an unread amendment undoes."""

import datetime as dt
from typing import Any

import pytest

from awards.citation import Basis
from awards.rulebook.instrument import Instrument, as_amended, called, successor


def instrument(number: str, since: int | None = None, until: int | None = None, **more: Any) -> Instrument:
    """In force from the first day of one year up to that of another."""
    years = {"since": since, "until": until}
    days = {key: dt.date(year, 1, 1) if year else None for key, year in years.items()}
    given = {"date": None, "replaced_by": (), "basis": Basis(number, "", "text"), **more}
    return Instrument(id=number, title="Luật", issuer="Quốc hội", **days, **given)


def register(*found: Instrument) -> dict[str, Instrument]:
    return {each.id: each for each in found}


UNREAD = Basis("x", "", "none")
LAW = instrument("luật", 2022, amended_by=("sửa 1", "sửa 2", "đã đọc", "không có"))
AMENDED = register(
    LAW,
    instrument("sửa 1", 2026, basis=UNREAD),
    instrument("sửa 2", 2028, basis=UNREAD),
    instrument("đã đọc", 2024),
)
CLAUSE = Basis("luật", "Điều 1", "text", "Ghi chú.")
TOLD = "có sửa đổi, bổ sung; chưa đối chiếu xem điều này có thay đổi không."


@pytest.mark.parametrize(
    ("basis", "year", "expected"),
    [
        (CLAUSE, 2025, CLAUSE),
        (CLAUSE, 2026, Basis("luật", "Điều 1", "none", f"Ghi chú. sửa 1 {TOLD}")),
        (CLAUSE, 2028, Basis("luật", "Điều 1", "none", f"Ghi chú. sửa 1, sửa 2 {TOLD}")),
        (Basis("luật", "Điều 2", "quoted"), 2026, Basis("luật", "Điều 2", "none", f"sửa 1 {TOLD}")),
        (Basis("luật", "Điều 3", "none", "Chưa đọc."), 2026, Basis("luật", "Điều 3", "none", "Chưa đọc.")),
        (Basis("khác", "Điều 1", "text"), 2026, Basis("khác", "Điều 1", "text")),
    ],
)
def test_an_amendment_that_nobody_has_read_undoes_the_comparison_from_its_first_day(
    basis: Basis, year: int, expected: Basis
) -> None:
    assert as_amended(basis, AMENDED, dt.date(year, 1, 1)) == expected


def test_an_instrument_is_in_force_from_its_first_day_up_to_its_last_not_included() -> None:
    days = [dt.date(2021, 12, 31), dt.date(2022, 1, 1), dt.date(2023, 12, 31), dt.date(2024, 1, 1)]
    issued = instrument("a", until=2024, date=dt.date(2022, 1, 1))
    ever = instrument("b")
    assert [[each.in_force_on(day) for day in days] for each in (instrument("c", 2022, 2024), issued, ever)] == [
        [False, True, True, False],
        [False, True, True, False],
        [True, True, True, True],
    ]


def test_a_successor_is_followed_through_those_that_have_ended_too() -> None:
    first = instrument("1", 2000, 2010, replaced_by=("không có", "2", "3"))
    second = instrument("2", 2010, 2020, replaced_by=("4",))
    third, fourth = instrument("3", 2015), instrument("4", 2020)
    known = register(first, second, third, fourth)
    heirs = [successor(first, known, dt.date(year, 6, 1)) for year in (2005, 2012, 2022)]
    assert [each and each.id for each in heirs] == [None, "2", "4"]
    assert successor(fourth, known, dt.date(2022, 6, 1)) is None


def test_a_successor_that_ended_without_one_gives_way_to_the_next() -> None:
    known = register(instrument("1", 2000, 2010, replaced_by=("2", "3")), instrument("2", 2010, 2020), instrument("3"))
    assert successor(known["1"], known, dt.date(2022, 6, 1)) is known["3"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("06/2022/QH15", "Luật 06/2022/QH15"),
        ("98/2023/NĐ-CP", "Nghị định 98/2023/NĐ-CP"),
        ("01/2024/TT-BNV", "Thông tư 01/2024/TT-BNV"),
        ("11/2021/QĐ-UBND", "Quyết định 11/2021/QĐ-UBND"),
        ("540/KH-SGDĐT", "540/KH-SGDĐT"),
    ],
)
def test_a_sentence_names_the_kind_and_the_number(number: str, words: str) -> None:
    assert called(instrument(number)) == words
