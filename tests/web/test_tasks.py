"""The task list tells the state of each part, and each finding leads to the field that mends it."""

import re
from typing import Any

import pytest
from flask import Flask

from awards.check.finding import Finding
from awards.rulebook.outcome import Outcome
from awards.web.links import local, mend_url
from awards.web.opened import opened
from awards.web.tasks import States
from tests.web.person import Person

NOMINEES = [
    {"id": "n1", "kind": "collective", "name": "Tổ Ngữ văn"},
    {"id": "n7", "kind": "individual", "name": "Trần Văn Bình", "roles": ["party-member"]},
]
BALLOTS = {
    "hinh-thuc-bieu-quyet": "secret-ballot",
    "phat-ra": "9",
    "thu-ve": "10",
    "hop-le": "10",
    "khong-hop-le": "0",
}


def states(app: Flask, person: Person) -> dict[str, str]:
    with app.test_request_context():
        subject = opened(person.dossier)
        found = States(subject, person.store.drafts(person.dossier))
        return {page.key: found.of(page) for page in subject.outline}


def leads_to(app: Flask, person: Person, at: str) -> str:
    finding = Finding(code="x.y", outcome=Outcome.NOT_MET, severity="error", subject="", at=at, message="")
    with app.test_request_context():
        return mend_url(opened(person.dossier), finding).removeprefix(person.top)


def test_a_new_dossier_has_everything_to_do(app: Flask, person: Person) -> None:
    person.begin()
    assert set(states(app, person).values()) == {"todo"}
    assert "Chưa có tập thể, cá nhân nào." in person.client.get(person.top).text


@pytest.mark.parametrize(("year", "days"), [(None, ["12/3/2023", "12/8/2023"]), (2026, []), (10**9, [])])
def test_deadlines_are_those_of_a_year_of_the_programme(person: Person, year: int | None, days: list[str]) -> None:
    person.begin({"year": year} if year else {})
    shown = re.findall(r"ngày (\d+/\d+/\d{4})</strong>", person.client.get(person.top).text)
    assert shown == days


def test_a_page_goes_from_to_do_over_doing_to_done(app: Flask, person: Person) -> None:
    person.begin()
    assert states(app, person)["hoi-dong-quyet-dinh"] == "todo"
    person.send("hoi-dong-quyet-dinh", {"so-quyet-dinh": "12/QĐ-THPTVH"})
    assert states(app, person)["hoi-dong-quyet-dinh"] == "doing"
    person.send("hoi-dong-quyet-dinh", {"so-quyet-dinh": "12/QĐ-THPTVH", "ngay-quyet-dinh": "10/1/2023"})
    assert states(app, person)["hoi-dong-quyet-dinh"] == "done"


def test_a_page_that_may_stay_empty_does_not_hold_up_the_rest(app: Flask, person: Person) -> None:
    person.begin()
    with app.test_request_context():
        subject = opened(person.dossier)
        found = States(subject, ())
        pages = list(subject.outline.of_dossier)
        left = [page.slug for page in pages if found.may_be_left(page)]
        _, total = found.progress(pages)
    assert left == ["don-vi-the-thuc", "don-vi-chi-tieu"]
    assert total == len(pages) - 2
    assert "Không bắt buộc; có thì nhập." in person.client.get(person.top).text


def test_refused_text_makes_a_page_one_to_mend(app: Flask, person: Person) -> None:
    person.begin()
    person.send("hoi-dong-quyet-dinh", {"so-quyet-dinh": "12/QĐ-THPTVH", "ngay-quyet-dinh": "mai"})
    assert states(app, person)["hoi-dong-quyet-dinh"] == "mend"


def test_a_wrong_answer_makes_a_page_one_to_mend(app: Flask, person: Person) -> None:
    person.begin()
    person.send("bien-ban-hop-hoi-dong-phieu", BALLOTS)
    assert states(app, person)["bien-ban-hop-hoi-dong-phieu"] == "mend"


def test_an_untouched_page_shows_no_reproach_unless_one_came_to_mend_it(person: Person) -> None:
    person.begin()
    assert 'class="remark' not in person.see("hoi-dong-quyet-dinh")
    assert 'class="remark' in person.see("hoi-dong-quyet-dinh?ve=/")


