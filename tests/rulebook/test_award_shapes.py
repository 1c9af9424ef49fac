"""A file of rules/awards: read exactly, and what is wrong in it told at its line and key."""

import datetime as dt
from fractions import Fraction
from functools import partial
from typing import Any

import pytest

from awards.citation import Basis
from awards.content.shape import Misshapen
from awards.rulebook.award_shapes import AwardShape, Condition, Share, StandardShape
from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import PREDICATES
from awards.rulebook.rule import Example
from tests.rulebook import shaped

WHOLE = """
id: bang-khen
title: Bằng khen
names: [Bằng khen cấp tỉnh]
type: commendation
level: ministry
kinds: [individual, collective]
leads_to: [huan-chuong]
decided_by:
  - {value: Chủ tịch, from: "2024-01-01", until: "2025-07-01", basis: {instrument: 1/L, clause: Điều 1, verified: text}}
standards:
  - id: hai-nam
    kind: individual
    route: merit
    text: Hai năm liền.
    require: {count: {of: record.history, where: {type: title}, at_least: 2}}
    attested: Có uy tín.
    from: "2024-01-01"
    basis: {instrument: 1/L, clause: Điều 2, verified: quoted}
    off: Mới là dự thảo.
    examples:
      - name: đủ
        given:
          candidate.on: "2024-05-01"
          candidate.year: 2024
          record.history: [{award: a, date: "2023-05-01"}, {}]
          staffing.members: null
        outcome: met
      - {name: chưa, given: {}, outcome: unknown}
  - {kind: collective, text: Có công., basis: {instrument: 1/L, verified: none}}
vote:
  - {at_least: "90%", base: present, secret: true, kind: individual, basis: {instrument: 1/L, verified: text}}
quota:
  - {text: Không quá 15 %., share: "3/20", of: tien-tien, kind: individual, basis: {instrument: 1/L, verified: text}}
dossier:
  - copies: 2
    electronic: true
    route: sudden
    documents:
      - {id: report, title: Báo cáo, form: {individual: nd98/mau-03}, when: Khi là cá nhân}
      - {id: minutes, title: Biên bản}
    basis: {instrument: 1/L, verified: text}
limits:
  - {id: appraisal, text: Thẩm định., days: 25, working: true, basis: {instrument: 1/L, verified: text}}
"""
SHORT = """
id: bang-khen
title: Bằng khen
kinds: [individual]
decided_by:
  - {value: Chủ tịch, basis: {instrument: 1/L, verified: text}}
"""
BASIS = Basis("1/L", "", "text")
ALWAYS: dict[str, Any] = {"since": None, "until": None}
MISSING = "thiếu khóa này"
NO_SHARE = 'hãy ghi một tỷ lệ không quá 100%, dạng "90%" hoặc "2/3"'


read = partial(shaped.read, AwardShape())
told = partial(shaped.told, AwardShape())
changed = partial(shaped.changed, WHOLE)


def test_every_key_of_an_award_is_read() -> None:
    award = read(WHOLE)
    assert {key: award[key] for key in ("id", "title", "names", "type", "level", "kinds", "leads_to")} == {
        "id": "bang-khen",
        "title": "Bằng khen",
        "names": ("Bằng khen cấp tỉnh",),
        "type": "commendation",
        "level": "ministry",
        "kinds": ("individual", "collective"),
        "leads_to": ("huan-chuong",),
    }
    assert award["decided_by"] == (
        {
            "value": "Chủ tịch",
            "since": dt.date(2024, 1, 1),
            "until": dt.date(2025, 7, 1),
            "basis": Basis("1/L", "Điều 1", "text"),
        },
    )
    assert award["vote"] == (
        {
            "at_least": Fraction(9, 10),
            "base": "present",
            "secret": True,
            "kind": "individual",
            "basis": BASIS,
            **ALWAYS,
        },
    )
    assert award["quota"] == (
        {
            "text": "Không quá 15 %.",
            "share": Fraction(3, 20),
            "of": "tien-tien",
            "kind": "individual",
            "basis": BASIS,
            **ALWAYS,
        },
    )
    assert award["limits"] == (
        {"id": "appraisal", "text": "Thẩm định.", "days": 25, "working": True, "basis": BASIS, **ALWAYS},
    )


