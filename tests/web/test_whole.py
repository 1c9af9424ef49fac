"""The sample dossier, typed in from nothing page by page, is stored exactly as its file has it."""

import json
from pathlib import Path
from typing import Any

from flask import Flask

from awards import schema
from awards.formbook import answers
from awards.formbook.form import Question
from awards.store.paths import indexed
from awards.web.opened import Opened, opened
from awards.web.outline import Page
from awards.web.reading import typed_as
from awards.web.rows import Rows, cell_name, none_name
from tests.web.person import PROGRAMME, Person

SAMPLE = Path(__file__).parents[2] / "examples" / "an-giang-2023.json"


def sample() -> dict[str, Any]:
    """The sample without what is never asked: a proposal made here counts its nominees itself."""
    data: dict[str, Any] = json.loads(SAMPLE.read_text(encoding="utf-8"))
    data["proposal"].pop("counts", None)
    return data


def typed(name: str, question: Question, value: Any) -> dict[str, Any]:
    """The fields that a person fills in for one answer."""
    shown = typed_as(question, value)
    if not isinstance(shown, Rows):
        return {name: shown}
    cells = {
        cell_name(name, number, column): text for number, row in enumerate(shown.rows) for column, text in row.items()
    }
    return {**cells, **({none_name(name): "y"} if shown.none else {})}


def fill_in(person: Person, page: Page, data: dict[str, Any]) -> None:
    fields: dict[str, Any] = {}
    for asked in page.asked:
        fields |= typed(asked.name, asked.question, answers.get(data, indexed(data, asked.path)))
    address = f"doi-tuong/{page.nominee}/{page.slug}" if page.nominee else page.slug
    answer = person.send(address, fields)
    assert answer.status_code == 303, (address, answer.status_code)
    assert not answer.location.endswith(f"/{page.slug}"), f"refused on {address}"


def now(app: Flask, person: Person) -> Opened:
    with app.app_context():
        return opened(person.dossier)


def fill_in_all(app: Flask, person: Person, data: dict[str, Any]) -> None:
    """Until every page that there is, including those that an answer calls up, has been filled in."""
    done: set[str] = set()
    while pages := [page for page in now(app, person).outline.of_dossier if page.key not in done]:
        fill_in(person, pages[0], data)
        done.add(pages[0].key)


def test_the_sample_typed_in_page_by_page_is_the_sample(app: Flask, person: Person) -> None:
    data = sample()
    answer = person.client.post("/ho-so/moi", data={"programme": PROGRAMME})
    person.dossier = answer.location.rpartition("/")[2]
    for nominee in data["nominees"]:
        nominee["id"] = person.add(nominee["name"], nominee["kind"])
    fill_in_all(app, person, data)
    assert schema.dump(schema.load(person.data)) == schema.dump(schema.load(data))
    assert person.store.drafts(person.dossier) == {}


def test_the_finished_sample_has_every_task_done(app: Flask, person: Person) -> None:
    """Left to do are only the layout, which a state body need not answer, and the three papers beside the dossier."""
    person.begin(sample())
    shown = person.client.get(person.top).text
    states = {words: shown.count(f"</svg>{words}</span>") for words in ("Chưa làm", "Đang làm", "Cần sửa", "Xong")}
    assert states == {"Chưa làm": 4, "Đang làm": 0, "Cần sửa": 0, "Xong": 21}


def test_saving_every_page_of_the_sample_as_it_is_shown_changes_nothing(app: Flask, person: Person) -> None:
    data = sample()
    person.begin(data)
    fill_in_all(app, person, data)
    assert schema.dump(schema.load(person.data)) == schema.dump(schema.load(data))
