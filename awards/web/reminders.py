"""What is due soon, or late, in the dossiers that are held: told on the first page, and nothing when nothing is."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flask import url_for

from awards.formbook.answers import get, is_answered
from awards.formbook.load import UnknownForm
from awards.formbook.setting import within
from awards.rulebook.calendar import Due, due
from awards.rulebook.load import UnknownProgramme
from awards.rulebook.programme import PaperSpec, Programme
from awards.web.services import Services

AHEAD = dt.timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One deadline of one dossier. A late one is told only where its paper was to be made here and is not done."""

    due: Due
    dossier: str
    url: str
    paper: str
    """The title of the paper that is asked for; "" where the deadline names none."""
    is_late: bool


def reminders(held: Services) -> tuple[Reminder, ...]:
    """The reminders of today, the earliest deadline first."""
    today = held.today()
    programmes: dict[str, Programme | None] = {}
    found: list[Reminder] = []
    for listed in held.store.all():
        data = held.store.get(listed.id).data
        name = data.get("programme", "")
        if name not in programmes:
            programmes[name] = _programme(held, name, today)
        if programme := programmes[name]:
            found += _of(held, programme, data, listed.id, listed.title)
    return tuple(sorted(found, key=lambda each: each.due.last_day))


def _programme(held: Services, name: str, today: dt.date) -> Programme | None:
    try:
        return held.rulebook.in_force(name, today).programme
    except UnknownProgramme:
        return None


def _of(held: Services, programme: Programme, data: Mapping[str, Any], dossier: str, title: str) -> Iterator[Reminder]:
    today = held.today()
    for term in due(programme, [data.get("year") or programme.only_year or today.year]):
        paper = next((each for each in programme.papers if each.deadline == term.deadline.id), None)
        late = term.last_day < today
        told = term.day.year == today.year and paper is not None if late else term.last_day <= today + AHEAD
        if told and not (paper and is_done(held, programme, paper, data)):
            url = url_for("tasks.listed", dossier_id=dossier)
            url = url_for("others.one", dossier_id=dossier, paper=paper.id) if paper else url
            yield Reminder(term, title, url, paper.title if paper else "", late)


def is_done(held: Services, programme: Programme, paper: PaperSpec, data: Mapping[str, Any]) -> bool:
    """Whether everything that the paper's form requires is answered."""
    try:
        form = within(held.formbook, programme).form(paper.form)
    except UnknownForm:
        return False
    top = f"/papers/{paper.id}" if form.scope == "paper" else ""
    required = [question for question in form.questions() if question.required]
    return bool(required) and all(is_answered(each, get(data, top + each.at)) for each in required)
