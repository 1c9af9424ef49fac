"""Working days and spans of days, at their borders."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.rulebook.days import weekdays
from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import judge

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
MONDAY = dt.date(2026, 11, 2)
SOME_DAY = st.dates(dt.date(2017, 1, 1), dt.date(2030, 1, 1))


def later(days: int) -> dt.date:
    return MONDAY + dt.timedelta(days=days)


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [(0, 0, 0), (0, -1, 0), (0, 1, 1), (0, 5, 5), (0, 6, 5), (0, 7, 5), (0, 8, 6), (4, 7, 1), (5, 7, 0), (6, 15, 6)],
)
def test_working_days_run_from_monday_to_friday(since: int, until: int, expected: int) -> None:
    assert weekdays(later(since), later(until)) == expected


@given(since=SOME_DAY, length=st.integers(-3, 60))
def test_working_days_are_those_that_are_counted_one_by_one(since: dt.date, length: int) -> None:
    days = [since + dt.timedelta(days=each) for each in range(length)]
    assert weekdays(since, since + dt.timedelta(days=length)) == sum(day.weekday() < 5 for day in days)


BEFORE = {"working_days_before": {"of": "a", "before": {"fact": "b"}, "at_least": {"fact": "n"}}}
WITHIN = {"within_days": {"of": "a", "until": {"fact": "b"}, "at_most": {"fact": "n"}}}


@pytest.mark.parametrize(
    ("written", "days", "wanted", "expected", "counted"),
    [
        (BEFORE, 7, 5, MET, 5),
        (BEFORE, 7, 6, NOT_MET, 5),
        (BEFORE, -7, 0, MET, 0),
        (WITHIN, 10, 10, MET, 10),
        (WITHIN, 11, 10, NOT_MET, 11),
        (WITHIN, 0, 10, MET, 0),
        (WITHIN, -1, 10, NOT_MET, -1),
    ],
)
def test_the_last_day_that_is_in_time_is_in_time(
    written: dict[str, Any], days: int, wanted: int, expected: Outcome, counted: int
) -> None:
    facts = {"a": MONDAY, "b": later(days), "n": wanted}
    verdict = judge(written, facts, {})
    assert (verdict.outcome, verdict.read) == (expected, {**facts, "days": counted})


@pytest.mark.parametrize("written", [BEFORE, WITHIN])
@pytest.mark.parametrize("missing", ["a", "b", "n"])
def test_a_span_with_an_unknown_end_or_bound_is_not_known(written: dict[str, Any], missing: str) -> None:
    facts = {"a": MONDAY, "b": later(7), "n": 1, missing: None}
    assert judge(written, facts, {}).outcome is UNKNOWN
