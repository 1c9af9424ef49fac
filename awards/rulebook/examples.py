"""Rules are tried on the examples in their own files, so that a change shows at once what it changes."""

from collections.abc import Iterator, Mapping

from awards.citation import Basis
from awards.content.problem import Problem
from awards.rulebook.messages import fill, shown
from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import judge_rule
from awards.rulebook.programme import Parameter
from awards.rulebook.rule import Example, Rule
from awards.rulebook.values import literal

_PREFIX = "parameter."
_WORDS = {
    Outcome.MET: "đạt",
    Outcome.NOT_MET: "không đạt",
    Outcome.UNKNOWN: "chưa rõ",
    Outcome.NOT_APPLICABLE: "không áp dụng",
}


def run_examples(rule: Rule, parameters: Mapping[str, Parameter]) -> tuple[Problem, ...]:
    """What is wrong with the rule's examples: an outcome or message that differs, or a missing kind.

    An example gives its facts, and under "parameter.<id>" a parameter that is not the default.
    """
    told = [message for example in rule.examples for message in _failures(rule, example, parameters)]
    return tuple(Problem(rule.source_file, rule.line, rule.code, message) for message in (*told, *_missing(rule)))


def _failures(rule: Rule, example: Example, parameters: Mapping[str, Parameter]) -> Iterator[str]:
    facts = {name: value for name, value in example.given.items() if not name.startswith(_PREFIX)}
    used = {**parameters, **dict(_given_parameters(example))}
    verdict = judge_rule(rule, facts, used)
    if verdict.outcome is not example.outcome:
        read = ", ".join(f"{name} = {shown(value)}" for name, value in verdict.read.items())
        promised, found = _WORDS[example.outcome], _WORDS[verdict.outcome]
        yield f"ví dụ “{example.name}” hẹn “{promised}” nhưng kết quả là “{found}” ({read})"
    elif example.message is not None:
        template = rule.unknown if verdict.outcome is Outcome.UNKNOWN else rule.message
        message = fill(template, facts, used, verdict.read)
        if message != example.message:
            yield f"ví dụ “{example.name}” hẹn lời “{example.message}” nhưng chương trình nói “{message}”"


def _given_parameters(example: Example) -> Iterator[tuple[str, Parameter]]:
    for name, value in example.given.items():
        if name.startswith(_PREFIX):
            given = name.removeprefix(_PREFIX)
            yield given, Parameter(id=given, title=given, value=literal(value), basis=Basis("", "", "none"))


def _missing(rule: Rule) -> Iterator[str]:
    shown_outcomes = {example.outcome for example in rule.examples}
    excused = {Outcome.UNKNOWN: rule.never_unknown, Outcome.NOT_MET: rule.never_not_met}
    for outcome in (Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN):
        if outcome not in shown_outcomes and not excused.get(outcome):
            yield f"thiếu ví dụ có kết quả “{_WORDS[outcome]}” ({outcome})"
        if outcome in shown_outcomes and excused.get(outcome):
            yield f"đã nói không bao giờ “{_WORDS[outcome]}” nhưng lại có ví dụ như thế"
