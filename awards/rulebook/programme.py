"""One award programme as its source document sets it: awards, criteria, dossier, calendar, quota."""

import datetime as dt
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from awards.citation import Basis, together
from awards.model import Dossier, Kind, Nominee, Route
from awards.rulebook.question import QuestionPage

REGISTRATION = "register-model"
RESULTS = "report-results"
"""Rows of the calendar that rules about a nominee's model and the proposal read."""


class Field(Struct, frozen=True, kw_only=True):
    """A lĩnh vực in which a model may be built; `contents` are its nội dung thi đua."""

    id: str
    title: str
    contents: tuple[str, ...]
    basis: Basis


class Criterion(Struct, frozen=True, kw_only=True):
    """A qualitative tiêu chí: attested with evidence, never computed. `role` narrows it (individuals)."""

    id: str
    kind: Kind
    title: str
    basis: Basis
    role: str | None = None


class Role(Struct, frozen=True, kw_only=True):
    """What a person may be; one person may hold several roles and answers for each."""

    id: str
    title: str
    basis: Basis


class DocumentSpec(Struct, frozen=True, kw_only=True):
    """One part of the dossier: which form, for whom, who signs, whether it is sealed.

    `forms` gives the form's id by nominee kind, or under "any". `confirmed_by` names the level
    that writes its confirmation under the report. `awards` and `routes` narrow it to those who are put
    forward for one of these awards, by one of these loại hình; empty means all. `if_any`: only where somebody
    has rows of this kind to list.
    """

    id: str
    title: str
    per_nominee: bool
    forms: Mapping[str, str]
    signed: tuple[str, ...]
    sealed: bool
    confirmed_by: str | None
    basis: Basis
    awards: tuple[str, ...] = ()
    routes: tuple[Route, ...] = ()
    if_any: Literal["initiatives"] | None = None

    def form_for(self, kind: Kind | None) -> str | None:
        return self.forms.get(kind or "any", self.forms.get("any"))


class Recipient(Struct, frozen=True, kw_only=True):
    """The body that a plan names, which ceased to exist on the day `until`; the plan's date stays."""

    name: str
    until: dt.date
    basis: Basis
    note: str = ""


class Deadline(Struct, frozen=True, kw_only=True):
    """A date that returns every year: `day` and `month`.

    The plan says "before" (trước ngày), or, `inclusive`, names the day itself (ngày 10/5). `next_year`: what is
    sent then is of the year before ("trước ngày 30/3 năm sau"). `recipient` is there when the body named in `to`
    no longer exists.
    """

    id: str
    title: str
    day: int
    month: int
    to: str
    basis: Basis
    inclusive: bool = False
    next_year: bool = False
    recipient: Recipient | None = None

    def in_year(self, year: int) -> dt.date:
        return dt.date(year, self.month, self.day)

    def last_day(self, year: int) -> dt.date:
        """The last day of the year's term that is still in time."""
        return self.in_year(year) - dt.timedelta(days=0 if self.inclusive else 1)

    def words(self) -> str:
        """ "trước ngày 12/3", or "ngày 10/5" where the plan names the day itself; "năm sau" where it says so."""
        day = f"{'ngày' if self.inclusive else 'trước ngày'} {self.day}/{self.month}"
        return f"{day} năm sau" if self.next_year else day

    def recipient_ended(self, day: dt.date) -> bool:
        """Whether the body that is to receive it no longer exists on the day."""
        return self.recipient is not None and self.recipient.until <= day


class Recurring(Struct, frozen=True, kw_only=True):
    """What is due again and again without a date in the plan: `when` repeats the plan's words ("định kỳ")."""

    id: str
    title: str
    when: str
    to: str
    basis: Basis
    recipient: Recipient | None = None


Stage = Literal["registration", "meeting", "report"]
STAGE_WORDS: Mapping[str, str] = {"registration": "đăng ký", "meeting": "phiên họp", "report": "báo cáo"}


class PaperSpec(Struct, frozen=True, kw_only=True):
    """A paper that the programme asks for outside the award dossier; `deadline` names a row of the calendar."""

    id: str
    title: str
    form: str
    stage: Stage
    deadline: str | None
    basis: Basis


class Task(Struct, frozen=True, kw_only=True):
    """A work that the plan sets: when, in the plan's words, and who does it."""

    id: str
    title: str
    when: str
    who: str
    basis: Basis


class Parameter(Struct, frozen=True, kw_only=True):
    """What differs from place to place (threshold, base, quorum). A share is an exact fraction."""

    id: str
    title: str
    value: Fraction | int | str | bool
    basis: Basis


class Quota(Struct, frozen=True, kw_only=True):
    set_by: str
    basis: Basis


class Standard(Struct, frozen=True, kw_only=True):
    """One of the law's alternative conditions (tiêu chuẩn) for an award, in our own words.

    `route` is the loại hình that it is for, None for every one. `reads` names what it reads of a nominee, as
    dossier.json calls it ("results", "initiatives"): what has to be asked before it can be judged.
    """

    kind: Kind
    text: str
    basis: Basis
    route: Route | None = None
    reads: frozenset[str] = frozenset()


class Award(Struct, frozen=True, kw_only=True):
    """A title or commendation that a programme gives: canonical wording, and who decides it.

    `standards` are those of the law in force on the day; any one of them is enough.
    """

    id: str
    title: str
    decided_by: str
    kinds: tuple[Kind, ...]
    basis: Basis
    standards: tuple[Standard, ...] = ()
    type: Literal["title", "commendation"] | None = None


