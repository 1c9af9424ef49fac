"""Rows as a share of a number or of other rows: what is not written decides nothing."""

import itertools
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import judge

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
OVER = {"of": "rows", "where": {"award": "x"}, "over": {"fact": "all"}}
AMONG = {"of": "rows", "where": {"award": "x"}, "among": {"kind": "k"}}
Row = Mapping[str, Any]


def rows(*written: str) -> tuple[Row, ...]:
    """Each row as award and kind; "?" is not written."""
    keys = ("award", "kind")
    return tuple({key: value for key, value in zip(keys, row, strict=True) if value != "?"} for row in written)


def outcome(arguments: Mapping[str, Any], given: tuple[Row, ...] | None, **facts: Any) -> Outcome:
    return judge({"portion": arguments}, {"rows": given, **facts}, {}).outcome


@pytest.mark.parametrize(
    ("bound", "given", "whole", "expected"),
    [
        ({"at_most": "15%"}, rows("xk", "xk", "xk"), 20, MET),
        ({"at_most": "15%"}, rows("xk", "xk", "xk"), 19, NOT_MET),
        ({"at_most": "15%"}, rows("xk", "xk", "xk", "?k"), 20, UNKNOWN),
        ({"at_most": "15%"}, rows("xk", "xk", "xk", "yk"), 20, MET),
        ({"at_most": "15%"}, (), 20, MET),
        ({"at_least": "50%"}, rows("xk"), 2, MET),
        ({"at_least": "50%"}, rows("xk"), 3, NOT_MET),
        ({"at_least": "50%"}, rows("xk", "?k"), 3, UNKNOWN),
        ({"at_least": "50%"}, rows("yk", "?k"), 3, NOT_MET),
        ({"at_least": "25%", "at_most": "50%"}, rows("xk"), 4, MET),
        ({"at_least": "25%", "at_most": "50%"}, rows("xk"), 5, NOT_MET),
        ({"at_least": "25%", "at_most": "50%"}, rows("xk", "xk", "xk"), 5, NOT_MET),
        ({"at_most": "15%"}, rows("xk"), 0, UNKNOWN),
        ({"at_most": "15%"}, rows("xk"), 1, NOT_MET),
        ({"at_most": "15%"}, rows("xk"), None, UNKNOWN),
        ({"at_most": "15%"}, None, 20, UNKNOWN),
        ({"at_most": {"parameter": "none"}}, rows("xk"), 20, UNKNOWN),
    ],
)
def test_rows_are_a_share_of_a_number(bound: Any, given: Any, whole: Any, expected: Outcome) -> None:
    assert outcome({**OVER, **bound}, given, all=whole) is expected


@pytest.mark.parametrize(
    ("bound", "given", "expected"),
    [
        ({"at_least": "50%"}, rows("xk", "yk"), MET),
        ({"at_least": "50%"}, rows("xk", "yk", "yk"), NOT_MET),
        ({"at_least": "50%"}, rows("xk", "yk", "?k"), UNKNOWN),
        ({"at_least": "50%"}, rows("xk", "yk", "y?"), UNKNOWN),
        ({"at_least": "50%"}, rows("xk", "yk", "yj", "xj"), MET),
        ({"at_most": "50%"}, rows("xk", "yk"), MET),
        ({"at_most": "50%"}, rows("xk", "xk", "yk"), NOT_MET),
        ({"at_most": "50%"}, rows("xk", "yk", "x?"), UNKNOWN),
        ({"at_least": "50%"}, rows("xj"), UNKNOWN),
        ({"at_least": "50%"}, (), UNKNOWN),
        ({"at_least": "50%"}, rows("x?"), UNKNOWN),
        ({"at_least": "50%"}, None, UNKNOWN),
    ],
)
def test_rows_are_a_share_of_other_rows(bound: Any, given: Any, expected: Outcome) -> None:
    assert outcome({**AMONG, **bound}, given) is expected


def test_what_was_counted_is_noted_with_the_number_that_is_allowed() -> None:
    given = rows("xk", "xk", "?k")
    verdict = judge({"portion": {**OVER, "at_most": "15%"}}, {"rows": given, "all": 19}, {})
    assert verdict.read == {
        "rows": given,
        "at_most": Fraction(3, 20),
        "count": 2,
        "all": 19,
        "limit": 2,
        "share": Fraction(2, 19),
    }


def test_a_share_of_other_rows_has_no_number_that_is_allowed() -> None:
    given = rows("xk", "yk", "?k")
    verdict = judge({"portion": {**AMONG, "at_least": "50%"}}, {"rows": given}, {})
    assert verdict.read == {"rows": given, "at_least": Fraction(1, 2), "count": 1, "share": Fraction(1, 3)}


WRITTEN = st.lists(st.sampled_from([a + b for a in "xy?" for b in "kj?"]), min_size=1, max_size=4)
BOUND = st.sampled_from([{key: share} for key in ("at_least", "at_most") for share in ("0%", "1/3", "50%", "100%")])


def completed(written: list[str]) -> Iterator[tuple[Row, ...]]:
    """The rows with everything written, in every way."""
    ways = [[a + b for a in row[0].replace("?", "xy") for b in row[1].replace("?", "kj")] for row in written]
    yield from (rows(*each) for each in itertools.product(*ways))


@given(written=WRITTEN, bound=BOUND, whole=st.integers(1, 4))
def test_an_outcome_holds_however_the_rows_are_filled_in(written: list[str], bound: Any, whole: int) -> None:
    over, among = {**OVER, **bound}, {**AMONG, **bound}
    for arguments in (over, among):
        found = outcome(arguments, rows(*written), all=whole)
        every = {outcome(arguments, each, all=whole) for each in completed(written)} - {UNKNOWN}
        assert found is UNKNOWN or every == {found}
    assert (outcome(over, rows(*written), all=whole) is UNKNOWN) == (
        len({outcome(over, each, all=whole) for each in completed(written)}) > 1
    )
