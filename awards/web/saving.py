"""Saving a page: what can be accepted is stored at once, what cannot is kept as it was typed."""

from typing import Any

from flask import abort
from msgspec import Struct
from werkzeug.datastructures import MultiDict

from awards.formbook.answers import is_answered
from awards.store import Clash, Conflict, NomineeGone
from awards.web.opened import Opened
from awards.web.outline import Page
from awards.web.pageform import PageForm, posted
from awards.web.proposals import proposals
from awards.web.reading import told

KEEP_STORED = "cu"
CHOICE = "chon-"
Form = MultiDict[str, str]


class Difference(Struct, frozen=True):
    """One answer that somebody else changed meanwhile, in words."""

    name: str
    label: str
    stored: str
    typed: str


class Attempt(Struct, frozen=True):
    """How a save ended: the version that is stored now, the messages of refused answers, and the conflicts."""

    version: int
    refused: dict[str, str]
    clashes: tuple[Difference, ...] = ()


def save(subject: Opened, page: Page, form: Form, *, by_hand: bool) -> Attempt:
    """Store the page. Raises NomineeGone after keeping what was typed; answers 400 to a form without its version.

    Only a button pressed (`by_hand`) turns what was proposed into an answer.
    """
    made = posted(subject, page, form)
    given_up = frozenset(name for name in made.questions if form.get(CHOICE + name) == KEEP_STORED)
    if not by_hand:
        given_up |= _untouched(subject, made)
    version, clashes = _store(subject, made, form, given_up)
    names = frozenset(asked.name for asked in page.asked if asked.path in {clash.path for clash in clashes})
    kept = {name: typed for name, typed in made.refused(also=names).items() if name not in given_up}
    keep(subject, page, kept)
    refused = {name: _message(made, name) for name in kept if name not in names}
    return Attempt(version, refused, tuple(_difference(made, clash) for clash in clashes))


def _untouched(subject: Opened, made: PageForm) -> frozenset[str]:
    return frozenset(
        name
        for name, value in proposals(subject, made.page).items()
        if made.answers[name].value == value and not is_answered(made.questions[name], made.stored[name])
    )


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


def _message(made: PageForm, name: str) -> str:
    answer = made.answers[name]
    return answer.refused or next(iter(answer.cells.values()), "")


def _difference(made: PageForm, clash: Clash) -> Difference:
    name = next(asked.name for asked in made.page.asked if asked.path == clash.path)
    question = made.questions[name]
    return Difference(name, question.label, told(question, clash.stored), told(question, clash.typed))
