"""What the templates may print: the dossier's own parts, and the words that a clerk makes of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from awards.documents import party, recognised
from awards.documents.grouping import Line, by_authority, by_award
from awards.documents.printed import DOTS, Gap, Kept
from awards.documents.wording import capacity, first_upper, listed, share
from awards.formbook.form import Form, Question
from awards.model import (
    ROLE_WORDS,
    ROUTE_WORDS,
    Attestation,
    AwardRecord,
    Counts,
    Dossier,
    Member,
    Nominee,
    Person,
)
from awards.rulebook.programme import Programme
from awards.text import parse_date, short_date

_HAND_LINES = {"long": 4, "table": 1}
_WORDS = ("text", "long", "time", "date")
_TYPES = {"title": "danh hiệu thi đua", "commendation": "hình thức khen thưởng"}
_MOST_NAMED = 3
_METHODS = {"secret-ballot": "bỏ phiếu kín", "show-of-hands": "giơ tay"}

SHARED = (
    "unit council session proposal programme year term method signing awards counts found considered collectives "
    "individuals discussed members total present_count chair secretary recipients by_award by_authority routes "
    "all_initiatives chief_counter counting_secretary"
)
OF_NOMINEE = "nominee award answers attested titles commendations initiatives is_unit is_head"
NAMES = frozenset(f"{SHARED} {OF_NOMINEE}".split())
"""Every name that a template may use; those of a nominee in its report only."""


class Attendance(Struct, frozen=True, kw_only=True):
    name: str
    title: str
    role: str
    state: str


class Honour(Struct, frozen=True, kw_only=True):
    """One row of the tables of titles and commendations already held."""

    year: int | None
    title: str
    paper: str


class Attested(Struct, frozen=True, kw_only=True):
    """One criterion that the nominee answers for, and what was achieved."""

    criterion: str
    evidence: str


def shared(dossier: Dossier, programme: Programme) -> dict[str, Any]:
    """The values of every document of the set."""
    programme = programme.of_dossier(dossier)
    voting = [member for member in dossier.council.members if member.voting]
    present = None if dossier.session.present is None else {_key(name) for name in dossier.session.present}
    counted = "thành viên" if dossier.session.method == "show-of-hands" else "phiếu"
    lines = {each.id: _line(each, programme, _tally(each, len(voting), counted)) for each in dossier.nominees}
    discussed = dossier.nominees if dossier.session.nominees is None else _chosen(dossier, dossier.session.nominees)
    proposal = dossier.proposal
    proposed = dossier.nominees if proposal.nominees is None else _chosen(dossier, proposal.nominees)
    return {
        "unit": dossier.unit,
        "council": dossier.council,
        "session": dossier.session,
        "proposal": proposal,
        "programme": programme,
        "year": dossier.year,
        "term": _term(dossier, programme),
        "method": _METHODS.get(dossier.session.method or "", ""),
        "signing": _signing(dossier),
        "awards": _awards(dossier.nominees, programme),
        "counts": _counts(proposal.counts, proposed),
        "found": _counts(Counts(), dossier.nominees),
        "considered": _counts(Counts(), discussed),
        "collectives": [lines[each.id] for each in dossier.nominees if each.kind == "collective"],
        "individuals": [lines[each.id] for each in dossier.nominees if each.kind == "individual"],
        "discussed": [lines[each.id] for each in in_order(discussed)],
        "members": [_attendance(member, present) for member in voting],
        "total": len(voting) or None,
        "present_count": None if present is None else sum(_key(member.name) in present for member in voting),
        "chair": _presiding(voting, present),
        "recipients": listed(proposal.recipients),
        "secretary": next((m for m in dossier.council.members if m.role == "secretary"), Person()),
        "by_award": by_award(in_order(discussed), programme, lines),
        "by_authority": by_authority(by_award(in_order(proposed), programme, lines)),
        "routes": [title for route, title in ROUTE_WORDS.items() if any(each.route == route for each in proposed)],
        "all_initiatives": recognised.of_all(in_order(proposed)),
        "chief_counter": _counter(dossier, "trưởng ban"),
        "counting_secretary": _counter(dossier, "thư ký"),
    }


def _term(dossier: Dossier, programme: Programme) -> str:
    """The year as the papers name it; dots to write it in where it is not known."""
    return programme.term(dossier.year) if dossier.year else f"{programme.term(None)} {DOTS}"


def _counter(dossier: Dossier, title: str) -> Person:
    """Who of those that counted the ballots had this part."""
    return next((each for each in dossier.session.counters if each.title.strip().casefold() == title), Person())


def _signing(dossier: Dossier) -> tuple[str, ...]:
    signer, unit = dossier.proposal.signer, dossier.unit
    return party.capacity(signer, unit) if party.of_party(unit) else capacity(signer, unit.head.title)


def of_nominee(nominee: Nominee, form: Form, dossier: Dossier, programme: Programme) -> dict[str, Any]:
    """The values of one nominee's report."""
    return {
        "nominee": nominee,
        "award": _award_title(nominee.award, programme),
        "answers": {question.id.replace("-", "_"): _answer(question, nominee) for question in form.questions()},
        "attested": _attested(nominee, programme),
        "titles": _honours(nominee.history, titles=True),
        "commendations": _honours(nominee.history, titles=False),
        "initiatives": recognised.of_one(nominee),
        "is_unit": _key(nominee.name) == _key(dossier.unit.name),
        "is_head": _key(nominee.name) == _key(dossier.unit.head.name),
    }


