"""What is due soon, or late, in the dossiers that are held: told on the first page, and nothing when nothing is."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flask import current_app, url_for
from msgspec import Struct

from awards.formbook.answers import get, is_answered
from awards.formbook.load import UnknownForm
from awards.formbook.setting import within
from awards.rulebook.calendar import Due, due
from awards.rulebook.load import UnknownProgramme
from awards.rulebook.programme import PaperSpec, Programme
from awards.store import Listed, Record
from awards.web.services import Services

AHEAD = dt.timedelta(days=30)
NOTES = "awards.notes"


class Reminder(Struct, frozen=True):
    """One deadline of one dossier. A late one is told only where its paper was to be made here and is not done."""

    due: Due
    dossier: str
    url: str
    paper: str
    """The title of the paper that is asked for; "" where the deadline names none."""
    is_late: bool


class Note(Struct, frozen=True):
    """What is remembered of a dossier at one version: of which programme and year it is, which papers are done."""

    version: int
    programme: str
    year: int | None
    done: frozenset[str]


class Notes:
    """The notes of every dossier for one day and one state of the rules: only what was saved since is read again."""

    def __init__(self, held: Services) -> None:
        self._held, self._today = held, held.today()
        self._programmes: dict[str, Programme | None] = {}
        self._notes: dict[str, Note] = {}

    def fits(self, held: Services) -> bool:
        """Whether the notes still speak of the present day and the rules in use."""
        return self._held is held and self._today == held.today()

    def reminders(self) -> tuple[Reminder, ...]:
        """The reminders of the day, the earliest deadline first."""
        listed = self._held.store.all()
        known = self._of(listed)
        found = (reminder for each in listed if each.id in known for reminder in self._due(each, known[each.id]))
        return tuple(sorted(found, key=lambda each: each.due.last_day))

    def _of(self, listed: Sequence[Listed]) -> dict[str, Note]:
        notes = self._notes
        known = {each.id: notes[each.id] for each in listed if each.id in notes}
        stale = [each.id for each in listed if each.id not in known or known[each.id].version != each.version]
        known |= {record.id: self._noted(record) for record in self._held.store.every(stale)} if stale else {}
        self._notes = known
        return known

    def _noted(self, record: Record) -> Note:
        name = record.data.get("programme", "")
        programme = self._programme(name)
        papers = programme.papers if programme else ()
        done = frozenset(each.id for each in papers if programme and is_done(self._held, programme, each, record.data))
        return Note(record.version, name, record.data.get("year"), done)

    def _programme(self, name: str) -> Programme | None:
        if name not in self._programmes:
            try:
                self._programmes[name] = self._held.rulebook.in_force(name, self._today).programme
            except UnknownProgramme:
                self._programmes[name] = None
        return self._programmes[name]

    def _due(self, listed: Listed, note: Note) -> Iterator[Reminder]:
        programme, today = self._programme(note.programme), self._today
        if programme is None:
            return
        for term in due(programme, [note.year or today.year]):
            paper = next((each for each in programme.papers if each.deadline == term.deadline.id), None)
            late = term.last_day < today
            told = term.day.year == today.year and paper is not None if late else term.last_day <= today + AHEAD
            if told and not (paper and paper.id in note.done):
                url = url_for("tasks.listed", dossier_id=listed.id)
                url = url_for("others.one", dossier_id=listed.id, paper=paper.id) if paper else url
                yield Reminder(term, listed.title, url, paper.title if paper else "", late)


def reminders(held: Services) -> tuple[Reminder, ...]:
    """The reminders of today, the earliest deadline first."""
    notes = current_app.extensions.get(NOTES)
    if not isinstance(notes, Notes) or not notes.fits(held):
        notes = current_app.extensions[NOTES] = Notes(held)
    return notes.reminders()


def is_done(held: Services, programme: Programme, paper: PaperSpec, data: Mapping[str, Any]) -> bool:
    """Whether everything that the paper's form requires is answered."""
    try:
        form = within(held.formbook, programme).form(paper.form)
    except UnknownForm:
        return False
    top = f"/papers/{paper.id}" if form.scope == "paper" else ""
    required = [question for question in form.questions() if question.required]
    return bool(required) and all(is_answered(each, get(data, top + each.at)) for each in required)
