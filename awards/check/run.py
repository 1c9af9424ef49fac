"""The checks of one dossier: every rule in force, put to every subject of its scope."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from awards import schema
from awards.check import pages, places, subjects
from awards.check.case import Case
from awards.check.finding import OPEN, Finding, Result
from awards.check.grounds import Grounds
from awards.check.uncollected import uncollected
from awards.content.typeface import printable_characters
from awards.formbook.load import Formbook
from awards.formbook.setting import within
from awards.model import Dossier
from awards.rulebook.compiled import answering
from awards.rulebook.load import InForce
from awards.rulebook.messages import fill
from awards.rulebook.outcome import Outcome
from awards.rulebook.rule import Rule, Subject
from awards.rulebook.vocabulary import entered_at

_UNKNOWN, _OFF = Outcome.UNKNOWN, Outcome.NOT_APPLICABLE
_NAME = "nominee.name"


def check(dossier: Dossier, in_force: InForce, formbook: Formbook, *, today: dt.date, path: str = "") -> Result:
    """Every outcome of every rule, in the order of the dossier's own parts.

    Left out is only what a rule says of a question that it is not about, such as a day's order of a
    text: that depends on the form alone and would bury the rest.
    """
    with uncollected():
        return _checked(dossier, in_force, formbook, today, path)


def _checked(dossier: Dossier, in_force: InForce, formbook: Formbook, today: dt.date, path: str) -> Result:
    forms = within(formbook, in_force.programme)
    case = Case(dossier, schema.dump(dossier), in_force, forms, today, printable_characters(formbook.content))
    return Result(
        programme=in_force.programme.id,
        on=in_force.on,
        rulebook=in_force.version,
        findings=_in_place(_Run(case).findings()),
        path=path,
        names={nominee.id: nominee.name for nominee in dossier.nominees},
    )


def _in_place(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In the order of the dossier's own parts; each place is looked at once, however much is said of it."""
    told: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        told[finding.at].append(finding)
    return tuple(chain.from_iterable(told[at] for at in sorted(told, key=places.order)))


class _Open(NamedTuple):
    """What is open of one rule: place of a subject, or nominee's id, "" for the dossier's -> the code to mend first."""

    at: dict[str, str]
    of: dict[str, str]


