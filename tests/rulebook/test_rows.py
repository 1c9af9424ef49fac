"""Which rows are meant: what is not written is not known, and what is shared between judgements changes none."""

from collections.abc import Mapping
from typing import Any

import pytest

from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import judge, judge_rule
from awards.rulebook.rows import matches
from awards.rulebook.rule import Rule
from awards.rulebook.values import Reading

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
WANTED = {"of": "held", "where": {"award": "x", "year": 2020}}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"award": "x", "year": 2020}, [MET]),
        ({"award": "x"}, [UNKNOWN]),
        ({"year": 2020}, [UNKNOWN]),
        ({}, [UNKNOWN]),
        ({"award": "x", "year": 2021}, []),
        ({"award": "y"}, []),
    ],
)
def test_a_row_is_meant_as_far_as_it_is_written(row: Mapping[str, Any], expected: list[Outcome]) -> None:
    found = matches(WANTED, Reading({"held": (row,)}, {}))
    assert found == [(row, fits) for fits in expected]


def test_a_row_may_be_meant_where_it_is_not_known_what_is_wanted() -> None:
    written = {"count": {"of": "held", "where": {"award": {"fact": "which"}}, "at_least": 1}}
    assert [judge(written, {"held": ({"award": "x"},), **which}, {}).outcome for which in ({}, {"which": "y"})] == [
        UNKNOWN,
        NOT_MET,
    ]


def test_judgements_that_share_what_they_worked_out_answer_as_each_alone() -> None:
    facts = {
        "held": ({"award": "x", "year": 2020}, {"award": "y", "year": 2021}),
        "other": ({"award": "x", "year": 2022}, {"award": "x", "year": 2020}, {"award": "z", "year": 2020}),
        "which": "y",
        "whose": "x",
    }
    wheres: tuple[dict[str, Any], ...] = (
        {"award": "x"},
        {"award": "y"},
        {"year": 2020},
        {"award": {"fact": "which"}},
        {"year": "x"},
        {},
    )
    several = [
        {"count": {"of": of, "where": where, "equals": number}}
        for of in ("held", "other")
        for where in wheres
        for number in (0, 1, 2)
    ]
    kept: dict[Any, Any] = {}
    alone = [judge(each, facts, {}) for each in several]
    assert [judge(each, facts, {}, kept) for each in several] == alone
    assert [each.outcome for each in alone].count(MET) == 11  # 2 lists × 6, but one of them has three rows


def test_one_condition_may_ask_for_another_value_later() -> None:
    where = {"award": {"fact": "which"}}
    kept: dict[Any, Any] = {}
    found = [
        judge({"none": {"of": "held", "where": where}}, {"held": ({"award": "x"},), "which": which}, {}, kept).outcome
        for which in ("x", "y")
    ]
    assert found == [NOT_MET, MET]


def test_what_a_judgement_or_a_rule_works_out_is_there_for_the_next() -> None:
    require = {"none": WANTED}
    rule = Rule(
        code="a",
        each="dossier",
        require=require,
        severity="error",
        message="",
        unknown="",
        fix="",
        basis=(),
        examples=(),
    )
    facts = {"held": ({"award": "x", "year": 2020},)}
    of_judgement: dict[Any, Any] = {}
    of_rule: dict[Any, Any] = {}

    assert judge(require, facts, {}, of_judgement) == judge_rule(rule, facts, {}, of_rule)
    assert of_judgement == of_rule
    assert [(facts["held"][0], MET)] in of_rule.values()
