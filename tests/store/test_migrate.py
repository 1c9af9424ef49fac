"""The migrations make exactly the tables that the program works with."""

import sqlite3
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from awards.store.engine import connect
from awards.store.migrate import migrate
from awards.store.tables import Base


def test_the_migrations_and_the_tables_agree(url: str) -> None:
    engine = connect(url)
    migrate(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_migrating_twice_changes_nothing(url: str, tmp_path: Path) -> None:
    engine = connect(url)
    migrate(engine)
    before = _schema(tmp_path)
    migrate(engine)
    engine.dispose()
    assert _schema(tmp_path) == before


def test_every_check_has_a_name_and_is_in_the_database(url: str, tmp_path: Path) -> None:
    engine = connect(url)
    migrate(engine)
    engine.dispose()
    written = " ".join(_schema(tmp_path))
    checks = [str(check.name) for table in Base.metadata.tables.values() for check in table.constraints if check.name]
    assert [name for name in checks if name not in written] == []


def _schema(folder: Path) -> list[str]:
    database = sqlite3.connect(folder / "awards.db")
    found = [row[0] for row in database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")]
    database.close()
    return found