class Programme(Struct, frozen=True, kw_only=True):
    """`first_year`..`last_year` is the period; every cited value is the one in force on the day asked for.

    A plan without an award dossier has no awards, no documents and no copies. `movement` is empty for a
    programme that is no phong trào. `has_model`: each nominee carries a model (mô hình).
    """

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
    questions: tuple[QuestionPage, ...] = ()
    """What is asked besides the questions of every dossier."""
    route: Route | None = None
    """The loại hình of every nominee that says no other."""
    school_year_from: str | None = None
    """The question of the dossier that says whether its year is a school year, where both occur."""
    movement_from: str | None = None
    """The question of the dossier whose answer names the movement, where each dossier has its own."""
    recurring: tuple[Recurring, ...] = ()
    papers: tuple[PaperSpec, ...] = ()
    tasks: tuple[Task, ...] = ()
    has_model: bool = False
    year_kind: Literal["calendar", "school"] = "calendar"
    grounds: tuple[str, ...] = ()
    """The căn cứ lines of the tờ trình, in order, each without its closing mark."""
    defaults: Mapping[str, Any] = field(default_factory=dict)
    """Values that the wizard proposes, by JSON Pointer into the dossier (addressee, recipients)."""
    unread: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The amendments in force that nobody has read, by the number of the instrument that they amend."""

    @property
    def asks_dossier(self) -> bool:
        """Whether there is an award dossier; a plan may set nothing but tasks, papers and dates."""
        return bool(self.documents)

    @property
    def only_year(self) -> int | None:
        """The year of a plan that is for one year alone."""
        return self.first_year if self.first_year == self.last_year else None

    @property
    def traits(self) -> frozenset[str]:
        """What the programme has: rules and forms ask for nothing else."""
        has = {
            "dossier": self.documents,
            "movement": self.movement,
            "models": self.has_model,
            "fields": self.fields,
            "roles": self.roles,
            "registration": any(each.id == REGISTRATION for each in self.calendar),
            "quota": self.quota,
        }
        return frozenset(name for name, value in has.items() if value)

    def clause(self, trait: str) -> Basis | None:
        """The clause by which the programme has one of its traits, as far as it names one."""
        registration = self.deadline(REGISTRATION)
        parts = {
            "dossier": self.documents,
            "models": (registration,) if registration else self.fields,
            "fields": self.fields,
            "roles": self.roles,
            "registration": (registration,) if registration else (),
            "quota": (self.quota,) if self.quota else (),
        }
        return together([each.basis for each in parts.get(trait, ())])

    def of_dossier(self, dossier: Dossier) -> "Programme":
        """The programme with the movement and the kind of year that the dossier names, as its papers print it."""
        named = dossier.answers.get(self.movement_from or "")
        movement = named.strip() if isinstance(named, str) else self.movement
        by_school_year = dossier.answers.get(self.school_year_from or "") is True
        return replace(self, movement=movement, year_kind="school" if by_school_year else self.year_kind)

    def award(self, award_id: str) -> Award | None:
        """The award that the programme gives under this id."""
        return next((each for each in self.awards if each.id == award_id), None)

    def route_of(self, nominee: Nominee) -> Route:
        """As the dossier says; else a title is for merit, and a commendation for the programme's movement, if any."""
        award = self.award(nominee.award)
        is_commendation = award is not None and award.type == "commendation"
        return nominee.route or self.route or ("thematic" if is_commendation and self.movement else "merit")

    def read_of(self, nominee: Nominee) -> frozenset[str]:
        """What the standards for the nominee's award read of it; the route itself where it is to be chosen."""
        award = self.award(nominee.award)
        if award is None:
            return frozenset()
        route = self.route_of(nominee)
        fitting = (each for each in award.standards if each.kind == nominee.kind and each.route in (None, route))
        is_open = award.type == "commendation" and not (self.movement or self.route)
        chosen = {"route"} if is_open else set()
        return frozenset(chosen).union(*(each.reads for each in fitting))

    def asks_for(self, spec: DocumentSpec, nominees: Iterable[Nominee]) -> bool:
        """Whether the dossier of these nominees needs the paper: it does unless the paper is for other awards only."""
        return not (spec.awards or spec.routes or spec.if_any) or any(self._is_for(spec, each) for each in nominees)

    def _is_for(self, spec: DocumentSpec, nominee: Nominee) -> bool:
        fits = not spec.awards or nominee.award in spec.awards
        has_rows = not spec.if_any or bool(getattr(nominee, spec.if_any))
        return fits and has_rows and (not spec.routes or self.route_of(nominee) in spec.routes)

    def reports_of(self, nominee: Nominee) -> tuple[str, ...]:
        """The forms of the papers that are written for this nominee alone."""
        own = (each for each in self.documents if each.per_nominee and self.asks_for(each, (nominee,)))
        return tuple(form for form in (each.form_for(nominee.kind) for each in own) if form)

    def holds_in(self, year: int) -> bool:
        """Whether the year lies in the programme's period."""
        return self.first_year <= year <= self.last_year

    def term(self, year: int | None) -> str:
        """The year as papers name it; the year of a school year is the one in which it ends."""
        if self.year_kind == "school":
            return f"năm học {year - 1}-{year}" if year else "năm học"
        return f"năm {year}" if year else "năm"

    def deadline(self, deadline_id: str | None) -> Deadline | None:
        return next((each for each in self.calendar if each.id == deadline_id), None)

    def criteria_for(self, kind: Kind | None, roles: tuple[str, ...]) -> tuple[Criterion, ...]:
        """The criteria that a nominee of this kind, holding these roles, answers for."""
        return tuple(c for c in self.criteria if c.kind == kind and (c.role is None or c.role in roles))
