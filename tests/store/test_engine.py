"""The database settings that durability rests on."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from awards.store.engine import connect, writer


def test_sqlite_is_set_to_lose_nothing(url: str) -> None:
    engine = connect(url)
    with engine.connect() as connection:
        found = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    engine.dispose()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


def test_a_writer_holds_the_lock_from_the_start_and_a_reader_does_not(url: str, tmp_path: Path) -> None:
    engine = connect(url)
    other = sqlite3.connect(tmp_path / "awards.db", timeout=0, isolation_level=None)
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
    with writer(engine).begin(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()
    engine.dispose()


def test_what_people_typed_stays_out_of_the_errors_of_the_database(url: str) -> None:
    engine = connect(url)
    with engine.connect() as connection, pytest.raises(Exception, match="no such table") as failed:
        connection.execute(text("INSERT INTO khong_co VALUES (:name)"), {"name": "Nguyễn Thị Bí Mật"})
    engine.dispose()
    assert "Bí Mật" not in str(failed.value)
