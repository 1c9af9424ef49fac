"""A rule made ready for many subjects gives the answer, and reads the values, that its predicates do one by one."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from awards.content.folders import find
from awards.rulebook.compiled import answering, compiled, named, ready
from awards.rulebook.load import load
from awards.rulebook.predicates import judge, judge_rule
from awards.rulebook.rule import Rule
from awards.rulebook.vocabulary import FACTS

RULES, PARAMETERS = load(find()).common
DAY = dt.date(2023, 8, 1)
NAMES = ("a", "b", "c")
VALUES = st.sampled_from([None, True, False, 0, 1, 2, "", " ", "một", "một  hai", "một hai", DAY, (), ("x",)])
NUMBERS = st.sampled_from([None, 0, 1, 2, 3])
LITERALS = st.sampled_from([True, False, 0, 1, 2, "một hai", "2023-08-01", "50%", None])
WRITTEN = LITERALS | st.fixed_dictionaries({"fact": st.sampled_from(NAMES)})
NAME = st.sampled_from(NAMES)
SINGLE = st.one_of(
    st.fixed_dictionaries({"answered": NAME}),
    st.fixed_dictionaries({"equals": st.fixed_dictionaries({"of": NAME, "to": WRITTEN})}),
    st.fixed_dictionaries({"one_of": st.fixed_dictionaries({"of": NAME, "values": st.lists(WRITTEN, max_size=3)})}),
    st.fixed_dictionaries({"same_everywhere": st.lists(NAME, min_size=1, max_size=3)}),
)
PREDICATES = st.recursive(
    SINGLE,
    lambda inner: st.one_of(
        st.fixed_dictionaries({"all": st.lists(inner, max_size=3)}),
        st.fixed_dictionaries({"any": st.lists(inner, max_size=3)}),
        st.fixed_dictionaries({"not": inner}),
        st.fixed_dictionaries({"when": st.fixed_dictionaries({"if": inner, "then": inner})}),
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_answers_alike_on_its_own_examples(rule: Rule) -> None:
    ask = compiled(rule, PARAMETERS)
    for example in rule.examples:
        verdict = judge_rule(rule, example.given, PARAMETERS)
        read: dict[str, Any] = {}
        assert (ask(example.given, read), list(read.items())) == (verdict.outcome, list(verdict.read.items()))


def test_the_condition_of_a_rule_may_read_a_parameter() -> None:
    asked = {"share": {"of": "a", "over": "b", "at_least": {"parameter": "quorum"}}}
    rule = replace(RULES[0], applies=asked, require={"answered": "a"})
    read: dict[str, Any] = {}
    verdict = judge_rule(rule, {"a": 6, "b": 9}, PARAMETERS)
    assert (compiled(rule, PARAMETERS)({"a": 6, "b": 9}, read), read) == (verdict.outcome, verdict.read)


@given(written=PREDICATES, facts=st.dictionaries(NAME, VALUES))
def test_any_predicate_answers_alike_on_any_facts(written: dict[str, Any], facts: dict[str, Any]) -> None:
    read: dict[str, Any] = {}
    outcome = ready(written, {})(facts, read)
    verdict = judge(written, facts, {})
    assert (outcome, list(read.items())) == (verdict.outcome, list(verdict.read.items()))


@given(
    name=st.sampled_from(["at_least", "at_most"]),
    limit=st.sampled_from([0, 1, 2, {"fact": "b"}, {"parameter": "not-there"}]),
    facts=st.dictionaries(NAME, NUMBERS),
)
def test_bounds_answer_alike(name: str, limit: Any, facts: dict[str, Any]) -> None:
    written = {name: {"of": "a", "value": limit}}
    read: dict[str, Any] = {}
    outcome = ready(written, {})(facts, read)
    verdict = judge(written, facts, {})
    assert (outcome, list(read.items())) == (verdict.outcome, list(verdict.read.items()))


@given(PREDICATES, st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(NAMES, VALUES)), max_size=6))
def test_subjects_that_are_alike_get_the_answer_that_each_would_get(
    written: dict[str, Any], subjects: list[Any]
) -> None:
    rule = replace(RULES[0], require=written, applies=None)
    answer = answering(rule, PARAMETERS)

    answers = [answer(facts) for facts in subjects]

    alone = [judge_rule(rule, facts, PARAMETERS) for facts in subjects]
    assert [repr(each) for each in answers] == [repr((verdict.outcome, verdict.read)) for verdict in alone]


def test_what_a_rule_does_not_name_makes_no_other_answer() -> None:
    rule = replace(RULES[0], require={"at_least": {"of": "a", "value": {"fact": "b"}}}, applies={"answered": "c"})
    answer = answering(rule, PARAMETERS)
    facts = {"a": 2, "b": 1, "c": True}

    assert named(rule) == {"a", "b", "c"}
    assert answer(facts)[1] is answer({**facts, "other": 5})[1]
    assert answer(facts)[1] is not answer({**facts, "a": 3})[1]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_reads_no_fact_that_it_does_not_name(rule: Rule) -> None:
    for example in rule.examples:
        read = judge_rule(rule, example.given, PARAMETERS).read
        assert {name for name in read if name in FACTS[rule.each]} <= named(rule)
