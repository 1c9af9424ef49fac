"""Rows taken out of the tables of a page, and put back as long as anybody may want them."""

from contextlib import suppress

from flask import abort
from werkzeug.datastructures import MultiDict

from awards.store import Entry, NothingToUndo
from awards.web.opened import Opened
from awards.web.outline import Asked, Page
from awards.web.pageform import posted
from awards.web.reading import as_json, from_json, told, typed_as
from awards.web.rows import Rows, cells_of_row, places_among_kept, with_row
from awards.web.saving import Form, keep

TABLES = ("table", "lines")
OFFERED = 3
"""So many removed rows of a table are offered to be put back."""
FEW_WORDS = 60


def remove_row(subject: Opened, page: Page, form: Form, name: str, number: int) -> None:
    """Take a row away after the page was saved with it, so that it can be put back whole; an empty one just goes."""
    asked = _table(page, name)
    made = posted(subject, page, form)
    columns = [column.id for column in made.questions[name].columns]
    places = places_among_kept(form, name, columns, number)
    without = MultiDict(form)
    for key in cells_of_row(form, name, columns, number):
        without.poplist(key)
    keep(subject, page, posted(subject, page, without).refused())
    # a line that was refused is not stored
    lost = [row for row, _ in made.answers[name].cells if not columns]
    for place in reversed(places):
        if place not in lost:
            with suppress(NothingToUndo):
                stored_place = place - sum(row < place for row in lost)
                subject.services.store.remove_row(subject.record.id, asked.path, stored_place)


def removed_rows(subject: Opened, page: Page) -> dict[str, list[tuple[int, str]]]:
    """The rows that can be put back, by table, the last one first: the change and the row in words."""
    tables = {asked.path: asked for asked in page.asked if asked.question.type in TABLES}
    found: dict[str, list[tuple[int, str]]] = {asked.name: [] for asked in tables.values()}
    for change in subject.services.store.removals(subject.record.id) if tables else ():
        if asked := tables.get(change.entries[0].path):
            words = told(asked.question, [change.entries[0].before])
            found[asked.name].append((change.id, words if len(words) <= FEW_WORDS else f"{words[:FEW_WORDS]}…"))
    return {name: rows[:OFFERED] for name, rows in found.items()}


def restore_row(subject: Opened, page: Page, name: str, change: int) -> bool:
    """Put a row back into the table that it was taken out of; False when it is back already."""
    asked = _table(page, name)
    store = subject.services.store
    entry = next((item.entries[0] for item in store.removals(subject.record.id) if item.id == change), None)
    if entry is None or entry.path != asked.path:
        return False
    store.undo(subject.record.id, change)
    draft = store.draft(subject.record.id, page.key)
    if name in draft:
        # the page shows what was typed over what is stored: the row must stand in both
        store.keep_draft(subject.record.id, page.key, {**draft, name: as_json(_with(asked, draft[name], entry))})
    return True


def _with(asked: Asked, draft: object, entry: Entry) -> Rows:
    typed, back = from_json(draft), typed_as(asked.question, [entry.before])
    if not isinstance(typed, Rows) or not isinstance(back, Rows):
        raise TypeError(asked.name)
    return with_row(typed, back.rows[0], entry.place or 0)


def _table(page: Page, name: str) -> Asked:
    return next((item for item in page.asked if item.name == name and item.question.type in TABLES), None) or abort(400)
