"""On what a finding rests: the clauses behind what was read that hold on the day, and how far they were compared."""

from collections.abc import Iterable, Iterator, Sequence

from awards.check import subjects
from awards.check.case import Case
from awards.citation import Basis
from awards.rulebook.compiled import Read
from awards.rulebook.instrument import as_amended
from awards.rulebook.rule import Rule, Subject

_PARAMETER = "parameter."


class Grounds:
    """The citations of one run; the same rule over the same facts cites the same clauses."""

    def __init__(self, case: Case) -> None:
        self.parameters = case.programme.parameters
        self.register, self.on = case.in_force.instruments, case.in_force.on
        self.sources = subjects.sources(case)
        self._cited: dict[tuple[str, tuple[str, ...], tuple[int, ...]], tuple[Basis, ...]] = {}

    def of(self, rule: Rule, subject: Subject, read: Read) -> tuple[Basis, ...]:
        """The programme's clauses behind what was read, then the forms' and the rule's own that hold."""
        names = tuple(read)
        own = tuple([sources[name] for name in names if name in sources]) if (sources := subject.sources) else ()
        key = (rule.code, names, tuple(map(id, own)))  # the case holds the citations: no two share an identity
        if key not in self._cited:
            found = (*self._programme(names), *map(self._as_amended, self._holding((*own, *rule.basis))))
            self._cited[key] = tuple(dict.fromkeys(found))
        return self._cited[key]

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
