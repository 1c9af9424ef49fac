"""The checks of one dossier: every rule in force, put to every subject of its scope."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from awards import schema
from awards.check import pages, places, subjects
from awards.check.case import Case
from awards.check.finding import Finding, Result
from awards.check.grounds import Grounds
from awards.check.uncollected import uncollected
from awards.content.typeface import printable_characters
from awards.formbook.load import Formbook
from awards.formbook.setting import within
from awards.model import Dossier
from awards.rulebook.compiled import Read, compiled
from awards.rulebook.load import InForce
from awards.rulebook.messages import fill
from awards.rulebook.outcome import Outcome
from awards.rulebook.rule import Rule, Subject
from awards.rulebook.vocabulary import entered_at

_OPEN = (Outcome.NOT_MET, Outcome.UNKNOWN)
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
        findings=_in_place(list(_Run(case).findings())),
        path=path,
        names={nominee.id: nominee.name for nominee in dossier.nominees},
    )


def _in_place(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """In the order of the dossier's own parts; each place is looked at once, however much is said of it."""
    ranks = {at: rank for rank, at in enumerate(sorted({each.at: None for each in findings}, key=places.order))}
    return tuple(sorted(findings, key=lambda finding: ranks[finding.at]))


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
            self.scopes[rule.code] = rule.each
            ask, told = compiled(rule, self.parameters), rule.each != "answer"
            for subject in asked[rule.each]:
                read: Read = {}
                outcome = ask(subject.facts, read)
                if told or outcome is not Outcome.NOT_APPLICABLE:
                    yield self._finding(rule, subject, outcome, read)

    def _finding(self, rule: Rule, subject: Subject, outcome: Outcome, read: Read) -> Finding:
        because = ""
        if outcome is not Outcome.NOT_APPLICABLE:
            because = self._blocked(rule, subject) if rule.after else ""
            if outcome is Outcome.UNKNOWN:
                because = because or self._missing_elsewhere(read, subject)
            outcome = Outcome.UNKNOWN if because else outcome
        at, basis = _at(rule, subject), self.grounds.of(rule, subject, read)
        if outcome not in _OPEN:
            return Finding(rule.code, outcome, rule.severity, subject.nominee, at, "", read, basis)
        self._remember(rule, subject, outcome, because)
        return Finding(
            code=rule.code,
            outcome=outcome,
            severity=rule.severity,
            subject=subject.nominee,
            at=at,
            message=self._message(rule, subject, read, outcome),
            read=read,
            basis=basis,
            fix=self._filled(rule.fix, subject, read),
            because=because,
            place="" if because else pages.words(self.case, at),
        )

    def _message(self, rule: Rule, subject: Subject, read: Read, outcome: Outcome) -> str:
        """What is said of an open outcome; the others need no words."""
        template = rule.message if outcome is Outcome.NOT_MET else rule.unknown or rule.message
        return self._filled(template, subject, read)

    def _filled(self, template: str, subject: Subject, read: Read) -> str:
        """A sentence with its placeholders filled; who has no name yet is called by the place in the list."""
        place = places.nominee_place(subject)
        if place:
            read = {**read, _NAME: places.called(place, subject.facts.get(_NAME))}
        return fill(template, subject.facts, self.parameters, read)

    def _blocked(self, rule: Rule, subject: Subject) -> str:
        """The code to mend before this question can be put, or ""."""
        for code in rule.after:
            if self.scopes.get(code) == rule.each:
                found = self.open_at[code].get(subject.at)
            else:
                found = self.open_for[code].get("") or self.open_for[code].get(subject.nominee)
            if found:
                return found
        return ""

    def _missing_elsewhere(self, read: Read, subject: Subject) -> str:
        """The code of the finding that already asks for what this answer misses, or ""."""
        if not self.unanswered:
            return ""
        nominee_at = places.nominee_place(subject)
        missing = [name for name, value in read.items() if value is None]
        entered = [place for name in missing for place in entered_at(name, subject.at, nominee_at)]
        told = self.unanswered.items()
        return next((code for place, code in told if any(places.touches(each, place) for each in entered)), "")

    def _remember(self, rule: Rule, subject: Subject, outcome: Outcome, because: str) -> None:
        first = because or rule.code
        self.open_at[rule.code][subject.at] = first
        if rule.each != "answer" or not because:
            # an answer that is missing says nothing of the others: rules about people and votes need not wait for it
            self.open_for[rule.code][subject.nominee] = first
        if outcome is Outcome.UNKNOWN and not because and (place := _at(rule, subject)):
            # what is not known of the dossier as a whole is no missing answer: it says nothing of the others
            self.unanswered.setdefault(place, rule.code)


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
