"""Packing and verifying take their turns; the pages go on being answered."""

import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

import pytest
from flask import Flask
from werkzeug.exceptions import ServiceUnavailable

from awards.web.heavy import Turns
from tests.web.person import Person


@contextmanager
def somebody_at_work(turns: Turns) -> Iterator[Event]:
    """Another thread has its turn until the event is set."""
    begun, ended = Event(), Event()

    def work() -> None:
        with turns.taken():
            begun.set()
            ended.wait(30)

    with ThreadPoolExecutor(1) as other:
        done = other.submit(work)
        begun.wait(30)
        yield ended
        ended.set()
        done.result()


def test_one_waits_until_the_other_is_done() -> None:
    turns, order = Turns(waiting=1, patience=30), list[str]()

    def second() -> None:
        with turns.taken():
            order.append("second")

    with ThreadPoolExecutor(1) as other, somebody_at_work(turns) as ended:
        waits = other.submit(second)
        order.append("first")
        ended.set()
        waits.result(30)
    assert order == ["first", "second"]


def test_whoever_finds_too_many_waiting_is_told_at_once() -> None:
    turns = Turns(waiting=0, patience=30)
    with somebody_at_work(turns), pytest.raises(ServiceUnavailable) as refused, turns.taken():
        pass
    assert refused.value.retry_after == 60


def test_nobody_waits_for_ever_and_the_place_is_given_back() -> None:
    turns = Turns(waiting=1, patience=0.01)
    with somebody_at_work(turns):
        for _ in range(3):
            with pytest.raises(ServiceUnavailable), turns.taken():
                pass
    with turns.taken():
        pass


def test_work_that_fails_ends_its_turn() -> None:
    turns = Turns(waiting=0)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), turns.taken():
            raise ZeroDivisionError


def test_a_busy_program_says_so_and_still_saves_pages(person: Person, app: Flask) -> None:
    person.begin()
    app.extensions["awards.turns"] = turns = Turns(waiting=0)
    heavy = {
        f"{person.top}/tai-ve": {"draft": "1"},
        "/kiem-tra-bo-ho-so": {"pack": (io.BytesIO(b"PK"), "a.zip")},
        "/kiem-tra-the-thuc": {"paper": (io.BytesIO(b"PK"), "a.docx")},
    }
    with somebody_at_work(turns):
        answers = [person.client.post(address, data=data) for address, data in heavy.items()]
        person.send("don-vi", {"dia-danh": "Châu Phú"})
    told = [(answer.status_code, answer.headers["Retry-After"], "đang bận" in answer.text) for answer in answers]
    assert told == [(503, "60", True)] * 3
    assert person.data["unit"] == {"place": "Châu Phú"}
    assert person.client.post("/kiem-tra-bo-ho-so", data={}).status_code == 422
