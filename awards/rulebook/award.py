"""A title or commendation as the law sets it over the years, before a day is chosen."""

import datetime as dt
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Literal, TypeVar

from msgspec import Struct

from awards.citation import Basis
from awards.model import Kind, Route
from awards.rulebook.rule import Example
from awards.rulebook.validity import DatedValue

AwardType = Literal["title", "commendation"]
AwardLevel = Literal["base", "ministry", "government", "president"]
VoteBase = Literal["total_members", "present", "present_plus_written"]
Data = Mapping[str, Any]


Value = TypeVar("Value", bound=DatedValue)


def holding(values: Iterable[Value], on: dt.date) -> tuple[Value, ...]:
    """Those in force on the day."""
    return tuple(value for value in values if value.holds_on(on))


class AwardStandard(DatedValue, frozen=True, kw_only=True):
    """One of the alternative conditions. `require` is what can be computed, None for nothing.

    `attested` is what the council has to see for itself. `off` says why a draft is not applied.
    """

    id: str
    kind: Kind
    text: str
    basis: Basis
    route: Route | None = None
    require: Mapping[str, Any] | None = None
    attested: str = ""
    off: str = ""
    examples: tuple[Example, ...] = ()
    line: int = 0


class Decider(DatedValue, frozen=True, kw_only=True):
    """Who decides the award."""

    value: str
    basis: Basis


class AwardVote(DatedValue, frozen=True, kw_only=True):
    """The council's vote: the share that is needed, of whom; `secret` is None where the law is silent."""

    at_least: Fraction
    base: VoteBase
    basis: Basis
    secret: bool | None = None
    kind: Kind | None = None


class AwardQuota(DatedValue, frozen=True, kw_only=True):
    """A cap: `share` of those who hold the award `of`, or words alone."""

    text: str
    basis: Basis
    share: Fraction | None = None
    of: str | None = None
    kind: Kind | None = None


class AwardDocument(Struct, frozen=True, kw_only=True):
    """A part of the award's dossier; `forms` by kind of nominee, or under "any"."""

    id: str
    title: str
    forms: Mapping[str, str]
    when: str = ""


class AwardDossier(DatedValue, frozen=True, kw_only=True):
    """What is handed in: how many sets, whether with electronic files, which papers."""

    basis: Basis
    copies: int | None = None
    electronic: bool | None = None
    route: Route | None = None
    documents: tuple[AwardDocument, ...] = ()


class AwardLimit(DatedValue, frozen=True, kw_only=True):
    """A time limit of the procedure."""

    id: str
    text: str
    days: int
    working: bool
    basis: Basis


class AwardLaw(Struct, frozen=True, kw_only=True):
    """One file of rules/awards. `names` are other writings of the title; `leads_to` the next steps."""

    id: str
    title: str
    names: tuple[str, ...]
    type: AwardType | None
    level: AwardLevel | None
    kinds: tuple[Kind, ...]
    leads_to: tuple[str, ...]
    decided_by: tuple[Decider, ...]
    standards: tuple[AwardStandard, ...]
    vote: tuple[AwardVote, ...]
    quota: tuple[AwardQuota, ...]
    dossier: tuple[AwardDossier, ...]
    limits: tuple[AwardLimit, ...]

    def standards_on(self, on: dt.date, kind: Kind) -> tuple[AwardStandard, ...]:
        """The conditions of this kind that are applied on the day; any one of them is enough."""
        return tuple(each for each in holding(self.standards, on) if each.kind == kind and not each.off)

    def drafts(self, kind: Kind) -> tuple[AwardStandard, ...]:
        """Conditions that are known but switched off, whatever the day."""
        return tuple(each for each in self.standards if each.kind == kind and each.off)


def award_law(data: Data) -> AwardLaw:
    """The award in a file's data."""
    made: dict[str, type[Any]] = {
        "standards": AwardStandard,
        "decided_by": Decider,
        "vote": AwardVote,
        "quota": AwardQuota,
        "limits": AwardLimit,
    }
    rows = {key: tuple(kind(**each) for each in data[key]) for key, kind in made.items()}
    dossiers = tuple(AwardDossier(**{**each, "documents": _documents(each)}) for each in data["dossier"])
    return AwardLaw(**{**data, **rows, "dossier": dossiers})


def _documents(dossier: Data) -> tuple[AwardDocument, ...]:
    return tuple(
        AwardDocument(id=each["id"], title=each["title"], forms=each["form"], when=each["when"])
        for each in dossier["documents"]
    )
