"""The migrations make exactly the tables that the program works with."""

import json
import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from awards.store import Store, UnusableDatabase
from awards.store.engine import connect, writer
from awards.store.entry import Entry
from awards.store.migrate import BROKEN, CLOSED, NEWER, _config, migrate
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


def test_a_database_that_cannot_be_used_is_told_and_left_as_it_is(url: str, tmp_path: Path) -> None:
    file = tmp_path / "awards.db"
    file.write_bytes(b"khong phai co so du lieu" * 100)
    assert (_refused(url), file.read_bytes()) == (BROKEN, b"khong phai co so du lieu" * 100)
    file.unlink()
    Store(url).close()
    database = sqlite3.connect(file)
    database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.commit()
    database.close()
    before = _schema(tmp_path)
    assert (_refused(url), _schema(tmp_path)) == (NEWER, before)
    file.unlink()
    file.mkdir()
    assert _refused(url) == CLOSED


def _refused(url: str) -> str:
    with pytest.raises(UnusableDatabase) as caught:
        Store(url)
    return str(caught.value)


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


OLD_ROWS = [
    {
        "nam": 2022,
        "ten": "Bộ bài tập tự học",
        "quyet-dinh": "Quyết định số 405/QĐ-SGDĐT ngày 10/6/2022 của Sở Giáo dục",
    },
    {"nam": "2022-2023", "ten": "Ghép cặp", "quyet-dinh": "Giấy khen của trường"},
]
INITIATIVES = [
    {
        "title": "Bộ bài tập tự học",
        "year": 2022,
        "number": "405/QĐ-SGDĐT",
        "date": "2022-06-10",
        "authority": "Sở Giáo dục",
    },
    {"title": "Ghép cặp (2022-2023)", "number": "Giấy khen của trường"},
]


def test_initiatives_of_a_dossier_stored_before_they_had_rows_of_their_own_are_carried_over(
    url: str, tmp_path: Path
) -> None:
    engine = connect(url)
    with writer(engine).begin() as connection:
        command.upgrade(_config(connection), "0003")
    data = {"format": "awards-dossier/1", "programme": "x", "nominees": [{"id": "n1"}, {"id": "n2"}]}
    data["nominees"][1]["answers"] = {"nhiem-vu": "Dạy Toán", "sang-kien": OLD_ROWS}  # type: ignore[index]
    same = {"format": "awards-dossier/1", "nominees": [{"id": "n1", "model": '"sang-kien"'}]}
    moment = "2023-08-01 00:00:00.000000"
    database = sqlite3.connect(tmp_path / "awards.db")
    for letter, stored in (("a", data), ("b", same)):
        values = (letter * 32, json.dumps(stored, ensure_ascii=False), moment, moment)
        database.execute("INSERT INTO dossiers VALUES (?, 'Hồ sơ', ?, 3, ?, ?, NULL)", values)
    typed = {"sang-kien-0-nam": "hai năm", "sang-kien-0-ten": "Sổ", "sang-kien-10-quyet-dinh": "5/QĐ", "ten": "An"}
    draft = ("a" * 32, "n2/mau-02-sang-kien", json.dumps(typed), moment)
    database.execute("INSERT INTO drafts VALUES (?, ?, ?, ?)", draft)
    database.commit()
    database.close()
    engine.dispose()

    store = Store(url)
    carried, untouched = store.get("a" * 32), store.get("b" * 32)
    steps = [(each.version, each.entries) for each in store.history("a" * 32)]
    drafts = store.drafts("a" * 32)
    store.close()
    now = {"sang-kien-0-year": "hai năm", "sang-kien-0-title": "Sổ", "sang-kien-10-number": "5/QĐ", "ten": "An"}
    assert drafts == {"n2/mau-02-sang-kien": now}
    assert carried.data["nominees"] == [
        {"id": "n1"},
        {"id": "n2", "answers": {"nhiem-vu": "Dạy Toán"}, "initiatives": INITIATIVES},
    ]
    assert (carried.version, carried.updated.isoformat()) == (4, "2023-08-01T00:00:00+00:00")
    assert steps == [
        (
            4,
            (
                Entry(operation="set", path="/nominees/n2/answers/sang-kien", before=OLD_ROWS),
                Entry(operation="set", path="/nominees/n2/initiatives", after=INITIATIVES),
            ),
        )
    ]
    assert (untouched.version, untouched.data) == (3, same)
