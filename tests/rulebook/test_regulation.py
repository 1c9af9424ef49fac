"""A regulation under which several programmes run, questions of a programme's own, and its own standards."""

import datetime as dt

import pytest

from awards.citation import Basis, Verified
from awards.content.problem import ContentError
from awards.rulebook.content_check import check_content
from awards.rulebook.load import load
from awards.rulebook.regulation import completed, under

from .conftest import PROGRAMME, Write

DAY = dt.date(2023, 6, 1)
ANSWERED = """
  - code: local.people
    each: dossier
    require: {at_least: {of: asked.people, value: 3}}
    severity: error
    message: "Chỉ có {asked.people} người."
    unknown: Chưa ghi số người.
    fix: Ghi lại.
    examples:
      - {name: đủ, given: {asked.people: 3}, outcome: met}
      - {name: thiếu, given: {asked.people: 2}, outcome: not_met}
      - {name: chưa ghi, given: {}, outcome: unknown}
"""
QUESTIONS = """
questions:
  - id: numbers
    title: Số liệu
    each: dossier
    questions:
      - {id: people, label: Số người, type: number, basis: {clause: Điều 4}}
"""
REGULATION = f"""
id: quy-che
title: Quy chế
source: {{instrument: "2/NĐ-CP", verified: quoted}}
{QUESTIONS}
parameters:
  - {{id: quorum, value: "1/2", basis: {{clause: Điều 5}}}}
cites:
  - {{code: ballots.quorum, basis: {{clause: Điều 6}}}}
rules: {ANSWERED}
"""
UNDER = {"rules/programmes/mau.yaml": PROGRAMME + "regulation: quy-che\n", "rules/regulations/quy-che.yaml": REGULATION}


def test_a_programme_takes_over_what_its_regulation_asks_and_orders(write: Write) -> None:
    in_force = load(write(UNDER)).in_force("mau", DAY)
    asked = in_force.programme.questions[0].questions[0]
    quorum = in_force.programme.parameters["quorum"]
    rules = {rule.code: rule for rule in in_force.rules}

    assert (asked.id, asked.basis.instrument, asked.basis.verified) == ("people", "2/NĐ-CP", "quoted")
    assert (str(quorum.value), quorum.basis.clause) == ("1/2", "Điều 5")
    assert rules["local.people"].source_file == "rules/regulations/quy-che.yaml"
    assert [each.clause for each in rules["ballots.quorum"].basis] == ["Điều 6", "Điều 2"]


def test_what_the_programme_says_itself_stands_before_its_regulation(write: Write) -> None:
    own = 'parameters: [{id: quorum, value: "3/4", basis: {clause: mục V}}]\n'
    files = {**UNDER, "rules/programmes/mau.yaml": UNDER["rules/programmes/mau.yaml"] + own}
    quorum = load(write(files)).in_force("mau", DAY).programme.parameters["quorum"]

    assert (str(quorum.value), quorum.basis.instrument) == ("3/4", "1/KH")


SOURCE = Basis("9/QĐ", "", "quoted")


@pytest.mark.parametrize(
    ("clause", "whole"),
    [
        ({"clause": "Điều 1", "note": ""}, ("9/QĐ", "Điều 1", "quoted", "")),
        ({"clause": "", "verified": "none", "note": "Chưa đọc."}, ("9/QĐ", "", "none", "Chưa đọc.")),
        ({"instrument": "8/NĐ", "clause": "Điều 2", "note": ""}, ("8/NĐ", "Điều 2", "quoted", "")),
    ],
)
def test_what_a_clause_does_not_say_is_that_of_the_source(
    clause: dict[str, str], whole: tuple[str, str, Verified, str]
) -> None:
    assert Basis(**completed(clause, SOURCE)) == Basis(*whole)


def clause(words: str) -> dict[str, str]:
    return {"clause": words, "note": ""}


def cited(words: str) -> dict[str, str]:
    return {"instrument": "9/QĐ", "clause": words, "verified": "quoted", "note": ""}


OF_REGULATION = {
    "source": SOURCE,
    "parameters": ({"id": "a", "basis": clause("1")}, {"id": "b", "basis": clause("2")}),
    "questions": ({"id": "page", "questions": ({"id": "q", "basis": clause("3")},)},),
    "grounds": ({"text": "Căn cứ quy chế"},),
    "cites": ({"code": "ballots.quorum", "basis": clause("4")},),
}
OF_PROGRAMME = {
    "id": "mau",
    "parameters": ({"id": "b", "basis": clause("own")},),
    "questions": ({"id": "own"},),
    "grounds": (),
    "cites": (),
}


def test_a_regulation_adds_its_parameters_questions_grounds_and_clauses() -> None:
    assert under(OF_PROGRAMME, OF_REGULATION) == {
        "id": "mau",
        "parameters": ({"id": "a", "basis": cited("1")}, {"id": "b", "basis": clause("own")}),
        "questions": ({"id": "page", "questions": ({"id": "q", "basis": cited("3")},)}, {"id": "own"}),
        "grounds": ({"text": "Căn cứ quy chế"},),
        "cites": (("ballots.quorum", Basis("9/QĐ", "4", "quoted")),),
    }


def test_the_grounds_that_a_programme_names_stand_in_place_of_its_regulations() -> None:
    own = ({"text": "Căn cứ riêng"},)
    assert under({**OF_PROGRAMME, "grounds": own}, OF_REGULATION)["grounds"] == own


def test_a_regulation_that_is_not_there_is_told(write: Write) -> None:
    content = write({"rules/programmes/mau.yaml": PROGRAMME + "regulation: quy-che\n"})

    with pytest.raises(ContentError) as found:
        load(content).programme_data("mau")
    assert [each.message for each in found.value.problems] == ["không có tệp rules/regulations/quy-che.yaml"]


def test_a_rule_reads_only_what_is_asked(write: Write) -> None:
    whole = PROGRAMME + QUESTIONS + f"rules: {ANSWERED}"
    assert check_content(write({"rules/programmes/mau.yaml": whole})) == ()

    found = check_content(write({"rules/programmes/mau.yaml": PROGRAMME + f"rules: {ANSWERED}"}))
    assert [each for each in found if "không có dữ kiện “asked.people”" in each.message] != []


def test_a_choice_needs_its_options(write: Write) -> None:
    text = PROGRAMME + QUESTIONS.replace("type: number", "type: choice")

    found = check_content(write({"rules/programmes/mau.yaml": text}))
    assert [each.message for each in found] == ["câu hỏi loại choice cần các lựa chọn, và chỉ loại đó"]


def test_the_standards_of_a_programme_stand_in_place_of_the_awards_own(write: Write) -> None:
    own = """
awards:
  - id: bang-khen
    basis: {clause: mục I}
    standards:
      - {id: a, kind: individual, text: Có công., basis: {instrument: "1/KH", clause: mục I, verified: text}}
"""
    offered = "awards: [{id: bang-khen, basis: {clause: mục I}}]"
    rulebook = load(write({"rules/programmes/mau.yaml": PROGRAMME.replace(offered, own.strip())}))

    assert [each.text for each in rulebook.in_force("mau", DAY).programme.awards[0].standards] == ["Có công."]
    assert [each.id for each in rulebook.award_law("mau", "bang-khen").standards] == ["a"]
    assert rulebook.awards["bang-khen"].standards == ()
