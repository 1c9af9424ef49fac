"""What is judged on one day: the standards and the exclusions in force, prepared once for any number of records."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from awards.citation import Basis
from awards.eligible.candidate import Reader
from awards.eligible.standing import JudgedStandard
from awards.model import Kind
from awards.rulebook.award import AwardLaw, AwardStandard, holding
from awards.rulebook.cited import cited
from awards.rulebook.generation import generation_on
from awards.rulebook.instrument import as_amended
from awards.rulebook.load import Rulebook
from awards.rulebook.notices import ended_decree
from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import judge
from awards.rulebook.rule import Rule

Predicate = Mapping[str, Any]
USED_ONCE = "eligibility.initiative-used-once"
AFTER_DISCIPLINE = "eligibility.counted-after-discipline"
_OF_AWARD = ("candidate.award", "candidate.route")


class Part(Struct, frozen=True):
    """One requirement, with a key under which its answer may be kept for the record; None when it may not."""

    written: Predicate
    key: str | None


class Prepared(Struct, frozen=True):
    standard: AwardStandard
    parts: tuple[Part, ...]
    basis: Basis


class PreparedRule(Struct, frozen=True):
    rule: Rule
    basis: tuple[Basis, ...]
    per_award: bool


class PreparedAward(Struct, frozen=True):
    """`exclusions` are those that ask about this award."""

    award: AwardLaw
    facts: Mapping[str, Any]
    standards: Mapping[Kind, tuple[Prepared, ...]]
    attested: Mapping[Kind, tuple[JudgedStandard, ...]]
    exclusions: tuple[PreparedRule, ...]
    decided_by: str


class Law:
    """The awards and rules in force on a day."""

    def __init__(self, rulebook: Rulebook, on: dt.date) -> None:
        self.on = on
        self._register = rulebook.instruments
        generation = generation_on(rulebook.generations, on)
        ended = generation is not None and ended_decree(self._register, generation, on) is not None
        self.facts: Mapping[str, Any] = {"candidate.law_holds": None if ended else True}
        self._same: dict[str, Mapping[str, Any]] = {}
        rules = [rule for rule in rulebook.common_rules_on(on) if rule.each == "candidate"]
        self._codes = {rule.code for rule in rules}
        prepared = [self._rule(rule) for rule in rules]
        self.exclusions = tuple(each for each in prepared if each.rule.severity == "error")
        self.remarks = tuple(each for each in prepared if each.rule.severity != "error")
        self.awards = tuple(self._award(award) for award in rulebook.awards.values())
        self.titles = {award.id: award.title for award in rulebook.awards.values()}
        self.reader = Reader(rulebook.awards)

    def _rule(self, rule: Rule) -> PreparedRule:
        written = json.dumps([rule.require, rule.applies], default=str)
        return PreparedRule(
            rule, cited(rule.basis, self._register, self.on), any(name in written for name in _OF_AWARD)
        )

    def _award(self, award: AwardLaw) -> PreparedAward:
        deciders = holding(award.decided_by, self.on)
        computed: dict[Kind, tuple[Prepared, ...]] = {}
        attested: dict[Kind, tuple[JudgedStandard, ...]] = {}
        for kind in award.kinds:
            standards = award.standards_on(self.on, kind)
            computed[kind] = tuple(self._standard(award, each) for each in standards if each.require is not None)
            attested[kind] = tuple(self._attested(each) for each in standards if each.require is None)
        facts = {
            "candidate.award": award.id,
            "candidate.award_title": award.title,
            "candidate.award_type": award.type,
            "candidate.award_level": award.level,
        }
        asked = tuple(each for each in self.exclusions if each.per_award and _may_apply(each.rule, facts))
        return PreparedAward(award, facts, computed, attested, asked, deciders[0].value if deciders else "")

    def _standard(self, award: AwardLaw, standard: AwardStandard) -> Prepared:
        parts = tuple(self._parts(award, standard.require or {}))
        return Prepared(standard, parts, as_amended(standard.basis, self._register, self.on))

    def _attested(self, standard: AwardStandard) -> JudgedStandard:
        basis = as_amended(standard.basis, self._register, self.on)
        return JudgedStandard(standard=standard, outcome=None, requirements=(), basis=basis)

    def _parts(self, award: AwardLaw, require: Predicate) -> Iterator[Part]:
        for each in _conjuncts(require):
            written = self._counted(award, each)
            text = json.dumps(written, sort_keys=True, default=str)
            yield Part(written, None if any(name in text for name in _OF_AWARD) else text)

    def _counted(self, award: AwardLaw, written: Any) -> Any:
        """The condition with what the rules of counting add: which initiatives serve, which years count."""
        if isinstance(written, list):
            return [self._counted(award, each) for each in written]
        if not isinstance(written, Mapping):
            return written
        inner = {key: self._counted(award, value) for key, value in written.items()}
        if written.get("of") == "record.initiatives" and USED_ONCE in self._codes and award.type:
            inner["where"] = self._one({**(inner.get("where") or {}), f"usable_for_{award.type}": True})
        if written.get("of") == "record.results" and AFTER_DISCIPLINE in self._codes:
            inner["where"] = self._one({**(inner.get("where") or {}), "counts": True})
        return self._one(inner)

    def _one(self, written: Mapping[str, Any]) -> Mapping[str, Any]:
        """The same conditions are one object, so that what was worked out for one serves the others."""
        return self._same.setdefault(json.dumps(written, sort_keys=True, default=str), written)


def _may_apply(rule: Rule, facts: Mapping[str, Any]) -> bool:
    """Whether the rule can be about this award: its `applies` is settled by the award alone, and not met, else yes."""
    if rule.applies is None:
        return True
    verdict = judge(rule.applies, facts, {})
    return verdict.outcome is not Outcome.NOT_MET or not verdict.read.keys() <= facts.keys()


def _conjuncts(require: Predicate) -> Iterator[Predicate]:
    ((name, arguments),) = require.items()
    if name == "all":
        for each in arguments:
            yield from _conjuncts(each)
    else:
        yield require
