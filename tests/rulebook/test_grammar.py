import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from awards.citation import Basis
from awards.rulebook.grammar import Known, faults, type_of
from awards.rulebook.programme import Parameter
from awards.rulebook.vocabulary import Fact

FACTS = {
    "votes.for": Fact("number", ""),
    "council.members": Fact("number", ""),
    "session.date": Fact("date", ""),
    "session.method": Fact("text", ""),
    "member.voting": Fact("yesno", ""),
    "session.places": Fact("texts", ""),
    "history": Fact("rows", "", "", {"type": Fact("text", ""), "year": Fact("number", "")}),
}
NAMES = (
    "answered, attested, equals, one_of, at_least, at_most, between, share, count, portion, consecutive_years, period, "
    "held_before, none, dates_in_order, before_deadline, working_days_before, within_days, same_everywhere, attached, "
    "all, any, not, when"
)
ONE = f"hãy ghi đúng một phép thử: {NAMES}"
VALUE = "hãy ghi một giá trị, {fact: tên dữ kiện} hoặc {parameter: mã tham số}"
QUORUM = Parameter(id="quorum", title="", value=Fraction(2, 3), basis=Basis("", "", "none"))

Told = list[tuple[tuple[str | int, ...], str]]


def told(written: Any, parameters: dict[str, Parameter] | None = None) -> Told:
    return list(faults(written, Known(FACTS, parameters)))


def run(**changed: Any) -> dict[str, Any]:
    """A run of five years of the history, with some of it written otherwise."""
    return {"period": {"years": 5, "up_to": 2023, "each_year": {"of": "history", "year": "year"}, **changed}}


@pytest.mark.parametrize(
    "written",
    [
        {"answered": "votes.for"},
        {"equals": {"of": "session.method", "to": "secret-ballot"}},
        {"share": {"of": "votes.for", "over": "council.members", "at_least": {"parameter": "approval-share"}}},
        {"count": {"of": "history", "where": {"type": "title"}, "at_least": 2}},
        {
            "all": [
                {"at_most": {"of": "votes.for", "value": {"fact": "council.members"}}},
                {"not": {"answered": "history"}},
            ]
        },
        {"same_everywhere": ["session.method", "votes.for"]},
        {"dates_in_order": ["session.date", "session.date"]},
        {"one_of": {"of": "session.places", "values": ["xa", "tinh"]}},
        {"attached": {"of": "session.places"}},
        {"equals": {"of": "session.date", "to": "2023-08-12"}},
        {"before_deadline": {"of": "session.date", "deadline": "2023-08-12"}},
        {"none": {"of": "history", "where": {"type": ["title", "commendation"], "year": {"fact": "votes.for"}}}},
        run(after={"of": "history", "where": {"type": "title"}, "year": "year"}),
        run(within=[{"of": "history", "year": "year", "at_least": 2, "or": [{"of": "history", "year": "year"}]}]),
        {"when": {"if": {"equals": {"of": "member.voting", "to": True}}, "then": {"answered": "session.date"}}},
    ],
)
def test_a_well_written_predicate_has_no_fault(written: Any) -> None:
    assert told(written) == []


