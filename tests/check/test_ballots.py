"""Facts about ballots and votes, and exact shares against the threshold."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awards.check import ballots
from awards.check.case import Case
from awards.model import Nominee, Votes
from tests.check.clean import clean
from tests.check.conftest import Check


def test_the_base_is_the_one_that_the_programme_sets(case: Case) -> None:
    nominee = Nominee(id="n1", votes=Votes(in_favour=8, against=1))

    assert ballots.nominee_facts(case, nominee, {"council.members": 9, "session.present": 8}) == {
        "votes.for": 8,
        "votes.against": 1,
        "votes.cast": 9,
        "votes.base": 9,
        "votes.base_words": "tổng số thành viên Hội đồng",
        "votes.threshold_verified": False,
    }


def test_votes_that_nobody_entered_are_not_zero(case: Case) -> None:
    facts = ballots.nominee_facts(case, Nominee(id="n1"), {"council.members": 9})

    assert (facts["votes.for"], facts["votes.cast"]) == (None, None)


def _voted(members: int, in_favour: int) -> dict[str, Any]:
    """A council of so many members, all present, in which the first nominee gets so many votes."""
    data = clean()
    names = [("Chủ Tịch", "chair"), ("Thư Ký", "secretary"), *((f"Ủy Viên {i}", "member") for i in range(members - 2))]
    data["council"]["members"] = [{"name": name, "title": "Giáo viên", "role": role} for name, role in names]
    data["session"]["present"] = [name for name, _ in names]
    data["session"]["ballots"] = {"issued": members, "returned": members, "valid": members, "invalid": 0}
    for nominee in data["nominees"]:
        nominee["votes"] = {"for": members, "against": 0}
    data["nominees"][0]["votes"] = {"for": in_favour, "against": members - in_favour}
    return data


@given(members=st.integers(5, 60), data=st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_share_is_exact_and_never_rounded_up(members: int, data: st.DataObject, checked: Check) -> None:
    in_favour = data.draw(st.integers(0, members))

    told = {finding.code for finding in checked(_voted(members, in_favour)).open}

    refused = 5 * in_favour < 4 * members
    assert told == ({"votes.approval-share"} if refused else set())


@pytest.mark.parametrize(("in_favour", "codes"), [(8, []), (7, ["votes.approval-share"])])
def test_four_of_five_is_enough_and_a_vote_less_is_not(in_favour: int, codes: list[str], checked: Check) -> None:
    assert [finding.code for finding in checked(_voted(10, in_favour)).open] == codes


def test_the_refusal_names_votes_share_threshold_and_that_it_was_not_compared(checked: Check) -> None:
    finding = checked(_voted(9, 7)).open[0]

    assert finding.message == (
        "Tổ Ngữ văn được 7/9 phiếu đồng ý (77,8 %, tính trên tổng số thành viên Hội đồng), chưa đạt 80 %."
    )
    assert ("T-AGI-236090-TT", "none") in [(basis.instrument, basis.verified) for basis in finding.basis]
