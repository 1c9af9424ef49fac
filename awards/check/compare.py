"""What changes for one dossier between two days: its findings, forms, settings and the awards' standards."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, Literal, TypeVar, cast

from msgspec import Struct

from awards.check.finding import Finding, Result
from awards.citation import Basis
from awards.formbook.load import Formbook, UnknownForm
from awards.model import Kind
from awards.rulebook.load import InForce
from awards.rulebook.programme import Parameter, Standard
from awards.text import short_date

Change = Literal["appears", "disappears", "changes"]
Thing = TypeVar("Thing")
_THRESHOLDS = ("at_least", "more_than", "at_most", "equals")


class Side(Struct, frozen=True, kw_only=True):
    """One of the two days: what the checks found, and the law that they were made with."""

    result: Result
    in_force: InForce


class Difference(Struct, Generic[Thing], frozen=True, kw_only=True):
    """One thing on the first day and on the second; None where it is not there. `what` of it is different."""

    before: Thing | None
    after: Thing | None
    what: tuple[str, ...] = ()

    @property
    def change(self) -> Change:
        if self.before is None:
            return "appears"
        return "disappears" if self.after is None else "changes"

    @property
    def told(self) -> Thing:
        """The thing as it is last known."""
        return cast(Thing, self.before if self.after is None else self.after)


class FormUse(Struct, frozen=True, kw_only=True):
    """The form on which a document is made, for one kind of nominee ("any" for all)."""

    document: str
    title: str
    kind: str
    form: str
    number: str
    instrument: str


class StandardUse(Struct, frozen=True, kw_only=True):
    """A standard of an award that the dossier asks for."""

    award: str
    title: str
    kind: Kind
    text: str
    basis: Basis


class Comparison(Struct, frozen=True, kw_only=True):
    """Everything that is not the same on both days; `is_same` when nothing is."""

    before: Side
    after: Side
    findings: tuple[Difference[Finding], ...]
    forms: tuple[Difference[FormUse], ...]
    parameters: tuple[Difference[Parameter], ...]
    standards: tuple[Difference[StandardUse], ...]

    @property
    def is_one_day(self) -> bool:
        """Whether a day is compared with itself."""
        return self.before.result.on == self.after.result.on

    @property
    def is_same(self) -> bool:
        return not (self.findings or self.forms or self.parameters or self.standards)


def compare(before: Side, after: Side, formbook: Formbook, *, awards: Iterable[str] = ()) -> Comparison:
    """What changes from the one day to the other; of the standards, those of `awards`, else of all that are offered."""
    asked = frozenset(awards)
    return Comparison(
        before=before,
        after=after,
        findings=tuple(_findings(before.result, after.result)),
        forms=_by_key(
            _forms(before, formbook), _forms(after, formbook), lambda use: (use.document, use.kind), _of_form
        ),
        parameters=_by_key(_parameters(before), _parameters(after), lambda each: each.id, _of_parameter),
        standards=_by_key(_standards(before, asked), _standards(after, asked), _standard_key, _of_standard),
    )


def _by_key(
    before: Iterable[Thing],
    after: Iterable[Thing],
    key: Callable[[Thing], object],
    what: Callable[[Thing, Thing], tuple[str, ...]],
) -> tuple[Difference[Thing], ...]:
    """The differences of things that are the same thing on both days when their keys are."""
    old, new = {key(each): each for each in before}, {key(each): each for each in after}
    found = []
    for name in dict.fromkeys((*old, *new)):
        one, other = old.get(name), new.get(name)
        told = what(one, other) if one is not None and other is not None else ()
        if one is None or other is None or told:
            found.append(Difference(before=one, after=other, what=told))
    return tuple(found)


def _findings(before: Result, after: Result) -> Iterator[Difference[Finding]]:
    """Those of the second day in their order, each before those of its place that are gone."""
    old, new = _grouped(before), _grouped(after)
    for place in dict.fromkeys((*new, *old)):
        gone, come = _without_the_same(old.get(place, []), new.get(place, []), (before.on, after.on))
        pairs = zip(gone, come, strict=True) if len(gone) == len(come) else _of_one_ground(gone, come)
        for one, other in pairs:
            told = _what(one, other, before.on, after.on) if one and other else ()
            yield Difference(before=one, after=other, what=told)


def _of_one_ground(
    gone: list[Finding], come: list[Finding]
) -> Iterator[tuple[Finding | None, Finding] | tuple[Finding, None]]:
    """More on one day than on the other: a pair is what alone rests on the same first clause on both."""
    old, new = _by_ground(gone), _by_ground(come)
    left = list(gone)
    for other in come:
        same = old.get(other.basis[:1], [])
        one = same[0] if len(same) == len(new[other.basis[:1]]) == 1 else None
        if one is not None:
            left.remove(one)
        yield one, other
    yield from ((one, None) for one in left)


def _by_ground(findings: Iterable[Finding]) -> dict[tuple[Basis, ...], list[Finding]]:
    groups: dict[tuple[Basis, ...], list[Finding]] = defaultdict(list)
    for each in findings:
        groups[each.basis[:1]].append(each)
    return groups


def _without_the_same(
    old: list[Finding], new: list[Finding], days: tuple[dt.date, dt.date]
) -> tuple[list[Finding], list[Finding]]:
    """What one day tells and the other does not, each finding taken off once."""
    gone, come = [], list(new)
    for one in old:
        same = next((other for other in come if not _what(one, other, *days)), None)
        if same is None:
            gone.append(one)
        else:
            come.remove(same)
    return gone, come


def _grouped(result: Result) -> dict[tuple[str, str, str], list[Finding]]:
    """The open findings by code, subject and place: several papers may be told at one place."""
    groups: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in result.open:
        groups[finding.code, finding.subject, finding.at].append(finding)
    return groups


def _what(one: Finding, other: Finding, before: dt.date, after: dt.date) -> tuple[str, ...]:
    """What is different; a message that only names the day itself is the same."""
    different = {
        "outcome": one.outcome is not other.outcome,
        "severity": one.severity != other.severity,
        "threshold": _thresholds(one) != _thresholds(other),
        "basis": one.basis != other.basis,
        "words": one.message != other.message
        and one.message.replace(short_date(before), "") != other.message.replace(short_date(after), ""),
    }
    return tuple(name for name, is_different in different.items() if is_different)


def _thresholds(finding: Finding) -> Mapping[str, object]:
    asked = finding.read.items()
    return {name: value for name, value in asked if name in _THRESHOLDS or name.startswith("parameter.")}


def _forms(side: Side, formbook: Formbook) -> Iterator[FormUse]:
    for spec in side.in_force.programme.documents:
        for kind, form in spec.forms.items():
            number, instrument = _known(formbook, form)
            yield FormUse(
                document=spec.id, title=spec.title, kind=kind, form=form, number=number, instrument=instrument
            )


def _known(formbook: Formbook, form_id: str) -> tuple[str, str]:
    try:
        form = formbook.form(form_id)
    except UnknownForm:
        return "", ""
    return form.number or "", form.instrument or ""


def _of_form(one: FormUse, other: FormUse) -> tuple[str, ...]:
    names = ("title", "form", "number", "instrument")
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))


def _parameters(side: Side) -> Iterable[Parameter]:
    return side.in_force.programme.parameters.values()


def _of_parameter(one: Parameter, other: Parameter) -> tuple[str, ...]:
    return tuple(name for name in ("value", "basis") if getattr(one, name) != getattr(other, name))


def _standards(side: Side, asked: frozenset[str]) -> Iterator[StandardUse]:
    for award in side.in_force.programme.awards:
        if not asked or award.id in asked:
            yield from (_use(award.id, award.title, standard) for standard in award.standards)


def _use(award: str, title: str, standard: Standard) -> StandardUse:
    return StandardUse(award=award, title=title, kind=standard.kind, text=standard.text, basis=standard.basis)


def _standard_key(use: StandardUse) -> object:
    return use.award, use.kind, use.text


def _of_standard(one: StandardUse, other: StandardUse) -> tuple[str, ...]:
    return ("basis",) if one.basis != other.basis else ()
