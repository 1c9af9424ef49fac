"""Runs of years: what is not written decides nothing, and what is written decides as a count by hand does."""

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.rulebook.outcome import Outcome
from awards.rulebook.period import Run, runs_of
from awards.rulebook.predicates import judge
from awards.rulebook.values import Reading, Unsure

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
LAST = 2025
RUN = {
    "years": 3,
    "up_to": {"fact": "last"},
    "each_year": {"of": "results", "where": {"level": ["a", "b"]}, "year": "year"},
}
AFTER = {"of": "held", "where": {"award": "x"}, "year": "year"}
INSIDE = {"of": "titles", "where": {"award": "t"}, "year": "year", "at_least": 2}
Row = Mapping[str, Any]


def outcome(arguments: Mapping[str, Any], **facts: Any) -> Outcome:
    return judge({"period": arguments}, {"last": LAST, **facts}, {}).outcome


def years(*found: int, level: str = "a") -> tuple[Row, ...]:
    return tuple({"year": year, "level": level} for year in found)


GOOD = years(2023, 2024, 2025)


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        (GOOD, MET),
        (years(2022, 2024, 2025), NOT_MET),
        (years(2022, 2023, 2024), NOT_MET),
        (years(2023, 2025) + years(2024, level="b"), MET),
        (years(2023, 2025) + years(2024, level="c"), NOT_MET),
        ((*years(2023, 2025), {"year": 2024}), UNKNOWN),
        ((*years(2023, 2025), {"level": "a"}), UNKNOWN),
        ((*years(2023), {"level": "a"}), NOT_MET),
        ((), NOT_MET),
        (None, UNKNOWN),
    ],
)
def test_each_year_of_the_run_has_its_row(results: Any, expected: Outcome) -> None:
    assert outcome(RUN, results=results) is expected


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (({"award": "x", "year": 2022},), MET),
        (({"award": "x", "year": 2023},), NOT_MET),
        (({"award": "y", "year": 2022},), NOT_MET),
        (({"award": "x"},), UNKNOWN),
        (({"award": Unsure({"x", "y"}), "year": 2020},), UNKNOWN),
        (({"award": Unsure({"y", "z"}), "year": 2020},), NOT_MET),
        (None, UNKNOWN),
    ],
)
def test_what_must_come_first_was_held_in_a_year_before_the_run(held: Any, expected: Outcome) -> None:
    assert outcome({**RUN, "after": AFTER}, results=GOOD, held=held) is expected


def test_a_run_that_is_broken_needs_no_list_of_what_came_before() -> None:
    assert outcome({**RUN, "after": AFTER}, results=years(2025)) is NOT_MET


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (({"award": "t", "year": 2023}, {"award": "t", "year": 2025}), MET),
        (({"award": "t", "year": 2022}, {"award": "t", "year": 2025}), NOT_MET),
        (({"award": "t"}, {"award": "t", "year": 2025}), UNKNOWN),
        (({"award": "t", "year": 2025}, {"award": "t", "year": 2025}), MET),
        (({"award": "t", "year": 2025}, {"year": 2025}), UNKNOWN),
    ],
)
def test_what_lies_inside_is_counted_inside_the_run(titles: Any, expected: Outcome) -> None:
    assert outcome({**RUN, "within": [INSIDE]}, results=GOOD, titles=titles) is expected


def test_a_longer_run_may_hold_more() -> None:
    titles = ({"award": "t", "year": 2021}, {"award": "t", "year": 2025})
    assert outcome({**RUN, "within": [INSIDE]}, results=years(2021, 2022) + GOOD, titles=titles) is MET


def test_what_came_before_must_come_before_the_longer_run_too() -> None:
    titles = ({"award": "t", "year": 2021}, {"award": "t", "year": 2025})
    both = {**RUN, "after": AFTER, "within": [INSIDE]}
    held = ({"award": "x", "year": 2022},)
    assert outcome(both, results=years(2021, 2022) + GOOD, titles=titles, held=held) is NOT_MET


@pytest.mark.parametrize(
    ("results", "length"), [((), 0), (years(2025), 1), (years(2024, 2025), 2), (GOOD, 3), (years(2022, 2024, 2025), 2)]
)
def test_the_length_of_the_sure_run_is_told(results: Any, length: int) -> None:
    assert judge({"period": RUN}, {"last": LAST, "results": results}, {}).read["years"] == length


