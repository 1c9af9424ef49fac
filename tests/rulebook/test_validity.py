"""From a day on, and before another."""

import datetime as dt

import pytest

from awards.rulebook.validity import DatedValue, holds

FIRST, LAST, NEXT = dt.date(2024, 1, 1), dt.date(2025, 6, 30), dt.date(2025, 7, 1)
BEFORE = dt.date(2023, 12, 31)


@pytest.mark.parametrize(
    ("since", "until", "on"),
    [
        (FIRST, NEXT, (False, True, True, False)),
        (FIRST, None, (False, True, True, True)),
        (None, NEXT, (True, True, True, False)),
        (None, None, (True, True, True, True)),
    ],
)
def test_the_first_day_counts_and_the_day_of_its_end_does_not(
    since: dt.date | None, until: dt.date | None, on: tuple[bool, ...]
) -> None:
    days = (BEFORE, FIRST, LAST, NEXT)

    assert tuple(holds(since, until, day) for day in days) == on
    assert tuple(DatedValue(since=since, until=until).holds_on(day) for day in days) == on
