"""Dossiers in and out of the database: every save checks the version and is written down."""

import datetime as dt
import json
import secrets
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Literal

from sqlalchemy import URL, ColumnElement, delete, select
from sqlalchemy.orm import Session

from awards.store import merge, nominees, rows
from awards.store.candidates import Candidates
from awards.store.engine import connect, writer
from awards.store.entry import Change, Entry, Listed, Reason, Record
from awards.store.faults import Conflict, NoSuchDossier, NothingToUndo
from awards.store.migrate import migrate
from awards.store.paths import is_nominee
from awards.store.rowshape import as_change, as_entries, as_record, as_told, compact
from awards.store.tables import ChangeRow, DossierRow, DraftRow

Data = dict[str, Any]
Typed = dict[str, Any]
Titled = Callable[[Data], str]


class Store:
    """The dossiers of one installation. `titled` names a dossier in the list, from its data."""

    def __init__(self, url: str | URL, *, titled: Titled | None = None) -> None:
        self._engine = connect(url)
        self._writer = writer(self._engine)
        self._titled = titled or (lambda data: str(data.get("programme", "")))
        migrate(self._engine)
        self.candidates = Candidates(self._engine, self._writer)

    def close(self) -> None:
        """Let go of the database file."""
        self._engine.dispose()

    def all(self) -> tuple[Listed, ...]:
        """Every dossier that is not in the bin, the one worked on last first."""
        return self._listed(DossierRow.binned.is_(None), DossierRow.updated.desc())

    def bin(self) -> tuple[Listed, ...]:
        """Every dossier in the bin, the one put there last first."""
        return self._listed(DossierRow.binned.is_not(None), DossierRow.binned.desc())

    def put_away(self, dossier: str) -> None:
        """Into the bin; answers can still be saved to it, so that a page open elsewhere loses nothing."""
        self._place(dossier, dt.datetime.now(dt.UTC))

    def take_back(self, dossier: str) -> None:
        """Out of the bin, as it was."""
        self._place(dossier, None)

    def get(self, dossier: str) -> Record:
        """The dossier as it stands. Raises NoSuchDossier."""
        with self._reading() as session:
            return as_record(_row(session, dossier))

    def every(self, dossiers: Collection[str]) -> tuple[Record, ...]:
        """These dossiers as they stand, in one reading; one that is not there is left out."""
        with self._reading() as session:
            found = session.scalars(select(DossierRow).where(DossierRow.id.in_(dossiers)))
            return tuple(as_record(row) for row in found)

    def create(self, data: Data, *, reason: Literal["created", "imported"] = "created") -> Record:
        """A new dossier at version 1, under an id that cannot be guessed."""
        with self._writing() as session:
            return as_record(self._begin(session, data, reason))

    def split(self, dossier: str, moved: Collection[str], apart: Callable[[Data], Data]) -> Record:
        """Move nominees into a new dossier, which `apart` makes of this one: both happen, or neither.

        What was typed on their pages and not accepted goes along. Each can be put back here as after a removal.
        """
        with self._writing() as session:
            row = _row(session, dossier)
            data = json.loads(row.data)
            made = self._begin(session, apart(data), "created")
            for nominee in moved:
                data, entry = nominees.removed(data, nominee)
                self._step(session, row, data, "removed", "", "", (entry,))
            for draft in session.scalars(select(DraftRow).where(DraftRow.dossier == dossier)).all():
                if draft.page.partition("/")[0] in moved:
                    session.add(DraftRow(dossier=made.id, page=draft.page, typed=draft.typed, at=draft.at))
            return as_record(made)

    def save(self, dossier: str, *, page: str, editor: str, based_on: int, wanted: Mapping[str, Any]) -> Record:
        """Store a page's answers, typed into version `based_on`. Raises Conflict, NomineeGone, NoSuchDossier.

        Answers that nobody else touched since are merged in; when one was, nothing at all is stored.
        """
        with self._writing() as session:
            row = _row(session, dossier)
            data = json.loads(row.data)
            since = [as_change(change) for change in _changes(session, dossier, based_on)]
            entries = merge.touched(merge.differences(data, wanted), since, editor)
            if clashes := merge.clashes(entries, since, editor):
                raise Conflict(row.version, clashes)
            return self._step(session, row, merge.applied(data, entries), "saved", page, editor, entries)

    def add_nominee(self, dossier: str, nominee: Data) -> str:
        """Put a nominee at the end of the list; returns the id that it was given."""
        with self._writing() as session:
            row = _row(session, dossier)
            data = json.loads(row.data)
            given = nominees.fresh_id(data, _used_ids(session, dossier))
            data, entry = nominees.added(data, {**nominee, "id": given})
            self._step(session, row, data, "added", "", "", (entry,))
            return given

    def remove_nominee(self, dossier: str, nominee: str) -> Change:
        """Take a nominee off the list; the change that is returned can be undone."""
        return self._revise(dossier, "removed", lambda data: nominees.removed(data, nominee))

    def move_nominee(self, dossier: str, nominee: str, step: Literal[-1, 1]) -> Change:
        """Move a nominee one place up or down in the list."""
        return self._revise(dossier, "moved", lambda data: nominees.moved(data, nominee, step))

    def remove_row(self, dossier: str, path: str, place: int) -> Change:
        """Take a row out of a table of answers; the change that is returned can be undone."""
        return self._revise(dossier, "removed", lambda data: rows.row_removed(data, path, place))

    def undo(self, dossier: str, change: int) -> Change:
        """Put back what a removal took away. Raises NothingToUndo, NomineeGone."""
        removal = next((item for item in self.removals(dossier) if item.id == change), None)
        if removal is None:
            raise NothingToUndo(str(change))
        entry = removal.entries[0]
        back = nominees.restored if is_nominee(entry.path) else rows.row_restored
        return self._revise(dossier, "restored", lambda data: back(data, entry), page=str(change))

    def history(self, dossier: str) -> tuple[Change, ...]:
        """Every change of the dossier, the first one first."""
        with self._reading() as session:
            _row(session, dossier)
            return tuple(as_change(row) for row in _changes(session, dossier, 0))

    def draft(self, dossier: str, page: str) -> Typed:
        """What was typed on the page and not accepted, by field; empty when there is nothing."""
        with self._reading() as session:
            row = session.get(DraftRow, (dossier, page))
            return json.loads(row.typed) if row else {}

    def drafts(self, dossier: str) -> dict[str, Typed]:
        """The same for every page that has any."""
        with self._reading() as session:
            found = session.scalars(select(DraftRow).where(DraftRow.dossier == dossier))
            return {row.page: json.loads(row.typed) for row in found}

    def keep_draft(self, dossier: str, page: str, typed: Typed) -> None:
        """Keep what was typed on the page in place of what was kept before; empty forgets it."""
        with self._writing() as session:
            _row(session, dossier)
            session.execute(delete(DraftRow).where(DraftRow.dossier == dossier, DraftRow.page == page))
            if typed:
                now = dt.datetime.now(dt.UTC)
                session.add(DraftRow(dossier=dossier, page=page, typed=compact(typed), at=now))

    def removals(self, dossier: str) -> tuple[Change, ...]:
        """The removals of nominees and of rows that can still be undone, the latest first."""
        with self._reading() as session:
            found = _changes(session, dossier, 0, "removed", "restored")
            undone = {row.page for row in found if row.reason == "restored"}
            left = [row for row in found if row.reason == "removed" and str(row.id) not in undone]
            return tuple(as_change(row) for row in reversed(left))

    def _begin(self, session: Session, data: Data, reason: Literal["created", "imported"]) -> DossierRow:
        now = dt.datetime.now(dt.UTC)
        row = DossierRow(id=secrets.token_hex(16), title=self._titled(data), data=compact(data), version=1)
        row.created = row.updated = now
        session.add(row)
        session.flush()
        session.add(_change(row, reason, "", "", (Entry(operation="set", path="", after=data),), now))
        return row

    def _listed(self, which: ColumnElement[bool], order: ColumnElement[Any]) -> tuple[Listed, ...]:
        with self._reading() as session:
            columns = (getattr(DossierRow, name) for name in Listed.__struct_fields__)
            found = session.execute(select(*columns).where(which).order_by(order, DossierRow.id))
            return tuple(Listed(**row) for row in found.mappings())

    def _place(self, dossier: str, binned: dt.datetime | None) -> None:
        with self._writing() as session:
            _row(session, dossier).binned = binned

    def _revise(
        self, dossier: str, reason: Reason, work: Callable[[Data], tuple[Data, Entry]], *, page: str = ""
    ) -> Change:
        with self._writing() as session:
            row = _row(session, dossier)
            data, entry = work(json.loads(row.data))
            self._step(session, row, data, reason, page, "", (entry,))
            return as_change(_changes(session, dossier, row.version - 1)[-1])

    def _step(
        self,
        session: Session,
        row: DossierRow,
        data: Data,
        reason: Reason,
        page: str,
        editor: str,
        entries: tuple[Entry, ...],
    ) -> Record:
        if entries:
            row.data, row.title, row.version = compact(data), self._titled(data), row.version + 1
            row.updated = max(dt.datetime.now(dt.UTC), row.created)
            session.add(_change(row, reason, page, editor, entries, row.updated))
            session.flush()
        return as_record(row)

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with Session(self._engine) as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with Session(self._writer) as session, session.begin():
            yield session


def _row(session: Session, dossier: str) -> DossierRow:
    row = session.get(DossierRow, dossier)
    if row is None:
        raise NoSuchDossier(dossier)
    return row


def _changes(session: Session, dossier: str, after: int, *reasons: Reason) -> list[ChangeRow]:
    wanted = select(ChangeRow).where(ChangeRow.dossier == dossier, ChangeRow.version > after)
    if reasons:
        wanted = wanted.where(ChangeRow.reason.in_(reasons))
    return list(session.scalars(wanted.order_by(ChangeRow.version)))


def _used_ids(session: Session, dossier: str) -> frozenset[str]:
    changes = (as_entries(row.entries) for row in _changes(session, dossier, 0, "removed"))
    return frozenset(entry.before["id"] for entries in changes for entry in entries if is_nominee(entry.path))


def _change(
    row: DossierRow, reason: Reason, page: str, editor: str, entries: tuple[Entry, ...], at: dt.datetime
) -> ChangeRow:
    return ChangeRow(
        dossier=row.id, version=row.version, reason=reason, page=page, editor=editor, at=at, entries=as_told(entries)
    )
