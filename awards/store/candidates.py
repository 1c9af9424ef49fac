"""Records of people and collectives that stand for themselves, kept letter for letter as they were typed.

A record has parts (its awards, its initiatives …). Each part has a version of its own: two people may fill in
two parts at once, and neither overwrites what the other typed into the same one.
"""

import datetime as dt
import json
import secrets
from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from awards.store.rowshape import compact
from awards.store.tables import CandidateRow

Typed = Mapping[str, Any]


class NoSuchCandidate(LookupError):
    """No record has this id."""


class Stale(Exception):
    """The part was saved by somebody else since the page was opened; nothing has been stored."""

    def __init__(self, version: int) -> None:
        super().__init__(str(version))
        self.version = version


class Part(Struct, frozen=True, kw_only=True):
    """What was typed into one part, by question; `removed` are rows taken out, which can be put back."""

    version: int = 0
    typed: Typed
    removed: tuple[Mapping[str, Any], ...] = ()


class Candidate(Struct, frozen=True, kw_only=True):
    id: str
    title: str
    parts: Mapping[str, Part]
    created: dt.datetime
    updated: dt.datetime

    def part(self, name: str) -> Part:
        """The part; empty before anything was typed into it."""
        return self.parts.get(name) or Part(typed={})


class Candidates:
    """The records of one installation, over the same database as its dossiers."""

    def __init__(self, engine: Engine, writer: Engine) -> None:
        self._engine = engine
        self._writer = writer

    def all(self) -> tuple[Candidate, ...]:
        """Every record, the one worked on last first."""
        with Session(self._engine) as session:
            found = session.scalars(select(CandidateRow).order_by(CandidateRow.updated.desc(), CandidateRow.id))
            return tuple(_candidate(row) for row in found)

    def get(self, candidate: str) -> Candidate:
        """The record. Raises NoSuchCandidate."""
        with Session(self._engine) as session:
            return _candidate(_row(session, candidate))

    def create(self, title: str, parts: Mapping[str, Typed]) -> Candidate:
        """A new record, under an id that cannot be guessed."""
        now = dt.datetime.now(dt.UTC)
        made = {name: Part(version=1, typed=typed) for name, typed in parts.items()}
        row = CandidateRow(id=secrets.token_hex(16), title=title[:500], data=_told(made), created=now, updated=now)
        with Session(self._writer) as session, session.begin():
            session.add(row)
            session.flush()
            return _candidate(row)

    def save(self, candidate: str, name: str, part: Part, *, title: str) -> int:
        """Store a part that was typed into version `part.version`; returns the new version. Raises Stale."""
        with Session(self._writer) as session, session.begin():
            row = _row(session, candidate)
            parts = dict(_candidate(row).parts)
            stored = parts.get(name) or Part(typed={})
            if (stored.typed, stored.removed) == (part.typed, part.removed):
                return stored.version
            if stored.version != part.version:
                raise Stale(stored.version)
            parts[name] = Part(version=part.version + 1, typed=part.typed, removed=part.removed)
            row.data, row.title = _told(parts), title[:500]
            row.updated = max(dt.datetime.now(dt.UTC), row.created)
            return part.version + 1

    def delete(self, candidate: str) -> None:
        """Take the record away for good."""
        with Session(self._writer) as session, session.begin():
            session.delete(_row(session, candidate))


def _row(session: Session, candidate: str) -> CandidateRow:
    row = session.get(CandidateRow, candidate)
    if row is None:
        raise NoSuchCandidate(candidate)
    return row


def _candidate(row: CandidateRow) -> Candidate:
    parts = {
        name: Part(version=part["version"], typed=part["typed"], removed=tuple(part["removed"]))
        for name, part in json.loads(row.data).items()
    }
    return Candidate(id=row.id, title=row.title, parts=parts, created=row.created, updated=row.updated)


def _told(parts: Mapping[str, Part]) -> str:
    return compact(
        {
            name: {"version": part.version, "typed": dict(part.typed), "removed": list(part.removed)}
            for name, part in parts.items()
        }
    )
