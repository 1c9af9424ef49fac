"""Two windows and the back button: what was typed on a page is kept or given back, whatever happened meanwhile."""

import re
from html import unescape
from typing import Any

import pytest
from flask import Flask

from awards.web.opened import opened
from awards.web.outline import Page
from tests.web.person import Person

TYPED = "Dòng chữ vừa nhập & <chưa lưu>"


def pages(person: Person, app: Flask) -> list[Page]:
    with app.test_request_context():
        return list(opened(person.dossier).outline)


def address(person: Person, page: Page) -> str:
    part = f"/doi-tuong/{page.nominee}" if page.nominee else f"/van-ban/{page.paper}" if page.paper else ""
    return f"{person.top}{part}/{page.slug}"


def field(page: Page) -> str | None:
    """A question of the page that takes any text."""
    return next((each.name for each in page.asked if each.question.type in ("text", "long")), None)


def begin(person: Person, programme: str) -> None:
    person.begin({"programme": programme, "proposal": {"date": "2022-07-25"}} if "quang" in programme else {})
    if "quang" in programme:
        person.add("Lý Thị Mẫn", "individual")


@pytest.mark.parametrize("programme", ["quang-nam-2021-2023", "an-giang-dan-van-kheo-2021-2025"])
def test_a_page_left_open_while_another_window_saved_it_loses_nothing(
    person: Person, app: Flask, programme: str
) -> None:
    begin(person, programme)
    lost, tried = [], 0
    for page in pages(person, app):
        name, link = field(page), address(person, page)
        if name is None or not (page.nominee or page.paper or page.slug.startswith("ho-so-")):
            continue
        old = str(person.store.get(person.dossier).version)
        person.client.post(link, data={name: "Chữ của cửa sổ kia", "version": old, "editor": "a"})
        answer = person.client.post(link, data={name: TYPED, "version": old, "editor": "b"}, follow_redirects=True)
        tried += 1
        if TYPED not in unescape(answer.text):
            lost.append(link)
    assert (lost, tried > 3) == ([], True)


@pytest.mark.parametrize("programme", ["quang-nam-2021-2023", "an-giang-dan-van-kheo-2021-2025"])
def test_a_page_of_a_nominee_or_paper_that_is_gone_gives_back_what_was_typed(
    person: Person, app: Flask, programme: str
) -> None:
    begin(person, programme)
    given_back = []
    for page in pages(person, app):
        name = field(page)
        if name is None or not (page.nominee or page.paper):
            continue
        version = str(person.store.get(person.dossier).version)
        form: dict[str, Any] = {name: TYPED, "version": version, "editor": "e"}
        link = re.sub(r"/(doi-tuong|van-ban)/[^/]+/", r"/\1/da-bo/", address(person, page))
        answer = person.client.post(link, data=form)
        given_back.append((answer.status_code, TYPED in unescape(answer.text)))
    assert set(given_back) == {(404, True)}


def test_a_record_that_was_deleted_in_another_window_gives_back_what_was_typed(person: Person) -> None:
    begun = person.client.post("/co-the-de-nghi/moi", data={"ten": "Lý Thị Mẫn", "loai": "individual"}).location
    top, shown = begun.partition("/nhap/")[0], person.client.get(begun).text
    fields = dict.fromkeys(re.findall(r'<(?:input|textarea)[^>]* name="([a-z0-9-]+)"', shown), TYPED)
    version = re.search(r'name="version" value="([^"]*)"', shown)
    assert person.client.post(f"{top}/xoa").status_code == 303
    answer = person.client.post(begun, data={**fields, "version": version[1] if version else "1"})
    assert (answer.status_code, TYPED in unescape(answer.text)) == (404, True)
