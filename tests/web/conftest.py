"""The application over a database file of its own, and a person who fills in its pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from awards.web.app import create_app
from tests.web.person import TODAY, Person


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, Any]:
    return {
        "INSTANCE": tmp_path / "instance",
        "AWARDS_TODAY": lambda: TODAY,
        "TESTING": True,
        "WTF_CSRF_ENABLED": False,
    }


@pytest.fixture
def app(settings: dict[str, Any]) -> Iterator[Flask]:
    made = create_app(settings)
    yield made
    made.extensions["awards"].store.close()


@pytest.fixture
def person(app: Flask) -> Person:
    return Person(app.test_client(), app.extensions["awards"].store)
