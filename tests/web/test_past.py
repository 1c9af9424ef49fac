"""A dossier of a programme that is over is begun with the day that selects its law."""

import datetime as dt
import re
from typing import Any

import pytest
from flask import Flask

from awards.web.app import create_app
from awards.web.opened import opened
from tests.web.person import PROGRAMME, Person

PAST = "quang-nam-2021-2023"
TODAY = dt.date(2026, 11, 21)
NOTICE = "Hồ sơ của năm đã qua mà chưa có ngày tờ trình"


@pytest.fixture
def app(settings: dict[str, Any]) -> Flask:
    return create_app({**settings, "AWARDS_TODAY": lambda: TODAY})


def tasks(person: Person) -> str:
    return person.client.get(person.top).text


def decree(person: Person) -> str:
    """What the dossier's pages go by."""
    with person.client.application.test_request_context():
        found = opened(person.dossier).in_force.generation
    assert found
    return found.decree


def begin(person: Person, typed: str) -> None:
    asked = person.client.post("/ho-so/moi", data={"programme": PAST})
    assert (asked.status_code, asked.location) == (303, f"/ho-so/moi/ngay?programme={PAST}")
    answer = person.client.post(asked.location, data={"programme": PAST, "ngay": typed})
    assert answer.status_code == 303
    person.dossier = answer.location.removeprefix("/ho-so/")


def test_the_day_of_its_proposal_is_asked_for_with_the_reason(person: Person) -> None:
    shown = person.client.get(f"/ho-so/moi/ngay?programme={PAST}").text
    assert '<label class="question__label" for="ngay">Ngày của tờ trình</label>' in shown
    assert "Ngày này chọn quy định và biểu mẫu của hồ sơ" in shown
    assert person.store.all() == ()


def test_the_pages_follow_the_law_of_that_day(person: Person) -> None:
    begin(person, "25/7/2022")
    assert person.data["proposal"] == {"date": "2022-07-25"}
    assert NOTICE not in tasks(person)
    assert decree(person) == "91/2017/NĐ-CP"

    begin(person, "")
    assert "proposal" not in person.data
    assert NOTICE in tasks(person)
    link = re.search(r'<a href="([^"#]*)#([^"]*)">Nhập ngày của tờ trình</a>', tasks(person))
    assert link
    assert f'id="{link[2]}"' in person.client.get(link[1]).text
    assert decree(person) == "152/2025/NĐ-CP"
    person.send(link[1].rpartition("/")[2], {"ngay-to-trinh": "25/7/2022"})
    assert NOTICE not in tasks(person)
    assert decree(person) == "91/2017/NĐ-CP"


def test_a_day_that_nobody_can_read_is_given_back(person: Person) -> None:
    answer = person.client.post("/ho-so/moi/ngay", data={"programme": PAST, "ngay": "<b>31/2/2022"})
    assert answer.status_code == 422
    assert "Ngày của tờ trình: không hiểu “&lt;b&gt;31/2/2022”." in answer.text
    assert 'value="&lt;b&gt;31/2/2022"' in answer.text
    assert person.store.all() == ()


def test_nothing_is_asked_for_a_programme_that_runs_or_that_nobody_knows(
    person: Person, settings: dict[str, Any]
) -> None:
    assert person.client.get("/ho-so/moi/ngay?programme=khong-co").status_code == 404
    assert person.client.post("/ho-so/moi/ngay", data={"programme": "khong-co"}).status_code == 404
    running = create_app(
        {**settings, "INSTANCE": settings["INSTANCE"] / "khac", "AWARDS_TODAY": lambda: dt.date(2025, 1, 1)}
    )
    answer = running.test_client().post("/ho-so/moi", data={"programme": PROGRAMME})
    assert (answer.status_code, "/moi/" in answer.location) == (303, False)
    running.extensions["awards"].store.close()
