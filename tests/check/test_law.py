"""Whether the instruments behind the papers are in force on the selection date."""

import datetime as dt

import pytest
from msgspec import structs

from awards.check import law
from awards.check.case import Case


def _on(case: Case, day: dt.date) -> Case:
    return structs.replace(case, in_force=structs.replace(case.in_force, on=day))


def test_only_papers_on_a_prescribed_form_can_outlive_their_instrument(case: Case) -> None:
    told = {each.facts["document.id"]: each.facts for each in law.documents(case, {})}

    assert {name: facts["document.is_prescribed"] for name, facts in told.items()} == {
        "proposal": False,
        "list": False,
        "minutes": False,
        "report": True,
    }
    assert told["report"] == {
        "document.id": "report",
        "document.title": "Báo cáo thành tích",
        "document.form": "nd91/mau-01 và nd91/mau-02",
        "document.form_known": True,
        "document.form_compared": True,
        "document.outline_words": None,
        "document.is_prescribed": True,
        "document.form_words": "mẫu số 01 và mẫu số 02",
        "document.instrument": "91/2017/NĐ-CP",
        "document.instrument_in_force": True,
        "document.instrument_begun": True,
        "document.instrument_since": dt.date(2017, 10, 1),
        "document.instrument_until": dt.date(2024, 1, 1),
        "document.successor": None,
        "document.law_words": None,
    }


@pytest.mark.parametrize(
    ("day", "successor"),
    [
        (dt.date(2023, 12, 31), None),
        (dt.date(2024, 1, 1), "98/2023/NĐ-CP"),
        (dt.date(2025, 6, 30), "98/2023/NĐ-CP"),
        (dt.date(2025, 7, 1), "152/2025/NĐ-CP"),
    ],
)
def test_the_decree_in_force_is_found_through_every_replacement(
    day: dt.date, successor: str | None, case: Case
) -> None:
    late = _on(case, day)
    found = law.successor(late, late.in_force.instruments["91/2017/NĐ-CP"])

    assert (found.id if found else None) == successor


def test_a_form_known_in_outline_only_is_told(case: Case) -> None:
    documents = tuple(
        structs.replace(each, forms={"any": "nd91/mau-07-tap-the"}) if each.id == "report" else each
        for each in case.programme.documents
    )
    programme = structs.replace(case.programme, documents=documents)
    sketched = structs.replace(case, in_force=structs.replace(case.in_force, programme=programme))
    facts = {each.facts["document.id"]: each.facts for each in law.documents(sketched, {})}["report"]

    assert (facts["document.form_compared"], facts["document.outline_words"]) == (False, "mẫu số 07, 91/2017/NĐ-CP")
