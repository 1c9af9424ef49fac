"""What a programme asks of its own, who is on the list for which award, and what each of them has behind it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from awards.check.case import Case
from awards.content.tree import everything_in
from awards.model import Nominee
from awards.rulebook.question import Asked
from awards.rulebook.questions import DUE, DUE_NEXT, NOMINEES, PREFIX
from awards.text import parse_date

if TYPE_CHECKING:
    from awards.eligible.candidate import Reader

_PAST = {
    "past.history": "record.history",
    "past.initiatives": "record.initiatives",
    "past.results": "record.results",
    "past.months_worked": "candidate.months_worked",
    "past.years_existing": "candidate.years_existing",
}


def facts(case: Case) -> dict[str, Any]:
    """The answers about the dossier, the list of nominees with what is asked of each, and the days of the calendar."""
    return {
        **_answers(case, "dossier", case.dossier.answers),
        NOMINEES: tuple(_row(case, each) for each in case.dossier.nominees),
        "dossier.previous_year": None if case.dossier.year is None else case.dossier.year - 1,
        "dossier.sent": case.dossier.received or case.dossier.proposal.date,
        **_due(case),
    }


def _row(case: Case, nominee: Nominee) -> dict[str, Any]:
    own = _answers(case, "nominee", nominee.answers)
    return {
        "award": nominee.award or None,
        "kind": nominee.kind,
        "route": case.programme.route_of(nominee),
        **{name.removeprefix(PREFIX): value for name, value in own.items()},
    }


def _due(case: Case) -> dict[str, dt.date]:
    """Each fixed day of the calendar in the dossier's year, and in the next."""
    year = case.dossier.year
    if year is None or not dt.MINYEAR <= year < dt.MAXYEAR:
        return {}
    calendar = case.programme.calendar
    this = {DUE + each.id: each.last_day(year) + dt.timedelta(days=1) for each in calendar}
    return this | {DUE_NEXT + each.id: each.last_day(year + 1) + dt.timedelta(days=1) for each in calendar}


def past(case: Case) -> "Reader | None":
    """What reads the records of nominees; None where no rule asks what they have behind them."""
    book, year = case.in_force.source, case.dossier.year
    if book is None or year is None or not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    rules = (rule for rule in case.in_force.rules if rule.each == "nominee")
    wanted = any(not _PAST.keys().isdisjoint(_named([rule.require, rule.applies])) for rule in rules)
    if not wanted:
        return None
    from awards.eligible.candidate import Reader

    return Reader(book.awards)


def nominee_facts(case: Case, nominee: Nominee, reader: "Reader | None") -> dict[str, Any]:
    """The answers about one nominee, and its record as rules about several years read it."""
    route = case.programme.route_of(nominee) if nominee.award.strip() else None
    asked = _answers(case, "nominee", nominee.answers) | {"nominee.route": route}
    if reader is None or case.dossier.year is None:
        return asked
    read = reader.facts(nominee.record(), year=case.dossier.year, on=case.in_force.on)
    return asked | {name: read[source] for name, source in _PAST.items()}


def _named(written: Any) -> Iterable[str]:
    return (each for each in everything_in(written) if isinstance(each, str))


def _answers(case: Case, each: str, answers: Mapping[str, Any]) -> dict[str, Any]:
    asked = (one for page in case.programme.questions if page.each == each for one in page.questions)
    return {PREFIX + one.id: _value(one, answers.get(one.id)) for one in asked}


def _value(asked: Asked, value: Any) -> Any:
    """The answer in the type of its fact; what is of another kind, or blank, is not known."""
    if asked.type == "number":
        return value if isinstance(value, int) and not isinstance(value, bool) else None
    if asked.type == "yesno":
        return value if isinstance(value, bool) else None
    text = value.strip() if isinstance(value, str) else ""
    return (parse_date(text) if asked.type == "date" else text) if text else None
