"""What the rules of one scope look at, and what is carried to its subjects."""

from msgspec.structs import replace

from awards.check.wanted import Wanted
from awards.rulebook.rule import Rule


def test_facts_in_a_rules_question_words_and_place_are_carried_and_no_others(common_rules: tuple[Rule, ...]) -> None:
    rule = replace(
        common_rules[0],
        each="answer",
        applies={"answered": "a.asked"},
        require={"at_least": {"of": "a.length", "value": {"fact": "a.least"}}},
        message="{a.where}: {a.length}",
        unknown="{a.label}",
        fix="{a.section}",
        at="{a.place}",
    )
    names = ("a.asked", "a.length", "a.least", "a.where", "a.label", "a.section", "a.place")
    facts = dict.fromkeys((*names, "a.other"), 1)

    wanted = Wanted([rule])

    assert wanted.of("answer", facts) == dict.fromkeys(names, 1)
    assert wanted.of("answer", {"a.where": None}) == {"a.where": None}
    assert wanted.of("record", facts) == {}
