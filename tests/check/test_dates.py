"""Facts about days and times."""

import datetime as dt

import pytest
from msgspec import structs

from awards.check import dates
from awards.check.case import Case
from awards.model import Dossier, Proposal, Session
from tests.check.clean import clean
from tests.check.conftest import Check


def test_the_deadlines_are_those_of_the_dossiers_own_year(case: Case) -> None:
    facts = dates.facts(case)

    assert facts["deadline.registration"] == dt.date(2023, 3, 12)
    assert facts["deadline.results"] == dt.date(2023, 8, 12)


def test_no_deadline_is_known_without_a_year(empty_case: Case) -> None:
    assert "deadline.results" not in dates.facts(empty_case)


@pytest.mark.parametrize(
    ("opened", "closed", "minutes"),
    [("08:00", "10:30", 150), ("08:00", "07:30", -30), ("", "10:30", None), ("8 giờ", "10:30", None)],
)
def test_the_length_of_the_meeting_is_counted_in_minutes(
    opened: str, closed: str, minutes: int | None, empty_case: Case
) -> None:
    dossier = Dossier(session=Session(opened=opened, closed=closed))

    assert dates.facts(structs.replace(empty_case, dossier=dossier))["session.minutes"] == minutes


def test_an_unwritten_number_of_the_proposal_is_not_known(empty_case: Case) -> None:
    dossier = Dossier(proposal=Proposal(number="  "))

    assert dates.facts(structs.replace(empty_case, dossier=dossier))["proposal.number"] is None


@pytest.mark.parametrize("day", ["2023-07-28", "2023-07-31", "2023-08-01"])
def test_a_proposal_on_or_after_the_day_of_the_meeting_and_in_time_is_in_order(day: str, checked: Check) -> None:
    data = clean()
    data["proposal"]["date"] = day

    assert checked(data).open == ()


def test_the_day_before_the_deadline_is_in_time_and_the_deadline_is_not(checked: Check) -> None:
    data = clean()
    data["nominees"][2]["registered"] = "2023-03-12"

    assert checked(clean()).open == ()
    assert [finding.message for finding in checked(data).open] == [
        "Mô hình của Lý Minh Khang đăng ký ngày 12/3/2023; chương trình yêu cầu đăng ký trước ngày 12/3/2023."
    ]
