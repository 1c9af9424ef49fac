"""What other programs are told of a programme: every value with its citation, and nothing else."""

import datetime as dt
import json
from typing import Any

import pytest
from msgspec.structs import replace

from awards.rulebook.generation import Generation
from awards.rulebook.show_json import as_json, generation_json

from .whole_programme import GENERATION, IN_FORCE, PLAN, WHOLE


def own(clause: str, **more: str) -> dict[str, str]:
    return {"instrument": "1/KH", "clause": f"mục {clause}", "verified": "text", **more}


def law(number: str, verified: str = "quoted") -> dict[str, str]:
    return {"instrument": number, "clause": "Điều 1", "verified": verified}


def paper(name: str, title: str, **more: Any) -> dict[str, Any]:
    plain = {"per_nominee": False, "forms": {"any": f"common/{name}"}, "sealed": False, "confirmed_by": None}
    return {"id": name, "title": title, **plain, "basis": own("V"), **more}


def parameter(name: str, title: str, value: Any, words: str, basis: Any) -> dict[str, Any]:
    return {"id": name, "title": title, "value": value, "words": words, "basis": basis}


def commendation(name: str, title: str, decided_by: str) -> dict[str, Any]:
    told = {"id": name, "title": title, "decided_by": decided_by}
    return {**told, "kinds": ["individual"], "basis": own("I"), "standards": []}


def criterion(name: str, kind: str, title: str, clause: str, role: str | None = None) -> dict[str, Any]:
    return {"id": name, "kind": kind, "role": role, "title": title, "basis": own(clause)}


def task(name: str, title: str, when: str, who: str, basis: Any) -> dict[str, Any]:
    return {"id": name, "title": title, "when": when, "who": who, "basis": basis}


RECIPIENT = {"name": "Quận", "until": "2025-07-01", "note": "Hỏi phường.", "basis": law("9/NQ")}
TOLD: dict[str, Any] = {
    "format": "awards-programme/1",
    "id": "mau",
    "title": "Chương trình mẫu",
    "on": "2024-03-05",
    "rulebook": "2026.11+abc",
    "generation": {
        "id": "g2",
        "title": "Luật năm 2022",
        "from": "2024-01-01",
        "until": "2025-07-01",
        "laws": ["6/QH15"],
        "decree": "98/NĐ-CP",
        "note": "Có một điều chưa rõ.",
    },
    "issuer": "Sở Giáo dục",
    "source": {"instrument": "1/KH", "clause": "", "verified": "text"},
    "period": {"from": 2021, "until": 2025},
    "awards": [
        {
            "id": "co",
            "title": "Cờ",
            "decided_by": "Bộ trưởng",
            "kinds": ["collective", "individual"],
            "basis": own("I", note="Mỗi năm một lá."),
            "standards": [
                {"kind": "collective", "text": "Dẫn đầu.", "basis": law("2/NĐ-CP")},
                {"kind": "individual", "text": "Tận tình.", "basis": law("3/NĐ-CP", "none")},
            ],
        },
        commendation("giay-khen", "Giấy khen", "Hiệu trưởng"),
        commendation("bang-khen", "Bằng khen", "Chủ tịch"),
    ],
    "fields": [{"id": "kinh-te", "title": "Kinh tế", "contents": ["Làm ăn", "Giúp nhau"], "basis": own("II")}],
    "roles": [
        {"id": "truong", "title": "Lãnh đạo", "basis": own("III")},
        {"id": "khac", "title": "Người khác", "basis": own("III")},
    ],
    "criteria": [
        criterion("doan-ket", "collective", "Đoàn kết", "III.1"),
        criterion("sach", "collective", "Sạch đẹp", "III.2"),
        criterion("tan-tinh", "individual", "Tận tình", "III.3"),
        criterion("guong-mau", "individual", "Gương mẫu", "III.4", "truong"),
    ],
    "copies": {"value": 3, "basis": own("IV.1", note="Lưu một bộ.")},
    "originals_only": {"value": True, "basis": own("IV.2", note="Cả bản scan.")},
    "documents": [
        paper(
            "bao-cao",
            "Báo cáo",
            per_nominee=True,
            forms={"collective": "nd91/mau-01", "individual": "nd91/mau-02"},
            signed=["nominee", "unit-head"],
            sealed=True,
            confirmed_by="submitting-level",
            basis=own("V", note="Theo mẫu."),
        ),
        paper(
            "bien-ban",
            "Biên bản",
            signed=["secretary", "chair"],
            awards=["co", "giay-khen"],
            if_any="initiatives",
        ),
        paper(
            "to-trinh",
            "Tờ trình",
            signed=["Ban tổ chức"],
            confirmed_by="Xã",
            awards=["co"],
            routes=["merit", "sudden"],
        ),
        paper("danh-sach", "Danh sách", signed=["chair"], awards=["co", "giay-khen", "bang-khen"]),
    ],
    "parameters": [
        parameter("quorum", "Dự họp", "2/3", "2/3", own("XI", note="Làm tròn.")),
        parameter("base", "Cách tính", "present", "trên số thành viên dự họp", own("XI")),
        parameter("secret", "Phiếu kín", False, "không", own("XI")),
        parameter("most", "Nhiều nhất", 12, "12", own("XI")),
    ],
    "papers": [
        {
            "id": "dang-ky",
            "title": "Bản đăng ký",
            "form": "a/dk",
            "stage": "registration",
            "deadline": "results",
            "basis": own("VIII"),
        },
        {
            "id": "phieu",
            "title": "Phiếu bầu",
            "form": "a/pb",
            "stage": "meeting",
            "deadline": None,
            "basis": own("VIII", note="Kín."),
        },
    ],
    "tasks": [
        task("mot", "Phát động", "quý I", "Hiệu trưởng", own("IX")),
        task("hai", "Sơ kết", "quý II", "", own("IX")),
        task("ba", "Ký giao ước", "quý I", "", own("IX", note="Cả trường.")),
    ],
    "calendar": [
        {
            "id": "results",
            "title": "Báo cáo",
            "before": "12/8",
            "next_year": True,
            "to": "Sở",
            "basis": own("VI", note="Bản giấy."),
        },
        {
            "id": "named",
            "title": "Gửi quận",
            "day": "5/10",
            "to": "Quận",
            "recipient": RECIPIENT,
            "basis": own("VI"),
        },
        {
            "id": "again",
            "title": "Kể lại",
            "when": "định kỳ",
            "to": "Quận",
            "recipient": RECIPIENT,
            "basis": own("VII", note="Gọn."),
        },
    ],
    "quota": {"set_by": "Bộ", "basis": own("X")},
    "rules": [
        {"code": "unit.name", "each": "dossier", "severity": "warning", "basis": [law("1/KH", "none"), law("7/QĐ")]},
        {"code": "unit.head", "each": "dossier", "severity": "warning", "basis": [law("khong-co")]},
    ],
    "off": [{"code": "unit.old", "reason": "Đã bỏ."}],
}