@pytest.mark.parametrize(
    ("written", "path", "message"),
    [
        ({"votes": 1}, ("votes",), f"không có phép thử này; hãy dùng một trong: {NAMES}"),
        ({}, (), ONE),
        ({"answered": "votes.for", "attached": {"of": "history"}}, (), ONE),
        ("votes.for", (), ONE),
        ({"answered": "votes.against"}, ("answered",), "không có dữ kiện “votes.against” ở phạm vi này"),
        ({"answered": 5}, ("answered",), "không có dữ kiện “5” ở phạm vi này"),
        ({"equals": {"of": "votes.for"}}, ("equals",), "thiếu khóa “to”"),
        (
            {"equals": {"of": "votes.for", "to": 1, "or": 2}},
            ("equals", "or"),
            "khóa này không dùng ở đây; hãy dùng: of, to",
        ),
        (
            {"equals": {"of": "votes.for", "to": "9 phiếu"}},
            ("equals", "to"),
            "giá trị “9 phiếu” không phải kiểu số của dữ kiện",
        ),
        (
            {"equals": {"of": "votes.for", "to": {"fact": "session.date"}}},
            ("equals", "to"),
            "dữ kiện “session.date” có kiểu ngày, ở đây cần số",
        ),
        ({"equals": {"of": "votes.for", "to": {"value": 1}}}, ("equals", "to"), VALUE),
        ({"equals": {"of": "votes.for", "to": {"parameter": 1}}}, ("equals", "to"), VALUE),
        ({"equals": {"of": "votes.for", "to": {"fact": "votes.for", "or": 1}}}, ("equals", "to"), VALUE),
        ({"equals": {"of": "votes.for", "to": None}}, ("equals", "to"), VALUE),
        ({"equals": "votes.for"}, ("equals",), "hãy ghi một nhóm khóa: of, to"),
        (
            {"equals": {"of": ["votes.for"], "to": 1}},
            ("equals", "of"),
            "không có dữ kiện “['votes.for']” ở phạm vi này",
        ),
        (
            {"at_least": {"of": "session.method", "value": "x"}},
            ("at_least", "of"),
            "dữ kiện “session.method” có kiểu chữ, ở đây cần số hoặc ngày hoặc tỷ lệ",
        ),
        (
            {"one_of": {"of": "votes.for", "values": [1, "ba"]}},
            ("one_of", "values", 1),
            "giá trị “ba” không phải kiểu số của dữ kiện",
        ),
        (
            {"one_of": {"of": "session.places", "values": [1]}},
            ("one_of", "values", 0),
            "giá trị “1” không phải kiểu danh sách chữ của dữ kiện",
        ),
        (
            {"one_of": {"of": "votes.for", "values": []}},
            ("one_of", "values"),
            "hãy ghi một danh sách từ 1 dòng trở lên",
        ),
        (
            {"attested": {"met": "votes.for", "evidence": "history"}},
            ("attested", "met"),
            "dữ kiện “votes.for” có kiểu số, ở đây cần đúng/sai",
        ),
        (
            {"attached": {"of": "votes.for"}},
            ("attached", "of"),
            "dữ kiện “votes.for” có kiểu số, ở đây cần danh sách chữ hoặc danh sách dòng",
        ),
        (
            {"share": {"of": "votes.for", "over": "council.members", "at_least": 70}},
            ("share", "at_least"),
            "giá trị “70” không phải kiểu tỷ lệ của dữ kiện",
        ),
        (
            {"share": {"of": "votes.for", "over": "session.date", "at_least": "70%"}},
            ("share", "over"),
            "dữ kiện “session.date” có kiểu ngày, ở đây cần số",
        ),
        ({"count": {"of": "history"}}, ("count",), "cần ít nhất một trong các khóa: at_least, at_most, equals"),
        (
            {"count": {"of": "history", "where": {"kind": "x"}, "equals": 1}},
            ("count", "where", "kind"),
            "các dòng không có khóa “kind”",
        ),
        (
            {"count": {"of": "history", "where": {"year": "nay"}, "equals": 1}},
            ("count", "where", "year"),
            "giá trị “nay” không phải kiểu số của dữ kiện",
        ),
        (
            {"count": {"of": "history", "where": {"year": [2023, "nay"]}, "equals": 1}},
            ("count", "where", "year", 1),
            "giá trị “nay” không phải kiểu số của dữ kiện",
        ),
        (
            {"count": {"of": "history", "where": {"year": []}, "equals": 1}},
            ("count", "where", "year"),
            "hãy ghi một danh sách từ 1 dòng trở lên",
        ),
        (
            {"count": {"of": "history", "where": {}, "equals": 1}},
            ("count", "where"),
            "hãy ghi một nhóm khóa của dòng, mỗi khóa một giá trị",
        ),
        (
            {"count": {"of": "history", "where": "type", "equals": 1}},
            ("count", "where"),
            "hãy ghi một nhóm khóa của dòng, mỗi khóa một giá trị",
        ),
        (
            {"before_deadline": {"of": "session.date", "deadline": 5}},
            ("before_deadline", "deadline"),
            "giá trị “5” không phải kiểu ngày của dữ kiện",
        ),
        ({"dates_in_order": ["session.date"]}, ("dates_in_order",), "hãy ghi một danh sách từ 2 dòng trở lên"),
        ({"dates_in_order": "session.date"}, ("dates_in_order",), "hãy ghi một danh sách từ 2 dòng trở lên"),
        (
            {"dates_in_order": ["session.date", "votes.for"]},
            ("dates_in_order", 1),
            "dữ kiện “votes.for” có kiểu số, ở đây cần ngày",
        ),
        (
            {"same_everywhere": ["votes.for", "votes.against"]},
            ("same_everywhere", 1),
            "không có dữ kiện “votes.against” ở phạm vi này",
        ),
        ({"same_everywhere": ["votes.for"]}, ("same_everywhere",), "hãy ghi một danh sách từ 2 dòng trở lên"),
        ({"all": [{"answered": "x"}]}, ("all", 0, "answered"), "không có dữ kiện “x” ở phạm vi này"),
        ({"any": []}, ("any",), "hãy ghi một danh sách từ 1 dòng trở lên"),
        ({"not": {"not": {}}}, ("not", "not"), ONE),
        (
            run(each_year={"of": "history", "year": "on"}),
            ("period", "each_year", "year"),
            "các dòng không có khóa “on”",
        ),
        (run(each_year={"of": "history"}), ("period", "each_year"), "thiếu khóa “year”"),
        (run(each_year="history"), ("period", "each_year"), "hãy ghi một nhóm khóa: of, where, year, or"),
        (
            run(after={"of": "history", "year": "year", "or": {"of": "history"}}),
            ("period", "after", "or"),
            "hãy ghi một danh sách từ 1 dòng trở lên",
        ),
        (
            run(after={"of": "history", "year": "year", "or": [{"of": "history"}]}),
            ("period", "after", "or", 0),
            "thiếu khóa “year”",
        ),
        (run(within=[]), ("period", "within"), "hãy ghi một danh sách từ 1 dòng trở lên"),
        (run(within=[{"of": "history", "year": "year"}]), ("period", "within", 0), "thiếu khóa “at_least”"),
        (
            run(within=[{"of": "history", "year": "year", "at_least": 1, "at_most": 2}]),
            ("period", "within", 0, "at_most"),
            "khóa này không dùng ở đây; hãy dùng: of, where, year, or, at_least",
        ),
    ],
)
def test_a_fault_is_told_at_its_place(written: Any, path: tuple[str | int, ...], message: str) -> None:
    assert told(written) == [(path, message)]