def test_the_papers_of_an_award_are_read() -> None:
    assert read(WHOLE)["dossier"] == (
        {
            "copies": 2,
            "electronic": True,
            "route": "sudden",
            "documents": (
                {"id": "report", "title": "Báo cáo", "form": {"individual": "nd98/mau-03"}, "when": "Khi là cá nhân"},
                {"id": "minutes", "title": "Biên bản", "form": {}, "when": ""},
            ),
            "basis": BASIS,
            **ALWAYS,
        },
    )


def test_a_standard_is_read_with_its_line_and_its_examples_in_the_types_of_their_facts() -> None:
    whole, short = read(WHOLE)["standards"]
    assert whole == {
        "id": "hai-nam",
        "kind": "individual",
        "route": "merit",
        "text": "Hai năm liền.",
        "require": {"count": {"of": "record.history", "where": {"type": "title"}, "at_least": 2}},
        "attested": "Có uy tín.",
        "since": dt.date(2024, 1, 1),
        "until": None,
        "basis": Basis("1/L", "Điều 2", "quoted"),
        "off": "Mới là dự thảo.",
        "examples": (
            Example(
                name="đủ",
                given={
                    "candidate.on": dt.date(2024, 5, 1),
                    "candidate.year": 2024,
                    "record.history": ({"award": "a", "date": dt.date(2023, 5, 1)}, {}),
                    "staffing.members": None,
                },
                outcome=Outcome.MET,
            ),
            Example(name="chưa", given={}, outcome=Outcome.UNKNOWN),
        ),
        "line": 12,
    }
    assert [type(each.outcome) for each in whole["examples"]] == [Outcome, Outcome]
    assert short == {
        "id": "",
        "kind": "collective",
        "route": None,
        "text": "Có công.",
        "require": None,
        "attested": "",
        "basis": Basis("1/L", "", "none"),
        "off": "",
        "examples": (),
        "line": 30,
        **ALWAYS,
    }


def test_a_standard_that_stands_in_no_file_has_no_line() -> None:
    plain = {"kind": "individual", "text": "Có công.", "basis": {"instrument": "1/L", "verified": "text"}}
    assert StandardShape().load(plain)["line"] == 0


def test_what_is_not_written_of_an_award_is_not_there() -> None:
    award = read(SHORT)
    rows = ("names", "leads_to", "standards", "vote", "quota", "dossier", "limits")
    assert {key: award[key] for key in rows} == dict.fromkeys(rows, ())
    assert (award["type"], award["level"]) == (None, None)


@pytest.mark.parametrize(("text", "share"), [("100%", Fraction(1)), ("0%", Fraction(0)), ("2/3", Fraction(2, 3))])
def test_a_share_is_exact(text: str, share: Fraction) -> None:
    assert Share().deserialize(text) == share


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("101%", NO_SHARE),
        ("3/2", NO_SHARE),
        ("nhiều", NO_SHARE),
        (90, "hãy đặt “90” trong dấu nháy kép: ở đây cần chữ"),
        ("", "chưa ghi gì; hãy ghi chữ hoặc bỏ khóa này"),
    ],
)
def test_what_is_no_share_of_a_whole_is_refused(value: Any, words: str) -> None:
    with pytest.raises(Misshapen) as raised:
        Share().deserialize(value)
    assert raised.value.messages == [words]


REQUIRE = "{count: {of: record.history, where: {type: title}, at_least: 2}}"
IN_EXAMPLE = "standards[0].examples[0]"


def one_of(*values: str) -> str:
    return f"hãy ghi một trong các giá trị: {', '.join(values)}"