@pytest.mark.parametrize(
    ("at", "address"),
    [
        ("/unit/name", "/don-vi#ten-don-vi"),
        ("/unit/head/name", "/don-vi-thu-truong#thu-truong"),
        ("/council/members/1/name", "/hoi-dong-thanh-vien#thanh-vien-1-name"),
        ("/council/members", "/hoi-dong-thanh-vien#q-thanh-vien"),
        ("/session/method", "/bien-ban-hop-hoi-dong-phieu#q-hinh-thuc-bieu-quyet"),
        ("/session/ballots/returned", "/bien-ban-hop-hoi-dong-phieu#thu-ve"),
        ("/nominees/0/name", "/doi-tuong/n1/doi-tuong#ten"),
        ("/nominees/1/votes", "/bieu-quyet#n7-for"),
        ("/nominees/1/votes/against", "/bieu-quyet#n7-against"),
        ("/nominees/1/discipline", "/doi-tuong/n7/lich-su-ky-luat#q-ky-luat"),
        ("/nominees/0/history/0/decision", "/doi-tuong/n1/mau-01-khen-thuong#khen-thuong-0-decision"),
        ("/nominees/0/answers/chuc-nang", "/doi-tuong/n1/mau-01-chuc-nang#chuc-nang"),
        ("/nominees", "/doi-tuong"),
        ("", ""),
    ],
)
def test_a_finding_leads_to_the_field_that_mends_it(app: Flask, person: Person, at: str, address: str) -> None:
    person.begin({"nominees": NOMINEES})
    assert leads_to(app, person, at) == address


def test_a_finding_about_a_criterion_leads_to_it(app: Flask, person: Person) -> None:
    person.begin({"nominees": NOMINEES})
    with app.test_request_context():
        criteria = opened(person.dossier).in_force.programme.criteria_for("individual", ("party-member",))
    last, page = criteria[-1].id, "/doi-tuong/n7/tieu-chi-party-member"
    assert leads_to(app, person, f"/nominees/1/criteria/{last}") == f"{page}#q-{last}-met"
    assert leads_to(app, person, f"/nominees/1/criteria/{last}/evidence") == f"{page}#{last}-evidence"


def test_every_open_finding_leads_to_a_page_that_holds_its_field(app: Flask, person: Person) -> None:
    """Whatever the checks say of a dossier that is hardly begun, the link reaches an element of that id."""
    person.begin({"nominees": NOMINEES, "council": {"members": [{"name": "Ai"}]}})
    with app.test_request_context():
        subject = opened(person.dossier)
        links = {mend_url(subject, finding) for finding in subject.result.open}
    assert len(links) > 20
    lost = []
    for link in links:
        address, _, anchor = link.partition("#")
        shown = person.client.get(address)
        if shown.status_code != 200 or (anchor and f'id="{anchor}"' not in shown.text):
            lost.append(link)
    assert lost == []


def test_the_finding_stands_beside_its_question(person: Person) -> None:
    person.begin()
    person.send("bien-ban-hop-hoi-dong-phieu", BALLOTS)
    shown = person.see("bien-ban-hop-hoi-dong-phieu")
    assert re.search(r'class="errors".*?href="#thu-ve"', shown, re.S)
    question = shown[shown.index('id="q-thu-ve"') : shown.index('id="q-hop-le"')]
    assert "remark--error" in question


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("/ho-so/a/kiem-tra?xem=dat#x", True),
        ("/", True),
        ("", False),
        ("ho-so", False),
        ("//xau.example", False),
        ("/\\xau.example", False),
        ("https://xau.example/", False),
        ("javascript:alert(1)", False),
        ("/a\r\nSet-Cookie: x=1", False),
        ("/\t/xau.example", False),
    ],
)
def test_only_addresses_of_this_site_are_ways_back(target: str, kept: bool) -> None:
    assert local(target) == (target if kept else "")


def test_the_work_grows_with_the_nominees_roles(app: Flask, person: Person) -> None:
    person.begin()
    nominee = person.add("Trần Văn Bình", "individual")
    assert f"{nominee}/tieu-chi-civil-servant" not in states(app, person)
    fields: dict[str, Any] = {"chuc-vu": "Giáo viên", "noi-cong-tac": "Trường A", "vai-tro": ["civil-servant"]}
    answer = person.send(f"doi-tuong/{nominee}/doi-tuong-ca-nhan", fields)
    assert answer.status_code == 303
    assert f"{nominee}/tieu-chi-civil-servant" in states(app, person)
