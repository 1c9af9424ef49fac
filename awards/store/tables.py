"""The tables. Their history is in migrations/; a test says that the two agree."""

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, DateTime, Dialect, ForeignKey, MetaData, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}
REASONS = "'created', 'imported', 'saved', 'added', 'removed', 'moved', 'restored'"


class UtcDateTime(TypeDecorator[dt.datetime]):
    """A moment in UTC; SQLite, which forgets the zone, is told it again on the way out."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        return value.astimezone(dt.UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: Any | None, dialect: Dialect) -> dt.datetime | None:
        return value.replace(tzinfo=dt.UTC) if value else None


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)


class DossierRow(Base):
    """`id` is 128 random bits: it cannot be guessed, and says nothing of the dossier. `binned`: since when it lies in
    the bin."""

    __tablename__ = "dossiers"
    __table_args__ = (
        CheckConstraint("length(id) = 32", name="id_is_128_bits"),
        CheckConstraint("version >= 1", name="version_is_positive"),
        CheckConstraint("updated >= created", name="updated_after_created"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    title: Mapped[str] = mapped_column(String(500))
    data: Mapped[str] = mapped_column(Text)
    version: Mapped[int]
    created: Mapped[dt.datetime] = mapped_column(UtcDateTime)
    updated: Mapped[dt.datetime] = mapped_column(UtcDateTime, index=True)
    binned: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)


class ChangeRow(Base):
    """Append-only: one row a version. The database itself refuses to change or to drop one."""

    __tablename__ = "changes"
    __table_args__ = (
        UniqueConstraint("dossier", "version"),
        CheckConstraint("version >= 1", name="version_is_positive"),
        CheckConstraint(f"reason in ({REASONS})", name="reason_is_known"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(ForeignKey("dossiers.id"))
    version: Mapped[int]
    reason: Mapped[str] = mapped_column(String(16))
    page: Mapped[str] = mapped_column(String(200))
    editor: Mapped[str] = mapped_column(String(64))
    at: Mapped[dt.datetime] = mapped_column(UtcDateTime)
    entries: Mapped[str] = mapped_column(Text)


class DraftRow(Base):
    """What was typed on one page and could not be accepted yet, kept letter for letter."""

    __tablename__ = "drafts"

    dossier: Mapped[str] = mapped_column(ForeignKey("dossiers.id"), primary_key=True)
    page: Mapped[str] = mapped_column(String(200), primary_key=True)
    typed: Mapped[str] = mapped_column(Text)
    at: Mapped[dt.datetime] = mapped_column(UtcDateTime)


class CandidateRow(Base):
    """Somebody's record that is kept for itself; `data` holds each part as it was typed, with its version."""

    __tablename__ = "candidates"
    __table_args__ = (
        CheckConstraint("length(id) = 32", name="id_is_128_bits"),
        CheckConstraint("updated >= created", name="updated_after_created"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    title: Mapped[str] = mapped_column(String(500))
    data: Mapped[str] = mapped_column(Text)
    created: Mapped[dt.datetime] = mapped_column(UtcDateTime)
    updated: Mapped[dt.datetime] = mapped_column(UtcDateTime, index=True)
