"""A nominee is asked for the standard, the vote and the proofs of the very award it is put forward for."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from msgspec.structs import replace

from awards.check import awarding
from awards.check.case import Case
from awards.citation import Basis
from awards.model import Initiative, Nominee
from awards.rulebook.award import AwardVote
from awards.rulebook.load import InForce
from tests.check.changes import Change, Data, Told, both, error, put, told, unknown, warning
from tests.check.clean import clean
from tests.check.conftest import Check

WHO = "/nominees/1"
PROOF = {
    "year": 2023,
    "number": "88/QĐ",
    "date": "2023-05-30",
    "authority": "Hội đồng sáng kiến",
    "author": "Nguyễn Thị Hà",
    "level": "base",
}
ONE, TWO = {**PROOF, "title": "Phiếu hẹn"}, {**PROOF, "title": "Sổ tay", "year": 2022}
EXCELLENT = [{"year": year, "level": "excellent"} for year in (2022, 2023)]
MERIT = both(put(f"{WHO}/route", "merit"), put(f"{WHO}/results", EXCELLENT), put(f"{WHO}/initiatives", [ONE, TWO]))


def offering(award_id: str, title: str) -> Callable[[InForce], InForce]:
    """The programme with another award for persons, and no threshold of its own."""

    def amend(given: InForce) -> InForce:
        book = given.source
        assert book is not None
        offered = replace(given.programme.awards[0], id=award_id, title=title, kinds=("individual",))
        defaults = book.common[1]
        programme = replace(
            given.programme,
            awards=(*given.programme.awards, offered),
            parameters={**given.programme.parameters, **defaults},
        )
        return replace(given, programme=programme)

    return amend


def found(checked: Check, *changes: Change, amend: Callable[[InForce], InForce] = lambda given: given) -> list[Told]:
    data: Data = clean()
    both(*changes)(data)
    return [told(each) for each in checked(data, amend=amend).open if each.code.startswith("award.")]


def test_a_movements_award_is_attested_and_not_computed(checked: Check) -> None:
    assert found(checked) == []


def test_a_merit_award_whose_standard_is_met_is_clean(checked: Check) -> None:
    assert found(checked, MERIT) == []


def test_a_standard_that_is_not_met_says_what_is_missing(checked: Check) -> None:
    data: Data = clean()
    both(MERIT, put(f"{WHO}/results", EXCELLENT[:1]))(data)
    findings = [each for each in checked(data).open if each.code.startswith("award.")]
    assert [(each.subject, each.basis[0].instrument) for each in findings] == [("n2", "91/2017/NĐ-CP")]
    assert "năm liên tục đến năm 2023" in findings[0].message


def test_standards_that_are_each_one_step_away_are_told_as_ways(checked: Check) -> None:
    data: Data = clean()
    good = put(f"{WHO}/results", [{"year": 2024, "level": "good"}])
    both(put(f"{WHO}/award", "chien-si-thi-dua-co-so"), good, put(f"{WHO}/initiatives", []), put("/year", 2024))(data)
    both(put("/received", "2024-09-01"), put(f"{WHO}/history", []))(data)
    amend = offering("chien-si-thi-dua-co-so", "Chiến sĩ thi đua cơ sở")
    (finding,) = [each for each in checked(data, amend=amend).open if each.code == "award.standard-left-to-council"]
    assert "còn thiếu: hoàn thành xuất sắc nhiệm vụ năm 2024 (hiện có 0) – hoặc: sáng kiến, đề tài" in finding.message


def test_what_was_not_declared_is_asked_for(checked: Check) -> None:
    codes = [each[:2] for each in found(checked, put(f"{WHO}/route", "merit"))]
    assert ("award.initiative-without-proof", "unknown") in codes
    assert all(outcome == "unknown" for _, outcome in codes)


def test_an_initiative_names_its_author(checked: Check) -> None:
    unproved = {**ONE, "author": ""}
    assert found(checked, MERIT, put(f"{WHO}/initiatives", [unproved, TWO])) == [
        error("award.initiative-without-proof", f"{WHO}/initiatives", "n2")
    ]


FIGHTER = offering("chien-si-thi-dua-tinh", "Chiến sĩ thi đua cấp tỉnh")
FOR_FIGHTER = both(
    put(f"{WHO}/award", "chien-si-thi-dua-tinh"),
    put(
        f"{WHO}/history",
        [
            {
                "type": "title",
                "title": "Chiến sĩ thi đua cơ sở",
                "year": year,
                "decision": f"{year}/QĐ",
                "date": f"{year}-07-20",
                "authority": "Giám đốc Sở",
            }
            for year in (2021, 2022, 2023)
        ],
    ),
    put(f"{WHO}/initiatives", [{**ONE, "level": "ministry"}]),
)


def test_a_title_of_the_province_needs_nine_tenths_of_all_members(checked: Check) -> None:
    narrow = put(f"{WHO}/votes", {"for": 8, "against": 1})
    assert found(checked, FOR_FIGHTER, amend=FIGHTER) == []
    assert found(checked, FOR_FIGHTER, narrow, amend=FIGHTER) == [
        error("award.vote-below-threshold", f"{WHO}/votes", "n2")
    ]


def test_a_threshold_of_the_programmes_own_comes_first(checked: Check) -> None:
    def kept(given: InForce) -> InForce:
        return replace(
            FIGHTER(given), programme=replace(FIGHTER(given).programme, parameters=given.programme.parameters)
        )

    narrow = put(f"{WHO}/votes", {"for": 8, "against": 1})
    assert found(checked, FOR_FIGHTER, narrow, amend=kept) == []


def test_a_title_that_asks_for_a_secret_ballot_is_not_voted_by_hand(checked: Check) -> None:
    by_hand = both(put("/session/method", "show-of-hands"), put("/session/ballots", {}))
    assert error("award.vote-not-secret", WHO, "n2") in found(checked, FOR_FIGHTER, by_hand, amend=FIGHTER)


WORKER = offering("lao-dong-tien-tien", "Lao động tiên tiến")


@pytest.mark.parametrize(
    ("joined", "expected"),
    [
        ("2022-09-01", []),
        ("2023-05-01", [error("award.excluded", f"{WHO}/joined", "n2")]),
        (None, [unknown("award.excluded", f"{WHO}/joined", "n2")]),
    ],
)
def test_who_was_recruited_under_ten_months_ago_is_excluded(
    checked: Check, joined: str | None, expected: list[Told]
) -> None:
    named = both(put(f"{WHO}/award", "lao-dong-tien-tien"), put(f"{WHO}/results", EXCELLENT))
    assert found(checked, named, put(f"{WHO}/joined", joined), amend=WORKER) == expected


LATER = both(put("/received", "2024-09-01"), put("/year", 2023))


def test_where_the_council_may_attest_another_standard_it_is_a_warning(checked: Check) -> None:
    assert found(checked, MERIT, LATER, put(f"{WHO}/results", EXCELLENT[:1])) == [
        warning("award.standard-left-to-council", f"{WHO}/history", "n2")
    ]


def test_an_initiative_is_not_used_again_for_another_kind_of_award(checked: Check) -> None:
    used = {**ONE, "used_for": "Chiến sĩ thi đua cơ sở"}
    codes = [code for code, *_ in found(checked, MERIT, LATER, put(f"{WHO}/initiatives", [used, TWO]))]
    assert "award.initiative-used-before" in codes
    assert found(checked, MERIT, LATER) == []


@pytest.mark.parametrize(
    ("used_for", "award", "used"),
    [
        ("", "bang-khen-ubnd-tinh", 0),
        ("Chiến sĩ thi đua cơ sở", "bang-khen-ubnd-tinh", 1),
        ("Bằng khen của Chủ tịch UBND tỉnh", "bang-khen-ubnd-tinh", 0),
        ("Bằng khen", "bang-khen-ubnd-tinh", 0),
        ("Giải thưởng khác", "bang-khen-ubnd-tinh", None),
        ("Xét khen thưởng", "bang-khen-ubnd-tinh", None),
    ],
)
def test_an_initiative_that_served_a_title_is_counted_as_used(
    case: Case, used_for: str, award: str, used: int | None
) -> None:
    nominee = Nominee(
        id="n9",
        kind="individual",
        award=award,
        route="merit",
        initiatives=(Initiative(title="Sổ tay", used_for=used_for),),
    )
    facts, _ = awarding.nominee_facts(case, nominee, {})
    assert facts["award.initiatives_used"] == used


def test_one_that_surely_served_a_title_is_told_whatever_another_was_used_for(case: Case) -> None:
    sure, unclear = Initiative(title="Sổ tay", used_for="CSTĐCS"), Initiative(title="Video", used_for="Hội thi")
    facts = [
        awarding.nominee_facts(
            case,
            Nominee(id="n9", kind="individual", award="bang-khen-ubnd-tinh", route="merit", initiatives=initiatives),
            {},
        )[0]
        for initiatives in ((sure, unclear), (unclear,))
    ]
    told = [(each["award.initiatives_used"], each["award.initiatives_used_titles"]) for each in facts]
    assert told == [(1, "“Sổ tay”"), (None, "“Video”")]


@pytest.mark.parametrize(("secret", "asked"), [(True, True), (False, False), (None, False)])
def test_a_secret_ballot_is_named_only_where_the_earlier_law_asked_for_one(
    case: Case, secret: bool | None, asked: bool
) -> None:
    basis = Basis("91/2017/NĐ-CP", "Điều 45", "quoted")
    vote = AwardVote(at_least=Fraction(9, 10), base="present", basis=basis, secret=secret, until=case.in_force.on)
    book, nominee = case.in_force.source, case.dossier.nominees[1]
    assert book is not None
    law = replace(book.award_law(case.programme.id, nominee.award), vote=(vote,))
    facts = {
        "award.vote_lapsed": True,
        "award.vote_share_before": Fraction(9, 10),
        "award.vote_secret_before": asked,
    }
    assert awarding._vote_before(case, nominee, law) == (facts, dict.fromkeys(facts, basis))


def test_without_a_rulebook_behind_the_day_nothing_is_asked(case: Case) -> None:
    alone: Any = replace(case, in_force=replace(case.in_force, source=None))
    facts, sources = awarding.nominee_facts(alone, case.dossier.nominees[1], {})
    assert (facts["award.computed"], facts["award.vote_governs"], sources) == (False, False, {})
