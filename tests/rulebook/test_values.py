import datetime as dt
import itertools
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.rulebook.values import Reading, is_blank, literal, same


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2/3", Fraction(2, 3)),
        ("70%", Fraction(7, 10)),
        ("69,6 %", Fraction(696, 1000)),
        ("66.67%", Fraction(6667, 10000)),
        ("0,125 %", Fraction(1, 800)),
        ("100%", Fraction(1)),
        ("2/3 số", "2/3 số"),
        ("70 % số", "70 % số"),
        ("2023-8-12", "2023-8-12"),
        ("20230813", "20230813"),
        ("2023-08-12", dt.date(2023, 8, 12)),
        ("2023-02-30", "2023-02-30"),
        ("12/3/2023", "12/3/2023"),
        ("1/0", "1/0"),
        ("secret-ballot", "secret-ballot"),
        (9, 9),
        (True, True),
    ],
)
def test_a_written_value_stands_for_itself(written: Any, value: Any) -> None:
    assert literal(written) == value


@given(st.integers(0, 999), st.integers(1, 999))
def test_a_fraction_is_read_exactly(part: int, whole: int) -> None:
    assert literal(f"{part}/{whole}") == Fraction(part, whole)


def test_texts_are_the_same_whatever_their_blanks_and_normal_form() -> None:
    assert same("Nguyễn  Thị Hà", " Nguye\u0302\u0303n Thị Hà")
    assert not same("Nguyễn Thị Hà", "Nguyễn Thị Ha")
    assert not same(True, 1)


def test_nothing_written_is_blank() -> None:
    assert [is_blank(each) for each in ("", " \n", (), [], "x", 0, False)] == [True] * 4 + [False] * 3


def test_what_is_shared_is_worked_out_once_and_what_is_not_each_time() -> None:
    worked = itertools.count()
    kept: dict[Any, Any] = {}
    shared = [Reading({}, {}, kept).once("a", lambda: next(worked)) for _ in range(2)]
    alone = [Reading({}, {}).once("a", lambda: next(worked)) for _ in range(2)]
    assert (shared, alone) == ([0, 0], [1, 2])
