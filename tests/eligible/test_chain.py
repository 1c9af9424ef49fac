"""The chains are those that the award files tell: which leads to which, held in which year, and what comes next."""

import datetime as dt
from functools import cache

from awards.content.folders import find
from awards.eligible import Chain, chains, judge
from awards.eligible.chain import runs, step_words, years_words
from awards.model import AwardRecord, Kind, Record
from awards.rulebook.load import Rulebook, load

ON = dt.date(2025, 8, 1)


@cache
def shipped() -> Rulebook:
    return load(find())


def told(record: Record) -> tuple[Chain, ...]:
    standings = judge(record, shipped(), ON, 2025)
    return chains(record, standings, shipped().awards, on=ON, year=2025)


def lines(*held: AwardRecord, kind: Kind = "individual") -> list[list[str]]:
    return [[step_words(step) for step in chain.steps] for chain in told(Record(kind=kind, history=held))]


def test_titles_lead_to_titles_and_commendations_to_orders() -> None:
    titles, commendations = told(Record(kind="individual", history=()))
    assert [step.standing.award.id for step in titles.steps] == [
        "lao-dong-tien-tien",
        "chien-si-thi-dua-co-so",
        "chien-si-thi-dua-tinh",
        "chien-si-thi-dua-toan-quoc",
    ]
    assert [step.standing.award.id for step in commendations.steps][-3:] == [
        "huan-chuong-lao-dong-hang-ba",
        "huan-chuong-lao-dong-hang-nhi",
        "huan-chuong-lao-dong-hang-nhat",
    ]


def test_each_step_tells_how_often_the_one_before_is_needed() -> None:
    titles, _ = told(Record(kind="individual", history=()))
    assert [step.needs for step in titles.steps[2:]] == [
        ((("Chiến sĩ thi đua cơ sở",), 3),),
        ((("Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh",), 2),),
    ]


def test_what_is_held_stands_in_its_years() -> None:
    held = (
        *(AwardRecord(title="Chiến sỹ thi đua cấp cơ sở", year=year) for year in (2021, 2023, 2024)),
        AwardRecord(title="Chiến sỹ thi đua cấp cơ sở"),
    )
    assert lines(*held)[0][1] == "Chiến sĩ thi đua cơ sở: 2021, 2023–2024; 1 lần chưa ghi năm"


def test_a_title_that_may_be_this_one_is_not_told_as_held() -> None:
    step = next(
        each
        for each in told(Record(kind="individual", history=(AwardRecord(title="Chiến sĩ thi đua", year=2022),)))[
            0
        ].steps
        if each.perhaps
    )
    assert (step.years, step.perhaps, step.is_held) == ((), (2022,), False)


def test_what_is_not_known_is_not_told_as_none() -> None:
    titles, _ = told(Record(kind="individual", history=None))
    assert {step.is_known for step in titles.steps} == {False}
    assert step_words(titles.steps[0]) == "Lao động tiên tiến: chưa kê khai"


def test_years_are_told_as_runs() -> None:
    assert runs((2021, 2019, 2020, 2023)) == ((2019, 2021), (2023, 2023))
    assert years_words((2019, 2020, 2021, 2023)) == "2019–2021, 2023"
    assert years_words(()) == ""
