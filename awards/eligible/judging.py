"""Judging a record against every award: each standard part by part, then the exclusions."""

import datetime as dt
import weakref
from collections.abc import Iterator, Mapping
from typing import Any

from awards.eligible.law import Law, Part, Prepared, PreparedAward, PreparedRule
from awards.eligible.standing import (
    Exclusion,
    JudgedStandard,
    Remark,
    Requirement,
    Standing,
    StandingOutcome,
    is_one_step,
)
from awards.eligible.wording import Need
from awards.model import Kind, Record
from awards.rulebook.load import Rulebook
from awards.rulebook.outcome import Outcome, all_of
from awards.rulebook.period import Run, period_of, runs_of
from awards.rulebook.predicates import judge as judge_predicate
from awards.rulebook.predicates import judge_rule
from awards.rulebook.values import Reading

Facts = Mapping[str, Any]
Answers = tuple[tuple[Need, Outcome], ...]
Distance = tuple[int, int, int]
"""0 met, 1 not known, 2 not met; then how much is missing, and how much not known."""
_OPEN = (Outcome.NOT_MET, Outcome.UNKNOWN)
_MOST_LAWS = 16
_laws: dict[tuple[int, dt.date], tuple["weakref.ref[Rulebook]", Law]] = {}


def judge(record: Record, rulebook: Rulebook, on: dt.date, year: int) -> tuple[Standing, ...]:
    """How the record stands towards every award for its kind, under the law of the day `on`, for the year.

    A record whose kind is not known stands towards none.
    """
    return Judge(rulebook, on).standings(record, year)


class Judge:
    """Judges any number of records under the law of one day; the law is prepared once."""

    def __init__(self, rulebook: Rulebook, on: dt.date) -> None:
        self.law = _law(rulebook, on)

    def standings(self, record: Record, year: int) -> tuple[Standing, ...]:
        if record.kind is None:
            return ()
        return tuple(_Candidate(self.law, record, record.kind, year).standings())

    def outcomes(self, record: Record, year: int) -> dict[str, StandingOutcome]:
        """Only how the record stands towards each award, by the award's id; in less time."""
        if record.kind is None:
            return {}
        return dict(_Candidate(self.law, record, record.kind, year).outcomes())


def _law(rulebook: Rulebook, on: dt.date) -> Law:
    """The law of a day, kept for the rulebook that it was prepared from."""
    key = (id(rulebook), on)
    kept = _laws.get(key)
    if kept is None or kept[0]() is not rulebook:
        if len(_laws) >= _MOST_LAWS:
            _laws.clear()
        kept = _laws[key] = (weakref.ref(rulebook), Law(rulebook, on))
    return kept[1]