def test_every_fault_of_a_list_is_told_at_its_row() -> None:
    assert told({"all": [{"answered": "x"}, {"answered": "votes.for"}, {"not": {"answered": "y"}}]}) == [
        (("all", 0, "answered"), "không có dữ kiện “x” ở phạm vi này"),
        (("all", 2, "not", "answered"), "không có dữ kiện “y” ở phạm vi này"),
    ]


@pytest.mark.parametrize(
    "written",
    [
        {"count": {"of": "awards", "where": {"kind": "x"}, "equals": 1}},
        {"count": {"of": "awards", "where": {"kind": {"fact": "votes.for"}}, "equals": 1}},
        {"count": {"of": "awards", "where": {"kind": ["x", {"fact": "session.date"}]}, "equals": 1}},
        {"one_of": {"of": "awards", "values": [1, "x", {"fact": "votes.for"}]}},
    ],
)
def test_what_is_said_of_a_fact_that_is_not_there_may_have_any_type(written: Any) -> None:
    ((name, _),) = written.items()
    assert told(written) == [((name, "of"), "không có dữ kiện “awards” ở phạm vi này")]


def test_the_key_of_a_row_is_a_word() -> None:
    found = told({"held_before": {"of": "awards", "date": 5, "before": {"fact": "session.date"}}})
    assert (("held_before", "date"), "các dòng không có khóa “5”") in found
    assert len(found) == 2


@pytest.mark.parametrize(
    ("over", "faults_told"),
    [
        ({"parameter": "quorum"}, []),
        ("2/3", []),
        ({"parameter": "mức"}, ["tham số “mức” chưa có mức mặc định ở rules/common"]),
    ],
)
def test_a_parameter_has_to_be_known(over: Any, faults_told: list[str]) -> None:
    written = {"share": {"of": "votes.for", "over": "council.members", "at_least": over}}
    assert told(written, {"quorum": QUORUM}) == [(("share", "at_least"), each) for each in faults_told]


def test_a_parameter_has_the_type_that_is_needed() -> None:
    written = {"at_least": {"of": "votes.for", "value": {"parameter": "quorum"}}}
    assert told(written, {"quorum": QUORUM}) == [
        (("at_least", "value"), "tham số “quorum” có kiểu tỷ lệ, ở đây cần số")
    ]


def test_parameters_are_not_asked_for_where_they_are_not_at_hand() -> None:
    assert told({"at_least": {"of": "votes.for", "value": {"parameter": "mức"}}}) == []


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (True, "yesno"),
        (1, "number"),
        (Fraction(2, 3), "share"),
        (dt.date(2023, 8, 12), "date"),
        ("chữ", "text"),
        ([], "rows"),
    ],
)
def test_a_value_has_the_type_that_the_vocabulary_names(value: Any, name: str) -> None:
    assert type_of(value) == name
