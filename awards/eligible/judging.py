"""Judging a record against every award: each standard part by part, then the exclusions."""

import datetime as dt
import weakref
from collections.abc import Iterator, Mapping
from typing import Any

from awards.eligible.law import Law, Part, Prepared, PreparedAward, PreparedRule
from awards.eligible.standing import Exclusion, JudgedStandard, Remark, Requirement, Standing, StandingOutcome
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
        self.exclusions = tuple(_open(each, self.facts, self.kept) for each in law.exclusions if not each.per_award)
        noted = (
            each for each in law.remarks if judge_rule(each.rule, self.facts, {}, self.kept).outcome is Outcome.NOT_MET
        )
        self.remarks = tuple(Remark(rule=each.rule, basis=each.basis) for each in noted)

    def standings(self) -> Iterator[Standing]:
        for award in self.law.awards:
            if self.kind in award.standards:
                yield self._standing(award)

    def _standing(self, award: PreparedAward) -> Standing:
        facts = {**self.facts, **award.facts}
        computed = sorted([self._judged(each, facts) for each in award.standards[self.kind]], key=_distance)
        own = (_open(each, facts, self.kept) for each in award.exclusions)
        exclusions = tuple(each for each in (*self.exclusions, *own) if each)
        return Standing(
            award=award.award,
            kind=self.kind,
            outcome=_outcome(computed, exclusions, is_law_known=self.facts["candidate.law_holds"] is True),
            standards=tuple(computed),
            attested=award.attested[self.kind],
            exclusions=exclusions,
            remarks=self.remarks,
            decided_by=award.decided_by,
        )

    def _judged(self, prepared: Prepared, facts: Facts) -> JudgedStandard:
        standard = prepared.standard
        facts = {**facts, "candidate.route": standard.route}
        answers = [answer for part in prepared.parts for answer in self._answers(part, facts)]
        outcome = all_of(outcome for _, outcome in answers)
        return JudgedStandard(
            standard=standard,
            outcome=Outcome.MET if outcome is Outcome.NOT_APPLICABLE else outcome,
            requirements=tuple(
                Requirement(need=need, outcome=outcome, facts=facts, titles=self.law.titles)
                for need, outcome in answers
                if outcome is not Outcome.NOT_APPLICABLE
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


def _open(prepared: PreparedRule, facts: Facts, kept: dict[Any, Any]) -> Exclusion | None:
    outcome = judge_rule(prepared.rule, facts, {}, kept).outcome
    if outcome not in _OPEN:
        return None
    return Exclusion(rule=prepared.rule, outcome=outcome, basis=prepared.basis, facts=facts)


def _distance(judged: JudgedStandard) -> tuple[int, int, int]:
    order = {Outcome.MET: 0, Outcome.UNKNOWN: 1}
    return order.get(judged.outcome or Outcome.NOT_MET, 2), len(judged.missing), len(judged.not_known)


def _outcome(
    computed: list[JudgedStandard], exclusions: tuple[Exclusion, ...], *, is_law_known: bool
) -> StandingOutcome:
    if any(each.outcome is Outcome.NOT_MET for each in exclusions):
        return "excluded"
    if not computed or not is_law_known:
        return "unknown"
    best = computed[0]
    if best.outcome is Outcome.MET:
        return "unknown" if exclusions else "now"
    if best.outcome is Outcome.UNKNOWN:
        return "unknown"
    return "one-step" if any(each.is_one_step for each in computed) else "not-yet"
