"""Facts about the same thing said in several papers."""

from typing import Any

import pytest
from msgspec import structs

from awards.check import consistency
from awards.check.case import Case
from awards.model import Dossier, Nominee, Person, Proposal, Session, Signer, Unit


def _facts(case: Case, **parts: Any) -> dict[str, Any]:
    return consistency.facts(structs.replace(case, dossier=structs.replace(Dossier(), **parts)))


THREE = (
    Nominee(id="n1", kind="collective", name="Tổ Ngữ văn"),
    Nominee(id="n2", kind="individual", name="Nguyễn Thị Hà"),
    Nominee(id="n3", kind="individual", name="Lý Minh Khang"),
)


def test_nominees_are_counted_by_kind_and_not_while_one_kind_is_missing(empty_case: Case) -> None:
    known = _facts(empty_case, nominees=THREE)
    missing = _facts(empty_case, nominees=(*THREE, Nominee(id="n4")))

    assert (known["nominees.collective"], known["nominees.individual"]) == (1, 2)
    assert (missing["nominees.count"], missing["nominees.collective"]) == (4, None)


def test_a_proposal_that_states_no_counts_prints_those_of_the_list(empty_case: Case) -> None:
    facts = _facts(empty_case, nominees=THREE)

    assert (facts["proposal.counts_collective"], facts["proposal.counts_individual"]) == (1, 2)


def test_a_paper_written_apart_may_leave_out_nominees_and_name_strangers(empty_case: Case) -> None:
    facts = _facts(
        empty_case,
        nominees=THREE,
        session=Session(nominees=("n1", "n8", "n9")),
        proposal=Proposal(nominees=("n1", "n2", "n3")),
    )

    assert {name: value for name, value in facts.items() if "left_out" in name or "stranger" in name} == {
        "session.left_out": 2,
        "session.left_out_names": "Nguyễn Thị Hà và Lý Minh Khang",
        "session.strangers": 2,
        "session.stranger_ids": "n8 và n9",
        "proposal.left_out": 0,
        "proposal.left_out_names": "",
        "proposal.strangers": 0,
        "proposal.stranger_ids": "",
    }


@pytest.mark.parametrize(
    ("head", "signer", "is_head"),
    [("Trần Thị Hạnh", "trần  thị hạnh", True), ("Trần Thị Hạnh", "Lê Quốc Bảo", False), ("Trần Thị Hạnh", "", None)],
)
def test_the_signer_is_compared_with_the_head(head: str, signer: str, is_head: bool | None, empty_case: Case) -> None:
    facts = _facts(empty_case, unit=Unit(head=Person(name=head)), proposal=Proposal(signer=Signer(name=signer)))

    assert facts["signer.is_head"] is is_head


def test_two_people_of_one_name_with_different_positions_are_two_people(empty_case: Case) -> None:
    people = tuple(
        Nominee(id=f"n{index}", kind="individual", name=name, title=title)
        for index, (name, title) in enumerate(
            [("Nguyễn Thị Hà", "Giáo viên"), ("Nguyễn Thị Hà", "Văn thư"), ("nguyễn thị hà", "Văn thư"), ("", "")]
        )
    )
    case = structs.replace(empty_case, dossier=Dossier(nominees=(*people, Nominee(id="n9"))))

    assert consistency.repeats(case) == [1, 1, 2, 1, 1]


def test_an_award_a_field_and_roles_are_those_that_the_programme_offers(case: Case) -> None:
    nominee = Nominee(
        id="n1", kind="individual", award="bang-khen-ubnd-tinh", field="kinh-te", roles=("leader", "thanh-tra")
    )

    facts = consistency.nominee_facts(case, nominee)

    assert (facts["nominee.award_title"], facts["nominee.award_offered"], facts["nominee.award_for_kind"]) == (
        "Bằng khen Chủ tịch UBND tỉnh An Giang",
        True,
        True,
    )
    assert facts["nominee.field_offered"] is False
    assert facts["nominee.unknown_role_ids"] == "thanh-tra"


def test_what_is_not_chosen_is_not_known(case: Case) -> None:
    facts = consistency.nominee_facts(case, Nominee(id="n1"))

    assert [name for name, value in facts.items() if value is not None] == [
        "nominee.id",
        "nominee.unknown_roles",
        "nominee.unknown_role_ids",
    ]


def _deciding(case: Case, *decided_by: str) -> Case:
    """The case under a programme with one award for each of these."""
    programme = case.programme
    awards = tuple(
        structs.replace(programme.awards[0], id=f"a{number}", decided_by=each) for number, each in enumerate(decided_by)
    )
    return structs.replace(
        case, in_force=structs.replace(case.in_force, programme=structs.replace(programme, awards=awards))
    )


@pytest.mark.parametrize(
    ("decided_by", "count"),
    [
        (("Chủ tịch nước", "Thủ tướng Chính phủ"), 2),
        (("Chính phủ", "Thủ tướng Chính phủ"), 1),
        (("Chủ tịch Ủy ban nhân dân cấp tỉnh", "Giám đốc Sở"), 0),
    ],
)
def test_who_decides_at_state_level_is_counted(empty_case: Case, decided_by: tuple[str, ...], count: int) -> None:
    nominees = tuple(Nominee(id=f"n{number}", award=f"a{number}") for number, _ in enumerate(decided_by))

    facts = _facts(_deciding(empty_case, *decided_by), nominees=nominees)

    assert facts["proposal.state_authorities"] == count


def test_an_award_that_nobody_is_proposed_for_counts_for_nothing(empty_case: Case) -> None:
    case = _deciding(empty_case, "Chủ tịch nước", "Thủ tướng Chính phủ")

    assert _facts(case, nominees=(Nominee(id="n1", award="a0"),))["proposal.state_authorities"] == 1


def test_the_kinds_of_commendation_are_counted_once_each(empty_case: Case) -> None:
    chosen = (Nominee(id="n1", route="merit"), Nominee(id="n2", route="merit"), Nominee(id="n3"))

    assert _facts(empty_case, nominees=chosen)["proposal.routes"] == 1
    assert _facts(empty_case, nominees=(*chosen, Nominee(id="n4", route="thematic")))["proposal.routes"] == 2


def test_a_deputy_of_a_party_committee_signs_for_it_without_saying_so(empty_case: Case) -> None:
    signed = Proposal(signer=Signer(name="Lê Quốc Bảo", title="Phó Bí thư"))
    state, committee, board = (
        _facts(empty_case, proposal=signed, unit=Unit(name=name, system=system, head=Person(name="Trần Thị Hạnh")))
        for name, system in (("Đảng ủy xã", "state"), ("Đảng ủy xã", "party"), ("Ban Tuyên giáo", "party"))
    )
    told = [(facts["signer.has_authority"], facts["signer.authority"]) for facts in (state, committee, board)]
    assert told == [(False, None), (True, "TM."), (False, None)]
