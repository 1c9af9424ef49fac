"""Reminders on the first page: never stale, and cheap however many dossiers are held."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event

from awards.store import Store
from awards.web.app import create_app
from tests.web.person import Person

ROW = {"ten-mo-hinh": "Ngày thứ Bảy kết nối", "dang-ky": "Tổ Ngữ văn", "noi-dung": "Mỗi sáng thứ Bảy đến một ấp"}
DATED = {"ngay": "08/3/2023", "kinh-gui-0": "Sở GDĐT"}


class Clock:
    day = dt.date(2023, 3, 1)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(settings: dict[str, Any], clock: Clock) -> Iterator[Person]:
    """Three dossiers whose registration is due, on a day that the test may change."""
    app = create_app({**settings, "AWARDS_TODAY": lambda: clock.day})
    person = Person(app.test_client(), app.extensions["awards"].store)
    for _ in range(3):
        person.begin({"year": 2023})
    yield person
    app.extensions["awards"].store.close()


def told(person: Person) -> list[str]:
    page = person.client.get("/").text
    return [words for words in ("Còn 10 ngày.", "Còn 9 ngày.") for _ in range(page.count(words))]


def reads(store: Store, person: Person) -> list[str]:
    """What the first page reads of dossiers' data."""
    found: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        found.extend(["data"] if "dossiers.data" in statement else [])

    event.listen(store._engine, "before_cursor_execute", note)
    person.client.get("/")
    event.remove(store._engine, "before_cursor_execute", note)
    return found


def test_a_reminder_goes_with_the_save_that_answers_the_last_question(office: Person) -> None:
    assert told(office) == ["Còn 10 ngày."] * 3
    office.send("van-ban/tong-hop-dang-ky/tong-hop-mo-hinh-so-ngay", DATED)
    assert told(office) == ["Còn 10 ngày."] * 3
    office.send("van-ban/tong-hop-dang-ky/tong-hop-mo-hinh-mo-hinh", {f"mo-hinh-0-{k}": v for k, v in ROW.items()})
    assert told(office) == ["Còn 10 ngày."] * 2


def test_the_next_day_is_told_on_the_next_day(office: Person, clock: Clock) -> None:
    told(office)
    clock.day = dt.date(2023, 3, 2)
    assert told(office) == ["Còn 9 ngày."] * 3


def test_a_dossier_in_the_bin_reminds_of_nothing_until_it_is_taken_back(office: Person) -> None:
    told(office)
    office.store.put_away(office.dossier)
    assert told(office) == ["Còn 10 ngày."] * 2
    office.store.take_back(office.dossier)
    assert told(office) == ["Còn 10 ngày."] * 3


def test_dossiers_are_read_once_and_then_only_those_that_changed(office: Person) -> None:
    assert reads(office.store, office) == ["data"]
    assert reads(office.store, office) == []
    office.send("van-ban/tong-hop-dang-ky/tong-hop-mo-hinh-so-ngay", DATED)
    assert reads(office.store, office) == ["data"]
    assert reads(office.store, office) == []


def test_a_plan_for_one_year_does_not_come_round_again_in_the_next(office: Person, clock: Clock) -> None:
    office.begin({"programme": "tan-binh-thcs-truong-chinh-2025"})
    shown = {}
    for day in (dt.date(2025, 4, 24), dt.date(2026, 4, 24)):
        clock.day = day
        shown[day.year] = office.client.get("/").text.count("Còn 10 ngày.")
    assert shown == {2025: 1, 2026: 0}