def of_paper(form: Form, answers: Mapping[str, Any]) -> dict[str, Any]:
    """The values of one paper outside the award dossier, from what was answered for it."""
    asked = {question.id: answers.get(question.at.lstrip("/")) for question in form.questions()}
    return {"answers": {q.id.replace("-", "_"): _as_printed(q, asked[q.id]) for q in form.questions()}}


def in_order(nominees: Iterable[Nominee]) -> list[Nominee]:
    """Collectives, then individuals, each in the dossier's order: as lists and packs name them."""
    return sorted(nominees, key=lambda nominee: nominee.kind != "collective")


def _chosen(dossier: Dossier, ids: Sequence[str]) -> tuple[Nominee, ...]:
    return tuple(nominee for nominee in dossier.nominees if nominee.id in ids)


def _counts(stated: Counts, nominees: Iterable[Nominee]) -> Counts:
    """The numbers that a paper states, else those of its nominees."""
    kinds = [nominee.kind for nominee in nominees]
    return Counts(
        collective=kinds.count("collective") if stated.collective is None else stated.collective,
        individual=kinds.count("individual") if stated.individual is None else stated.individual,
    )


def _tally(nominee: Nominee, members: int, counted: str) -> str:
    """The votes in favour and their share of all members, whoever was there."""
    in_favour = nominee.votes.in_favour
    if in_favour is None or not members:
        return ""
    return f"{in_favour}/{members} {counted},\nđạt {share(in_favour, members)}"


def _line(nominee: Nominee, programme: Programme, tally: str) -> Line:
    return Line(
        kind=nominee.kind,
        name=Kept(nominee.name) if nominee.kind == "individual" else nominee.name,
        title=nominee.title,
        workplace=nominee.workplace,
        model=nominee.model,
        field=_field_title(nominee.field, programme),
        award=_award_title(nominee.award, programme),
        against=nominee.votes.against,
        tally=tally,
    )


def _field_title(field_id: str, programme: Programme) -> str:
    """The field as it stands in a column that is headed by this word itself."""
    title = next((each.title for each in programme.fields if each.id == field_id), "")
    return first_upper(title.removeprefix("Lĩnh vực "))


def _award_title(award_id: str, programme: Programme) -> str:
    return next((each.title for each in programme.awards if each.id == award_id), "")


