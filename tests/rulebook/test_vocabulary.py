"""The facts that rules may read: which scope has which, and where in dossier.json each is entered."""

import pytest

from awards.rulebook.vocabulary import FACTS, entered_at

NOMINEE = "/nominees/2"
CRITERION = "/nominees/2/criteria/tan-tinh"
WITHIN_A_NOMINEE = ("record", "criterion", "answer", "pair")


def test_the_scopes_are_these() -> None:
    assert list(FACTS) == [
        "programme",
        "dossier",
        "member",
        "nominee",
        "record",
        "criterion",
        "answer",
        "law",
        "document",
        "pair",
        "file",
        "candidate",
        "component",
    ]


def test_a_narrower_scope_reads_the_facts_of_the_wider_ones() -> None:
    dossier, nominee = FACTS["dossier"].items(), FACTS["nominee"].items()
    assert [scope for scope, facts in FACTS.items() if dossier <= facts.items()] == [
        "dossier",
        "member",
        "nominee",
        *("record", "criterion", "answer"),
        "law",
        "document",
        "pair",
    ]
    assert [scope for scope, facts in FACTS.items() if nominee <= facts.items()] == ["nominee", *WITHIN_A_NOMINEE]
    assert FACTS["programme"].items() < dossier
    assert {name.partition(".")[0] for name in FACTS["programme"]} == {"programme", "dossier"}


def test_every_fact_and_every_key_of_a_row_is_told_in_words_and_has_a_place_that_can_be() -> None:
    facts = [each for named in FACTS.values() for each in named.values()]
    keys = [key for each in facts for key in each.keys.values()]

    assert [each for each in (*facts, *keys) if not each.words.strip()] == []
    assert [
        at for each in (*facts, *keys) for at in each.at.split() if not at.startswith(("/", "./")) and at != "."
    ] == []
    assert [each for each in facts if each.keys and each.type != "rows"] == []


@pytest.mark.parametrize(
    ("fact", "places"),
    [
        ("proposal.date", ("/proposal/date",)),
        ("session.minutes", ("/session/opened", "/session/closed")),
        ("ballots.counted", ("/session/ballots/*",)),
        ("programme.title", ()),
        ("nominee.name", ("/nominees/2/name",)),
        ("nominee.award_for_kind", ("/nominees/2/award", "/nominees/2/kind")),
        ("votes.base", ("/council/members", "/session/present")),
        ("votes.for", ("/nominees/2/votes",)),
        ("nominee.unknown_roles", ()),
        ("past.months_worked", ("/nominees/2/joined",)),
        ("criterion.evidence", ("/nominees/2/criteria/tan-tinh/evidence",)),
        ("criterion.title", ()),
        ("answer.given", (CRITERION,)),
        ("record.date", ("/nominees/2/criteria/tan-tinh/date",)),
        ("member.is_member", ("/council/members",)),
        ("asked.people", ("/answers/people", "/nominees/2/answers/people")),
        ("file.name", ()),
        ("khong.co", ()),
    ],
)
def test_where_a_fact_is_entered_is_said_of_the_nominee_and_of_the_part_that_the_rule_asks(
    fact: str, places: tuple[str, ...]
) -> None:
    assert entered_at(fact, CRITERION, NOMINEE) == places


def test_outside_a_nominee_a_question_is_the_dossiers() -> None:
    assert entered_at("asked.people", "", "") == ("/answers/people",)


def test_a_part_of_the_dossier_has_its_own_place() -> None:
    assert entered_at("member.name", "/council/members/3", "") == ("/council/members/3/name",)
