"""Facts about the council and its meeting."""

import datetime as dt

from msgspec import structs

from awards.check import council
from awards.check.case import Case
from awards.model import Absence, Council, Decision, Dossier, Member, Session


def _case(case: Case, members: tuple[Member, ...], session: Session) -> Case:
    founded = Council(decision=Decision(number="12/QĐ", date=dt.date(2023, 1, 10)), members=members)
    return structs.replace(case, dossier=Dossier(council=founded, session=session))


CHAIR = Member(name="Trần Thị Hạnh", title="Hiệu trưởng", role="chair")
VICE = Member(name="Lê Quốc Bảo", title="Phó Hiệu trưởng", role="vice-chair")
CLERK = Member(name="Đỗ Thanh Mai", title="Văn thư", role="secretary", voting=False)


def test_a_secretary_without_a_vote_is_outside_every_count_of_members(empty_case: Case) -> None:
    session = Session(present=("Trần Thị Hạnh", "Đỗ Thanh Mai"), absent=(Absence(name="Lê Quốc Bảo"),))

    assert council.facts(_case(empty_case, (CHAIR, VICE, CLERK), session)) == {
        "council.decision_number": "12/QĐ",
        "council.decision_date": dt.date(2023, 1, 10),
        "council.listed": 3,
        "council.members": 2,
        "council.chairs": 1,
        "council.secretaries": 1,
        "council.chair_name": "Trần Thị Hạnh",
        "council.secretary_name": "Đỗ Thanh Mai",
        "session.method": None,
        "session.method_words": None,
        "session.absent": 1,
        "session.present": 1,
        "session.chair_present": True,
        "session.vice_chair_present": False,
        "session.secretary_present": True,
        "session.unaccounted": 0,
        "session.unaccounted_names": "",
    }


def test_names_are_the_same_whatever_their_blanks_and_capitals(empty_case: Case) -> None:
    session = Session(present=("TRẦN  THỊ HẠNH ",), absent=())

    facts = council.facts(_case(empty_case, (CHAIR, VICE), session))

    assert (facts["session.present"], facts["session.unaccounted_names"]) == (1, "Lê Quốc Bảo")


def test_the_chair_is_not_known_while_a_role_is_missing_and_nobody_holds_it(empty_case: Case) -> None:
    nobody = Member(name="Phạm Văn Lộc")

    assert council.facts(_case(empty_case, (nobody, VICE), Session()))["council.chairs"] is None
    assert council.facts(_case(empty_case, (nobody, CHAIR), Session()))["council.chairs"] == 1
    assert council.facts(_case(empty_case, (VICE,), Session()))["council.chairs"] == 0


def test_nothing_is_known_of_attendance_without_a_list(empty_case: Case) -> None:
    facts = council.facts(_case(empty_case, (), Session(present=("Trần Thị Hạnh",))))

    assert "session.present" not in facts
    assert facts["council.members"] is None


def test_every_line_of_the_council_and_of_the_attendance_is_a_subject(empty_case: Case) -> None:
    session = Session(present=("Trần Thị Hạnh", "trần thị hạnh"), absent=(Absence(name="Lê Văn Tám"),))

    people = list(council.people(_case(empty_case, (CHAIR,), session)))

    assert [(each.at, each.facts["member.occurrence"], each.facts["member.is_member"]) for each in people] == [
        ("/council/members/0", 1, True),
        ("/session/present/0", 1, True),
        ("/session/present/1", 2, True),
        ("/session/absent/0", 1, False),
    ]
