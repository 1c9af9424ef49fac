"""The dossier that a request is about: found, read, and checked once for each version of it."""

import datetime as dt
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import cast

from flask import abort, current_app, request
from msgspec.structs import replace

from awards import schema
from awards.check.finding import Result
from awards.check.run import check
from awards.model import Dossier
from awards.rulebook.load import InForce, UnknownProgramme
from awards.store import NoSuchDossier, Record
from awards.store.nominees import restored
from awards.web.outline import Outline, Page, outline
from awards.web.services import Services, services

KEPT = 8
TABLE = "awards.opened"


class NoSuchProgramme(Exception):
    """The dossier belongs to a programme that these rule files do not hold."""


class InBin(Exception):
    """The dossier lies in the bin: it is not shown until it is taken back."""

    def __init__(self, record: Record) -> None:
        super().__init__(record.id)
        self.record = record


@dataclass(frozen=True)
class Opened:
    """A stored dossier with the law that it falls under."""

    record: Record
    dossier: Dossier
    in_force: InForce
    services: Services

    @cached_property
    def outline(self) -> Outline:
        """The wizard's pages for this dossier."""
        return outline(self.dossier, self.in_force.programme, self.services.formbook)

    @cached_property
    def result(self) -> Result:
        """The findings."""
        return check(self.dossier, self.in_force, self.services.formbook, today=self.services.today())

    def title_of(self, page: Page) -> str:
        """The page's title, after the name of the nominee that it is about."""
        if page.paper:
            paper = next(item for item in self.in_force.programme.papers if item.id == page.paper)
            return f"{paper.title} – {page.title}"
        about = next((item for item in self.dossier.nominees if item.id == page.nominee), None)
        return f"{about.name or 'Chưa có tên'} – {page.title}" if about else page.title


class Table:
    """The dossiers that were opened last, each at its present version: a visit that changes nothing reads nothing."""

    def __init__(self) -> None:
        self._lying: OrderedDict[str, tuple[dt.date, Opened]] = OrderedDict()
        self._lock = Lock()

    def open(self, record: Record, held: Services) -> Opened:
        """The record as a dossier; read again when its version, the day or the rules are others."""
        today = held.today()
        with self._lock:
            day, lying = self._lying.pop(record.id, (None, None))
            fits = lying and (day, lying.record.version, lying.record.binned) == (today, record.version, record.binned)
            subject = lying if lying and fits and lying.services is held else open_record(record, held)
            self._lying[record.id] = (today, subject)
            while len(self._lying) > KEPT:
                self._lying.popitem(last=False)
            return subject


def opened(dossier_id: str) -> Opened:
    """The dossier with this id; answers 404 when there is none. Raises NoSuchProgramme, InBin."""
    held = services()
    try:
        record = held.store.get(dossier_id)
    except NoSuchDossier:
        abort(404)
    # a page that is still open in another window may go on saving
    if record.binned and request.method != "POST":
        raise InBin(record)
    table = cast(Table, current_app.extensions.setdefault(TABLE, Table()))
    return table.open(record, held)


def open_record(record: Record, held: Services) -> Opened:
    """A record read as a dossier, with the law in force on the day that counts for it."""
    dossier = schema.load(record.data)
    try:
        in_force = held.rulebook.in_force(dossier.programme, dossier.selection_date(held.today()))
    except UnknownProgramme as error:
        raise NoSuchProgramme(dossier.programme) from error
    return Opened(record, dossier, in_force, held)


def with_removed(subject: Opened, nominee: str) -> Opened:
    """The dossier as if this nominee had not been taken off: somebody may still be writing about it."""
    if any(item.id == nominee for item in subject.dossier.nominees):
        return subject
    for change in subject.services.store.removals(subject.record.id):
        if change.entries[0].path == f"/nominees/{nominee}":
            data, _ = restored(subject.record.data, change.entries[0])
            return open_record(replace(subject.record, data=data), subject.services)
    return subject
