"""Places in dossier.json: patterns, dependence, and the order in which people meet them."""

from awards.check import places
from awards.check.places import own_questions
from awards.rulebook.rule import Rule


def test_row_numbers_become_stars() -> None:
    assert places.pattern("/nominees/12/history/0/decision") == "/nominees/*/history/*/decision"
    assert places.pattern("/year") == "/year"


def test_a_fact_depends_on_its_own_place_and_on_what_holds_it() -> None:
    assert places.touches("/session/date", "/session/date") is True
    assert places.touches("/council/members/*/role", "/council/members") is True
    assert places.touches("/council/members/*/role", "/council/members/4/role") is True
    assert places.touches("/session/ballots/*", "/session/ballots/valid") is True


def test_a_fact_does_not_depend_on_its_neighbours() -> None:
    assert places.touches("/session/date", "/session/place") is False
    assert places.touches("/council/members/*/role", "/council/members/4/title") is False
    assert places.touches("/nominees/1/votes", "/nominees/2/votes") is False


def test_places_are_met_in_the_order_of_the_dossier_and_rows_by_number() -> None:
    shuffled = ["/nominees/10/name", "/nominees/2/votes", "/proposal/date", "/session/date", "/unit/name", "/year", ""]

    assert sorted(shuffled, key=places.order) == [
        "",
        "/year",
        "/unit/name",
        "/session/date",
        "/proposal/date",
        "/nominees/2/votes",
        "/nominees/10/name",
    ]


def test_a_place_of_another_program_comes_last() -> None:
    assert sorted(["/zzz", "/nominees/0"], key=places.order) == ["/nominees/0", "/zzz"]


def test_a_rule_that_only_asks_for_an_answer_speaks_for_its_place(common_rules: tuple[Rule, ...]) -> None:
    assert own_questions(common_rules) == {
        "/council/decision/number",
        "/council/decision/date",
        "/nominees/*/roles",
        "/nominees/*/model",
        "/nominees/*/field",
        "/nominees/*/votes",
        "/nominees/*/history",
        "/nominees/*/history/*/title",
        "/nominees/*/history/*/year",
        "/nominees/*/history/*/decision",
        "/nominees/*/history/*/date",
        "/nominees/*/history/*/authority",
        "/nominees/*/discipline",
        "/nominees/*/cases",
        "/nominees/*/criteria/*/met",
        "/nominees/*/criteria/*/evidence",
    }
