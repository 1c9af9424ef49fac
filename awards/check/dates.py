"""Days and times: the year, the programme's deadlines, and the order in which papers are made."""

import datetime as dt
from typing import Any

from awards.check.case import Case, Sources, known
from awards.rulebook.programme import REGISTRATION, RESULTS

_DEADLINES = {REGISTRATION: "deadline.registration", RESULTS: "deadline.results"}
_TRAITS = {
    "programme.has_dossier": "dossier",
    "programme.has_model": "models",
    "programme.has_fields": "fields",
    "programme.has_roles": "roles",
    "programme.registers": "registration",
}


def facts(case: Case) -> dict[str, Any]:
    dossier, programme = case.dossier, case.programme
    session = dossier.session
    return {
        "programme.title": programme.title,
        "programme.issuer": programme.issuer,
        **_has(case),
        "programme.first_year": programme.first_year,
        "programme.last_year": programme.last_year,
        "dossier.year": dossier.year,
        "dossier.today": case.today,
        "dossier.on": case.in_force.on,
        "dossier.on_year": case.in_force.on.year,
        "dossier.is_received": dossier.received is not None,
        "dossier.received": dossier.received,
        "session.date": session.date,
        "session.year": session.date.year if session.date else None,
        "session.opened": known(session.opened),
        "session.closed": known(session.closed),
        "session.minutes": _minutes(session.opened, session.closed),
        "proposal.number": known(dossier.proposal.number),
        "proposal.date": dossier.proposal.date,
        **_deadlines(case),
    }


def sources(case: Case) -> Sources:
    named = {_DEADLINES[item.id]: item.basis for item in case.programme.calendar if item.id in _DEADLINES}
    return {
        "programme.first_year": case.programme.source,
        "programme.last_year": case.programme.source,
        **named,
        **({"nominee.registered_year": named["deadline.registration"]} if "deadline.registration" in named else {}),
    }


def _deadlines(case: Case) -> dict[str, dt.date]:
    """The deadlines of the dossier's own year; none while the year is not known."""
    year = case.dossier.year
    if year is None or not dt.MINYEAR <= year <= dt.MAXYEAR:
        return {}
    calendar = case.programme.calendar
    day = dt.timedelta(days=1)
    return {_DEADLINES[item.id]: item.last_day(year) + day for item in calendar if item.id in _DEADLINES}


def _has(case: Case) -> dict[str, bool]:
    """What the programme has: rules about anything else are not put."""
    traits = case.programme.traits
    found = {fact: trait in traits for fact, trait in _TRAITS.items()}
    return {**found, "programme.reports_results": case.programme.deadline(RESULTS) is not None}


def _minutes(opened: str, closed: str) -> int | None:
    """Minutes from one "HH:MM" to another; negative when the second is the earlier one."""
    try:
        start, end = dt.time.fromisoformat(opened), dt.time.fromisoformat(closed)
    except ValueError:
        return None
    return (end.hour - start.hour) * 60 + end.minute - start.minute
