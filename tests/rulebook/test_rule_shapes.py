"""A file of rules: read exactly, and what makes a rule wrong beyond its keys told at its line and key."""

import datetime as dt
from fractions import Fraction
from functools import partial
from typing import Any

import pytest

from awards.citation import Basis
from awards.content.problem import ContentError
from awards.content.shape import Misshapen, load
from awards.content.yamltext import read_text
from awards.rulebook.fact import Fact
from awards.rulebook.outcome import Outcome
from awards.rulebook.rule import Example, Rule
from awards.rulebook.rule_shapes import Code, CommonShape, Condition, RuleShape, rules_shape
from awards.rulebook.vocabulary import FACTS
from tests.rulebook import shaped

WHOLE = """
parameters:
  - {id: quorum, title: Dự họp, value: "2/3", from: "2024-01-01", basis: {instrument: 1/L, verified: text}}
rules:
  - code: ballots.quorum
    each: dossier
    applies: {count: {of: nominees.list, at_least: 1}}
    after: [ballots.sum]
    require: {share: {of: session.present, over: council.members, at_least: {parameter: quorum}}}
    severity: warning
    message: Có {session.present} người ({share}), cần {parameter.quorum}; {count} đối tượng.
    unknown: Chưa biết ai dự cuộc họp ngày {session.date}.
    fix: Ghi lại người dự họp của {unit.name}.
    at: /session/present
    from: "2024-01-01"
    until: "2025-07-01"
    basis: [{instrument: 1/L, clause: Điều 2, verified: quoted}]
    off: Chờ Thông tư.
    examples:
      - name: đủ
        given:
          session.present: 6
          council.members: null
          session.date: "2024-03-01"
          parameter.quorum: "50%"
          nominees.list: [{kind: individual}]
        outcome: met
      - {name: thiếu, given: {session.present: 5}, outcome: not_met, message: Có 5 người.}
  - code: a.b
    each: nominee
    require: {answered: nominee.name}
    severity: error
    fix: Ghi tên.
    never_unknown: Luôn biết.
    never_not_met: Luôn đạt.
    examples: []
"""
NO_CODE = 'mã quy tắc có dạng "nhom.noi-dung", chữ thường không dấu'


read = partial(shaped.read, CommonShape())
told = partial(shaped.told, CommonShape())
changed = partial(shaped.changed, WHOLE)


def test_every_key_of_a_rule_is_read_with_its_line() -> None:
    assert read(WHOLE)["rules"] == (
        Rule(
            code="ballots.quorum",
            each="dossier",
            applies={"count": {"of": "nominees.list", "at_least": 1}},
            after=("ballots.sum",),
            require={
                "share": {"of": "session.present", "over": "council.members", "at_least": {"parameter": "quorum"}}
            },
            severity="warning",
            message="Có {session.present} người ({share}), cần {parameter.quorum}; {count} đối tượng.",
            unknown="Chưa biết ai dự cuộc họp ngày {session.date}.",
            fix="Ghi lại người dự họp của {unit.name}.",
            at="/session/present",
            since=dt.date(2024, 1, 1),
            until=dt.date(2025, 7, 1),
            basis=(Basis("1/L", "Điều 2", "quoted"),),
            off="Chờ Thông tư.",
            examples=(
                Example(
                    name="đủ",
                    given={
                        "session.present": 6,
                        "council.members": None,
                        "session.date": dt.date(2024, 3, 1),
                        "parameter.quorum": "50%",
                        "nominees.list": ({"kind": "individual"},),
                    },
                    outcome=Outcome.MET,
                ),
                Example(name="thiếu", given={"session.present": 5}, outcome=Outcome.NOT_MET, message="Có 5 người."),
            ),
            line=5,
        ),
        Rule(
            code="a.b",
            each="nominee",
            require={"answered": "nominee.name"},
            severity="error",
            message="",
            unknown="",
            fix="Ghi tên.",
            basis=(),
            never_unknown="Luôn biết.",
            never_not_met="Luôn đạt.",
            examples=(),
            line=29,
        ),
    )


def test_an_examples_outcome_is_one_of_the_four() -> None:
    outcomes = [each.outcome for each in read(WHOLE)["rules"][0].examples]
    assert [type(each) for each in outcomes] == [Outcome, Outcome]
    assert read(changed("outcome: met", "outcome: not_applicable"))["rules"][0].examples[0].outcome == "not_applicable"


def test_a_default_parameter_is_read() -> None:
    assert read(WHOLE)["parameters"] == (
        {
            "id": "quorum",
            "title": "Dự họp",
            "value": Fraction(2, 3),
            "since": dt.date(2024, 1, 1),
            "until": None,
            "basis": Basis("1/L", "", "text"),
        },
    )
    assert read("{}") == {"parameters": (), "rules": ()}


def test_a_rule_that_stands_in_no_file_has_no_line() -> None:
    plain: dict[str, Any] = {
        "code": "a.b",
        "each": "nominee",
        "require": {"answered": "nominee.name"},
        "severity": "info",
        "fix": "Ghi.",
        "never_unknown": "Luôn biết.",
        "never_not_met": "Luôn đạt.",
        "examples": [],
    }
    assert RuleShape().load(plain).line == 0


@pytest.mark.parametrize("text", ["a.b", "an-giang.mau-02", "law.amended-unread2"])
def test_a_code_is_kept_as_it_is_written(text: str) -> None:
    assert Code().deserialize(text) == text