def test_a_run_tells_its_years_and_what_lies_inside() -> None:
    titles = ({"award": "t", "year": 2024}, {"award": "t", "year": 2025}, {"year": 2025})
    asked = {**RUN, "within": [INSIDE, {**INSIDE, "at_least": 4}]}
    found = runs_of(asked, Reading({"last": LAST, "results": years(2019) + GOOD, "titles": titles}, {}))
    assert found == (Run(2023, 2025, MET, MET, (MET, NOT_MET), ((2, 3), (2, 3))),)


def test_two_periods_that_share_what_they_worked_out_answer_as_each_alone() -> None:
    facts = {"last": LAST, "results": GOOD, "titles": ({"award": "t", "year": 2025},)}
    of_titles = {**RUN, "each_year": {"of": "titles", "where": {"award": "t"}, "year": "year"}}
    kept: dict[Any, Any] = {}
    assert [judge({"period": each}, facts, {}, kept).outcome for each in (RUN, of_titles)] == [MET, NOT_MET]


def test_without_a_last_year_nothing_is_known() -> None:
    found = judge({"period": RUN}, {"results": GOOD}, {})
    assert (found.outcome, found.read) == (UNKNOWN, {"last": None, "results": GOOD, "years": None})


def by_hand(results: tuple[Row, ...], held: tuple[Row, ...], titles: tuple[Row, ...]) -> bool:
    """The predicate over complete data, in the words of the law."""
    good = {row["year"] for row in results if row["level"] in ("a", "b")}
    for length in range(3, 9):
        run = range(LAST - length + 1, LAST + 1)
        before = any(row["award"] == "x" and row["year"] < run[0] for row in held)
        inside = sum(row["award"] == "t" and row["year"] in run for row in titles)
        if all(year in good for year in run) and before and inside >= 2:
            return True
    return False


def completions(rows: tuple[Row, ...], choices: Mapping[str, tuple[Any, ...]]) -> Iterator[tuple[Row, ...]]:
    def whole(row: Row) -> list[Row]:
        options = [[row[key]] if row[key] is not None else list(values) for key, values in choices.items()]
        return [dict(zip(choices, picked, strict=True)) for picked in itertools.product(*options)]

    yield from itertools.product(*(whole(row) for row in rows))


SPAN = tuple(range(2020, 2027))
spans = st.sampled_from((*SPAN, None))
dense = st.lists(
    st.fixed_dictionaries({"year": st.sampled_from((2022, 2023, 2024, 2025, None)), "level": st.sampled_from("aabc")}),
    max_size=6,
)
some_unknown = st.fixed_dictionaries({"year": spans, "award": st.sampled_from(("x", "t", None))})


@given(dense, st.lists(some_unknown, max_size=2), st.lists(some_unknown, max_size=3))
def test_an_answer_holds_however_the_gaps_are_filled(results: list[Row], held: list[Row], titles: list[Row]) -> None:
    facts = {"results": tuple(results), "held": tuple(held), "titles": tuple(titles)}
    found = outcome({**RUN, "after": AFTER, "within": [INSIDE]}, **facts)
    awards = {"year": SPAN, "award": ("x", "t")}
    if sum(row["year"] is None for row in (*results, *held, *titles)) > 3:
        return
    answers = {
        by_hand(*filled)
        for filled in itertools.product(
            completions(facts["results"], {"year": SPAN, "level": ("a", "b", "c")}),
            completions(facts["held"], awards),
            completions(facts["titles"], awards),
        )
    }
    assert found is {(True,): MET, (False,): NOT_MET}.get(tuple(answers), UNKNOWN)


TITLED = {**RUN, "each_year": {**RUN["each_year"], "or": [{"of": "titles", "where": {"award": "t"}, "year": "year"}]}}  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("results", "titles", "expected"),
    [
        (years(2023, 2025), ({"award": "t", "year": 2024},), MET),
        (years(2023, 2025), ({"award": "u", "year": 2024},), NOT_MET),
        (years(2023, 2025), None, UNKNOWN),
        (GOOD, None, MET),
        (None, tuple({"award": "t", "year": year} for year in (2023, 2024, 2025)), MET),
        ((), (), NOT_MET),
    ],
)
def test_a_year_may_hold_another_row_instead(results: Any, titles: Any, expected: Outcome) -> None:
    assert outcome(TITLED, results=results, titles=titles) is expected
