"""Papers outside the award dossier, and plans without one: asked only what was begun, and nothing that is not there."""

import datetime as dt
from typing import Any

import pytest

from awards import schema
from awards.check.finding import Result
from awards.check.run import check
from awards.content.folders import find
from awards.documents.blocks import Table
from awards.documents.compose import UnknownDocument, compose, compose_paper
from awards.formbook.load import load as load_forms
from awards.rulebook.load import load as load_rules
from tests.check.changes import told
from tests.check.clean import clean
from tests.check.conftest import Check

SCHOOL = "tan-binh-thcs-truong-chinh-2025"
TODAY = dt.date(2025, 9, 1)
UNIT = {
    "name": "Trường Trung học cơ sở Vĩnh Hòa",
    "parent": "Ủy ban nhân dân phường Hòa Bình",
    "code": "THCSVH",
    "place": "Hòa Bình",
    "head": {"name": "Trần Thị Minh Hạnh", "title": "Hiệu trưởng"},
}
NO_DOSSIER = ("completeness.no-award-dossier", "not_met", "info", "", "")


def of_school(papers: dict[str, Any], **changed: Any) -> Result:
    content = find()
    data = {"format": "awards-dossier/1", "programme": SCHOOL, "year": 2025, "unit": UNIT, "papers": papers, **changed}
    in_force = load_rules(content).in_force(SCHOOL, TODAY)
    return check(schema.load(data), in_force, load_forms(content), today=TODAY)


def test_a_plan_without_an_award_dossier_is_told_so_and_asked_for_nothing_else() -> None:
    assert [told(each) for each in of_school({}).open] == [NO_DOSSIER]


def test_a_plan_that_is_over_is_no_fault_of_a_dossier_that_it_does_not_have() -> None:
    content = find()
    in_force = load_rules(content).in_force(SCHOOL, dt.date(2026, 11, 21))
    data = {"format": "awards-dossier/1", "programme": SCHOOL, "year": 2025, "unit": UNIT}
    result = check(schema.load(data), in_force, load_forms(content), today=dt.date(2026, 11, 21))
    assert [told(each) for each in result.open] == [NO_DOSSIER]


def test_what_its_papers_need_of_the_unit_is_a_warning_and_rests_on_no_law_of_award_dossiers() -> None:
    (finding,) = [each for each in of_school({}, unit=UNIT | {"place": ""}).open if each.at]
    assert told(finding) == ("completeness.paper-answer", "unknown", "warning", "", "/unit/place")
    assert (finding.message, finding.fix) == (
        "Đơn vị: chưa trả lời “Địa danh”.",
        "Trả lời ở trang “Đơn vị” trước khi gửi văn bản.",
    )
    assert [basis.words() for basis in finding.basis] == ["Phụ lục I, phần II, 30/2020/NĐ-CP"]


def test_its_year_is_held_to_the_plan() -> None:
    assert [told(each) for each in of_school({}, year=2026).open] == [
        NO_DOSSIER,
        ("dates.year-outside-period", "not_met", "error", "", "/year"),
    ]


def test_a_paper_that_was_begun_is_asked_for_the_rest_and_the_plan_is_the_ground() -> None:
    result = of_school(
        {"bao-cao-9-thang": {"ngay": "2025-12-31", "ky": "9 tháng", "ket-qua": "Đã tổ chức 2 hội nghị."}}
    )
    asked = {each.at: each for each in result.open if each.code == "completeness.paper-answer"}
    assert sorted(asked) == [
        f"/papers/bao-cao-9-thang/{name}"
        for name in ("kho-khan", "kien-nghi", "kinh-gui", "nhiem-vu", "noi-dung-bao-cao")
    ]
    assert {each.severity for each in result.open} == {"warning", "info"}
    finding = asked["/papers/bao-cao-9-thang/kho-khan"]
    assert [basis.words() for basis in finding.basis] == ["mục III.3, 95/KH-TC"]
    assert finding.place == (
        "văn bản “Báo cáo kết quả 9 tháng”, trang “II. Khó khăn, kiến nghị”, câu “Khó khăn, hạn chế”"
    )


def test_an_unfinished_paper_never_keeps_back_the_award_dossier(checked: Check) -> None:
    data = clean() | {"papers": {"tong-hop-dang-ky": {"ngay": "2023-03-08"}}}
    found = checked(data)
    assert found.errors == ()
    assert {each.code for each in found.open} == {"completeness.paper-answer"}


def test_an_answer_of_another_kind_is_an_error_even_there() -> None:
    result = of_school({"bao-cao-nam": {"ngay": "hôm qua"}})
    assert [told(each) for each in result.errors] == [
        ("completeness.answer-type", "not_met", "error", "", "/papers/bao-cao-nam/ngay")
    ]


def test_a_paper_is_composed_from_its_own_answers_and_the_unit() -> None:
    content = find()
    data = clean() | {
        "papers": {
            "tong-hop-dang-ky": {
                "ngay": "2023-03-08",
                "kinh-gui": ["Sở Giáo dục và Đào tạo An Giang"],
                "mo-hinh": [
                    {"ten-mo-hinh": "Tủ sách bên sông", "dang-ky": "Tổ Ngữ văn", "noi-dung": "Đưa sách đến 3 ấp"}
                ],
            }
        }
    }
    dossier = schema.load(data)
    in_force = load_rules(content).in_force(dossier.programme, dt.date(2023, 8, 1))
    forms = load_forms(content)
    paper = compose_paper(dossier, in_force, forms, content, "tong-hop-dang-ky")
    (table,) = [block for block in paper.blocks if isinstance(block, Table)]
    cells = ["".join(run.text for runs in cell for run in runs) for cell in table.rows[0]]
    assert (paper.id, paper.landscape) == ("tong-hop-dang-ky", True)
    assert cells[:3] == ["1", "Tủ sách bên sông", "Tổ Ngữ văn"]
    assert "tong-hop-dang-ky" not in [each.id for each in compose(dossier, in_force, forms, content)]
    with pytest.raises(UnknownDocument):
        compose_paper(dossier, in_force, forms, content, "khac")