@pytest.mark.parametrize("text", ["quorum", "Ballots.quorum", "a.b.c", "a_b.c", "2a.b", "a.", ".b", "a-.b", "a.b\nc"])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(Misshapen) as raised:
        Code().deserialize(text)
    assert raised.value.messages == [NO_CODE]


def test_an_editor_is_told_the_same() -> None:
    assert Code().schema() == {"type": "string", "pattern": "^[a-z]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$"}
    assert Condition().schema() == {"$ref": "#/$defs/predicate"}


def no_fact(name: str) -> str:
    return f"không có dữ kiện “{name}” ở phạm vi này"


def one_of(*values: str) -> str:
    return f"hãy ghi một trong các giá trị: {', '.join(values)}"


def no_words(excuse: str) -> str:
    return f"thiếu lời này; nếu không bao giờ cần đến, hãy nói lý do ở “{excuse}”"


SAID = "    message: Có {session.present} người ({share}), cần {parameter.quorum}; {count} đối tượng.\n"
UNKNOWN = "    unknown: Chưa biết ai dự cuộc họp ngày {session.date}.\n"


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("of: session.present", "of: session.guests", "9: rules[0].require.share.of", no_fact("session.guests")),
        ("of: nominees.list", "of: nominees.row", "7: rules[0].applies.count.of", no_fact("nominees.row")),
        (
            "{answered: nominee.name}",
            "{answered: member.name}",
            "31: rules[1].require.answered",
            no_fact("member.name"),
        ),
        ("{session.present} người", "{votes.for} người", "11: rules[0].message", no_fact("{votes.for}")),
        ("({share})", "({years})", "11: rules[0].message", no_fact("{years}")),
        ("{session.date}", "{parameters.x}", "12: rules[0].unknown", no_fact("{parameters.x}")),
        ("của {unit.name}", "của {unit}", "13: rules[0].fix", no_fact("{unit}")),
        ("at: /session/present", "at: /{nominee.id}", "14: rules[0].at", no_fact("{nominee.id}")),
        ("    applies: {count: {of: nominees.list, at_least: 1}}\n", "", "10: rules[0].message", no_fact("{count}")),
        (SAID, "", "5: rules[0].message", no_words("never_not_met")),
        (UNKNOWN, "", "5: rules[0].unknown", no_words("never_unknown")),
        (
            "    never_unknown: Luôn biết.\n",
            "",
            "29: rules[1].unknown",
            no_words("never_unknown"),
        ),
        ("    never_not_met: Luôn đạt.\n", "", "29: rules[1].message", no_words("never_not_met")),
        (
            "session.present: 6",
            "session.gone: 6",
            "22: rules[0].examples[0].given.session.gone",
            no_fact("session.gone"),
        ),
        ("{session.present: 5}", "{votes.for: 5}", "28: rules[0].examples[1].given.votes.for", no_fact("votes.for")),
        (
            "parameter.quorum: ",
            "parameters.quorum: ",
            "25: rules[0].examples[0].given.parameters.quorum",
            no_fact("parameters.quorum"),
        ),
        ("code: a.b", "code: a", "29: rules[1].code", NO_CODE),
        ("after: [ballots.sum]", "after: [sum]", "8: rules[0].after[0]", NO_CODE),
        ("each: nominee", "each: person", "30: rules[1].each", one_of(*FACTS)),
        ("severity: error", "severity: bad", "32: rules[1].severity", one_of("error", "warning", "info")),
        (
            "outcome: met",
            "outcome: yes-met",
            "27: rules[0].examples[0].outcome",
            one_of("met", "not_met", "unknown", "not_applicable"),
        ),
        ("    examples: []\n", "", "29: rules[1].examples", "thiếu khóa này"),
        ("code: a.b", "codes: a.b", "29: rules[1].codes", "khóa này không dùng ở đây, hãy xóa hoặc sửa tên khóa"),
    ],
)
def test_what_is_wrong_in_a_rule_is_told_at_its_line(old: str, new: str, place: str, words: str) -> None:
    assert f"{place}: {words}" in told(changed(old, new))
    assert len(told(changed(old, new))) == (2 if new.startswith("codes") else 1)


def test_a_placeholder_that_is_no_fact_is_told_once_for_each_time() -> None:
    assert told(changed("fix: Ghi tên.", "fix: Ghi {a} và {parameter.b} của {c}.")) == [
        f"33: rules[1].fix: {no_fact('{a}')}",
        f"33: rules[1].fix: {no_fact('{c}')}",
    ]


def test_a_programmes_own_rules_read_its_own_facts_and_no_others() -> None:
    own = rules_shape({**FACTS, "nominee": {"asked.people": Fact("number", "số người")}})
    text = "rules:\n" + WHOLE.partition("examples:\n")[2].partition("  - code: a.b")[2].join(("  - code: a.b", ""))
    asked = text.replace("nominee.name", "asked.people")

    (rule,) = load(own, read_text(asked, "a.yaml"), "a.yaml")["rules"]
    assert (rule.code, rule.require, rule.line) == ("a.b", {"answered": "asked.people"}, 2)

    with pytest.raises(ContentError) as raised:
        load(own, read_text(text, "a.yaml"), "a.yaml")
    assert [str(each) for each in raised.value.problems] == [
        f"a.yaml:4: rules[0].require.answered: {no_fact('nominee.name')}"
    ]
