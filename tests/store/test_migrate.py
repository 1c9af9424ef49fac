"""The migrations make exactly the tables that the program works with."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from awards.store import Store
from awards.store.engine import connect, writer
from awards.store.migrate import _config, migrate
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


def test_a_database_of_the_first_version_keeps_its_dossiers(url: str, tmp_path: Path) -> None:
    engine = connect(url)
    with writer(engine).begin() as connection:
        command.upgrade(_config(connection), "0001")
    database = sqlite3.connect(tmp_path / "awards.db")
    moment = "2023-08-01 00:00:00"
    database.execute("INSERT INTO dossiers VALUES (?, 'Hồ sơ', '{}', 1, ?, ?)", ("0" * 32, moment, moment))
    database.commit()
    database.close()
    engine.dispose()
    store = Store(url)
    assert [item.title for item in store.all()] == ["Hồ sơ"]
    store.close()
