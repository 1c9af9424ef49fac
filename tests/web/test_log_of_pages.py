"""What is typed on any page, and what goes wrong on it, leaves no name in the log."""

import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from awards.web.app import create_app
from awards.web.opened import opened
from awards.web.outline import Page
from tests.web.person import Person

TYPED = "Bí-Mật-Kín"
ELIGIBLE = "/co-the-de-nghi"


@pytest.fixture
def app(settings: dict[str, Any]) -> Iterator[Flask]:
    made = create_app({**settings, "TESTING": False, "PROPAGATE_EXCEPTIONS": False})
    yield made
    made.extensions["awards"].store.close()


def outline(person: Person) -> list[Page]:
    with person.client.application.test_request_context():
        return list(opened(person.dossier).outline)


def form_of(page: Page) -> dict[str, str]:
    """The secret in every field, in the first row of every table, and in a line of every list."""
    fields = {each.name: TYPED for each in page.asked}
    cells = {f"{each.name}-0-{column.id}": TYPED for each in page.asked for column in each.question.columns}
    return {**fields, **cells, **{f"{each.name}-0": TYPED for each in page.asked}}


def address(person: Person, page: Page) -> str:
    part = f"/doi-tuong/{page.nominee}" if page.nominee else f"/van-ban/{page.paper}" if page.paper else ""
    return f"{person.top}{part}/{page.slug}"


@pytest.mark.parametrize("programme", ["quang-nam-2021-2023", "lam-dong-dan-van-2023"])
def test_no_page_of_a_dossier_writes_what_was_typed(
    person: Person, caplog: pytest.LogCaptureFixture, programme: str
) -> None:
    caplog.set_level(logging.DEBUG)
    person.begin({"programme": programme})
    for kind in ("individual", "collective") if programme != "lam-dong-dan-van-2023" else ():
        person.client.post(f"{person.top}/doi-tuong", data={"name": TYPED, "kind": kind})
    pages = outline(person)
    for page in pages:
        form = {**form_of(page), "version": "1", "editor": TYPED}
        person.client.post(f"{address(person, page)}?ve=/{TYPED}&them={TYPED}", data=form)
    for other in ("kiem-tra", "xem-truoc", "tai-ve", "van-ban", f"doi-tuong/{TYPED}", f"van-ban/{TYPED}/{TYPED}"):
        person.client.get(f"{person.top}/{other}")
    assert len(caplog.records) > len(pages)
    assert [line for line in caplog.text.splitlines() if "Mật" in line or "M%E1%BA%ADt" in line] == []


def test_failures_of_the_new_pages_tell_nothing_of_anybody(
    person: Person, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError(TYPED)

    caplog.set_level(logging.DEBUG)
    person.begin({"programme": "quang-nam-2021-2023"})
    pages = outline(person)
    monkeypatch.setattr("awards.web.wizard.save", fail)
    monkeypatch.setattr("awards.web.wizard.context", fail)
    for page in pages:
        form = {**form_of(page), "version": "1", "editor": "e"}
        assert person.client.post(address(person, page), data=form).status_code == 500
        assert person.client.get(address(person, page)).status_code == 500
    assert "error=ValueError" in caplog.text
    assert "Mật" not in caplog.text


def test_the_pages_of_what_may_be_proposed_write_no_name(person: Person, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    client = person.client
    begun = client.post(f"{ELIGIBLE}/moi", data={"ten": TYPED, "loai": "individual"})
    assert begun.status_code == 303
    own = re.match(rf"{ELIGIBLE}/[0-9a-f]+", begun.location)
    assert own
    parts = set(re.findall(rf'href="({own[0]}/nhap/[^"?#]+)', client.get(own[0]).text))
    for link in (own[0], *sorted(parts)):
        client.get(f"{link}?ngay={TYPED}&nam={TYPED}")
        client.post(link, data={"name": TYPED, "title": TYPED, "history-0-title": TYPED, "version": "1"})
    assert parts
    client.post("/ho-so/moi/ngay", data={"programme": TYPED, "ngay": TYPED})
    assert caplog.records
    assert "Mật" not in caplog.text
