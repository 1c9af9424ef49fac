import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.citation import Basis
from awards.rulebook.compiled import ready
from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import PREDICATES, judge
from awards.rulebook.programme import Parameter

MET, NOT_MET, UNKNOWN, NOT_APPLICABLE = Outcome
BASIS = Basis("x", "", "none")
QUORUM = {"quorum": Parameter(id="quorum", title="", value=Fraction(2, 3), basis=BASIS)}
Written = Mapping[str, Any]
Facts = Mapping[str, Any]


def outcome(written: Written, **facts: Any) -> Outcome:
    return judge(written, facts, QUORUM).outcome


TITLES = ({"type": "title", "year": 2021}, {"type": "title", "year": 2022}, {"type": "commendation", "year": 2020})
HELD = {"of": "h", "where": {"type": "title"}}


@pytest.mark.parametrize(
    ("written", "facts", "expected"),
    [
        ({"answered": "a"}, {"a": "có"}, MET),
        ({"answered": "a"}, {"a": 0}, MET),
        ({"answered": "a"}, {"a": "  "}, NOT_MET),
        ({"answered": "a"}, {"a": ()}, NOT_MET),
        ({"answered": "a"}, {}, UNKNOWN),
        ({"attested": {"met": "m", "evidence": "e"}}, {"m": True, "e": "5 lần"}, MET),
        ({"attested": {"met": "m", "evidence": "e"}}, {"m": True, "e": ""}, UNKNOWN),
        ({"attested": {"met": "m", "evidence": "e"}}, {"m": False, "e": ""}, NOT_MET),
        ({"attested": {"met": "m", "evidence": "e"}}, {"e": "5 lần"}, UNKNOWN),
        ({"equals": {"of": "a", "to": "secret-ballot"}}, {"a": "secret-ballot"}, MET),
        ({"equals": {"of": "a", "to": "An  Giang"}}, {"a": "An Giang "}, MET),
        ({"equals": {"of": "a", "to": 1}}, {"a": True}, NOT_MET),
        ({"equals": {"of": "a", "to": "2023-08-12"}}, {"a": dt.date(2023, 8, 12)}, MET),
        ({"equals": {"of": "a", "to": "2023-08-12"}}, {"a": dt.date(2023, 8, 13)}, NOT_MET),
        ({"equals": {"of": "a", "to": True}}, {"a": True}, MET),
        ({"equals": {"of": "a", "to": "x"}}, {"a": "y"}, NOT_MET),
        ({"equals": {"of": "a", "to": {"fact": "b"}}}, {"a": 3, "b": 4}, NOT_MET),
        ({"equals": {"of": "a", "to": {"fact": "b"}}}, {"a": 3}, UNKNOWN),
        ({"one_of": {"of": "a", "values": ["x", "y"]}}, {"a": "y"}, MET),
        ({"one_of": {"of": "a", "values": ["x", "y"]}}, {"a": "z"}, NOT_MET),
        ({"one_of": {"of": "a", "values": ["x", {"fact": "b"}]}}, {"a": "z"}, UNKNOWN),
        ({"one_of": {"of": "a", "values": ["x"]}}, {}, UNKNOWN),
        ({"one_of": {"of": "a", "values": ["2023-08-12", 2]}}, {"a": dt.date(2023, 8, 12)}, MET),
        ({"one_of": {"of": "a", "values": ["2023-08-12", 2]}}, {"a": dt.date(2023, 8, 13)}, NOT_MET),
        ({"at_least": {"of": "a", "value": 2}}, {"a": 2}, MET),
        ({"at_least": {"of": "a", "value": 2}}, {"a": 1}, NOT_MET),
        ({"at_least": {"of": "a", "value": {"fact": "b"}}}, {"a": 1}, UNKNOWN),
        ({"at_most": {"of": "a", "value": {"fact": "b"}}}, {"a": 9, "b": 9}, MET),
        ({"at_most": {"of": "a", "value": {"fact": "b"}}}, {"a": 10, "b": 9}, NOT_MET),
        ({"at_most": {"of": "a", "value": "2023-08-12"}}, {"a": dt.date(2023, 8, 13)}, NOT_MET),
        ({"between": {"of": "a", "from": 1, "to": 3}}, {"a": 3}, MET),
        ({"between": {"of": "a", "from": 1, "to": 3}}, {"a": 4}, NOT_MET),
        ({"between": {"of": "a", "from": 1, "to": {"fact": "b"}}}, {"a": 0}, NOT_MET),
        ({"between": {"of": "a", "from": 1, "to": {"fact": "b"}}}, {"a": 2}, UNKNOWN),
        ({"share": {"of": "a", "over": "b", "at_least": {"parameter": "quorum"}}}, {"a": 6, "b": 9}, MET),
        ({"share": {"of": "a", "over": "b", "at_least": {"parameter": "quorum"}}}, {"a": 5, "b": 9}, NOT_MET),
        ({"share": {"of": "a", "over": "b", "at_least": {"parameter": "other"}}}, {"a": 5, "b": 9}, UNKNOWN),
        ({"share": {"of": "a", "over": "b", "at_least": "70%"}}, {"a": 696, "b": 1000}, NOT_MET),
        ({"share": {"of": "a", "over": "b", "at_least": "70%"}}, {"a": 0, "b": 0}, UNKNOWN),
        ({"share": {"of": "a", "over": "b", "at_least": "70%"}}, {"b": 9}, UNKNOWN),
        ({"share": {"of": "a", "over": "b", "more_than": "50%"}}, {"a": 5, "b": 10}, NOT_MET),
        ({"share": {"of": "a", "over": "b", "more_than": "50%"}}, {"a": 6, "b": 11}, MET),
        ({"share": {"of": "a", "over": "b", "more_than": "50%"}}, {"b": 9}, UNKNOWN),
        ({"share": {"of": "a", "over": "b", "at_least": "50%", "more_than": "60%"}}, {"a": 6, "b": 10}, NOT_MET),
        ({"count": {"of": "h", "at_least": 2}}, {"h": TITLES}, MET),
        ({"count": {**HELD, "at_least": 3}}, {"h": TITLES}, NOT_MET),
        ({"count": {**HELD, "at_least": 3}}, {"h": (*TITLES, {"year": 2019})}, UNKNOWN),
        ({"count": {**HELD, "at_most": 1}}, {"h": TITLES}, NOT_MET),
        ({"count": {**HELD, "at_most": 2}}, {"h": (*TITLES, {"type": ""})}, UNKNOWN),
        ({"count": {**HELD, "equals": 2}}, {"h": TITLES}, MET),
        ({"count": {**HELD, "equals": 1}}, {"h": TITLES}, NOT_MET),
        ({"count": {**HELD, "equals": 3}}, {"h": TITLES}, NOT_MET),
        ({"count": {**HELD, "equals": 3}}, {"h": (*TITLES, {"year": 2019})}, UNKNOWN),
        ({"count": {**HELD, "equals": 0}}, {"h": ()}, MET),
        ({"count": {**HELD, "equals": 0}}, {}, UNKNOWN),
        ({"none": HELD}, {"h": ()}, MET),
        ({"none": HELD}, {"h": TITLES}, NOT_MET),
        ({"none": HELD}, {"h": ({"year": 2020},)}, UNKNOWN),
        ({"none": {"of": "h"}}, {}, UNKNOWN),
        ({"attached": {"of": "h"}}, {"h": ({"file": "a.pdf"},)}, MET),
        ({"attached": {"of": "h"}}, {"h": ({"name": "a"},)}, NOT_MET),
        ({"attached": {"of": "h"}}, {}, UNKNOWN),
        ({"same_everywhere": ["a", "b", "c"]}, {"a": "An", "b": "An", "c": "An"}, MET),
        ({"same_everywhere": ["a", "b", "c"]}, {"a": "An", "b": "Bình"}, NOT_MET),
        ({"same_everywhere": ["a", "b", "c"]}, {"a": "An", "c": "An"}, UNKNOWN),
    ],
)
def test_a_predicate_gives_one_of_four_outcomes(written: Written, facts: Facts, expected: Outcome) -> None:
    assert judge(written, facts, QUORUM).outcome is expected
    assert ready(written, QUORUM)(facts, {}) is expected


