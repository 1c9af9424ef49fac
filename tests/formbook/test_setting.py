"""What a form asks depends on what the programme has: models, roles, a named movement."""

import datetime as dt
from dataclasses import dataclass, field

import pytest

from awards.citation import Basis
from awards.content.folders import Content, find
from awards.content.problem import ContentError
from awards.formbook.load import load
from awards.formbook.setting import within
from awards.rulebook.load import load as load_rules
from awards.rulebook.programme import Parameter

CLAUSE = Basis("15/KH-SGDĐT", "mục III", "text")
FORM = """\
id: nd91/thu
title: Thử
scope: nominee
basis: {instrument: "30/2020/NĐ-CP", clause: Phụ lục I, verified: quoted}
sections:
  - id: chung
    title: Chung
    questions:
      - {id: ten, label: Tên, type: text, max_length: 10}
      - {id: vai-tro, label: Vai trò, type: text, max_length: 10, only_programme: roles}
  - id: phong-trao
    title: "Trong phong trào {movement}"
    help: "Nêu kết quả của {movement}."
    only_programme: models
    questions:
      - {id: ket-qua, label: "Kết quả {movement}", type: text, max_length: 10}
"""


@dataclass(frozen=True)
class Paper:
    forms: dict[str, str]
    basis: Basis


@dataclass(frozen=True)
class Programme:
    movement: str = ""
    fields: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    documents: tuple[Paper, ...] = field(default=(Paper({"any": "nd91/thu"}, CLAUSE),))
    parameters: dict[str, Parameter] = field(default_factory=dict)
    unread: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def clause(self, trait):
        return None

    @property
    def traits(self):
        has = {"movement": self.movement, "models": self.fields, "fields": self.fields, "roles": self.roles}
        return {name for name, value in has.items() if value}


@pytest.fixture
def formbook(tmp_path):
    (tmp_path / "forms/nd91").mkdir(parents=True)
    (tmp_path / "forms/nd91/thu.yaml").write_text(FORM, encoding="utf-8")
    return load(Content((tmp_path,)))


def asked(formbook, programme):
    return [question.id for question in within(formbook, programme).form("nd91/thu").questions()]


@pytest.mark.parametrize(
    ("programme", "ids"),
    [
        (Programme(), ["ten"]),
        (Programme(movement="“Dạy tốt”"), ["ten"]),
        (Programme(roles=("leader",)), ["ten", "vai-tro"]),
        (Programme(movement="“Dân vận khéo”", fields=("van-hoa",), roles=("leader",)), ["ten", "vai-tro", "ket-qua"]),
    ],
)
def test_what_the_movement_does_not_have_is_not_asked(formbook, programme, ids):
    assert asked(formbook, programme) == ids


def test_the_movement_is_named_and_the_programme_s_clause_cited(formbook):
    form = within(formbook, Programme(movement="“Dân vận khéo”", fields=("van-hoa",))).form("nd91/thu")
    section = form.sections[1]
    (question,) = section.questions
    assert (section.title, section.help) == ("Trong phong trào “Dân vận khéo”", "Nêu kết quả của “Dân vận khéo”.")
    assert (question.label, question.basis) == ("Kết quả “Dân vận khéo”", CLAUSE)


def test_what_every_programme_asks_keeps_its_own_basis(formbook):
    form = within(formbook, Programme(fields=("van-hoa",))).form("nd91/thu")
    assert [question.basis for question in form.sections[0].questions] == [None]


def test_what_every_award_dossier_is_asked_cites_no_clause_but_that_of_the_quota():
    programme = load_rules(find()).in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2023, 8, 1)).programme
    unit = within(load(find()), programme).form("common/don-vi")
    cited = {question.id: question.basis and question.basis.clause for question in unit.questions()}
    assert {key: clause for key, clause in cited.items() if clause} == dict.fromkeys(
        ("chi-tieu-tap-the", "chi-tieu-ca-nhan", "so-phan-bo", "ngay-phan-bo"), "mục III.3"
    )


def test_a_form_that_the_programme_does_not_name_cites_nothing_of_it(formbook):
    form = within(formbook, Programme(fields=("van-hoa",), documents=())).form("nd91/thu")
    assert [question.basis for question in form.questions()] == [None, None]


def test_the_whole_form_is_left_as_it_was(formbook):
    asked(formbook, Programme())
    assert [question.id for question in formbook.form("nd91/thu").questions()] == ["ten", "vai-tro", "ket-qua"]


