"""What an example supposes is read as the facts of a dossier are: days, shares, and rows that hold them."""

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from awards.rulebook.fact import Fact
from awards.rulebook.given import given_value

DATE, SHARE, TEXT = Fact("date", "ngày"), Fact("share", "tỷ lệ"), Fact("text", "lời")
ROWS = Fact("rows", "các dòng", keys={"on": DATE, "portion": SHARE, "title": TEXT})


@pytest.mark.parametrize(
    ("value", "fact", "read"),
    [
        ("2023-08-12", DATE, dt.date(2023, 8, 12)),
        ("2/3", SHARE, Fraction(2, 3)),
        ("2023-08-12", TEXT, "2023-08-12"),
        ("2/3", TEXT, "2/3"),
        ("sang năm", DATE, "sang năm"),
        ("2/3", DATE, "2/3"),
        ("phần lớn", SHARE, "phần lớn"),
        ("2023-08-12", SHARE, "2023-08-12"),
        ("2/3", None, "2/3"),
        (3, DATE, 3),
        (["2023-08-12", "2/3"], DATE, (dt.date(2023, 8, 12), "2/3")),
        (
            [{"on": "2023-08-12", "portion": "50%", "title": "2/3", "other": "2/3"}, {}],
            ROWS,
            ({"on": dt.date(2023, 8, 12), "portion": Fraction(1, 2), "title": "2/3", "other": "2/3"}, {}),
        ),
        ({"on": "2023-08-12"}, None, {"on": "2023-08-12"}),
    ],
)
def test_a_value_is_read_by_the_type_of_its_fact(value: Any, fact: Fact | None, read: Any) -> None:
    assert given_value(value, fact) == read
