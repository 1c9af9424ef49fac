"""A programme that has everything that one can have, in force on a day on which some of its law is not."""

import datetime as dt
from fractions import Fraction
from typing import Any

from awards.citation import Basis
from awards.rulebook.generation import Generation
from awards.rulebook.instrument import Instrument
from awards.rulebook.load import InForce
from awards.rulebook.outcome import Outcome
from awards.rulebook.programme import (
    Award,
    Criterion,
    Deadline,
    DocumentSpec,
    Field,
    PaperSpec,
    Parameter,
    Programme,
    Quota,
    Recipient,
    Recurring,
    Role,
    Standard,
    Task,
)
from awards.rulebook.rule import Example, Rule

DAY = dt.date(2024, 3, 5)


def own(clause: str, note: str = "") -> Basis:
    return Basis("1/KH", f"mục {clause}", "text", note)


def law(number: str, verified: Any = "quoted") -> Basis:
    return Basis(number, "Điều 1", verified)


def paper(name: str, title: str, **more: Any) -> DocumentSpec:
    plain: dict[str, Any] = {
        "per_nominee": False,
        "forms": {"any": f"common/{name}"},
        "signed": ("chair",),
        "sealed": False,
        "confirmed_by": None,
        "basis": own("V"),
    }
    return DocumentSpec(id=name, title=title, **{**plain, **more})


def instrument(number: str, **more: Any) -> Instrument:
    dates: dict[str, Any] = {"date": None, "since": None, "until": None, "replaced_by": ()}
    basis = Basis(number, "", "text")
    return Instrument(id=number, title=f"Văn bản {number}", issuer="Sở", basis=basis, **{**dates, **more})


def rule(code: str, *bases: Basis, off: str = "") -> Rule:
    example = Example(name="có", given={}, outcome=Outcome.MET)
    return Rule(
        code=code,
        each="dossier",
        require={"answered": "unit.name"},
        severity="warning",
        message="Thiếu.",
        unknown="Chưa rõ.",
        fix="Ghi.",
        basis=bases,
        examples=(example,),
        off=off,
    )


FLAG = Award(
    id="co",
    title="Cờ",
    decided_by="Bộ trưởng",
    kinds=("collective", "individual"),
    basis=own("I", "Mỗi năm một lá."),
    standards=(
        Standard(kind="collective", text="Dẫn đầu.", basis=law("2/NĐ-CP")),
        Standard(kind="individual", text="Tận tình.", basis=law("3/NĐ-CP", "none")),
    ),
)
LETTER = Award(id="giay-khen", title="Giấy khen", decided_by="Hiệu trưởng", kinds=("individual",), basis=own("I"))
DIPLOMA = Award(id="bang-khen", title="Bằng khen", decided_by="Chủ tịch", kinds=("individual",), basis=own("I"))
PHUONG = Recipient(name="Quận", until=dt.date(2025, 7, 1), note="Hỏi phường.", basis=law("9/NQ"))

