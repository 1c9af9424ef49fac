"""The facts of a record on a day: what came later is not there, what is written twice is there once."""

import datetime as dt
from typing import Any

import pytest

from awards.eligible.candidate import Reader
from awards.model import AwardRecord, Case, Discipline, Initiative, Record, YearResult
from awards.rulebook.load import Rulebook

ON = dt.date(2024, 8, 1)


def facts(rulebook: Rulebook, **parts: Any) -> dict[str, Any]:
    record = Record(kind="individual", **parts)
    return Reader(rulebook.awards).facts(record, year=2024, on=ON)


def held(year: int | None, *, date: dt.date | None = None, route: Any = None) -> AwardRecord:
    return AwardRecord(type="title", title="Chiến sĩ thi đua cơ sở", year=year, date=date, route=route)


def test_an_award_decided_after_the_day_is_not_held_yet(rulebook: Rulebook) -> None:
    history = (held(2024, date=ON), held(2023, date=dt.date(2024, 8, 2)), held(2025))
    assert [row["year"] for row in facts(rulebook, history=history)["record.history"]] == [2024]


def test_an_initiative_recognised_after_the_day_serves_nothing(rulebook: Rulebook) -> None:
    made = (Initiative(year=2024), Initiative(year=2024, date=dt.date(2024, 9, 1)), Initiative(year=2026))
    assert [row["date"] for row in facts(rulebook, initiatives=made)["record.initiatives"]] == [None]


def test_a_discipline_or_a_case_that_comes_after_the_day_excludes_nobody(rulebook: Rulebook) -> None:
    later = dt.date(2025, 3, 1)
    found = facts(rulebook, discipline=(Discipline(date=later),), cases=(Case(matter="đơn tố cáo", since=later),))
    assert (found["record.discipline"], found["record.cases"]) == ((), ())


def test_a_case_or_a_discipline_without_a_date_still_counts(rulebook: Rulebook) -> None:
    found = facts(rulebook, discipline=(Discipline(form="Khiển trách"),), cases=(Case(matter="đơn tố cáo"),))
    assert (len(found["record.discipline"]), len(found["record.cases"])) == (1, 1)


def test_a_title_written_twice_for_a_year_is_held_once(rulebook: Rulebook) -> None:
    history = (held(2023), held(2024), held(2024, route="merit"), held(None), held(None))
    assert [row["year"] for row in facts(rulebook, history=history)["record.history"]] == [2023, 2024, None, None]


def test_two_commendations_of_one_year_are_two(rulebook: Rulebook) -> None:
    given = AwardRecord(type="commendation", title="Bằng khen của Chủ tịch UBND tỉnh An Phú", year=2024, route="merit")
    assert len(facts(rulebook, history=(given, given))["record.history"]) == 2


@pytest.mark.parametrize(
    ("levels", "known"),
    [(("good", "good"), ["good", "good"]), (("good", "excellent"), [None, None]), ((None, "excellent"), [None, None])],
)
def test_a_year_given_two_levels_has_none_that_is_known(rulebook: Rulebook, levels: Any, known: list[Any]) -> None:
    results = tuple(YearResult(year=2024, level=level) for level in levels)
    assert [row["level"] for row in facts(rulebook, results=results)["record.results"]] == known


def test_what_is_not_declared_stays_unknown(rulebook: Rulebook) -> None:
    found = facts(rulebook)
    lists = ("history", "initiatives", "results", "discipline", "cases")
    assert [found[f"record.{name}"] for name in lists] == [None] * 5