def test_an_unknown_restriction_is_refused(tmp_path):
    (tmp_path / "forms/nd91").mkdir(parents=True)
    (tmp_path / "forms/nd91/thu.yaml").write_text(FORM.replace("roles}", "rules}"), encoding="utf-8")
    with pytest.raises(ContentError, match="models, fields, roles, movement"):
        load(Content((tmp_path,))).form("nd91/thu")


def test_what_is_meant_for_one_role_is_put_to_all_where_a_programme_knows_no_roles(tmp_path):
    told = FORM.replace("    title: Chung\n", "    title: Chung\n    only_role: leader\n").replace(
        "max_length: 10}\n      - {id: vai", "max_length: 10, advised: true}\n      - {id: vai"
    )
    (tmp_path / "forms/nd91").mkdir(parents=True)
    (tmp_path / "forms/nd91/thu.yaml").write_text(told, encoding="utf-8")
    formbook = load(Content((tmp_path,)))
    found = [
        within(formbook, each).form("nd91/thu").sections[0] for each in (Programme(), Programme(roles=("leader",)))
    ]
    assert [(each.only_role, each.questions[0].advised) for each in found] == [("", False), ("leader", True)]


@pytest.mark.parametrize(("limits", "most"), [({}, 0), ({"dai-nhat": 300}, 300)])
def test_a_programme_limits_the_words_of_an_answer(tmp_path, limits, most):
    (tmp_path / "forms/nd91").mkdir(parents=True)
    told = FORM.replace(
        "max_length: 10}\n      - {id: vai", "max_length: 10, max_words_from: dai-nhat}\n      - {id: vai"
    )
    (tmp_path / "forms/nd91/thu.yaml").write_text(told, encoding="utf-8")
    parameters = {key: Parameter(id=key, title=key, value=value, basis=CLAUSE) for key, value in limits.items()}
    (question,) = within(load(Content((tmp_path,))), Programme(parameters=parameters)).form("nd91/thu").questions()
    assert question.max_words == most


def test_a_question_s_clause_counts_as_not_compared_once_its_instrument_is_amended_unread(tmp_path):
    cited = '{id: ten, label: Tên, type: text, max_length: 10, basis: {instrument: "1/KH", clause: a, verified: text}}'
    plain = "{id: ten, label: Tên, type: text, max_length: 10}"
    (tmp_path / "forms/nd91").mkdir(parents=True)
    (tmp_path / "forms/nd91/thu.yaml").write_text(
        FORM.partition("  - id: phong-trao")[0].replace(plain, cited), "utf-8"
    )
    book = load(Content((tmp_path,)))

    def of_the_name(**unread):
        form = within(book, Programme(unread=unread)).form("nd91/thu")
        return form.basis.verified, next(form.questions()).basis.verified

    assert of_the_name() == ("quoted", "text")
    assert of_the_name(**{"1/KH": ("3/KH",)}) == ("quoted", "none")


@pytest.mark.parametrize(
    ("traits", "words"),
    [
        (("dossier",), ("Năm đề nghị", "Năm đề nghị khen thưởng", "Ghi năm kết thúc.", "Tên")),
        ((), ("Năm của kế hoạch", "Năm", "Ghi năm của kế hoạch.", "Tên")),
    ],
)
def test_a_plan_without_an_award_dossier_words_what_it_asks_in_its_own_way(tmp_path, traits, words):
    class Plan(Programme):
        @property
        def traits(self):
            return traits

    year = """\
      - {id: nam, label: Năm đề nghị khen thưởng, help: Ghi năm kết thúc., type: year, plan_label: Năm,
         plan_help: Ghi năm của kế hoạch.}
"""
    told = (
        FORM.partition("  - id: phong-trao")[0]
        .replace("title: Chung", "title: Năm đề nghị")
        .replace("    questions:\n", "    plan_title: Năm của kế hoạch\n    questions:\n" + year, 1)
    )
    (tmp_path / "forms/nd91").mkdir(parents=True)
    (tmp_path / "forms/nd91/thu.yaml").write_text(told, encoding="utf-8")
    (section,) = within(load(Content((tmp_path,))), Plan()).form("nd91/thu").sections
    year_question, name = section.questions
    assert (section.title, year_question.label, year_question.help, name.label) == words
