"""A programme's file, read for one day: every value of it, and only those of the day."""

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import fields

from awards.citation import Basis
from awards.content.problem import ContentError, Problem
from awards.rulebook.load import load
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
from awards.rulebook.question import Asked, Option, QuestionPage

from .conftest import AWARD, PROGRAMME, REGISTER, Write

AWARD_OF_TWO_ROUTES = f"""{AWARD.strip()}
type: commendation
standards:
  - id: lau-nam
    kind: individual
    route: merit
    text: Hoàn thành nhiệm vụ.
    require: {{all: [{{count: {{of: record.results, at_least: 1}}}}, {{count: {{of: record.history, at_least: 1}}}}]}}
    basis: {{instrument: "2/NĐ-CP", clause: Điều 4, verified: text}}
  - {{id: chung, kind: individual, text: Có công., basis: {{instrument: "2/NĐ-CP", clause: Điều 5, verified: text}}}}
  - id: dot-xuat
    kind: individual
    route: sudden
    text: Một việc.
    basis: {{instrument: "2/NĐ-CP", clause: Điều 6, verified: text}}
  - id: du-thao
    kind: individual
    route: merit
    text: Dự thảo.
    off: Mới là dự thảo.
    basis: {{instrument: "2/NĐ-CP", clause: Điều 7, verified: text}}
"""
WRITTEN = """
id: mau
title: Chương trình
movement: “Dân vận khéo”
issuer: Sở Nội vụ
source: {instrument: "1/KH", verified: text}
period: {from: 2021, until: 2025, year: school}
route: merit
model: true
school_year_from: by-school-year
movement_from: movement-name
awards:
  - {id: bang-khen, basis: {clause: mục I}}
  - {id: bang-khen, title: Tên khác, until: "2023-01-01", basis: {clause: mục 0}}
fields:
  - {id: kinh-te, title: Kinh tế, contents: [Làm ăn], basis: {clause: mục F}}
  - {id: cu, title: Cũ, contents: [Cũ], until: "2023-01-01", basis: {clause: mục F}}
roles:
  - {id: truong, title: Trưởng, basis: {clause: mục R}}
  - {id: cu, title: Cũ, until: "2023-01-01", basis: {clause: mục R}}
criteria:
  individual:
    - {id: tan-tinh, title: Tận tình, role: truong, basis: {clause: mục II}}
    - {id: cu, title: Cũ, until: "2023-01-01", basis: {clause: mục II}}
  collective: [{id: doan-ket, title: Đoàn kết, basis: {clause: mục II, note: Ghi chú.}}]
dossier:
  copies: [{value: 3, basis: {clause: mục III}}]
  originals_only: [{value: true, basis: {clause: mục IV}}]
  documents:
    - id: report
      title: Báo cáo
      per: nominee
      form: {individual: mau-02, collective: mau-01}
      signed: [nominee]
      sealed: true
      confirmed_by: head
      awards: [bang-khen]
      routes: [merit]
      if_any: initiatives
      basis: {clause: mục V, verified: quoted}
    - {id: letter, title: Tờ trình, form: mau-00, signed: [], sealed: false, basis: {clause: mục V}}
    - {id: cu, title: Cũ, form: cu, signed: [], sealed: false, until: "2023-01-01", basis: {clause: mục V}}
calendar:
  - {id: results, title: Kết quả, before: "12/8", next_year: true, to: Sở, basis: {clause: mục VI}}
  - id: named
    title: Gửi quận
    day: "10/5"
    to: Quận
    recipient:
      name: Quận
      until: "2025-07-01"
      note: Hỏi phường.
      basis: {instrument: "2/NĐ-CP", clause: Điều 9, verified: text}
    basis: {clause: mục VI}
  - {id: again, title: Báo cáo, when: định kỳ, to: Xã, basis: {clause: mục VII}}
  - {id: cu, title: Cũ, before: "1/1", to: Sở, until: "2023-01-01", basis: {clause: mục VI}}
papers:
  - {id: dang-ky, title: Đăng ký, form: mau-dk, stage: registration, deadline: results, basis: {clause: mục VIII}}
  - {id: cu, title: Cũ, form: cu, stage: report, until: "2023-01-01", basis: {clause: mục VIII}}
tasks:
  - {id: viec, title: Việc, when: Quý I, who: Ban, basis: {clause: mục IX}}
  - {id: cu, title: Cũ, when: Quý I, until: "2023-01-01", basis: {clause: mục IX}}
quota:
  - {set_by: Cũ, until: "2023-01-01", basis: {clause: mục X}}
  - {set_by: Sở, basis: {clause: mục X}}
parameters:
  - {id: quorum, value: "3/4", basis: {clause: mục XI}}
  - {id: quorum, value: "1/4", until: "2023-01-01", basis: {clause: mục XI}}
  - {id: own, title: Của mình, value: 5, basis: {clause: mục XI}}
  - {id: plain, value: 6, basis: {clause: mục XI}}
grounds: [{text: Căn cứ một}, {text: Cũ, until: "2023-01-01"}]
defaults: {/unit/system: party}
questions:
  - id: numbers
    title: Số liệu
    each: nominee
    help: Ghi số.
    kind: individual
    awards: [bang-khen]
    questions:
      - id: people
        label: Số người
        type: choice
        required: true
        help: Chọn.
        example: Một
        options: [{value: mot, label: Một}]
        basis: {clause: mục XII}
      - {id: cu, label: Cũ, type: text, until: "2023-01-01", basis: {clause: mục XII}}
  - id: cu
    title: Cũ
    each: dossier
    until: "2023-01-01"
    questions: [{id: xa, label: Xa, type: text, basis: {clause: mục XII}}]
"""
FILES = {"rules/awards/bang-khen.yaml": AWARD_OF_TWO_ROUTES, "rules/programmes/mau.yaml": WRITTEN}
DAY = dt.date(2023, 8, 1)


