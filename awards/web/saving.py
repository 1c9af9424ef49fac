"""Saving a page: what can be accepted is stored at once, what cannot is kept as it was typed."""

from dataclasses import dataclass
from typing import Any

from flask import abort
from werkzeug.datastructures import MultiDict

from awards.store import Change, Clash, Conflict, NomineeGone, NothingToUndo
from awards.web.opened import Opened
from awards.web.outline import Page
from awards.web.pageform import PageForm, posted
from awards.web.reading import told
from awards.web.rows import cells_of_row, place_among_kept

KEEP_STORED = "cu"
CHOICE = "chon-"
ROWS = ("table", "lines")
Form = MultiDict[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One answer that somebody else changed meanwhile, in words."""

    name: str
    label: str
    stored: str
    typed: str


@dataclass(frozen=True, slots=True)
class Attempt:
    """How a save ended: the version that is stored now, the messages of refused answers, and the conflicts."""

    version: int
    refused: dict[str, str]
    clashes: tuple[Difference, ...] = ()


def save(subject: Opened, page: Page, form: Form) -> Attempt:
    """Store the page. Raises NomineeGone after keeping what was typed; answers 400 to a form without its version."""
    made = posted(subject, page, form)
    given_up = frozenset(name for name in made.questions if form.get(CHOICE + name) == KEEP_STORED)
    version, clashes = _store(subject, made, form, given_up)
    names = frozenset(asked.name for asked in page.asked if asked.path in {clash.path for clash in clashes})
    kept = {name: typed for name, typed in made.refused(also=names).items() if name not in given_up}
    keep(subject, page, kept)
    refused = {name: _message(made, name) for name in kept if name not in names}
    return Attempt(version, refused, tuple(_difference(made, clash) for clash in clashes))


def _store(subject: Opened, made: PageForm, form: Form, skip: frozenset[str]) -> tuple[int, tuple[Clash, ...]]:
    wanted = made.wanted(skip)
    try:
        return _save(subject, made.page, form, wanted), ()
    except Conflict as conflict:
        paths = {clash.path for clash in conflict.clashes}
        rest = {path: value for path, value in wanted.items() if path not in paths}
        return _save(subject, made.page, form, rest), conflict.clashes
    except NomineeGone:
        keep(subject, made.page, made.refused(also=frozenset(made.questions)))
        raise


def _save(subject: Opened, page: Page, form: Form, wanted: dict[str, Any]) -> int:
    version = form.get("version", "")
    if not version.isdecimal() or len(version) > 9:
        abort(400)
    editor = form.get("editor", "")[:64]
    store = subject.services.store
    record = store.save(subject.record.id, page=page.key, editor=editor, based_on=int(version), wanted=wanted)
    return record.version


def keep(subject: Opened, page: Page, typed: dict[str, Any]) -> None:
    """Keep what could not be accepted on the page, in place of what was kept before."""
    store = subject.services.store
    if store.draft(subject.record.id, page.key) != typed:
        store.keep_draft(subject.record.id, page.key, typed)


def remove_row(subject: Opened, page: Page, form: Form, name: str, number: int) -> Change | None:
    """Take a row away after the page was saved with it, so that it can be put back whole. None for an empty row."""
    made = posted(subject, page, form)
    asked = next((item for item in page.asked if item.name == name and item.question.type in ROWS), None) or abort(400)
    columns = [column.id for column in made.questions[name].columns]
    place = place_among_kept(form, name, columns, number)
    without = MultiDict(form)
    for key in cells_of_row(form, name, columns, number):
        without.poplist(key)
    keep(subject, page, posted(subject, page, without).refused())
    if place is None:
        return None
    lost = [row for row, _ in made.answers[name].cells if not columns]
    try:
        stored_place = place - sum(row < place for row in lost)
        return None if place in lost else subject.services.store.remove_row(subject.record.id, asked.path, stored_place)
    except NothingToUndo:
        return None


def _message(made: PageForm, name: str) -> str:
    answer = made.answers[name]
    return answer.refused or next(iter(answer.cells.values()), "")


def _difference(made: PageForm, clash: Clash) -> Difference:
    name = next(asked.name for asked in made.page.asked if asked.path == clash.path)
    question = made.questions[name]
    return Difference(name, question.label, told(question, clash.stored), told(question, clash.typed))
