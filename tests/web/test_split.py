"""Where the law asks for a tờ trình apart, the dossier is split in the browser and nothing typed is lost."""

import html
import json
from typing import Any

import pytest

from awards.content.folders import built_in
from tests.web.person import Person

CODE = "consistency.proposal-routes"
SPLIT = "Tách hồ sơ"


def whole(*routes: str | None) -> dict[str, Any]:
    """The school's sample in a later year, its first nominees put forward by these loại hình."""
    data: dict[str, Any] = json.loads((built_in() / "examples/truong-hoc-2025.json").read_text("utf-8"))
    for nominee, route in zip(data["nominees"], routes, strict=False):
        nominee["route"] = route
    return data


@pytest.fixture
def mixed(person: Person) -> Person:
    data = whole("sudden", "sudden")
    data["papers"] = {"dang-ky": {"ngay": "2025-01-05"}}
    person.begin(data)
    return person


def page(person: Person, address: str) -> str:
    return html.unescape(person.client.get(f"{person.top}{address}").text)


def test_a_dossier_of_one_kind_is_not_to_be_split(person: Person) -> None:
    person.begin(whole())
    assert SPLIT not in page(person, "/doi-tuong")
    assert person.client.get(f"{person.top}/tach").location == f"{person.top}/doi-tuong"
    assert person.client.post(f"{person.top}/tach", data={"phan": "sudden"}).status_code == 409


def test_the_finding_leads_to_the_list_and_the_list_to_the_split(mixed: Person) -> None:
    check = page(mixed, "/kiem-tra")
    assert "mỗi loại hình cần một tờ trình riêng" in check
    assert "bấm “Tách hồ sơ”" in check
    assert f'href="{mixed.top}/tach"' in page(mixed, "/doi-tuong")
    asked = page(mixed, "/tach")
    assert ("Khen thưởng đột xuất" in asked, "Khen thưởng theo công trạng" in asked) == (True, True)


def test_a_part_moves_into_a_dossier_of_its_own_with_all_that_was_typed(mixed: Person) -> None:
    before = mixed.data
    answer = mixed.client.post(f"{mixed.top}/tach", data={"phan": "sudden"})
    assert answer.status_code == 303
    other = Person(mixed.client, mixed.store, answer.location.removeprefix("/ho-so/"))
    assert "Đã tách: hồ sơ này có 2 tập thể, cá nhân (Khen thưởng đột xuất); hồ sơ trước giữ lại 7." in page(other, "")
    assert (other.data["nominees"], mixed.data["nominees"]) == (before["nominees"][:2], before["nominees"][2:])
    assert mixed.data == {**before, "nominees": before["nominees"][2:]}
    assert "number" not in other.data["proposal"]
    assert {name: other.data[name] for name in ("unit", "council", "session")} == {
        name: before[name] for name in ("unit", "council", "session")
    }
    assert "papers" not in other.data
    for each in (mixed, other):
        assert "mỗi loại hình cần một tờ trình riêng" not in page(each, "/kiem-tra")
        assert SPLIT not in page(each, "/doi-tuong")


def test_a_part_that_is_none_is_refused_and_nothing_moves(mixed: Person) -> None:
    before = mixed.data
    for wrong in ({}, {"phan": ""}, {"phan": "service"}):
        assert mixed.client.post(f"{mixed.top}/tach", data=wrong).status_code == 409
    assert (mixed.data, len(mixed.store.all())) == (before, 1)