YEARS = {"of": "h", "where": {"type": "title"}, "year": "year", "up_to": 2022}


@pytest.mark.parametrize(
    ("rows", "least", "expected"),
    [
        (TITLES, 2, MET),
        (TITLES, 3, NOT_MET),
        ((*TITLES, {"type": "title", "year": None}), 3, UNKNOWN),
        ((*TITLES, {"year": 2020}), 3, UNKNOWN),
        (({"type": "title", "year": 2020}, {"type": "title", "year": 2022}), 3, NOT_MET),
        (({"type": "title", "year": 2020}, {"type": "title", "year": 2022}, {"type": "title"}), 3, UNKNOWN),
        ((), 1, NOT_MET),
        (None, 1, UNKNOWN),
    ],
)
def test_a_run_of_years_ends_in_the_year_that_is_asked_for(rows: Any, least: int, expected: Outcome) -> None:
    assert outcome({"consecutive_years": {**YEARS, "at_least": least}}, h=rows) is expected


@pytest.mark.parametrize(("last", "least"), [(None, 2), (2022, None), (None, None)])
def test_a_run_of_years_without_its_bounds_is_not_known(last: int | None, least: int | None) -> None:
    written = {**YEARS, "up_to": {"fact": "last"}, "at_least": {"fact": "least"}}
    assert outcome({"consecutive_years": written}, h=TITLES, last=last, least=least) is UNKNOWN


