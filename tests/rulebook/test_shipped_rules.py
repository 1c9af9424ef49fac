"""What holds for every rule that is shipped, whatever the facts."""

import datetime as dt
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from awards.content import folders
from awards.rulebook.load import load
from awards.rulebook.messages import fill
from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import judge_rule
from awards.rulebook.rule import Rule
from awards.rulebook.vocabulary import FACTS, Fact

IN_FORCE = load(folders.Content((folders.built_in(),))).in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2023, 8, 1))
PARAMETERS = IN_FORCE.programme.parameters

WORDS = st.sampled_from(["", "An", "secret-ballot", "individual", "collective", "council", "{nominee.name}"])
SIMPLE: dict[str, st.SearchStrategy[Any]] = {
    "text": WORDS,
    "number": st.integers(0, 12),
    "date": st.dates(dt.date(2020, 1, 1), dt.date(2027, 1, 1)),
    "yesno": st.booleans(),
    "share": st.fractions(0, 1),
    "texts": st.lists(WORDS, max_size=2).map(tuple),
}


def values(fact: Fact) -> st.SearchStrategy[Any]:
    if fact.type != "rows":
        return st.none() | SIMPLE[fact.type]
    row = st.fixed_dictionaries({}, optional={key: values(inner) for key, inner in fact.keys.items()})
    return st.none() | st.lists(row, max_size=3).map(tuple)


@settings(max_examples=400, deadline=None)
@given(rule=st.sampled_from(IN_FORCE.rules), data=st.data())
def test_any_facts_get_an_outcome_and_words(rule: Rule, data: Any) -> None:
    names = _read_by(rule)
    facts = {name: data.draw(values(FACTS[rule.each][name])) for name in names}
    verdict = judge_rule(rule, facts, PARAMETERS)
    assert verdict.outcome in Outcome
    assert fill(rule.message + rule.unknown + rule.fix, facts, PARAMETERS, verdict.read) != ""


def _read_by(rule: Rule) -> list[str]:
    found: set[str] = set()

    def walk(written: Any) -> None:
        if isinstance(written, str) and written in FACTS[rule.each]:
            found.add(written)
        for inner in written.values() if isinstance(written, dict) else written if isinstance(written, list) else ():
            walk(inner)

    walk([rule.require, rule.applies])
    return sorted(found)


def test_where_nothing_is_known_nothing_is_met_or_failed() -> None:
    outcomes = {rule.code: judge_rule(rule, {}, PARAMETERS).outcome for rule in IN_FORCE.rules}
    assert {code: outcome for code, outcome in outcomes.items() if outcome is not Outcome.UNKNOWN} == {}


def test_a_share_in_a_message_is_never_rounded_up_to_its_threshold() -> None:
    assert fill("{share} < {at_least}", {}, {}, {"share": Fraction(7999, 10000), "at_least": Fraction(4, 5)}) == (
        "79,99 % < 80 %"
    )


def test_no_error_waits_for_a_mere_warning() -> None:
    rank = {rule.code: ("error", "warning", "info").index(rule.severity) for rule in IN_FORCE.rules}

    assert [(rule.code, code) for rule in IN_FORCE.rules for code in rule.after if rank[code] > rank[rule.code]] == []
