"""The connection: on SQLite, what is acknowledged is on the disk, and writers wait for one another."""

from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

BUSY_TIMEOUT_MS = 10_000


def connect(url: str | URL) -> Engine:
    """An engine for the URL, made durable and safe when it is SQLite."""
    # errors of the driver reach the log: they must not carry what people typed
    engine = create_engine(url, hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def writer(engine: Engine) -> Engine:
    """The same engine, whose transactions take the write lock at once instead of half-way."""
    return engine.execution_options(awards_writer=True)


def _prepare(connection: SqliteConnection, _record: Any) -> None:
    # the driver would begin transactions on its own, and only before the first write
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    waits = connection.get_execution_options().get("awards_writer")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if waits else "BEGIN")
