"""Rules made ready to be put to many subjects: what is written is looked at once, not for every subject.

Most subjects are alike in what a rule reads of them: those that are get one answer. The commonest predicates
have a function of their own here, which does what `predicates` says of them: the same answer, and the same
values read in the same order. All others are asked as they stand.
"""

from collections.abc import Callable, Mapping
from typing import Any

from awards.content.tree import everything_in
from awards.rulebook.outcome import Outcome, negation
from awards.rulebook.predicates import PREDICATES
from awards.rulebook.programme import Parameter
from awards.rulebook.rule import Facts, Rule
from awards.rulebook.values import Reading, is_blank, literal, plain, same

Parameters = Mapping[str, Parameter]
Read = dict[str, Any]
Ready = Callable[[Facts, Read], Outcome]
"""The answer about the facts; what was read on the way is put into the second."""
Answer = tuple[Outcome, Read]
_Maker = Callable[[Any, Parameters], Ready | None]

_MET, _NOT_MET, _UNKNOWN, _OFF = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE


def compiled(rule: Rule, parameters: Parameters) -> Ready:
    """The rule's question, as predicates.judge_rule puts it."""
    require = ready(rule.require, parameters)
    return require if rule.applies is None else _conditional(ready(rule.applies, parameters), require)


def answering(rule: Rule, parameters: Parameters) -> Callable[[Facts], Answer]:
    """The rule's question; of all subjects with the very same values for what it names, the first is asked."""
    ask, names = compiled(rule, parameters), tuple(named(rule))
    known: dict[tuple[int, ...], Answer] = {}
    asked: list[Facts] = []

    def answer(facts: Facts) -> Answer:
        key = tuple(map(id, map(facts.get, names)))
        found = known.get(key)
        if found is None:
            asked.append(facts)  # so that no other value takes an identity that is known
            read: Read = {}
            found = known[key] = ask(facts, read), read
        return found

    return answer


def named(rule: Rule) -> frozenset[str]:
    """Every text in the rule's question: the facts that it may read are among them."""
    return frozenset(each for each in everything_in([rule.require, rule.applies]) if isinstance(each, str))


def ready(written: Mapping[str, Any], parameters: Parameters) -> Ready:
    """One predicate and those inside it."""
    ((name, arguments),) = written.items()
    make = _MAKERS.get(name)
    return (make(arguments, parameters) if make else None) or _as_it_stands(name, arguments, parameters)


def _as_it_stands(name: str, arguments: Any, parameters: Parameters) -> Ready:
    judge = PREDICATES[name].judge

    def ask(facts: Facts, read: Read) -> Outcome:
        return judge(arguments, _reading(facts, parameters, read))

    return ask


def _reading(facts: Facts, parameters: Parameters, read: Read) -> Reading:
    reading = Reading(facts, parameters)
    reading.read = read
    return reading


def _conditional(condition: Ready, then: Ready) -> Ready:
    def ask(facts: Facts, read: Read) -> Outcome:
        found = condition(facts, read)
        if found is _MET:
            return then(facts, read)
        return _UNKNOWN if found is _UNKNOWN else _OFF

    return ask


def _when(arguments: Any, parameters: Parameters) -> Ready:
    return _conditional(ready(arguments["if"], parameters), ready(arguments["then"], parameters))


def _not(written: Any, parameters: Parameters) -> Ready:
    inner = ready(written, parameters)
    return lambda facts, read: negation(inner(facts, read))


def _all(written: Any, parameters: Parameters) -> Ready:
    return _strongest([ready(each, parameters) for each in written], (_NOT_MET, _UNKNOWN, _MET))


def _any(written: Any, parameters: Parameters) -> Ready:
    return _strongest([ready(each, parameters) for each in written], (_MET, _UNKNOWN, _NOT_MET))


def _strongest(inner: list[Ready], order: tuple[Outcome, Outcome, Outcome]) -> Ready:
    """Every part is asked, so that all that was looked at is known."""
    first, second, third = order

    def ask(facts: Facts, read: Read) -> Outcome:
        found = [each(facts, read) for each in inner]
        return first if first in found else second if second in found else third if third in found else _OFF

    return ask


def _answered(name: Any, _: Parameters) -> Ready:
    def ask(facts: Facts, read: Read) -> Outcome:
        value = read[name] = facts.get(name)
        return _UNKNOWN if value is None else _NOT_MET if is_blank(value) else _MET

    return ask


def _equals(arguments: Any, _: Parameters) -> Ready | None:
    name, wanted = arguments["of"], arguments["to"]
    if isinstance(wanted, dict):
        return None
    value_wanted = literal(wanted)
    if value_wanted is None:
        return None
    if isinstance(value_wanted, str):
        return _equals_text(name, value_wanted, plain(value_wanted))

    def ask(facts: Facts, read: Read) -> Outcome:
        value = read[name] = facts.get(name)
        if value is None:
            return _UNKNOWN
        return _MET if value is value_wanted or same(value, value_wanted) else _NOT_MET

    return ask


def _equals_text(name: str, wanted: str, plainly: str) -> Ready:
    def ask(facts: Facts, read: Read) -> Outcome:
        value = read[name] = facts.get(name)
        if value is None:
            return _UNKNOWN
        return _MET if value == wanted or plain(value) == plainly else _NOT_MET

    return ask


def _one_of(arguments: Any, _: Parameters) -> Ready | None:
    name, written = arguments["of"], arguments["values"]
    choices = [literal(each) for each in written if not isinstance(each, dict)]
    if len(choices) < len(written) or None in choices:
        return None

    def ask(facts: Facts, read: Read) -> Outcome:
        value = read[name] = facts.get(name)
        if value is None:
            return _UNKNOWN
        for choice in choices:
            if value is choice or same(value, choice):
                return _MET
        return _NOT_MET

    return ask


def _at_least(arguments: Any, parameters: Parameters) -> Ready:
    name, limit = arguments["of"], _value(arguments["value"], parameters)

    def ask(facts: Facts, read: Read) -> Outcome:
        low = limit(facts, read)
        value = read[name] = facts.get(name)
        return _UNKNOWN if low is None or value is None else _MET if low <= value else _NOT_MET

    return ask


def _at_most(arguments: Any, parameters: Parameters) -> Ready:
    name, limit = arguments["of"], _value(arguments["value"], parameters)

    def ask(facts: Facts, read: Read) -> Outcome:
        value = read[name] = facts.get(name)
        high = limit(facts, read)
        return _UNKNOWN if high is None or value is None else _MET if value <= high else _NOT_MET

    return ask


def _value(written: Any, parameters: Parameters) -> Callable[[Facts, Read], Any]:
    if isinstance(written, dict):
        return lambda facts, read: _reading(facts, parameters, read).value(written)
    value = literal(written)
    return lambda facts, read: value


_MAKERS: Mapping[str, _Maker] = {
    "all": _all,
    "any": _any,
    "not": _not,
    "when": _when,
    "answered": _answered,
    "equals": _equals,
    "one_of": _one_of,
    "at_least": _at_least,
    "at_most": _at_most,
}
