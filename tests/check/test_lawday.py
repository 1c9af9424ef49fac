"""The law of the selection date: what has ended without a known successor, and what was amended unread."""

import datetime as dt
from typing import Any

import pytest
from msgspec import structs

from awards.check import lawday
from awards.check.case import Case
from awards.check.finding import Result
from awards.content.folders import find
from awards.formbook.load import load as load_forms
from awards.model import Dossier
from awards.rulebook.instrument import called
from awards.rulebook.load import InForce
from awards.rulebook.load import load as load_rules
from tests.check.clean import clean
from tests.check.conftest import Check

TODAY = dt.date(2027, 6, 1)
AMENDED, ENDED = "law.amended-unread", "law.decree-ended"
OF_THE_LAW = (AMENDED, ENDED, "law.form-expired", "law.form-too-early", "law.unknown-era")


def _sent(day: str, *, received: bool = False) -> dict[str, Any]:
    data = clean()
    data["session"]["date"] = data["proposal"]["date"] = day
    if received:
        data["received"] = day
    return data


def _told(result: Result) -> list[tuple[str, str, str]]:
    return [(each.code, str(each.outcome), each.at) for each in result.open if each.code in OF_THE_LAW]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2017-09-30", [("law.form-too-early", "not_met", "/received")]),
        ("2023-12-31", []),
        ("2024-01-01", [("law.form-expired", "not_met", "/received")]),
        ("2025-06-30", [("law.form-expired", "not_met", "/received")]),
        ("2025-07-01", [("law.form-expired", "not_met", "/received")]),
        ("2026-09-30", [("law.form-expired", "not_met", "/received")]),
        ("2026-10-01", [(AMENDED, "unknown", ""), ("law.form-expired", "not_met", "/received")]),
        ("2027-02-28", [(AMENDED, "unknown", ""), ("law.form-expired", "not_met", "/received")]),
        ("2027-03-01", [(AMENDED, "unknown", ""), (ENDED, "not_met", "/received")]),
    ],
)
def test_what_is_said_of_the_law_on_every_border_day(
    day: str, expected: list[tuple[str, str, str]], checked: Check
) -> None:
    assert _told(checked(_sent(day, received=True), today=TODAY)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-08-31", []),
        ("2026-09-01", [(AMENDED, "unknown", "")]),
        ("2026-09-30", [(AMENDED, "unknown", "")]),
        ("2026-10-01", [(AMENDED, "unknown", "")]),
    ],
)
def test_near_the_amendment_a_dossier_not_yet_received_is_asked_for_the_day(
    day: str, expected: list[tuple[str, str, str]], checked: Check
) -> None:
    result = checked(_sent(day), today=TODAY)

    assert [each for each in _told(result) if each[0] == AMENDED] == expected
    asked = [each.fix.split(".")[0] for each in result.open if each.code == AMENDED]
    entered = "Nếu đã nộp, nhập “Ngày cơ quan có thẩm quyền tiếp nhận hồ sơ” ở trang “Năm đề nghị”"
    assert asked == [entered] * len(expected)


def test_what_is_not_known_of_the_amendment_hides_no_other_missing_answer(checked: Check) -> None:
    data = _sent("2026-10-05")
    data["council"]["decision"]["date"] = None
    data["nominees"][0]["votes"]["for"] = None
    told = {
        each.code: (str(each.outcome), each.because) for each in checked(data, today=TODAY).findings if each.is_open
    }

    assert told[AMENDED] == ("unknown", "")
    assert told["minutes.nominee-without-votes"] == ("unknown", "")


def test_the_amendment_is_told_first_of_all(checked: Check) -> None:
    data = _sent("2026-10-05")
    data["unit"]["name"] = ""
    told = checked(data, today=TODAY).open

    assert (told[0].code, [each.code for each in told].count(AMENDED)) == (AMENDED, 1)


def test_an_ended_decree_is_one_error_that_names_the_question(checked: Check) -> None:
    (found,) = [each for each in checked(_sent("2027-03-01"), today=TODAY).open if each.code == ENDED]

    assert (found.severity, found.at) == ("error", "/proposal/date")
    assert found.message == (
        "Nghị định 152/2025/NĐ-CP và Thông tư 15/2025/TT-BNV hết hiệu lực từ 01/3/2027; chưa biết văn bản thay thế, "
        "nên không xét được hồ sơ theo ngày 01/3/2027."
    )
    assert found.fix.startswith("Hãy hỏi cơ quan nhận hồ sơ nay áp dụng văn bản nào")


def _with_successor(given: InForce) -> InForce:
    """The register as it may stand once the decree and the circular after those of 2025 are known."""
    register = dict(given.instruments)
    for old, new in (("152/2025/NĐ-CP", "11/2027/NĐ-CP"), ("15/2025/TT-BNV", "12/2027/TT-BNV")):
        heir = structs.replace(register[old], id=new, since=dt.date(2027, 3, 1), until=None)
        register |= {old: structs.replace(register[old], replaced_by=(new,)), new: heir}
    return structs.replace(given, instruments=register)


def test_a_known_successor_lifts_the_block(checked: Check) -> None:
    told = _told(checked(_sent("2027-03-01"), today=TODAY, amend=_with_successor))

    assert told == [(AMENDED, "unknown", ""), ("law.form-expired", "not_met", "/proposal/date")]


def _without_generations(given: InForce) -> InForce:
    return structs.replace(given, generations=())


def test_without_generations_nothing_is_said_of_them(checked: Check) -> None:
    assert _told(checked(_sent("2026-10-05"), today=TODAY, amend=_without_generations)) == [
        ("law.form-expired", "not_met", "/proposal/date")
    ]


def test_a_time_before_every_known_decree_is_not_judged(case: Case) -> None:
    early = structs.replace(case, in_force=structs.replace(case.in_force, on=dt.date(2017, 9, 30)))
    own = lawday.subject(early, {}).facts

    assert (own["law.begun"], own["law.first_day"]) == (False, dt.date(2017, 10, 1))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("152/2025/NĐ-CP", "Nghị định 152/2025/NĐ-CP"),
        ("06/2026/QH16", "Luật 06/2026/QH16"),
        ("15/2025/TT-BNV", "Thông tư 15/2025/TT-BNV"),
        ("540/KH-SGDĐT", "540/KH-SGDĐT"),
    ],
)
def test_an_instrument_is_named_as_a_sentence_names_it(number: str, words: str, case: Case) -> None:
    assert called(case.in_force.instruments[number]) == words


RULEBOOK, FORMBOOK = load_rules(find()), load_forms(find())
BORDERS = [
    dt.date(2023, 12, 31),
    dt.date(2024, 1, 1),
    dt.date(2025, 6, 30),
    dt.date(2025, 7, 1),
    dt.date(2026, 9, 30),
    dt.date(2026, 10, 1),
    dt.date(2027, 2, 28),
    dt.date(2027, 3, 1),
]


@pytest.mark.parametrize("programme", RULEBOOK.programme_ids)
def test_under_every_programme_the_law_holds_up_to_the_end_of_the_last_decree(programme: str) -> None:
    told = {}
    for day in BORDERS:
        in_force = RULEBOOK.in_force(programme, day)
        found = Case(Dossier(programme=programme), {}, in_force, FORMBOOK, TODAY, frozenset())
        told[day] = lawday.subject(found, {}).facts["law.holds"]

    assert told == {day: day < dt.date(2027, 3, 1) for day in BORDERS}
