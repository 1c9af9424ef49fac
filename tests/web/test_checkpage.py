"""The check page of a dossier."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from awards.check.finding import Finding
from awards.citation import Basis
from awards.rulebook.outcome import Outcome
from awards.rulebook.rule import Severity
from awards.web.checkpage import Group
from awards.web.readvalues import read_values, told_values
from tests.web.dossiers import clean, spoiled
from tests.web.person import Person

SCHOOL = Path(__file__).resolve().parents[2] / "examples" / "truong-hoc-2025.json"


def _words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def _finding(**read: Any) -> Finding:
    return Finding(
        code="ballots.returned-above-issued",
        outcome=Outcome.NOT_MET,
        severity="error",
        subject="",
        at="/session/ballots/returned",
        message="Thu về 10 phiếu trong khi chỉ phát ra 9 phiếu.",
        read=read,
        basis=(Basis("540/KH-SGDĐT", "mục III.4", "none"),),
    )


def test_the_values_that_were_read_are_told_in_words() -> None:
    finding = _finding(
        **{"ballots.returned": 10, "session.method": "secret-ballot", "session.date": None, "not.a.fact": 1}
    )
    assert read_values(finding) == [
        ("số phiếu thu về", "10"),
        ("cách biểu quyết", "bỏ phiếu kín"),
        ("ngày họp", "chưa rõ"),
    ]


def test_a_card_does_not_repeat_what_is_yes_or_no() -> None:
    finding = _finding(**{"ballots.returned": 10, "answer.given": None, "nominee.is_new": True})
    assert told_values(finding) == [("số phiếu thu về", "10")]


def _item(message: str, severity: Severity = "error", code: str = "answer.missing") -> tuple[Finding, str]:
    finding = _finding()._replace(code=code, message=message, severity=severity, fix="Trả lời ở trang này.")
    return finding, f"/{message}"


def test_what_one_rule_says_of_several_places_of_a_page_is_one_card_and_what_must_be_mended_comes_first() -> None:
    review, first, other, second = (
        _item("nên xem", "warning", "a"),
        _item("thiếu tên"),
        _item("sai ngày", code="b"),
        _item("thiếu địa danh"),
    )
    group = Group("Đơn vị", found=[review, first, other, second])
    assert [(item.finding.message, item.link, item.alike) for item in group.findings] == [
        ("thiếu tên", "", [first, second]),
        ("sai ngày", "/sai ngày", []),
        ("nên xem", "/nên xem", []),
    ]


def test_an_empty_dossier_lists_the_answers_that_are_missing_with_the_way_to_each(person: Person) -> None:
    person.begin({**clean(), "unit": {}})
    html = person.see("kiem-tra")
    unit = html[html.index("<h2>Đơn vị đề nghị</h2>") :]
    unit = unit[: unit.index("</section>")]
    assert unit.count("<article") == 1
    assert re.findall(r'<li><a href="[^"]+#([a-z-]+)">', unit) == ["ten-don-vi", "cap-tren", "ky-hieu", "dia-danh"]


def test_what_is_only_to_be_known_stands_after_all_that_is_to_be_mended(person: Person) -> None:
    data = json.loads(SCHOOL.read_text(encoding="utf-8"))
    data["session"]["ballots"]["returned"] = data["session"]["ballots"]["issued"] + 1
    person.begin(data)
    html = person.see("kiem-tra")
    titles = re.findall(r'<section class="page-findings"[^>]*>\s*<h2>([^<]+)</h2>', html)
    assert titles[-1] == "Để biết"
    assert "Phiên họp – Biểu quyết và phiếu" in titles[:-1]


def test_a_clean_dossier_is_told_to_be_ready(person: Person) -> None:
    person.begin(clean())
    html = person.see("kiem-tra")
    assert "Không còn lỗi phải sửa" in html
    assert "Sửa ngay" not in html


def test_a_dossier_with_an_answer_that_was_not_accepted_is_not_told_to_be_ready(person: Person) -> None:
    person.begin(clean())
    person.send("bien-ban-hop-hoi-dong-thoi-gian", {"ngay-hop": "31/2/2023"})
    html = person.see("kiem-tra")
    assert "Không còn lỗi phải sửa" not in html
    assert "Có câu trả lời chưa ghi được vào hồ sơ." in html
    assert f"{person.top}/bien-ban-hop-hoi-dong-thoi-gian?ve={person.top}/kiem-tra" in html


def test_each_finding_stands_with_its_page_and_the_way_to_mend_it_and_back(person: Person) -> None:
    person.begin(spoiled())
    html = person.see("kiem-tra")
    assert "Còn 1 chỗ phải sửa trước khi nộp." in _words(html)
    assert re.findall(r'<section class="page-findings"[^>]*>\s*<h2>([^<]+)</h2>', html) == [
        "Phiên họp – Biểu quyết và phiếu"
    ]
    link = f"{person.top}/bien-ban-hop-hoi-dong-phieu?ve={person.top}/kiem-tra#thu-ve"
    assert re.findall(r'href="([^"]+)">[^<]*<svg[^>]*>.*?</svg>Sửa ngay', html) == [link]


@pytest.mark.parametrize("choice", ["dat", "khong-ap-dung", "tat-ca"])
def test_what_was_checked_and_passed_can_be_seen(person: Person, choice: str) -> None:
    person.begin(clean())
    html = person.see(f"kiem-tra?xem={choice}")
    assert "kết quả không phải làm gì thêm" in html
    assert ("tag--met" in html, "tag--not_applicable" in html) == (choice != "khong-ap-dung", choice != "dat")


def test_an_unknown_choice_shows_what_is_open(person: Person) -> None:
    person.begin(clean())
    assert "kết quả không phải làm gì thêm" not in person.see("kiem-tra?xem=gi-cung-duoc")
