"""The generations of the award law, and the register's own account of what replaces what."""

import datetime as dt

import pytest

from awards.content.folders import find
from awards.content.problem import ContentError
from awards.rulebook.content_check import check_content
from awards.rulebook.generation import borders, generation_on
from awards.rulebook.load import load
from tests.rulebook.conftest import Write

RULEBOOK = load(find())
BORDERS = [
    (dt.date(2017, 9, 30), None),
    (dt.date(2017, 10, 1), "g1"),
    (dt.date(2023, 12, 31), "g1"),
    (dt.date(2024, 1, 1), "g2"),
    (dt.date(2025, 6, 30), "g2"),
    (dt.date(2025, 7, 1), "g3"),
    (dt.date(2026, 9, 30), "g3"),
    (dt.date(2026, 10, 1), "g4"),
    (dt.date(2027, 2, 28), "g4"),
    (dt.date(2027, 3, 1), "g4"),
]
GENERATIONS = """
generations:
  - {{id: a, title: Trước, from: "2017-10-01", until: "{until}", laws: ["1/KH"], decree: "{decree}"}}
  - {{id: b, title: Sau, from: "2024-01-01", laws: ["1/KH"], decree: "2/NĐ-CP"}}
"""


@pytest.mark.parametrize(("day", "expected"), BORDERS)
def test_every_day_belongs_to_one_generation(day: dt.date, expected: str | None) -> None:
    found = generation_on(RULEBOOK.generations, day)

    assert (found.id if found else None) == expected
    assert sum(each.holds_on(day) for each in RULEBOOK.generations) == (expected is not None)


@pytest.mark.parametrize(("day", "expected"), BORDERS[1:-1])
def test_the_law_and_the_decree_of_a_generation_are_in_force_in_it(day: dt.date, expected: str) -> None:
    found = generation_on(RULEBOOK.generations, day)

    assert found is not None
    numbers = (*found.laws, found.decree)
    assert [number for number in numbers if not RULEBOOK.instruments[number].in_force_on(day)] == []


def test_the_last_decree_ends_while_its_generation_goes_on() -> None:
    decree = RULEBOOK.instruments["152/2025/NĐ-CP"]

    assert [decree.in_force_on(day) for day in (dt.date(2027, 2, 28), dt.date(2027, 3, 1))] == [True, False]
    assert decree.replaced_by == ()


def test_what_is_replaced_does_not_outlive_what_replaces_it() -> None:
    register = RULEBOOK.instruments
    late = [
        (each.id, number)
        for each in register.values()
        for number in each.replaced_by
        if each.until and (begun := register[number].since) and each.until > begun
    ]

    # the guidance of the home-affairs ministry is told to hold until the one after it is in force
    assert late == []


def test_what_is_only_known_in_part_says_what_is_not_known() -> None:
    silent = [
        each.id for each in RULEBOOK.instruments.values() if each.basis.verified == "none" and not each.basis.note
    ]

    assert silent == []


def test_content_without_generations_has_none(write: Write) -> None:
    assert load(write({})).generations == ()


def test_a_gap_between_two_generations_is_refused(write: Write) -> None:
    content = write({"rules/generations.yaml": GENERATIONS.format(until="2023-12-31", decree="2/NĐ-CP")})

    with pytest.raises(ContentError) as caught:
        _ = load(content).generations
    assert [str(each) for each in caught.value.problems] == [
        "rules/generations.yaml:4: generations[1].from: phải là ngày until của thời kỳ đứng trước"
    ]


def test_a_generation_without_a_first_day_is_refused(write: Write) -> None:
    dated = GENERATIONS.format(until="2024-01-01", decree="2/NĐ-CP")
    content = write({"rules/generations.yaml": dated.replace('from: "2017-10-01", ', "")})

    with pytest.raises(ContentError) as caught:
        _ = load(content).generations
    assert [str(each) for each in caught.value.problems] == [
        "rules/generations.yaml:3: generations[0].from: thời kỳ nào cũng phải có ngày bắt đầu"
    ]


def test_each_generation_is_told_with_the_next() -> None:
    assert [(one.id, other.id) for one, other in borders(RULEBOOK.generations)] == [
        ("g1", "g2"),
        ("g2", "g3"),
        ("g3", "g4"),
    ]


def test_a_generation_names_instruments_of_the_register(write: Write) -> None:
    content = write({"rules/generations.yaml": GENERATIONS.format(until="2024-01-01", decree="9/NĐ-CP")})

    assert [str(each) for each in check_content(content)] == [
        "rules/generations.yaml:3: a: văn bản “9/NĐ-CP” chưa có trong rules/instruments.yaml"
    ]