def test_what_was_counted_is_noted() -> None:
    maybe = (*TITLES, {"year": 2019})
    assert [
        judge({"count": {**HELD, "at_least": 3}}, {"h": maybe}, {}).read,
        judge({"consecutive_years": {**YEARS, "at_least": 3}}, {"h": TITLES}, {}).read,
    ] == [{"h": maybe, "count": 2}, {"h": TITLES, "years": 2}]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (({"type": "title", "date": dt.date(2022, 12, 31)},), MET),
        (({"type": "title", "date": dt.date(2021, 1, 1)},), MET),
        (({"type": "title", "date": dt.date(2023, 1, 1)},), NOT_MET),
        (({"type": "title"},), UNKNOWN),
        (({"type": "commendation"},), NOT_MET),
        ((), NOT_MET),
        (None, UNKNOWN),
    ],
)
def test_an_award_is_held_before_a_day_only_when_dated_before_it(rows: Any, expected: Outcome) -> None:
    written = {"held_before": {**HELD, "date": "date", "before": "2023-01-01"}}
    assert outcome(written, h=rows) is expected


def test_a_deadline_is_missed_on_the_day_itself() -> None:
    written = {"before_deadline": {"of": "a", "deadline": "2023-08-12"}}
    found = [outcome(written, a=dt.date(2023, 8, day)) for day in (11, 12, 13)]
    assert [*found, outcome(written)] == [MET, NOT_MET, NOT_MET, UNKNOWN]


def test_days_out_of_order_decide_even_across_an_unknown_one() -> None:
    written = {"dates_in_order": ["a", "b", "c"]}
    early, late = dt.date(2023, 1, 1), dt.date(2023, 2, 1)
    assert [
        outcome(written, a=early, b=early, c=late),
        outcome(written, a=late, c=early),
        outcome(written, a=early, c=late),
    ] == [MET, NOT_MET, UNKNOWN]


