"""Of every key of a file: whether it must be there, and that it takes nothing that it is not."""

from collections.abc import Iterable
from typing import Any

import pytest

from awards.content.shape import Shape
from awards.rulebook.award_shapes import AwardShape
from awards.rulebook.rule_shapes import CommonShape
from awards.rulebook.shapes import ProgrammeShape, RegisterShape

from . import test_award_shapes, test_programme_file, test_rule_shapes
from .every_key import keys, refusing, required

REGISTER = """
instruments:
  - id: 1/L
    title: Luật
    issuer: Quốc hội
    date: "2022-06-15"
    from: "2024-01-01"
    until: "2030-01-01"
    replaced_by: [2/L]
    amended_by: [3/L]
    verified: text
    note: Công báo.
"""
CITED = "instrument: 1/L, clause: Điều 1, verified: text, note: A"
"""A citation in which everything is written."""


def citing(text: str, *short: str) -> str:
    """The file with each of these citations, that leave something out, written whole at its first place."""
    for each in short:
        assert each in text
        text = text.replace(each, f"{{{CITED}}}", 1)
    return text


AWARD = citing(test_award_shapes.WHOLE, "{instrument: 1/L, clause: Điều 1, verified: text}")
RULES = citing(
    test_rule_shapes.WHOLE, "{instrument: 1/L, verified: text}", "{instrument: 1/L, clause: Điều 2, verified: quoted}"
)
PROGRAMME = citing(
    test_programme_file.WRITTEN,
    '{instrument: "1/KH", verified: text}',
    "{clause: mục I}",
    '{instrument: "2/NĐ-CP", clause: Điều 9, verified: text}',
)
OFFERED = "  - {id: bang-khen, decided_by: Sở, leaves_out: [a], standards: [],"
PROGRAMME = PROGRAMME.replace("  - {id: bang-khen,", OFFERED, 1) + "regulation: quy-che\n"
FILES: dict[str, tuple[Shape, str]] = {
    "award": (AwardShape(), AWARD),
    "rules": (CommonShape(), RULES),
    "programme": (ProgrammeShape(), PROGRAMME),
    "register": (RegisterShape(), REGISTER),
}
LAW = "instrument verified"
MUST: dict[str, dict[str, str]] = {
    "award": {
        "": "decided_by id kinds title",
        "decided_by": "basis value",
        "decided_by.basis": LAW,
        "dossier": "basis",
        "dossier.basis": LAW,
        "dossier.documents": "id title",
        "limits": "basis days id text",
        "limits.basis": LAW,
        "quota": "basis text",
        "quota.basis": LAW,
        "standards": "basis kind text",
        "standards.basis": LAW,
        "standards.examples": "given name outcome",
        "vote": "at_least base basis",
        "vote.basis": LAW,
    },
    "rules": {
        "parameters": "basis id title value",
        "parameters.basis": LAW,
        "rules": "code each examples fix require severity",
        "rules.basis": LAW,
        "rules.examples": "given name outcome",
    },
    "programme": {
        "": "id issuer period source title",
        "awards": "basis id",
        "awards.basis": "clause",
        "calendar": "basis id title to",
        "calendar.basis": "clause",
        "calendar.recipient": "basis name until",
        "calendar.recipient.basis": LAW,
        "criteria.collective": "basis id title",
        "criteria.collective.basis": "clause",
        "criteria.individual": "basis id title",
        "criteria.individual.basis": "clause",
        "dossier": "copies documents originals_only",
        "dossier.copies": "basis value",
        "dossier.copies.basis": "clause",
        "dossier.documents": "basis form id sealed signed title",
        "dossier.documents.basis": "clause",
        "dossier.originals_only": "basis value",
        "dossier.originals_only.basis": "clause",
        "fields": "basis contents id title",
        "fields.basis": "clause",
        "grounds": "text",
        "papers": "basis form id stage title",
        "papers.basis": "clause",
        "parameters": "basis id value",
        "parameters.basis": "clause",
        "period": "from until",
        "quota": "basis set_by",
        "quota.basis": "clause",
        "roles": "basis id title",
        "roles.basis": "clause",
        "source": LAW,
        "tasks": "basis id title when",
        "tasks.basis": "clause",
    },
    "register": {"": "instruments", "instruments": "id issuer title verified"},
}
IDS: dict[str, dict[str, str]] = {
    "award": {"": "id", "dossier.documents": "id", "limits": "id", "quota": "of", "standards": "id"},
    "rules": {"parameters": "id"},
    "programme": {
        "": "id movement_from regulation school_year_from",
        "awards": "id",
        "calendar": "id",
        "criteria.collective": "id",
        "criteria.individual": "id role",
        "dossier.documents": "id",
        "fields": "id",
        "papers": "deadline id",
        "parameters": "id",
        "roles": "id",
        "tasks": "id",
    },
    "register": {},
}
FREE = {
    "award": ("standards.examples.given.", "dossier.documents.form."),
    "rules": ("rules.examples.given.", "rules.require.share.at_least.parameter"),
    "programme": ("questions", "dossier.documents.form.", "awards.standards"),
    "register": (),
}
"""What is read by other means: facts, parameters and forms by name, and questions once all else is known."""