def own(clause: str, verified: Any = "text", note: str = "") -> Basis:
    return Basis("1/KH", f"mục {clause}", verified, note)


def decree(clause: str) -> Basis:
    return Basis("2/NĐ-CP", f"Điều {clause}", "text")


EXPECTED = Programme(
    id="mau",
    title="Chương trình",
    movement="“Dân vận khéo”",
    issuer="Sở Nội vụ",
    source=Basis("1/KH", "", "text"),
    first_year=2021,
    last_year=2025,
    year_kind="school",
    route="merit",
    has_model=True,
    school_year_from="by-school-year",
    movement_from="movement-name",
    awards=(
        Award(
            id="bang-khen",
            title="Bằng khen",
            decided_by="Chủ tịch",
            kinds=("individual",),
            basis=own("I"),
            type="commendation",
            standards=(
                Standard(
                    kind="individual",
                    text="Hoàn thành nhiệm vụ.",
                    basis=decree("4"),
                    route="merit",
                    reads=frozenset({"results", "history"}),
                ),
                Standard(kind="individual", text="Có công.", basis=decree("5")),
            ),
        ),
    ),
    fields=(Field(id="kinh-te", title="Kinh tế", contents=("Làm ăn",), basis=own("F")),),
    roles=(Role(id="truong", title="Trưởng", basis=own("R")),),
    criteria=(
        Criterion(id="doan-ket", title="Đoàn kết", kind="collective", role=None, basis=own("II", note="Ghi chú.")),
        Criterion(id="tan-tinh", title="Tận tình", kind="individual", role="truong", basis=own("II")),
    ),
    copies=3,
    copies_basis=own("III"),
    originals_only=True,
    originals_basis=own("IV"),
    documents=(
        DocumentSpec(
            id="report",
            title="Báo cáo",
            per_nominee=True,
            forms={"individual": "mau-02", "collective": "mau-01"},
            signed=("nominee",),
            sealed=True,
            confirmed_by="head",
            awards=("bang-khen",),
            routes=("merit",),
            if_any="initiatives",
            basis=own("V", "quoted"),
        ),
        DocumentSpec(
            id="letter",
            title="Tờ trình",
            per_nominee=False,
            forms={"any": "mau-00"},
            signed=(),
            sealed=False,
            confirmed_by=None,
            basis=own("V"),
        ),
    ),
    calendar=(
        Deadline(id="results", title="Kết quả", day=12, month=8, to="Sở", next_year=True, basis=own("VI")),
        Deadline(
            id="named",
            title="Gửi quận",
            day=10,
            month=5,
            to="Quận",
            inclusive=True,
            recipient=Recipient(name="Quận", until=dt.date(2025, 7, 1), note="Hỏi phường.", basis=decree("9")),
            basis=own("VI"),
        ),
    ),
    recurring=(Recurring(id="again", title="Báo cáo", when="định kỳ", to="Xã", basis=own("VII")),),
    papers=(
        PaperSpec(
            id="dang-ky",
            title="Đăng ký",
            form="mau-dk",
            stage="registration",
            deadline="results",
            basis=own("VIII"),
        ),
    ),
    tasks=(Task(id="viec", title="Việc", when="Quý I", who="Ban", basis=own("IX")),),
    quota=Quota(set_by="Sở", basis=own("X")),
    parameters={
        "quorum": Parameter(id="quorum", title="Tỷ lệ dự họp", value=Fraction(3, 4), basis=own("XI")),
        "own": Parameter(id="own", title="Của mình", value=5, basis=own("XI")),
        "plain": Parameter(id="plain", title="plain", value=6, basis=own("XI")),
    },
    grounds=("Căn cứ một",),
    defaults={"/unit/system": "party"},
    questions=(
        QuestionPage(
            id="numbers",
            title="Số liệu",
            each="nominee",
            help="Ghi số.",
            kind="individual",
            awards=("bang-khen",),
            questions=(
                Asked(
                    id="people",
                    label="Số người",
                    type="choice",
                    required=True,
                    help="Chọn.",
                    example="Một",
                    options=(Option(value="mot", label="Một"),),
                    basis=own("XII"),
                ),
            ),
        ),
    ),
)