class _Run:
    """One run's memory of what is open, so that one defect is told by one finding."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.parameters = case.programme.parameters
        self.grounds = Grounds(case)
        self.open_at: dict[str, dict[str, str]] = defaultdict(dict)
        """Code -> place of the subject -> the code to mend first."""
        self.open_for: dict[str, dict[str, str]] = defaultdict(dict)
        """Code -> nominee's id, or "" for the dossier's -> the code to mend first."""
        self.scopes: dict[str, str] = {}
        self.unanswered: dict[str, str] = {}
        """Place where something is missing -> the code of the finding that says so."""

    def findings(self) -> Iterator[Finding]:
        asked: dict[str, list[Subject]] = defaultdict(list)
        own_questions = places.own_questions(self.case.in_force.rules)
        for subject in subjects.gather(self.case):
            if not _is_asked_elsewhere(subject, own_questions):
                asked[subject.each].append(subject)
        for rule in _in_order(self.case.in_force.rules):
            yield from self._put(rule, asked[rule.each])

    def _put(self, rule: Rule, asked: Iterable[Subject]) -> Iterator[Finding]:
        """One rule, put to every subject of its scope; what is the same for all of them is worked out before."""
        self.scopes[rule.code] = rule.each
        answer, cited = answering(rule, self.parameters), self.grounds.behind(rule)
        before, told = self._open_before(rule), rule.each != "answer"
        for subject in asked:
            (outcome, read), because = answer(subject.facts), ""
            if outcome is not _OFF:
                because = _blocked(before, subject)
                if outcome is _UNKNOWN:
                    because = because or self._missing_elsewhere(read, subject)
                outcome = _UNKNOWN if because else outcome
            elif not told:
                continue
            at = _at(rule, subject) if rule.at else subject.at
            found = Finding(rule.code, outcome, rule.severity, subject.nominee, at, "", read, cited(subject, read))
            yield self._told(found, rule, subject, because) if outcome in OPEN else found

    def _told(self, found: Finding, rule: Rule, subject: Subject, because: str) -> Finding:
        """An open finding with what people read of it."""
        self._remember(found, rule, subject, because)
        return found._replace(
            message=self._message(rule, subject, found.read, found.outcome),
            fix=self._filled(rule.fix, subject, found.read),
            because=because,
            place="" if because else pages.words(self.case, found.at),
        )

    def _message(self, rule: Rule, subject: Subject, read: Mapping[str, Any], outcome: Outcome) -> str:
        """What is said of an open outcome; the others need no words."""
        template = rule.message if outcome is Outcome.NOT_MET else rule.unknown or rule.message
        return self._filled(template, subject, read)

    def _filled(self, template: str, subject: Subject, read: Mapping[str, Any]) -> str:
        """A sentence with its placeholders filled; who has no name yet is called by the place in the list."""
        place = places.nominee_place(subject)
        if place:
            read = {**read, _NAME: places.called(place, subject.facts.get(_NAME))}
        return fill(template, subject.facts, self.parameters, read)

    def _open_before(self, rule: Rule) -> list[_Open]:
        """What is open of the rules that come before this one: where, or for whom, it cannot be put."""
        found = (
            _Open(self.open_at[code], {}) if self.scopes.get(code) == rule.each else _Open({}, self.open_for[code])
            for code in rule.after
        )
        return [each for each in found if each.at or each.of]

    def _missing_elsewhere(self, read: Mapping[str, Any], subject: Subject) -> str:
        """The code of the finding that already asks for what this answer misses, or ""."""
        if not self.unanswered:
            return ""
        nominee_at = places.nominee_place(subject)
        missing = [name for name, value in read.items() if value is None]
        entered = [place for name in missing for place in entered_at(name, subject.at, nominee_at)]
        told = self.unanswered.items()
        return next((code for place, code in told if any(places.touches(each, place) for each in entered)), "")

    def _remember(self, found: Finding, rule: Rule, subject: Subject, because: str) -> None:
        first = because or rule.code
        self.open_at[rule.code][subject.at] = first
        if rule.each != "answer" or not because:
            # an answer that is missing says nothing of the others: rules about people and votes need not wait for it
            self.open_for[rule.code][subject.nominee] = first
        if found.outcome is Outcome.UNKNOWN and not because and found.at:
            # what is not known of the dossier as a whole is no missing answer: it says nothing of the others
            self.unanswered.setdefault(found.at, rule.code)


def _blocked(before: Iterable[_Open], subject: Subject) -> str:
    """The code to mend before this question can be put, or ""."""
    for each in before:
        found = each.at.get(subject.at) or each.of.get("") or each.of.get(subject.nominee)
        if found:
            return found
    return ""


def _at(rule: Rule, subject: Subject) -> str:
    """Where it is mended: the subject's own place, and inside it the rule's, which a fact of the subject may name."""
    named = subject.facts.get(rule.at[1:-1]) if rule.at.startswith("{") else rule.at
    return f"{subject.at}{named or ''}"


def _is_asked_elsewhere(subject: Subject, own_questions: frozenset[str]) -> bool:
    """A missing answer whose absence has its own rule is not told a second time."""
    return (
        subject.each == "answer"
        and subject.facts["answer.given"] is None
        and places.pattern(subject.at) in own_questions
    )


def _in_order(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Rules that ask for answers first, then the others, each behind those that it comes after."""
    by_code: Mapping[str, Rule] = {rule.code: rule for rule in rules}
    done: set[str] = set()

    def visit(rule: Rule) -> Iterator[Rule]:
        if rule.code not in done:
            done.add(rule.code)
            for code in rule.after:
                if code in by_code:
                    yield from visit(by_code[code])
            yield rule

    for rule in sorted(by_code.values(), key=lambda rule: not _only_asks(rule)):
        yield from visit(rule)


def _only_asks(rule: Rule) -> bool:
    wanted = rule.require.get("all", [rule.require])
    return all(set(each) == {"answered"} for each in wanted)