WHOLE = Programme(
    id="mau",
    title="Chương trình mẫu",
    movement="“Dân vận khéo”",
    issuer="Sở Giáo dục",
    source=Basis("1/KH", "", "text"),
    first_year=2021,
    last_year=2025,
    awards=(FLAG, LETTER, DIPLOMA),
    fields=(Field(id="kinh-te", title="Kinh tế", contents=("Làm ăn", "Giúp nhau"), basis=own("II")),),
    roles=(
        Role(id="truong", title="Lãnh đạo", basis=own("III")),
        Role(id="khac", title="Người khác", basis=own("III")),
    ),
    criteria=(
        Criterion(id="doan-ket", kind="collective", title="Đoàn kết", basis=own("III.1")),
        Criterion(id="sach", kind="collective", title="Sạch đẹp", basis=own("III.2")),
        Criterion(id="tan-tinh", kind="individual", title="Tận tình", basis=own("III.3")),
        Criterion(id="guong-mau", kind="individual", role="truong", title="Gương mẫu", basis=own("III.4")),
    ),
    copies=3,
    copies_basis=own("IV.1", "Lưu một bộ."),
    originals_only=True,
    originals_basis=own("IV.2", "Cả bản scan."),
    documents=(
        paper(
            "bao-cao",
            "Báo cáo",
            per_nominee=True,
            forms={"collective": "nd91/mau-01", "individual": "nd91/mau-02"},
            signed=("nominee", "unit-head"),
            sealed=True,
            confirmed_by="submitting-level",
            basis=own("V", "Theo mẫu."),
        ),
        paper("bien-ban", "Biên bản", signed=("secretary", "chair"), awards=("co", "giay-khen"), if_any="initiatives"),
        paper(
            "to-trinh",
            "Tờ trình",
            signed=("Ban tổ chức",),
            confirmed_by="Xã",
            awards=("co",),
            routes=("merit", "sudden"),
        ),
        paper("danh-sach", "Danh sách", awards=("co", "giay-khen", "bang-khen")),
    ),
    calendar=(
        Deadline(id="results", title="Báo cáo", day=12, month=8, to="Sở", next_year=True, basis=own("VI", "Bản giấy.")),
        Deadline(
            id="named", title="Gửi quận", day=5, month=10, to="Quận", inclusive=True, recipient=PHUONG, basis=own("VI")
        ),
    ),
    recurring=(
        Recurring(id="again", title="Kể lại", when="định kỳ", to="Quận", recipient=PHUONG, basis=own("VII", "Gọn.")),
    ),
    papers=(
        PaperSpec(
            id="dang-ky", title="Bản đăng ký", form="a/dk", stage="registration", deadline="results", basis=own("VIII")
        ),
        PaperSpec(
            id="phieu", title="Phiếu bầu", form="a/pb", stage="meeting", deadline=None, basis=own("VIII", "Kín.")
        ),
    ),
    tasks=(
        Task(id="mot", title="Phát động", when="quý I", who="Hiệu trưởng", basis=own("IX")),
        Task(id="hai", title="Sơ kết", when="quý II", who="", basis=own("IX")),
        Task(id="ba", title="Ký giao ước", when="quý I", who="", basis=own("IX", "Cả trường.")),
    ),
    quota=Quota(set_by="Bộ", basis=own("X")),
    parameters={
        "quorum": Parameter(id="quorum", title="Dự họp", value=Fraction(2, 3), basis=own("XI", "Làm tròn.")),
        "base": Parameter(id="base", title="Cách tính", value="present", basis=own("XI")),
        "secret": Parameter(id="secret", title="Phiếu kín", value=False, basis=own("XI")),
        "most": Parameter(id="most", title="Nhiều nhất", value=12, basis=own("XI")),
    },
)
GENERATION = Generation(
    id="g2",
    title="Luật năm 2022",
    since=dt.date(2024, 1, 1),
    until=dt.date(2025, 7, 1),
    laws=("6/QH15",),
    decree="98/NĐ-CP",
    note="Có một điều chưa rõ.",
)
REGISTER = {
    each.id: each
    for each in (
        instrument("1/KH", date=dt.date(2021, 3, 5)),
        instrument(
            "2/NĐ-CP", since=dt.date(2017, 10, 1), until=dt.date(2024, 1, 1), replaced_by=("98/NĐ-CP", "99/NĐ-CP")
        ),
        instrument("3/NĐ-CP", until=dt.date(2024, 3, 5)),
        instrument("9/NQ", date=dt.date(2025, 6, 1), since=dt.date(2025, 7, 1)),
        instrument("7/QĐ", date=dt.date(2024, 3, 6)),
    )
}
IN_FORCE = InForce(
    version="2026.11+abc",
    on=DAY,
    programme=WHOLE,
    instruments=REGISTER,
    rules=(rule("unit.name", law("1/KH", "none"), law("7/QĐ")), rule("unit.head", law("khong-co"))),
    off=(rule("unit.old", off="Đã bỏ."),),
    generations=(GENERATION,),
)
PLAN = Programme(
    id="ke-hoach",
    title="Kế hoạch",
    movement="",
    issuer="Xã",
    source=Basis("2/NĐ-CP", "", "none"),
    first_year=2024,
    last_year=2026,
    awards=(),
    fields=(),
    roles=(),
    criteria=(),
    copies=0,
    copies_basis=Basis("2/NĐ-CP", "", "none"),
    originals_only=False,
    documents=(),
    calendar=(),
    quota=None,
    parameters={"quorum": Parameter(id="quorum", title="Dự họp", value=Fraction(2, 3), basis=law("3/NĐ-CP"))},
)
"""A plan that asks for no dossier, and sets nothing at all."""