def _awards(nominees: Iterable[Nominee], programme: Programme) -> str:
    """The awards that the nominees are proposed for, each once; before there are any, the programme's.

    Too many to name are told by what they are: the paper's own table names each.
    """
    wanted = {nominee.award for nominee in nominees}
    named = [each for each in programme.awards if each.id in wanted or not wanted]
    if len(named) <= _MOST_NAMED:
        return ", ".join(each.title for each in named)
    types = [words for key, words in _TYPES.items() if any(each.type == key for each in named)]
    return " và ".join(types)


def _attendance(member: Member, present: set[str] | None) -> Attendance:
    state = "" if present is None else "Có mặt" if _key(member.name) in present else "Vắng mặt"
    role = ROLE_WORDS.get(member.role or "", "")
    return Attendance(name=Kept(member.name), title=member.title, role=role, state=state)


def _presiding(voting: Sequence[Member], present: set[str] | None) -> Member:
    """The chair, or the vice-chair who is there when the chair is not."""
    for role in ("chair", "vice-chair"):
        for member in voting:
            if member.role == role and (present is None or _key(member.name) in present):
                return member
    return Member()


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _answer(question: Question, nominee: Nominee) -> Any:
    """A nominee's answer as its report prints it."""
    if question.at.startswith("/answers/"):
        value = nominee.answers.get(question.at.removeprefix("/answers/"))
    else:
        value = getattr(nominee, question.at.lstrip("/"), None)
    return _as_printed(question, value)


def _as_printed(question: Question, value: Any) -> Any:
    """An answer as it is printed; an unanswered question leaves room to write by hand."""
    if value is None or value == "":
        return Gap(_HAND_LINES.get(question.type, 1))
    if question.columns or question.type in ("lines", "choices"):
        return _rows(question, value)
    return _cell(question, value)


def _rows(question: Question, value: Any) -> Any:
    """The rows of an answer. What is no row is a finding; where no row is left there is room, not "none"."""
    held = value if isinstance(value, list | tuple) else (value,)
    if question.columns:
        rows: list[Any] = [_row(question, row) for row in held if isinstance(row, Mapping)]
    else:
        rows = [_cell(question, each) for each in held if not isinstance(each, Mapping)]
    return rows if rows or not held else Gap(_HAND_LINES.get(question.type, 1))


def _row(question: Question, row: Mapping[str, Any]) -> dict[str, Any]:
    return {column.id.replace("-", "_"): _cell(column, row.get(column.id)) for column in question.columns}


def _cell(question: Question, value: Any) -> Any:
    if question.type == "date" and isinstance(value, str):
        return parse_date(value) or value
    if isinstance(value, list | tuple | Mapping) or (isinstance(value, bool) and question.type != "yesno"):
        return Gap(_HAND_LINES.get(question.type, 1))
    if question.type == "number" and isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    if question.type == "choice":
        return next((choice.label for choice in question.choices if choice.value == value), str(value or ""))
    return str(value) if question.type in _WORDS and isinstance(value, int) else value


def _attested(nominee: Nominee, programme: Programme) -> list[Attested]:
    """The criteria that have evidence; what is missing is a finding, not a row."""
    asked = programme.criteria_for(nominee.kind, nominee.roles)
    given = ((each.title, nominee.criteria.get(each.id, Attestation()).evidence) for each in asked)
    return [Attested(criterion=title, evidence=evidence) for title, evidence in given if evidence.strip()]


def _honours(history: Sequence[AwardRecord] | None, *, titles: bool) -> list[Honour] | None:
    """None when nobody has said whether there are any; a record of no type stands with the commendations."""
    if history is None:
        return None
    return [_honour(record) for record in history if (record.type == "title") == titles]


def _honour(record: AwardRecord) -> Honour:
    day = short_date(record.date) if record.date else "……"
    paper = f"Quyết định số {record.decision or '……'} ngày {day} của {record.authority or '……'}"
    title = f"{record.title}\n({record.achievement})" if record.achievement else record.title
    return Honour(year=record.year, title=title, paper=paper)
