"""An unread amendment reaches every clause below what cites the law, and leaves alone what it does not touch."""

from typing import Any

import pytest
from msgspec import Struct

from awards.citation import Basis
from awards.rulebook.amended import amended

UNREAD = {"luật": ("sửa 1", "sửa 2")}
STANDS, CHANGES = Basis("khác", "Điều 1", "text"), Basis("luật", "Điều 2", "quoted")
CHANGED = CHANGES.amended_unread(("sửa 1", "sửa 2"))


class Row(Struct, frozen=True):
    id: str
    basis: Basis
    rows: tuple[Any, ...] = ()


@pytest.mark.parametrize(
    ("cites", "after"),
    [
        (CHANGES, CHANGED),
        ((STANDS, CHANGES), (STANDS, CHANGED)),
        ({"a": CHANGES, "b": STANDS, "c": "chữ"}, {"a": CHANGED, "b": STANDS, "c": "chữ"}),
        (Row("a", CHANGES, (STANDS, CHANGES)), Row("a", CHANGED, (STANDS, CHANGED))),
        (Row("a", STANDS, (Row("b", CHANGES),)), Row("a", STANDS, (Row("b", CHANGED),))),
        (({"rows": (Row("a", CHANGES),)},), ({"rows": (Row("a", CHANGED),)},)),
    ],
)
def test_every_clause_of_an_amended_law_is_no_longer_called_compared(cites: Any, after: Any) -> None:
    assert amended(cites, UNREAD) == after


@pytest.mark.parametrize(
    "cites", [STANDS, (STANDS,), {"a": STANDS}, Row("a", STANDS, (STANDS,)), Row, "luật", None, ()]
)
def test_what_cites_no_amended_law_stays_the_same_object(cites: Any) -> None:
    assert amended(cites, UNREAD) is cites


@pytest.mark.parametrize("cites", [CHANGES, (CHANGES,), {"a": CHANGES}, Row("a", CHANGES)])
def test_where_nothing_is_unread_everything_stays_the_same_object(cites: Any) -> None:
    assert amended(cites, {}) is cites


def test_the_rows_that_need_no_change_stay_the_same_objects() -> None:
    kept, changed = Row("a", STANDS, (STANDS,)), Row("b", CHANGES)
    assert [new is old for new, old in zip(amended((kept, changed), UNREAD), (kept, changed), strict=True)] == [
        True,
        False,
    ]
