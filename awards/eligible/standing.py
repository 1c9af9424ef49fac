"""How a candidate stands towards one award: what is met, what is missing, what is not known."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import Struct

from awards.citation import Basis
from awards.eligible import wording
from awards.model import Kind
from awards.rulebook.award import AwardLaw, AwardStandard
from awards.rulebook.messages import fill
from awards.rulebook.outcome import Outcome
from awards.rulebook.rule import Rule
from awards.rulebook.vocabulary import FACTS

StandingOutcome = Literal["now", "one-step", "unknown", "not-yet", "excluded"]
OUTCOMES: tuple[StandingOutcome, ...] = ("now", "one-step", "unknown", "not-yet", "excluded")
Facts = Mapping[str, Any]


def _places(facts: tuple[str, ...]) -> tuple[str, ...]:
    found = (place for name in facts for place in FACTS["candidate"][name].at.split())
    return tuple(dict.fromkeys(found))


class Requirement(Struct, frozen=True, kw_only=True):
    """One part of a standard. `need` is the predicate that this part is; its words are made when asked for."""

    need: wording.Need
    outcome: Outcome
    facts: Facts
    titles: Mapping[str, str]

    @property
    def words(self) -> str:
        """What is asked for."""
        return wording.needed(self.need, self.facts, self.titles)

    @property
    def found(self) -> str:
        """What there is instead, or ""."""
        return wording.found(self.need, self.facts)

    @property
    def unknown(self) -> str:
        """What has to be written down before this can be decided, or ""."""
        return wording.not_known(self.need, self.facts) if self.outcome is Outcome.UNKNOWN else ""

    @property
    def entered_at(self) -> tuple[str, ...]:
        """Where in a record that is written down ("/history")."""
        return (
            _places(wording.open_facts(wording.own_part(self.need), self.facts))
            if self.outcome is Outcome.UNKNOWN
            else ()
        )


def is_one_step(answers: Sequence[tuple[wording.Need, Outcome]], facts: Facts) -> bool:
    """Whether one thing alone is missing, and of that one: a year, a title, an initiative.

    An award after which years of work have to follow is as far away as those years.
    """
    outcomes = [outcome for _, outcome in answers]
    if outcomes.count(Outcome.NOT_MET) != 1 or Outcome.UNKNOWN in outcomes:
        return False
    return wording.lacking(answers[outcomes.index(Outcome.NOT_MET)][0], facts) == 1


class JudgedStandard(Struct, frozen=True, kw_only=True):
    """`requirements` is empty for a standard that the council attests as a whole."""

    standard: AwardStandard
    outcome: Outcome | None
    requirements: tuple[Requirement, ...]
    basis: Basis

    @property
    def missing(self) -> tuple[Requirement, ...]:
        return tuple(each for each in self.requirements if each.outcome is Outcome.NOT_MET)

    @property
    def not_known(self) -> tuple[Requirement, ...]:
        return tuple(each for each in self.requirements if each.outcome is Outcome.UNKNOWN)

    @property
    def is_one_step(self) -> bool:
        """Whether one thing alone is missing."""
        facts = self.requirements[0].facts if self.requirements else {}
        return is_one_step([(each.need, each.outcome) for each in self.requirements], facts)


class Exclusion(Struct, frozen=True, kw_only=True):
    """A rule that forbids the proposal, or that cannot be answered yet."""

    rule: Rule
    outcome: Outcome
    basis: tuple[Basis, ...]
    facts: Facts

    @property
    def words(self) -> str:
        template = self.rule.message if self.outcome is Outcome.NOT_MET else self.rule.unknown
        return fill(template, self.facts, {})

    @property
    def entered_at(self) -> tuple[str, ...]:
        """Where in a record the answer is written down; nowhere when it is answered."""
        if self.outcome is not Outcome.UNKNOWN:
            return ()
        return _places(wording.open_facts([self.rule.applies, self.rule.require], self.facts))


class Remark(Struct, frozen=True, kw_only=True):
    """How something was counted for this candidate, and by which clause."""

    rule: Rule
    basis: tuple[Basis, ...]

    @property
    def words(self) -> str:
        return self.rule.message


class Standing(Struct, frozen=True, kw_only=True):
    """`standards` are those that can be computed, the nearest first; `attested` the council has to see to.

    `decided_by` is empty where nobody is known.
    """

    award: AwardLaw
    kind: Kind
    outcome: StandingOutcome
    standards: tuple[JudgedStandard, ...]
    attested: tuple[JudgedStandard, ...]
    exclusions: tuple[Exclusion, ...]
    remarks: tuple[Remark, ...]
    decided_by: str

    @property
    def best(self) -> JudgedStandard | None:
        """The standard that is met, or the nearest to it."""
        return self.standards[0] if self.standards else None
