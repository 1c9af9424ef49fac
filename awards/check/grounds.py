"""On what a finding rests: the clauses behind what was read that hold on the day, and how far they were compared."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from awards.check import subjects
from awards.check.case import Case
from awards.citation import Basis
from awards.rulebook.compiled import Read
from awards.rulebook.instrument import as_amended
from awards.rulebook.rule import Rule, Subject

_PARAMETER = "parameter."
Cited = Callable[[Subject, Read], tuple[Basis, ...]]
"""What a finding about the subject cites, of which this was read. Whoever asks keeps both until the last is asked."""


class Grounds:
    """The citations of one run."""

    def __init__(self, case: Case) -> None:
        self.parameters = case.programme.parameters
        self.register, self.on = case.in_force.instruments, case.in_force.on
        self.sources = subjects.sources(case)
        self._known: dict[tuple[Any, ...], tuple[Basis, ...]] = {}

    def behind(self, rule: Rule) -> Cited:
        """The programme's clauses behind what a finding of the rule has read, then the forms' and the rule's own that
        hold."""
        known: dict[tuple[int, int], tuple[Basis, ...]] = {}

        def cited(subject: Subject, read: Read) -> tuple[Basis, ...]:
            sources = subject.sources
            key = id(read), id(sources) if sources else 0
            found = known.get(key)
            if found is None:
                found = known[key] = self._cited(rule, tuple(read), [sources[name] for name in read if name in sources])
            return found

        return cited

    def _cited(self, rule: Rule, names: tuple[str, ...], own: Sequence[Basis]) -> tuple[Basis, ...]:
        """The same tuple for the same names and clauses: whoever writes it down does so once."""
        key = (rule.code, names, *map(id, own))  # the case holds the citations: no two share an identity
        if key not in self._known:
            found = (*self._programme(names), *map(self._as_amended, self._holding((*own, *rule.basis))))
            self._known[key] = tuple(dict.fromkeys(found))
        return self._known[key]

    def _programme(self, names: Iterable[str]) -> Iterator[Basis]:
        for name in names:
            parameter = self.parameters.get(name.removeprefix(_PARAMETER)) if name.startswith(_PARAMETER) else None
            if parameter:
                yield parameter.basis
            elif name in self.sources:
                yield self.sources[name]

    def _holding(self, bases: Sequence[Basis]) -> Sequence[Basis]:
        """A law that is not in force on the day is no ground, unless no other is given."""
        known = self.register
        holding = [
            each for each in bases if each.instrument not in known or known[each.instrument].in_force_on(self.on)
        ]
        return holding or bases

    def _as_amended(self, basis: Basis) -> Basis:
        """A clause that was compared, but not with an amendment in force that nobody has read, is not compared."""
        return as_amended(basis, self.register, self.on)
