"""Which criteria a nominee answers for, and what is known of its evidence."""

from awards.check import criteria
from awards.check.case import Case
from awards.model import Attestation, Nominee


def test_a_collective_answers_for_seven_criteria_and_a_person_for_those_of_each_role(case: Case) -> None:
    def asked(nominee: Nominee) -> list[str]:
        return [each.at for each in criteria.subjects(case, "/nominees/4", nominee, {})]

    assert len(asked(Nominee(id="n1", kind="collective"))) == 7
    assert asked(Nominee(id="n2", kind="individual", roles=("party-member",))) == [
        "/nominees/4/criteria/party-leads",
        "/nominees/4/criteria/party-respected",
    ]
    assert len(asked(Nominee(id="n3", kind="individual", roles=("leader", "party-member", "civil-servant")))) == 13
    assert asked(Nominee(id="n4")) == []


def test_evidence_is_measured_and_cites_the_criterions_own_clause(case: Case) -> None:
    evidence = Attestation(met=True, evidence="Đến  58 gia đình.")
    nominee = Nominee(id="n2", kind="individual", roles=("party-member",), criteria={"party-leads": evidence})

    first, second = criteria.subjects(case, "/nominees/0", nominee, {"nominee.name": "Nguyễn Thị Hà"})

    assert first.facts == {
        "nominee.name": "Nguyễn Thị Hà",
        "criterion.id": "party-leads",
        "criterion.title": "Gương mẫu, đi đầu trong công tác dân vận của Đảng và trong các phong trào thi đua",
        "criterion.short": "Gương mẫu, đi đầu trong công tác dân vận của Đảng và trong…",
        "criterion.met": True,
        "criterion.evidence": "Đến 58 gia đình.",
        "criterion.length": 16,
        "criterion.specific": True,
        "criterion.unfilled": False,
        "criterion.gap": None,
        "criterion.printable": True,
        "criterion.unprintable": None,
        "criterion.unprintable_near": None,
    }
    assert first.sources["criterion.met"].clause == "mục III.2.2, gạch đầu dòng thứ hai"
    assert (second.facts["criterion.met"], second.facts["criterion.length"]) == (None, None)
