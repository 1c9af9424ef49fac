"""Settings on purpose: an own key, and no start for a whole office with an open door."""

import stat
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from awards.web.app import create_app
from awards.web.config import UnsafeSettings, secret_key, settle, unsafe

SAFE: dict[str, Any] = {
    "AWARDS_PRODUCTION": True,
    "TRUSTED_HOSTS": ["khenthuong.example.vn"],
    "SESSION_COOKIE_SECURE": True,
}


def test_the_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    first = secret_key(tmp_path)
    assert (len(first), secret_key(tmp_path)) == (64, first)
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_each_installation_has_a_key_of_its_own(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    assert secret_key(tmp_path / "a") != secret_key(tmp_path / "b")


def test_the_data_folder_is_closed_to_others(tmp_path: Path) -> None:
    settle({}, tmp_path / "instance")
    assert stat.S_IMODE((tmp_path / "instance").stat().st_mode) == 0o700


def test_the_database_is_readable_by_its_owner_only(settings: dict[str, Any], app: Flask) -> None:
    files = settings["INSTANCE"].iterdir()
    assert {file.name: oct(stat.S_IMODE(file.stat().st_mode)) for file in files} == {
        "secret_key": "0o600",
        "awards.db": "0o600",
        "awards.db-wal": "0o600",
        "awards.db-shm": "0o600",
    }


def test_any_folder_name_will_do(tmp_path: Path, settings: dict[str, Any]) -> None:
    folder = tmp_path / "Dữ liệu # của ? trường%20"
    made = create_app({**settings, "INSTANCE": folder})
    made.extensions["awards"].store.create({})
    found = sorted(file.name for file in folder.iterdir())
    made.extensions["awards"].store.close()
    assert found == ["awards.db", "awards.db-shm", "awards.db-wal", "secret_key"]


def test_safe_settings_start(tmp_path: Path) -> None:
    assert settle(SAFE, tmp_path)["SESSION_COOKIE_NAME"] == "__Host-awards"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TRUSTED_HOSTS", None),
        ("TRUSTED_HOSTS", []),
        ("TRUSTED_HOSTS", ["*"]),
        ("SESSION_COOKIE_SECURE", False),
        ("SESSION_COOKIE_SAMESITE", None),
        ("SESSION_COOKIE_HTTPONLY", False),
        ("MAX_CONTENT_LENGTH", None),
        ("MAX_FORM_MEMORY_SIZE", None),
        ("MAX_FORM_PARTS", None),
        ("DEBUG", True),
        ("TESTING", True),
        ("WTF_CSRF_ENABLED", False),
        ("SECRET_KEY", "ngắn"),
    ],
)
def test_one_unsafe_setting_refuses_to_start_and_is_named(tmp_path: Path, name: str, value: Any) -> None:
    with pytest.raises(UnsafeSettings, match=name) as refused:
        settle({**SAFE, name: value}, tmp_path)
    assert len(str(refused.value).splitlines()) == 1


def test_the_settings_for_one_person_are_not_fit_for_an_office(tmp_path: Path) -> None:
    named = [line.partition(":")[0] for line in unsafe(settle({}, tmp_path))]
    assert named == ["SESSION_COOKIE_SECURE"]
