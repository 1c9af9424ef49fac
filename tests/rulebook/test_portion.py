"""Rows as a share: of a number, of other rows; decided only where every reading of what is not written agrees."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.rulebook.outcome import Outcome
from awards.rulebook.portion import portion
from awards.rulebook.values import Reading

FIGHTER = "chien-si-thi-dua-co-so"


def _ask(rows: Any, **arguments: Any) -> Outcome:
    written = {"of": "nominees.list", "where": {"award": FIGHTER}, **arguments}
    return portion(written, Reading({"nominees.list": rows}, {}))


def _rows(number: int, **more: Any) -> tuple[dict[str, Any], ...]:
    return tuple({"award": FIGHTER, **more} for _ in range(number))


@pytest.mark.parametrize(
    ("number", "over", "outcome"),
    [
        (3, 20, Outcome.MET),
        (3, 19, Outcome.NOT_MET),
        (0, 19, Outcome.MET),
        (0, 1, Outcome.MET),
        (1, 1, Outcome.NOT_MET),
        (3, 0, Outcome.UNKNOWN),
    ],
)
def test_rows_against_a_share_of_a_number(number: int, over: int, outcome: Outcome) -> None:
    assert _ask(_rows(number), over=over, at_most="15%") == outcome


def test_a_row_whose_award_is_not_written_may_be_the_one_too_many() -> None:
    assert _ask((*_rows(3), {"award": None}), over=20, at_most="15%") == Outcome.UNKNOWN
    assert _ask((*_rows(3), {"award": "giay-khen"}), over=20, at_most="15%") == Outcome.MET
    assert _ask((*_rows(4), {"award": None}), over=20, at_most="15%") == Outcome.NOT_MET


def test_rows_against_a_share_of_other_rows() -> None:
    among, where = {"award": FIGHTER}, {"award": FIGHTER, "post": "none"}
    direct, leader = _rows(1, post="none")[0], _rows(1, post="head")[0]
    other = {"award": "giay-khen", "post": "head"}

    assert _ask((direct, leader, other), where=where, among=among, at_least="50%") == Outcome.MET
    assert _ask((direct, leader, leader), where=where, among=among, at_least="50%") == Outcome.NOT_MET
    assert _ask((direct, leader, *_rows(1, post=None)), where=where, among=among, at_least="50%") == Outcome.UNKNOWN
    assert _ask((direct, direct, *_rows(1, post=None)), where=where, among=among, at_least="50%") == Outcome.MET
    assert _ask((other,), where=where, among=among, at_least="50%") == Outcome.UNKNOWN


@pytest.mark.parametrize("post", ["none", "head"])
def test_of_rows_that_may_all_be_others_there_is_no_share(post: str) -> None:
    rows = ({"award": None, "post": post},)
    assert _ask(rows, where={"post": "none"}, among={"award": FIGHTER}, at_least="50%") == Outcome.UNKNOWN


def test_without_the_list_or_the_bound_nothing_is_known() -> None:
    assert _ask(None, over=20, at_most="15%") == Outcome.UNKNOWN
    assert _ask(_rows(3), over=20, at_most={"fact": "cap"}) == Outcome.UNKNOWN


def test_what_was_found_and_the_most_that_is_allowed_are_told() -> None:
    reading = Reading({"nominees.list": _rows(3)}, {})
    portion({"of": "nominees.list", "where": {"award": FIGHTER}, "over": 19, "at_most": "15%"}, reading)

    found = {name: reading.read[name] for name in ("count", "limit", "share", "at_most")}
    assert found == {"count": 3, "limit": 2, "share": Fraction(3, 19), "at_most": Fraction(3, 20)}


POSTS = st.sampled_from(["none", "head", None])


@given(st.lists(POSTS, min_size=1, max_size=5), st.sampled_from(["20%", "50%", "80%"]))
def test_knowing_more_never_turns_a_decided_share_around(posts: list[str | None], share: str) -> None:
    arguments = {"where": {"award": FIGHTER, "post": "none"}, "among": {"award": FIGHTER}, "at_least": share}
    told = _ask(tuple({"award": FIGHTER, "post": each} for each in posts), **arguments)
    for filled in ("none", "head"):
        known = _ask(tuple({"award": FIGHTER, "post": each or filled} for each in posts), **arguments)
        assert told in (Outcome.UNKNOWN, known)