def grouped(names: Iterable[str]) -> dict[str, str]:
    """The keys, by the group in which they stand."""
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        parent, _, key = name.rpartition(".")
        found.setdefault(parent, []).append(key)
    return {parent: " ".join(each) for parent, each in found.items()}


@pytest.mark.parametrize("file", FILES)
def test_what_a_file_must_say_is_told_when_it_is_missing(file: str) -> None:
    assert grouped(required(*FILES[file])) == MUST[file]


@pytest.mark.parametrize("file", FILES)
def test_what_names_something_takes_an_id_alone(file: str) -> None:
    shape, text = FILES[file]
    assert grouped(refusing(shape, text, "Ab") - refusing(shape, text, "ab")) == IDS[file]


@pytest.mark.parametrize("file", FILES)
def test_no_key_takes_a_list_of_lists(file: str) -> None:
    shape, text = FILES[file]
    taking = keys(text) - refusing(shape, text, [[[]]])
    assert {name for name in taking if not name.startswith(FREE[file])} == set()


@pytest.mark.parametrize("file", FILES)
def test_only_a_clause_that_the_source_does_not_name_may_be_blank(file: str) -> None:
    shape, text = FILES[file]
    free = (*FREE[file], "standards.require.count.where.", "defaults.", "parameters.value")
    blank = {name for name in keys(text) - refusing(shape, text, "") if not name.startswith(free)}
    clauses = {name for name in keys(text) if name.endswith(".clause")}
    assert blank == {name for name in clauses if not name.startswith("questions")}


def takes(file: str, key: str, value: Any) -> bool:
    return not refusing(*FILES[file], value, only=key)


VERIFIED = "text quoted none"
KINDS = "individual collective"
ROUTES = "merit sudden thematic service"
CHOICES = [
    ("award", "type", "title commendation"),
    ("award", "level", "base ministry government president"),
    ("award", "decided_by.basis.verified", VERIFIED),
    ("award", "standards.kind", KINDS),
    ("award", "standards.route", ROUTES),
    ("award", "standards.examples.outcome", "met not_met unknown"),
    ("award", "vote.base", "total_members present present_plus_written"),
    ("award", "vote.kind", KINDS),
    ("award", "quota.kind", KINDS),
    ("award", "dossier.route", ROUTES),
    ("rules", "rules.severity", "error warning info"),
    ("rules", "rules.examples.outcome", "met not_met unknown not_applicable"),
    ("programme", "source.verified", VERIFIED),
    ("programme", "awards.basis.verified", VERIFIED),
    ("programme", "period.year", "calendar school"),
    ("programme", "route", ROUTES),
    ("programme", "dossier.documents.per", "nominee"),
    ("programme", "dossier.documents.if_any", "initiatives"),
    ("programme", "papers.stage", "registration meeting report"),
    ("register", "instruments.verified", VERIFIED),
]


@pytest.mark.parametrize(("file", "key", "choices"), CHOICES)
def test_a_choice_is_one_of_those_that_there_are(file: str, key: str, choices: str) -> None:
    offered = {choice for _, _, several in CHOICES for choice in several.split()}
    assert {each for each in offered if takes(file, key, each)} == set(choices.split())


@pytest.mark.parametrize(
    ("file", "key", "row", "may_be_empty"),
    [
        ("award", "leads_to", "khen-thuong", True),
        ("award", "names", "Bằng khen", True),
        ("award", "kinds", "individual", False),
        ("rules", "rules.after", "a.b", True),
        ("programme", "dossier.documents.awards", "bang-khen", True),
        ("programme", "dossier.documents.routes", "merit", True),
        ("programme", "dossier.documents.signed", "chair", True),
        ("programme", "fields.contents", "Làm ăn", False),
        ("programme", "awards.leaves_out", "mot", True),
        ("register", "instruments.replaced_by", "2/L", True),
        ("register", "instruments.amended_by", "2/L", True),
    ],
)
def test_a_list_takes_rows_of_its_kind_and_is_empty_only_where_it_may_be(
    file: str, key: str, row: str, may_be_empty: bool
) -> None:
    assert [takes(file, key, value) for value in ([row], [7], [])] == [True, False, may_be_empty]


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("award", "leads_to"),
        ("rules", "rules.after"),
        ("programme", "dossier.documents.awards"),
        ("programme", "awards.leaves_out"),
    ],
)
def test_a_list_of_ids_takes_nothing_else(file: str, key: str) -> None:
    assert not takes(file, key, ["Ab"])
