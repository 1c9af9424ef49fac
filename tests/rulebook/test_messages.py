import datetime as dt
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.citation import Basis
from awards.rulebook.messages import fill, measures, parameter_words, percent, placeholders, shown, threshold
from awards.rulebook.programme import Parameter

SHARE = {"approval-share": Parameter(id="approval-share", title="", value=Fraction(4, 5), basis=Basis("x", "", "none"))}


def test_placeholders_take_facts_measures_and_parameters() -> None:
    template = "{nominee.name} được {votes.for}/{council.members} phiếu ({share}), chưa đạt {parameter.approval-share}."
    facts = {"nominee.name": "Tổ Ngữ văn", "votes.for": 6, "council.members": 9}
    assert (
        fill(template, facts, SHARE, {"share": Fraction(2, 3)}) == "Tổ Ngữ văn được 6/9 phiếu (66,7 %), chưa đạt 80 %."
    )


def test_a_fact_that_is_not_known_is_said_to_be() -> None:
    assert (
        fill("Có {votes.for} phiếu trên {council.members}.", {"votes.for": None}, {})
        == "Có chưa rõ phiếu trên chưa rõ."
    )


def test_what_a_user_typed_is_never_a_placeholder() -> None:
    assert fill("{nominee.name}", {"nominee.name": "{votes.for} {0} \\1", "votes.for": 1}, {}) == "{votes.for} {0} \\1"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "chưa rõ"),
        ("", "chưa rõ"),
        (True, "có"),
        (False, "không"),
        (dt.date(2023, 2, 5), "05/02/2023"),
        (2023, "2023"),
        (9_999, "9999"),
        (10_000, "10.000"),
        (-10_000, "-10.000"),
        ("An", "An"),
        (12_500_000, "12.500.000"),
        (Fraction(1, 2), "50 %"),
        (("An", 3), "An, 3"),
        ((), "không có"),
    ],
)
def test_values_are_shown_the_vietnamese_way(value: Any, words: str) -> None:
    assert shown(value) == words


def test_a_share_just_below_a_threshold_does_not_read_as_the_threshold() -> None:
    assert [percent(Fraction(each)) for each in ("0.6996", "0.69996", "0.696", "1", "0")] == [
        "69,96 %",
        "69,996 %",
        "69,6 %",
        "100 %",
        "0 %",
    ]


def test_no_share_is_told_with_more_than_six_decimals() -> None:
    assert percent(Fraction("0.6999999999")) == "70,000000 %"


def test_a_threshold_is_told_exactly() -> None:
    assert [threshold(Fraction(2, 3)), threshold(Fraction(4, 5)), threshold(Fraction(667, 1000))] == [
        "2/3",
        "80 %",
        "66,7 %",
    ]


@given(st.integers(0, 400), st.integers(1, 400))
def test_only_a_whole_percentage_reads_as_one(part: int, whole: int) -> None:
    share = Fraction(part, whole)
    assert ("," in percent(share)) == ((share * 100).denominator != 1)


def test_only_what_is_asked_for_is_told_as_a_fraction() -> None:
    third = Fraction(1, 3)
    read = {"at_least": third, "more_than": third, "share": third}
    assert fill("{at_least} {more_than} {share}", {}, {}, read) == "1/3 1/3 33,3 %"


def test_placeholders_are_named_in_their_order() -> None:
    assert placeholders("{b.c} và {a}; {parameter.x-y}") == ("b.c", "a", "parameter.x-y")


def test_a_predicate_tells_what_it_measures() -> None:
    written = {"all": [{"count": {"of": "h", "at_least": 1}}, {"not": {"share": {}}}]}
    assert list(measures(written)) == ["count", "share", "at_least", "more_than"]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Fraction(2, 3), "2/3"),
        (Fraction(4, 5), "80 %"),
        ("total_members", "trên tổng số thành viên Hội đồng"),
        ("present", "trên số thành viên dự họp"),
        ("theo quy chế", "theo quy chế"),
        (True, "có"),
        (12_000, "12.000"),
    ],
)
def test_a_parameter_is_told_as_it_is_said(value: Any, words: str) -> None:
    assert parameter_words(Parameter(id="p", title="", value=value, basis=Basis("x", "", "none"))) == words