@pytest.mark.parametrize("key", TOLD)
def test_each_part_of_a_programme_is_told_whole(key: str) -> None:
    assert as_json(IN_FORCE)[key] == TOLD[key]


def test_a_programme_is_told_in_a_fixed_order_and_may_be_written_as_json() -> None:
    told = as_json(IN_FORCE)
    assert list(told) == list(TOLD)
    assert json.loads(json.dumps(told)) == TOLD


def test_a_plan_that_sets_nothing_is_told_with_the_same_keys() -> None:
    told = as_json(replace(IN_FORCE, programme=PLAN, rules=(), off=(), generations=()))
    nothing = {"instrument": "2/NĐ-CP", "clause": "", "verified": "none"}
    lists = ("awards", "fields", "roles", "criteria", "documents", "papers", "tasks", "calendar", "rules", "off")

    assert list(told) == list(TOLD)
    assert {key: told[key] for key in lists} == {key: [] for key in lists}
    assert (told["copies"], told["originals_only"]) == (
        {"value": 0, "basis": nothing},
        {"value": False, "basis": nothing},
    )
    assert (told["quota"], told["generation"]) == (None, None)


def test_originals_of_no_clause_of_their_own_are_asked_for_by_that_of_the_copies() -> None:
    programme = replace(WHOLE, originals_basis=None)
    assert as_json(replace(IN_FORCE, programme=programme))["originals_only"] == {
        "value": True,
        "basis": own("IV.1", note="Lưu một bộ."),
    }


def test_a_generation_without_end_and_note_has_no_such_keys() -> None:
    open_ended: Generation = replace(GENERATION, until=None, note="", since=dt.date(2026, 10, 1))
    assert generation_json(open_ended) == {
        "id": "g2",
        "title": "Luật năm 2022",
        "from": "2026-10-01",
        "laws": ["6/QH15"],
        "decree": "98/NĐ-CP",
    }