def test_the_whole_programme_is_that_of_the_day(write: Write) -> None:
    assert load(write(FILES)).in_force("mau", DAY).programme == EXPECTED


@pytest.mark.parametrize(
    ("offered", "decided", "title", "decided_by"),
    [
        ("", "", "Bằng khen", "Chủ tịch"),
        ("title: Tên ở nơi này,", "", "Tên ở nơi này", "Chủ tịch"),
        ("decided_by: Giám đốc,", "", "Bằng khen", "Giám đốc"),
        ("", 'until: "2023-01-01",', "Bằng khen", ""),
        ("decided_by: Giám đốc,", 'until: "2023-01-01",', "Bằng khen", "Giám đốc"),
    ],
)
def test_an_award_is_called_and_decided_as_the_programme_says_or_else_as_its_own_file_does(
    write: Write, offered: str, decided: str, title: str, decided_by: str
) -> None:
    files = {
        "rules/programmes/mau.yaml": PROGRAMME.replace("{id: bang-khen,", f"{{id: bang-khen, {offered}"),
        "rules/awards/bang-khen.yaml": AWARD.replace("value: Chủ tịch,", f"value: Chủ tịch, {decided}"),
    }
    (award,) = load(write(files)).in_force("mau", DAY).programme.awards
    assert (award.title, award.decided_by) == (title, decided_by)


BARE = """
id: mau
title: Kế hoạch
issuer: Sở
source: {instrument: "1/KH", verified: text}
period: {from: 2021, until: 2025}
"""


def test_a_plan_without_an_award_dossier_asks_for_no_copies_and_no_papers(write: Write) -> None:
    source = Basis("1/KH", "", "text")
    content = write({"rules/programmes/mau.yaml": BARE, "rules/common/parameters.yaml": "parameters: []"})

    assert load(content).in_force("mau", DAY).programme == Programme(
        id="mau",
        title="Kế hoạch",
        movement="",
        issuer="Sở",
        source=source,
        first_year=2021,
        last_year=2025,
        year_kind="calendar",
        awards=(),
        fields=(),
        roles=(),
        criteria=(),
        copies=0,
        copies_basis=source,
        originals_only=False,
        originals_basis=None,
        documents=(),
        calendar=(),
        recurring=(),
        papers=(),
        tasks=(),
        has_model=False,
        quota=None,
        parameters={},
        grounds=(),
        defaults={},
        questions=(),
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('[{value: 3, until: "2023-01-01", basis: {clause: mục III}}]', "không có giá trị nào"),
        ("[{value: 3, basis: {clause: mục III}}, {value: 4, basis: {clause: mục III}}]", "có nhiều giá trị cùng"),
    ],
)
def test_a_value_of_which_none_or_several_hold_is_told_with_its_key_and_the_day(
    write: Write, written: str, told: str
) -> None:
    changed = WRITTEN.replace("[{value: 3, basis: {clause: mục III}}]", written)
    rulebook = load(write({**FILES, "rules/programmes/mau.yaml": changed}))
    message = f"{told} có hiệu lực vào ngày 2023-08-01; hãy sửa các khóa from, until"

    with pytest.raises(ContentError) as found:
        rulebook.in_force("mau", DAY)
    assert found.value.problems == (Problem("rules/programmes/mau.yaml", 0, "dossier.copies", message),)


def verified_in(value: Any) -> set[str]:
    """How far each clause was compared, wherever below the value it is cited."""
    if isinstance(value, Basis):
        return {value.verified}
    if isinstance(value, Struct):
        return verified_in([getattr(value, each.name) for each in fields(value)])
    if isinstance(value, Mapping):
        return verified_in(list(value.values()))
    return {found for each in value for found in verified_in(each)} if isinstance(value, list | tuple) else set()


def test_an_unread_amendment_reaches_every_clause_of_the_programme_and_of_its_rules(write: Write) -> None:
    amended = REGISTER.replace("issuer:", 'amended_by: ["3/NĐ-CP"], issuer:')
    amending = '  - {id: "3/NĐ-CP", title: Sửa đổi, issuer: Sở, from: "2023-01-01", verified: none}\n'
    before = load(write(FILES)).in_force("mau", DAY)
    after = load(write({**FILES, "rules/instruments.yaml": amended + amending})).in_force("mau", DAY)

    assert [verified_in(each) for each in (before.programme, before.rules)] == [{"text", "quoted"}, {"quoted"}]
    assert [verified_in(each) for each in (after.programme, after.rules)] == [{"none"}, {"none"}]
    assert after.programme.unread == {"1/KH": ("3/NĐ-CP",), "2/NĐ-CP": ("3/NĐ-CP",)}
