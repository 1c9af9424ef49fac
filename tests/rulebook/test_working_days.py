"""Working days before a day, and days since one."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.rulebook.days import weekdays, within_days, working_days_before
from awards.rulebook.outcome import Outcome
from awards.rulebook.values import Reading

DAYS = st.dates(dt.date(2021, 1, 1), dt.date(2023, 12, 31))


@given(DAYS, st.integers(0, 60))
def test_weekdays_are_the_days_from_monday_to_friday(day: dt.date, length: int) -> None:
    days = [day + dt.timedelta(days=each) for each in range(length)]

    assert weekdays(day, day + dt.timedelta(days=length)) == sum(each.weekday() < 5 for each in days)


@given(DAYS, DAYS)
def test_before_itself_or_an_earlier_day_there_is_none(one: dt.date, other: dt.date) -> None:
    assert weekdays(max(one, other), min(one, other)) == 0


@pytest.mark.parametrize(
    ("sent", "outcome"),
    [
        (dt.date(2022, 10, 5), Outcome.MET),
        (dt.date(2022, 10, 6), Outcome.NOT_MET),
        (dt.date(2022, 10, 20), Outcome.NOT_MET),
        (None, Outcome.UNKNOWN),
    ],
)
def test_seven_working_days_before_friday_the_fourteenth(sent: dt.date | None, outcome: Outcome) -> None:
    reading = Reading({"dossier.sent": sent}, {})

    assert working_days_before({"of": "dossier.sent", "before": "2022-10-14", "at_least": 7}, reading) == outcome


@pytest.mark.parametrize(
    ("since", "outcome"),
    [
        (dt.date(2022, 9, 1), Outcome.MET),
        (dt.date(2022, 8, 31), Outcome.NOT_MET),
        (dt.date(2022, 10, 2), Outcome.NOT_MET),
        (None, Outcome.UNKNOWN),
    ],
)
def test_within_thirty_days_and_not_before_they_began(since: dt.date | None, outcome: Outcome) -> None:
    reading = Reading({"day": since}, {})

    assert within_days({"of": "day", "until": "2022-10-01", "at_most": 30}, reading) == outcome