def from_on(least: int) -> str:
    return f"hãy ghi một số nguyên từ {least} trở lên, không đặt trong dấu nháy"


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        (
            "of: record.history",
            "of: record.medals",
            "16: standards[0].require.count.of",
            "không có dữ kiện “record.medals” ở phạm vi này",
        ),
        (
            "{type: title}",
            "{colour: title}",
            "16: standards[0].require.count.where.colour",
            "các dòng không có khóa “colour”",
        ),
        (
            "at_least: 2}}",
            "at_least: {parameter: least}}}",
            "16: standards[0].require.count.at_least",
            "tham số “least” chưa có mức mặc định ở rules/common",
        ),
        (
            REQUIRE,
            "{counts: {}}",
            "16: standards[0].require.counts",
            f"không có phép thử này; hãy dùng một trong: {', '.join(PREDICATES)}",
        ),
        (REQUIRE, "[]", "16: standards[0].require", f"hãy ghi đúng một phép thử: {', '.join(PREDICATES)}"),
        (
            f"    require: {REQUIRE}\n",
            "",
            "20: standards[0].examples",
            "tiêu chuẩn không có require thì không có ví dụ",
        ),
        (
            "candidate.year: 2024",
            "candidate.age: 2024",
            f"25: {IN_EXAMPLE}.given.candidate.age",
            "không có dữ kiện này",
        ),
        (
            "[{award: a, date:",
            "[{award: a, rank: 1, date:",
            f"26: {IN_EXAMPLE}.given.record.history",
            "các dòng không có khóa “rank”",
        ),
        (
            "[{award: a, date:",
            "[a, {award: a}, {rank: 1, date:",
            f"26: {IN_EXAMPLE}.given.record.history",
            "các dòng không có khóa “rank”",
        ),
        ("outcome: met", "outcome: not_applicable", f"28: {IN_EXAMPLE}.outcome", one_of("met", "not_met", "unknown")),
        ("given: {}, ", "", "29: standards[0].examples[1].given", MISSING),
        ("given: {}, ", "given: [1], ", "29: standards[0].examples[1].given", "hãy ghi một nhóm khóa"),
        ("kinds: [individual, collective]", "kinds: []", "7: kinds", "cần ít nhất 1 dòng"),
        ("kinds: [individual, collective]", "kinds: [a]", "7: kinds[0]", one_of("individual", "collective")),
        ("level: ministry", "level: high", "6: level", one_of("base", "ministry", "government", "president")),
        ("type: commendation", "type: medal", "5: type", one_of("title", "commendation")),
        ("base: present", "base: all", "32: vote[0].base", one_of("total_members", "present", "present_plus_written")),
        ('share: "3/20"', 'share: "21/20"', "34: quota[0].share", NO_SHARE),
        ("copies: 2", "copies: 0", "36: dossier[0].copies", from_on(1)),
        ("days: 25", "days: 0", "44: limits[0].days", from_on(1)),
    ],
)
def test_what_is_wrong_in_an_award_is_told_at_its_line(old: str, new: str, place: str, words: str) -> None:
    assert told(changed(old, new)) == [f"{place}: {words}"]


def test_an_editor_checks_a_condition_as_a_predicate() -> None:
    assert Condition().schema() == {"$ref": "#/$defs/predicate"}


def test_a_row_of_an_example_may_be_anything_that_is_no_group_of_keys() -> None:
    text = changed('[{award: a, date: "2023-05-01"}, {}]', "[a, 1]")
    assert read(text)["standards"][0]["examples"][0].given["record.history"] == ("a", 1)


def test_an_award_is_told_all_that_it_lacks_at_once() -> None:
    assert told("{}") == [f"1: {key}: {MISSING}" for key in ("decided_by", "id", "kinds", "title")]


@pytest.mark.parametrize(
    ("key", "required"),
    [
        ("decided_by", ["basis", "value"]),
        ("standards", ["basis", "kind", "text"]),
        ("vote", ["at_least", "base", "basis"]),
        ("quota", ["basis", "text"]),
        ("dossier", ["basis"]),
        ("limits", ["basis", "days", "id", "text"]),
    ],
)
def test_every_row_of_an_award_says_what_it_must(key: str, required: list[str]) -> None:
    text = f"{SHORT.partition('decided_by:')[0]}{key}: [{{}}]\n"
    missing = [each for each in told(text) if each.startswith("5: ")]
    assert missing == [f"5: {key}[0].{each}: {MISSING}" for each in required]
