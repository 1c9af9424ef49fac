"""The dossier that a request is about: found, read, and checked once for each version of it."""

import datetime as dt
from collections import OrderedDict
from dataclasses import dataclass, replace
from functools import cached_property
from threading import Lock

from flask import abort

from awards import schema
from awards.check.finding import Result
from awards.check.run import check
from awards.model import Dossier
from awards.rulebook.load import InForce, UnknownProgramme
from awards.store import NoSuchDossier, Record
from awards.store.nominees import restored
from awards.web.outline import Outline, outline
from awards.web.services import Services, services

KEPT = 16


class NoSuchProgramme(Exception):
    """The dossier belongs to a programme that these rule files do not hold."""


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
        """The findings, worked out once for each version and day."""
        return _CHECKED.get(self)


def opened(dossier_id: str) -> Opened:
    """The dossier with this id; answers 404 when there is none. Raises NoSuchProgramme."""
    held = services()
    try:
        record = held.store.get(dossier_id)
    except NoSuchDossier:
        abort(404)
    return open_record(record, held)


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


class _Checked:
    """The last few results, so that one visit to a page does not check the dossier twice."""

    def __init__(self) -> None:
        self._held: OrderedDict[tuple[str, int, dt.date, str], Result] = OrderedDict()
        self._lock = Lock()

    def get(self, subject: Opened) -> Result:
        """The result for this version of the dossier, today."""
        today = subject.services.today()
        key = (subject.record.id, subject.record.version, today, subject.in_force.version)
        with self._lock:
            if key not in self._held:
                self._held[key] = check(subject.dossier, subject.in_force, subject.services.formbook, today=today)
            self._held.move_to_end(key)
            while len(self._held) > KEPT:
                self._held.popitem(last=False)
            return self._held[key]


_CHECKED = _Checked()
