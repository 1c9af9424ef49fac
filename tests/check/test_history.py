"""Awards already held: what counts as the achievement proposed now."""

import pytest

from awards.check import history
from awards.check.case import Case
from awards.model import AwardRecord, Nominee

MODEL = "Tủ sách bên sông"
AWARD = "bang-khen-ubnd-tinh"


def _repeats(case: Case, *records: AwardRecord) -> list[bool]:
    nominee = Nominee(id="n1", award=AWARD, model=MODEL, history=records)
    return [each.facts["record.repeats_proposal"] for each in history.subjects(case, "/nominees/0", nominee, {})]


@pytest.mark.parametrize(
    "record",
    [
        AwardRecord(title="Giấy khen", year=2022, achievement="Mô hình “tủ sách bên sông” năm 2022"),
        AwardRecord(title="bằng khen Chủ tịch UBND tỉnh An Giang", year=2023),
    ],
)
def test_the_same_model_or_the_same_award_of_the_year_repeats_the_proposal(record: AwardRecord, case: Case) -> None:
    assert _repeats(case, record) == [True]


@pytest.mark.parametrize(
    "record",
    [
        AwardRecord(title="Bằng khen Chủ tịch UBND tỉnh An Giang", year=2021),
        AwardRecord(title="Giấy khen", year=2023, achievement="Hiến máu tình nguyện"),
        AwardRecord(),
    ],
)
def test_another_achievement_or_another_year_does_not(record: AwardRecord, case: Case) -> None:
    assert _repeats(case, record) == [False]


def test_lines_without_a_title_are_never_the_same_line(case: Case) -> None:
    nominee = Nominee(id="n1", history=(AwardRecord(), AwardRecord()))
    told = history.subjects(case, "/nominees/0", nominee, {})

    assert [(each.at, each.facts["record.occurrence"]) for each in told] == [
        ("/nominees/0/history/0", 1),
        ("/nominees/0/history/1", 1),
    ]


def test_a_declared_empty_history_is_an_answer(case: Case) -> None:
    nominees = (Nominee(id="n1", history=()), Nominee(id="n1"))
    assert [history.nominee_facts(case, each)["nominee.history_declared"] for each in nominees] == [True, None]


def test_the_history_is_asked_of_whoever_has_a_report_to_write(case: Case) -> None:
    nominees = (Nominee(id="n1", kind="collective"), Nominee(id="n1"))
    assert [history.nominee_facts(case, each)["nominee.history_asked"] for each in nominees] == [True, False]
