"""The database settings that durability rests on."""

from pathlib import Path

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


def test_a_writer_holds_the_lock_from_the_start(url: str, tmp_path: Path) -> None:
    engine = connect(url)
    with writer(engine).begin(), engine.connect() as other:
        other.execute(text("SELECT 1"))
        other.rollback()
        other.exec_driver_sql("PRAGMA busy_timeout = 0")
        # a second writer would have to wait
        assert _is_locked(other)
    engine.dispose()


def _is_locked(connection: object) -> bool:
    driver = connection.connection.driver_connection  # type: ignore[attr-defined]
    try:
        driver.execute("ROLLBACK")
        driver.execute("BEGIN IMMEDIATE")
    except Exception as error:
        return "locked" in str(error)
    return False
