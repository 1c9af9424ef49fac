"""Whatever is posted to a page: never a failure of the program, never a broken dossier, never a lost letter."""

import re
from html import unescape

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awards import schema
from awards.web.opened import opened
from awards.web.outline import Page
from awards.web.papers import others, papers
from tests.web.person import Person

HOSTILE = "& < > \" ' * _ # | \\ {{ 7*7 }} {% raw %} [x](y) ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐỲÝỶỸỴ ơờớởỡợưừứửữự"
TEXTS = st.one_of(st.text(max_size=30), st.sampled_from([HOSTILE, "-1", "9" * 30, "31/2/2023", "\x00", "\u202e", "٣"]))


def test_hostile_text_comes_back_letter_for_letter(person: Person) -> None:
    person.begin()
    person.send("don-vi", {"ten-don-vi": HOSTILE})
    assert person.data["unit"]["name"] == HOSTILE
    shown = re.search(r'name="ten-don-vi"[^>]* value="([^"]*)"', person.see("don-vi"))
    assert shown
    assert unescape(shown[1]) == HOSTILE


def begin(person: Person) -> None:
    person.begin({"council": {"members": [{"name": "Lê Văn Sơn"}]}})
    person.add("Tổ Ngữ văn", "collective")
    person.add("Trần Văn Bình", "individual")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_post_breaks_the_dossier(app: Flask, person: Person, data: st.DataObject) -> None:
    begin(person)
    with app.app_context():
        page = data.draw(st.sampled_from(list(opened(person.dossier).outline)), label="page")
    names = [asked.name for asked in page.asked]
    cells = [
        f"{asked.name}-{row}-{column.id}" for asked in page.asked for column in asked.question.columns for row in (0, 3)
    ]
    lines = [f"{name}-{ending}" for name in names for ending in ("0", "1", "none")]
    form = data.draw(st.dictionaries(st.sampled_from([*names, *cells, *lines]), TEXTS), label="form")
    button = data.draw(st.sampled_from(["", f"{names[0]}:add", f"{names[0]}:remove:0", "x:remove:9"]), label="row")
    part = f"/doi-tuong/{page.nominee}" if page.nominee else f"/van-ban/{page.paper}" if page.paper else ""
    address = f"{person.top}{part}/{page.slug}"
    version = str(person.store.get(person.dossier).version)
    answer = person.client.post(address, data={**form, "version": version, "editor": "e", "row": button})
    assert answer.status_code in (303, 400)
    assert schema.load(person.data).nominees
    # another kind of nominee is not asked everything
    assert person.client.get(address).status_code in (200, 404)


WRONG = (HOSTILE, "5/3/2023", "không phải ngày", 5, True, [], [HOSTILE], ["a", 3, None], [{"x": "y"}], [{"ten": 5}, 7])


@pytest.mark.parametrize("programme", ["an-giang-dan-van-kheo-2021-2025", "truong-hoc-nam-hoc"])
@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_whatever_a_file_holds_as_answers_its_pages_and_papers_are_shown(
    person: Person, app: Flask, programme: str, wrong: object
) -> None:
    person.begin({"programme": programme, "nominees": [{"id": "n1", "kind": "individual", "name": "Trần Văn Bình"}]})
    with app.test_request_context():
        subject = opened(person.dossier)
    asked = [(page, each) for page in subject.outline for each in page.asked]
    data = {
        **person.data,
        "papers": {
            "khong-co": {HOSTILE: wrong},
            **{page.paper: {} for page, _ in asked if page.paper},
        },
    }
    for page, each in asked:
        if page.paper and each.question.at.count("/") == 1:
            data["papers"][page.paper][each.name] = wrong
        elif page.nominee and each.question.at.startswith("/answers/"):
            data["nominees"][0].setdefault("answers", {})[each.name] = wrong
    person.dossier = person.store.create(data).id
    pages = {f"{person.top}{_part(page)}/{page.slug}" for page, _ in asked if page.paper or page.nominee}
    with app.test_request_context():
        subject = opened(person.dossier)
        keys = [each.key for each in (*papers(subject.dossier, subject.in_force.programme), *others(subject))]
    files = {f"{person.top}/tai-ve/{key}.docx" for key in keys}
    shown = {address: person.client.get(address).status_code for address in (*pages, *files, f"{person.top}/kiem-tra")}
    assert set(shown.values()) == {200}, shown


def _part(page: Page) -> str:
    return f"/doi-tuong/{page.nominee}" if page.nominee else f"/van-ban/{page.paper}"
