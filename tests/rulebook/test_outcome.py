from hypothesis import given
from hypothesis import strategies as st

from awards.rulebook.outcome import Outcome, all_of, any_of, negation

MET, NOT_MET, UNKNOWN, NOT_APPLICABLE = Outcome
OUTCOMES = st.sampled_from(Outcome)
SEVERAL = st.lists(OUTCOMES, max_size=5)


def test_nothing_to_ask_is_not_applicable() -> None:
    assert (all_of([]), any_of([])) == (NOT_APPLICABLE, NOT_APPLICABLE)


@given(SEVERAL)
def test_not_all_is_any_not(outcomes: list[Outcome]) -> None:
    assert negation(all_of(outcomes)) is any_of(map(negation, outcomes))


@given(SEVERAL)
def test_the_order_does_not_matter(outcomes: list[Outcome]) -> None:
    turned = outcomes[::-1]
    assert (all_of(outcomes), any_of(outcomes)) == (all_of(turned), any_of(turned))


@given(SEVERAL, SEVERAL)
def test_groups_combine_as_their_members_do(some: list[Outcome], others: list[Outcome]) -> None:
    assert all_of([all_of(some), all_of(others)]) is all_of([*some, *others])
    assert any_of([any_of(some), any_of(others)]) is any_of([*some, *others])


@given(SEVERAL)
def test_all_is_met_only_when_nothing_is_missing_or_failed(outcomes: list[Outcome]) -> None:
    asked = [each for each in outcomes if each is not NOT_APPLICABLE]
    assert (all_of(outcomes) is MET) == (asked != [] and set(asked) == {MET})


@given(OUTCOMES)
def test_negating_twice_changes_nothing(outcome: Outcome) -> None:
    assert negation(negation(outcome)) is outcome


@given(SEVERAL)
def test_what_does_not_apply_is_left_out(outcomes: list[Outcome]) -> None:
    assert all_of([*outcomes, NOT_APPLICABLE]) is all_of(outcomes)
    assert any_of([*outcomes, NOT_APPLICABLE]) is any_of(outcomes)