YES, NO, MAYBE = {"equals": {"of": "y", "to": True}}, {"equals": {"of": "n", "to": True}}, {"answered": "u"}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"all": [YES, MAYBE]}, UNKNOWN),
        ({"all": [NO, MAYBE]}, NOT_MET),
        ({"any": [YES, MAYBE]}, MET),
        ({"any": [NO, MAYBE]}, UNKNOWN),
        ({"not": YES}, NOT_MET),
        ({"not": MAYBE}, UNKNOWN),
        ({"when": {"if": YES, "then": NO}}, NOT_MET),
        ({"when": {"if": NO, "then": NO}}, NOT_APPLICABLE),
        ({"when": {"if": MAYBE, "then": YES}}, UNKNOWN),
        ({"all": [YES, {"when": {"if": NO, "then": NO}}]}, MET),
        ({"not": {"when": {"if": NO, "then": NO}}}, NOT_APPLICABLE),
    ],
)
def test_predicates_combine_without_taking_unknown_for_met(written: Written, expected: Outcome) -> None:
    assert outcome(written, y=True, n=False) is expected


INSIDE = {"share": {"of": "a", "over": "b", "at_least": {"parameter": "quorum"}}}


@pytest.mark.parametrize(
    "written",
    [
        {"all": [INSIDE]},
        {"any": [INSIDE]},
        {"not": {"not": INSIDE}},
        {"when": {"if": INSIDE, "then": INSIDE}},
        {"when": {"if": {"answered": "a"}, "then": INSIDE}},
        {"when": {"if": INSIDE, "then": {"answered": "a"}}},
    ],
)
def test_a_parameter_is_found_however_deep_it_is_written(written: Written) -> None:
    facts = {"a": 6, "b": 9}
    read: dict[str, Any] = {}
    assert (ready(written, QUORUM)(facts, read), read) == (MET, judge(written, facts, QUORUM).read)
    assert outcome(written, **facts) is MET


def test_a_verdict_carries_every_value_that_was_read() -> None:
    written = {"share": {"of": "votes.for", "over": "council.members", "at_least": {"parameter": "quorum"}}}
    assert judge(written, {"votes.for": 5, "council.members": 9, "unit.name": "x"}, QUORUM).read == {
        "votes.for": 5,
        "council.members": 9,
        "parameter.quorum": Fraction(2, 3),
        "at_least": Fraction(2, 3),
        "share": Fraction(5, 9),
    }


def test_a_missing_fact_is_read_as_unknown() -> None:
    assert judge({"answered": "votes.for"}, {}, {}).read == {"votes.for": None}


@given(part=st.integers(0, 500), whole=st.integers(1, 500), percent=st.integers(0, 100))
def test_a_share_reaches_a_threshold_exactly_when_whole_numbers_say_so(part: int, whole: int, percent: int) -> None:
    written = {"share": {"of": "a", "over": "b", "at_least": f"{percent}%"}}
    assert (outcome(written, a=part, b=whole) is MET) == (part * 100 >= percent * whole)


ROWS = st.lists(
    st.fixed_dictionaries({}, optional={"type": st.sampled_from(["title", "other"]), "year": st.integers(2015, 2023)}),
    max_size=6,
)
PREDICATES_OF_ROWS = st.one_of(
    st.integers(0, 5).map(lambda n: {"count": {**HELD, "at_least": n}}),
    st.integers(0, 5).map(lambda n: {"count": {**HELD, "at_most": n}}),
    st.integers(0, 5).map(lambda n: {"count": {**HELD, "equals": n}}),
    st.integers(1, 5).map(lambda n: {"consecutive_years": {**YEARS, "at_least": n}}),
    st.just({"none": HELD}),
)


@given(rows=ROWS, written=PREDICATES_OF_ROWS, data=st.data())
def test_learning_more_never_turns_a_decided_outcome(rows: list[dict[str, Any]], written: Written, data: Any) -> None:
    before = outcome(written, h=tuple(rows))
    completed = tuple(
        {
            "type": row.get("type") or data.draw(st.sampled_from(["title", "other"])),
            "year": row.get("year") or data.draw(st.integers(2015, 2023)),
        }
        for row in rows
    )
    after = outcome(written, h=completed)
    assert after in (MET, NOT_MET)
    assert before in (UNKNOWN, after)


def test_every_predicate_says_what_it_means() -> None:
    assert [name for name, predicate in PREDICATES.items() if not predicate.words] == []
