"""Every form as it prints: with nothing known, with the forms' own examples, with few and many nominees."""

import datetime as dt
from pathlib import Path

from msgspec import structs

from awards import schema
from awards.content.folders import find
from awards.documents.blocks import Document
from awards.documents.templating import render
from awards.documents.values import of_nominee, of_paper, shared
from awards.formbook.load import load as load_forms
from awards.formbook.setting import within
from awards.formbook.typed import Refused, parse
from awards.model import Dossier, Initiative, Nominee, Person
from awards.rulebook.load import load as load_rules

CONTENT = find()
PROGRAMME = load_rules(CONTENT).in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2024, 8, 1)).programme
FORMBOOK = within(load_forms(CONTENT), PROGRAMME)
PLAIN = structs.replace(PROGRAMME, movement="", fields=(), roles=(), criteria=())
"""A programme without models, roles or criteria of its own."""
EXAMPLE = schema.read(Path(__file__).parents[2] / "examples" / "an-giang-2023.json")
COUNTERS = (
    Person(name="Lê Quang Vinh", title="Trưởng ban"),
    Person(name="Phạm Thị Đào", title="Thư ký"),
    Person(name="Đỗ Minh Triết", title="Ủy viên"),
)
INITIATIVE = Initiative(
    title="Tổ chức câu lạc bộ đọc sách để rèn kỹ năng viết cho học sinh lớp 11",
    year=2022,
    number="415/QĐ-SGDĐT",
    date=dt.date(2022, 6, 12),
    authority="Sở Giáo dục và Đào tạo An Giang",
    level="base",
)
LONG_NAME = (
    "Tổ chuyên môn Khoa học tự nhiên và Công nghệ, Trường Phổ thông Dân tộc nội trú Trung học cơ sở Vĩnh Hòa Đông"
)


def example(question):
    """The form's own example of an answer; a table has one row of them."""
    if question.type == "table":
        return ({column.id: example(column) for column in question.columns},)
    if question.choices_from == "programme.fields":
        return PROGRAMME.fields[0].id
    try:
        return parse(question, question.choices[0].value if question.choices else question.example)
    except Refused:
        return None


def answers(form):
    """The examples of the questions that are stored among the answers."""
    kept = {"nominee": "/answers/", "paper": "/"}.get(form.scope)
    if kept is None:
        return {}
    return {each.id: example(each) for each in form.questions() if each.at == f"{kept}{each.id}"}


def crowd(count):
    """The example's dossier with this many nominees, every third of them with initiatives, some of long names."""
    made = [structs.replace(EXAMPLE.nominees[n % 6], id=f"n{n}") for n in range(count)]
    made = [_renamed(each, number) for number, each in enumerate(made)]
    session = structs.replace(EXAMPLE.session, counters=COUNTERS)
    proposal = structs.replace(
        EXAMPLE.proposal,
        nominees=None,
        mandate="Quyết định số 1520/QĐ-UBND ngày 20 tháng 8 năm 2019 của Ủy ban nhân dân tỉnh An Giang",
        grounds=("điểm a khoản 3 Điều 74 Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",),
    )
    return structs.replace(EXAMPLE, nominees=tuple(made), session=session, proposal=proposal)


def _renamed(nominee, number):
    initiatives = (INITIATIVE,) if number % 3 == 2 else ()
    name = LONG_NAME if nominee.kind == "collective" and number % 2 else nominee.name
    return structs.replace(nominee, name=name, initiatives=initiatives, route="thematic")


def nominee_for(form, dossier=None):
    """A nominee whom this form is about, with its examples for answers."""
    kind = form.subject or "individual"
    found = next(each for each in (dossier or crowd(6)).nominees if each.kind == kind)
    return structs.replace(found, answers=answers(form), initiatives=(INITIATIVE,))


def printed(form_id, dossier, *, nominee=None, given=None, programme=PROGRAMME):
    """The paper of one form."""
    form = within(load_forms(CONTENT), programme).form(form_id)
    data = shared(dossier, programme)
    if form.scope == "nominee":
        data |= of_nominee(nominee, form, dossier, programme)
    if form.scope == "paper":
        data |= of_paper(form, given or {})
    parsed = render(CONTENT, form.template, data)
    return Document(id=form_id, title=form.title, blocks=parsed.blocks, landscape=parsed.landscape)


def filled(form_id, *, count=6, programme=PROGRAMME):
    form = FORMBOOK.form(form_id)
    dossier = crowd(count)
    return printed(form_id, dossier, nominee=nominee_for(form, crowd(6)), given=answers(form), programme=programme)


def empty(form_id, *, programme=PROGRAMME):
    form = FORMBOOK.form(form_id)
    nominee = Nominee(id="n1", kind=form.subject or None)
    return printed(form_id, Dossier(nominees=(nominee,)), nominee=nominee, programme=programme)


OWN = tuple(
    form_id
    for form_id in FORMBOOK.ids
    if form_id.startswith(("nd98/", "nd152/"))
    or form_id
    in {
        "common/phieu-bau",
        "common/bien-ban-kiem-phieu",
        "common/tom-tat-thanh-tich",
        "common/danh-sach-sang-kien",
        "common/dang-ky-thi-dua",
        "common/dang-ky-mo-hinh",
        "common/bao-cao-ket-qua-mo-hinh",
        "common/bao-cao-dinh-ky",
    }
)
