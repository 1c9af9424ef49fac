"""Rule files that change while the application runs: taken over as a whole, or told; what is typed is never lost."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from awards.content.folders import built_in
from awards.web.app import create_app
from awards.web.errors import BROKEN_RULES
from tests.web.person import PROGRAMME, Person

AWARD, FILE = "rules/awards/bang-khen-ubnd-tinh.yaml", f"rules/programmes/{PROGRAMME}.yaml"
FORM = "forms/common/don-vi.yaml"
IN_USE = "Chương trình vẫn dùng bộ quy tắc đã nạp trước đó"


@pytest.fixture(autouse=True)
def _shared_rules() -> None:
    """Here the rules are read for each test."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rieng" / "rules").mkdir(parents=True)
    return tmp_path / "rieng"


def write(folder: Path, name: str, *changes: tuple[str, str], text: str | None = None) -> None:
    """A file of the overlay: the built-in one with these changes, or other text altogether."""
    written = text if text is not None else (built_in() / name).read_text(encoding="utf-8")
    for before, after in changes:
        assert before in written
        written = written.replace(before, after)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(written, encoding="utf-8")


@pytest.fixture
def office(settings: dict[str, Any], folder: Path) -> Iterator[Person]:
    app: Flask = create_app({**settings, "TESTING": False, "AWARDS_CONTENT": folder})
    person = Person(app.test_client(), app.extensions["awards"].store)
    person.begin({"year": 2023, "unit": {"name": "Trường Vĩnh Hòa"}})
    yield person
    app.extensions["awards"].store.close()


def pages(person: Person) -> list[int]:
    tops = ("", "/don-vi", "/to-trinh-so-ngay", "/kiem-tra", "/xem-truoc", "/tai-ve", "/doi-tuong")
    answers = [person.client.get(top) for top in ("/", "/ho-so/moi", *(f"{person.top}{each}" for each in tops))]
    return [each.status_code for each in answers]


def test_a_file_that_changes_is_in_use_from_the_next_page_on(office: Person, folder: Path) -> None:
    assert "Tên đầy đủ" not in office.see("don-vi")
    write(folder, FORM, ("label: Tên đơn vị", "label: Tên đầy đủ của đơn vị"))
    assert "Tên đầy đủ của đơn vị" in office.see("don-vi")
    write(folder, FILE, ("issuer: Sở Giáo dục và Đào tạo An Giang", "issuer: Cơ quan khác"))
    assert "Cơ quan khác" in html.unescape(office.client.get("/ho-so/moi").text)


@pytest.mark.parametrize("name", [AWARD, FORM])
def test_a_file_that_breaks_changes_no_page_and_is_told_on_the_first(office: Person, folder: Path, name: str) -> None:
    before = pages(office)
    assert set(before) <= {200, 302}
    write(folder, name, text="id: [\n")
    assert pages(office) == before
    home = html.unescape(office.client.get("/").text)
    assert (IN_USE in home, f"{name}:2: sai cú pháp YAML" in home) == (True, True)
    write(folder, name)
    assert IN_USE not in office.client.get("/").text


def test_a_file_taken_away_between_two_pages_fails_nothing(office: Person, folder: Path) -> None:
    write(
        folder,
        "rules/awards/rieng.yaml",
        text=(built_in() / AWARD).read_text("utf-8").replace("id: bang-khen-ubnd-tinh", "id: rieng", 1),
    )
    write(folder, FILE, ("id: bang-khen-ubnd-tinh", "id: rieng"))
    before = pages(office)
    (folder / "rules/awards/rieng.yaml").unlink()
    assert pages(office) == before
    assert f"{FILE}: awards: không có tệp rules/awards/rieng.yaml" in html.unescape(office.client.get("/").text)


def test_files_broken_before_the_first_page_are_told_with_their_place(settings: dict[str, Any], folder: Path) -> None:
    write(folder, FORM, text="id: [\n")
    app = create_app({**settings, "TESTING": False, "AWARDS_CONTENT": folder})
    person = Person(app.test_client(), app.extensions["awards"].store)
    person.begin()
    answer = person.client.get(f"{person.top}/don-vi")
    assert (answer.status_code, BROKEN_RULES[0] in answer.text) == (503, True)
    assert f"{FORM}:2: sai cú pháp YAML" in html.unescape(answer.text)
    form = {"version": "1", "editor": "a", "di": "tiep", "ten-don-vi": "Trường <Vĩnh Hòa>"}
    own = {"Sec-Fetch-Site": "same-origin"}
    refused = person.client.post(f"{person.top}/don-vi", data=form, headers=own)
    kept = re.findall(r'<textarea name="([^"]*)"[^>]*>\n([^<]*)</textarea>', refused.text)
    assert (refused.status_code, {name: html.unescape(text) for name, text in kept}) == (503, form)
    write(folder, FORM)
    assert person.client.post(f"{person.top}/don-vi", data=form).status_code == 303
    assert person.data["unit"]["name"] == "Trường <Vĩnh Hòa>"
    app.extensions["awards"].store.close()
