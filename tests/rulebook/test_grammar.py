from typing import Any

import pytest

from awards.rulebook.grammar import Known, faults
from awards.rulebook.vocabulary import Fact

FACTS = {
    "votes.for": Fact("number", ""),
    "council.members": Fact("number", ""),
    "session.date": Fact("date", ""),
    "session.method": Fact("text", ""),
    "member.voting": Fact("yesno", ""),
    "history": Fact("rows", "", "", {"type": Fact("text", ""), "year": Fact("number", "")}),
}


def told(written: Any) -> list[tuple[tuple[str | int, ...], str]]:
    return list(faults(written, Known(FACTS)))


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
        {"when": {"if": {"equals": {"of": "member.voting", "to": True}}, "then": {"answered": "session.date"}}},
    ],
)
def test_a_well_written_predicate_has_no_fault(written: Any) -> None:
    assert told(written) == []


@pytest.mark.parametrize(
    ("written", "path", "message"),
    [
        ({"votes": 1}, ("votes",), "không có phép thử này"),
        ({}, (), "hãy ghi đúng một phép thử"),
        ("votes.for", (), "hãy ghi đúng một phép thử"),
        ({"answered": "votes.against"}, ("answered",), "không có dữ kiện “votes.against” ở phạm vi này"),
        ({"equals": {"of": "votes.for"}}, ("equals",), "thiếu khóa “to”"),
        ({"equals": {"of": "votes.for", "to": 1, "or": 2}}, ("equals", "or"), "khóa này không dùng ở đây"),
        ({"equals": {"of": "votes.for", "to": "9 phiếu"}}, ("equals", "to"), "giá trị “9 phiếu” không phải kiểu số"),
        (
            {"equals": {"of": "votes.for", "to": {"fact": "session.date"}}},
            ("equals", "to"),
            "dữ kiện “session.date” có kiểu ngày",
        ),
        ({"equals": {"of": "votes.for", "to": {"value": 1}}}, ("equals", "to"), "hãy ghi một giá trị"),
        ({"equals": {"of": "votes.for", "to": None}}, ("equals", "to"), "hãy ghi một giá trị"),
        ({"equals": "votes.for"}, ("equals",), "hãy ghi một nhóm khóa: of, to"),
        (
            {"at_least": {"of": "session.method", "value": "x"}},
            ("at_least", "of"),
            "dữ kiện “session.method” có kiểu chữ",
        ),
        (
            {"share": {"of": "votes.for", "over": "council.members", "at_least": 70}},
            ("share", "at_least"),
            "giá trị “70” không phải kiểu tỷ lệ",
        ),
        ({"count": {"of": "history"}}, ("count",), "cần ít nhất một trong các khóa: at_least, at_most, equals"),
        (
            {"count": {"of": "history", "where": {"kind": "x"}, "equals": 1}},
            ("count", "where", "kind"),
            "các dòng không có khóa “kind”",
        ),
        ({"count": {"of": "history", "where": {}, "equals": 1}}, ("count", "where"), "hãy ghi một nhóm khóa của dòng"),
        ({"dates_in_order": ["session.date"]}, ("dates_in_order",), "hãy ghi một danh sách từ 2 dòng trở lên"),
        ({"all": [{"answered": "x"}]}, ("all", 0, "answered"), "không có dữ kiện “x” ở phạm vi này"),
        ({"not": {"not": {}}}, ("not", "not"), "hãy ghi đúng một phép thử"),
    ],
)
def test_a_fault_is_told_at_its_place(written: Any, path: tuple[str | int, ...], message: str) -> None:
    ((found_path, found),) = told(written)
    assert (found_path, found[: len(message)]) == (path, message)