class _Candidate:
    """One record, with the answers that several awards ask for."""

    def __init__(self, law: Law, record: Record, kind: Kind, year: int) -> None:
        self.law, self.kind = law, kind
        self.facts = {**law.reader.facts(record, year=year, on=law.on), **law.facts}
        self.answers: dict[str, Answers] = {}
        self.kept: dict[Any, Any] = {}
        self.against = [(each, self._rule(each, self.facts)) for each in law.exclusions if not each.per_award]

    def outcomes(self) -> Iterator[tuple[str, StandingOutcome]]:
        for award in self._awards():
            facts = {**self.facts, **award.facts}
            against = [outcome for _, outcome in self._against(award, facts)]
            standards = () if Outcome.NOT_MET in against else award.standards[self.kind]
            yield award.award.id, self._settled([self._asked(each, facts) for each in standards], against, facts)

    def standings(self) -> Iterator[Standing]:
        told = ((each, self._rule(each, self.facts)) for each in self.law.remarks)
        noted = (each for each, outcome in told if outcome is Outcome.NOT_MET)
        remarks = tuple(Remark(rule=each.rule, basis=each.basis) for each in noted)
        for award in self._awards():
            yield self._standing(award, remarks)

    def _awards(self) -> Iterator[PreparedAward]:
        return (award for award in self.law.awards if self.kind in award.standards)

    def _against(self, award: PreparedAward, facts: Facts) -> list[tuple[PreparedRule, Outcome]]:
        """The rules that forbid the proposal, each with its answer."""
        return [*self.against, *((each, self._rule(each, facts)) for each in award.exclusions)]

    def _rule(self, prepared: PreparedRule, facts: Facts) -> Outcome:
        return judge_rule(prepared.rule, facts, {}, self.kept).outcome

    def _settled(self, standards: list[Answers], against: list[Outcome], facts: Facts) -> StandingOutcome:
        """The outcome, from the answers of each standard and those of the exclusions."""
        if Outcome.NOT_MET in against:
            return "excluded"
        nearest = min(map(_distance, standards), default=None)
        if nearest is None or nearest[0] == 1 or self.facts["candidate.law_holds"] is not True:
            return "unknown"
        if nearest[0] == 0:
            return "unknown" if Outcome.UNKNOWN in against else "now"
        return "one-step" if any(is_one_step(each, facts) for each in standards) else "not-yet"

    def _standing(self, award: PreparedAward, remarks: tuple[Remark, ...]) -> Standing:
        facts = {**self.facts, **award.facts}
        asked = [(each, self._asked(each, facts)) for each in award.standards[self.kind]]
        asked.sort(key=lambda each: _distance(each[1]))
        against = self._against(award, facts)
        return Standing(
            award=award.award,
            kind=self.kind,
            outcome=self._settled([each for _, each in asked], [outcome for _, outcome in against], facts),
            standards=tuple(self._judged(each, answers, facts) for each, answers in asked),
            attested=award.attested[self.kind],
            exclusions=tuple(
                Exclusion(rule=each.rule, outcome=outcome, basis=each.basis, facts=facts)
                for each, outcome in against
                if outcome in _OPEN
            ),
            remarks=remarks,
            decided_by=award.decided_by,
        )

    def _asked(self, prepared: Prepared, facts: Facts) -> Answers:
        """What the standard asks for, each with its answer; what does not apply is left out."""
        facts = {**facts, "candidate.route": prepared.standard.route}
        answers = [answer for part in prepared.parts for answer in self._answers(part, facts)]
        return tuple([answer for answer in answers if answer[1] is not Outcome.NOT_APPLICABLE])

    def _judged(self, prepared: Prepared, answers: Answers, facts: Facts) -> JudgedStandard:
        facts = {**facts, "candidate.route": prepared.standard.route}
        outcome = all_of(outcome for _, outcome in answers)
        return JudgedStandard(
            standard=prepared.standard,
            outcome=Outcome.MET if outcome is Outcome.NOT_APPLICABLE else outcome,
            requirements=tuple(
                Requirement(need=need, outcome=outcome, facts=facts, titles=self.law.titles)
                for need, outcome in answers
            ),
            basis=prepared.basis,
        )

    def _answers(self, part: Part, facts: Facts) -> Answers:
        if part.key is None:
            return _answer(part, facts, None)
        if part.key not in self.answers:
            self.answers[part.key] = _answer(part, facts, self.kept)
        return self.answers[part.key]


def _answer(part: Part, facts: Facts, kept: dict[Any, Any] | None) -> Answers:
    """The part's answer; a run of years is told as the run, what comes before it, and what lies in it."""
    written = part.written
    if "period" not in written:
        return ((Need(written), judge_predicate(written, facts, {}, kept).outcome),)
    arguments = written["period"]
    runs = runs_of(arguments, Reading(facts, {}, kept))
    outcome = period_of(runs)
    if runs is None or outcome is Outcome.MET:
        return ((Need(written), outcome),)
    return tuple(_of_run(written, min(runs, key=_lacks)))


def _lacks(run: Run) -> int:
    """How many parts of the run are not met; of the equal ones the shortest counts."""
    return sum(outcome is Outcome.NOT_MET for outcome in (run.unbroken, run.held, *run.inside))


def _of_run(written: Mapping[str, Any], run: Run) -> Iterator[tuple[Need, Outcome]]:
    yield Need(written, "run", run=run), run.unbroken
    if "after" in written["period"]:
        yield Need(written, "after", run=run), run.held
    for index, outcome in enumerate(run.inside):
        yield Need(written, "within", index, run), outcome


def _distance(answers: Answers) -> Distance:
    """How far a standard is from being met: what is missing counts most, then what is not known."""
    outcomes = [outcome for _, outcome in answers]
    missing, not_known = outcomes.count(Outcome.NOT_MET), outcomes.count(Outcome.UNKNOWN)
    return (2 if missing else 1 if not_known else 0), missing, not_known
