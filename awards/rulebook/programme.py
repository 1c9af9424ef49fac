"""One award programme as its source document sets it: awards, criteria, dossier, calendar, quota."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from awards.citation import Basis
from awards.model import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A lĩnh vực in which a model may be built; `contents` are its nội dung thi đua."""

    id: str
    title: str
    contents: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """A qualitative tiêu chí: attested with evidence, never computed. `role` narrows it (individuals)."""

    id: str
    kind: Kind
    title: str
    basis: Basis
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a person may be; one person may hold several roles and answers for each."""

    id: str
    title: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSpec:
    """One part of the dossier: which form, for whom, who signs, whether it is sealed.

    `forms` gives the form's id by nominee kind, or under "any". `confirmed_by` names the level
    that writes its confirmation under the report.
    """

    id: str
    title: str
    per_nominee: bool
    forms: Mapping[str, str]
    signed: tuple[str, ...]
    sealed: bool
    confirmed_by: str | None
    basis: Basis

    def form_for(self, kind: Kind | None) -> str | None:
        return self.forms.get(kind or "any", self.forms.get("any"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A date that returns every year: `day` and `month`; the law says "before" (trước ngày)."""

    id: str
    title: str
    day: int
    month: int
    to: str
    basis: Basis

    def in_year(self, year: int) -> dt.date:
        return dt.date(year, self.month, self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """What differs from place to place (threshold, base, quorum). A share is an exact fraction."""

    id: str
    title: str
    value: Fraction | int | str | bool
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    set_by: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """One of the law's alternative conditions (tiêu chuẩn) for an award, in our own words."""

    kind: Kind
    text: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """A title or commendation that a programme gives: canonical wording, and who decides it.

    `standards` are those of the law in force on the day; any one of them is enough.
    """

    id: str
    title: str
    decided_by: str
    kinds: tuple[Kind, ...]
    basis: Basis
    standards: tuple[Standard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """`first_year`..`last_year` is the period; every cited value is the one in force on `on`."""

    id: str
    title: str
    movement: str
    issuer: str
    source: Basis
    first_year: int
    last_year: int
    awards: tuple[Award, ...]
    fields: tuple[Field, ...]
    roles: tuple[Role, ...]
    criteria: tuple[Criterion, ...]
    copies: int
    copies_basis: Basis
    originals_only: bool
    documents: tuple[DocumentSpec, ...]
    calendar: tuple[Deadline, ...]
    quota: Quota | None
    parameters: Mapping[str, Parameter]
    originals_basis: Basis | None = None
    grounds: tuple[str, ...] = ()
    """The căn cứ lines of the tờ trình, in order, each without its closing mark."""
    defaults: Mapping[str, Any] = field(default_factory=dict)
    """Values that the wizard proposes, by JSON Pointer into the dossier (addressee, recipients)."""

    def criteria_for(self, kind: Kind | None, roles: tuple[str, ...]) -> tuple[Criterion, ...]:
        """The criteria that a nominee of this kind, holding these roles, answers for."""
        return tuple(c for c in self.criteria if c.kind == kind and (c.role is None or c.role in roles))
