"""The application over a database file of its own, and a person who fills in its pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from awards.content.folders import find
from awards.formbook.load import Formbook
from awards.formbook.load import load as load_formbook
from awards.rulebook.load import Rulebook
from awards.rulebook.load import load as load_rulebook
from awards.web.app import create_app
from tests.web.person import TODAY, Person


@pytest.fixture(scope="session")
def rules() -> tuple[Rulebook, Formbook]:
    """The built-in rules and forms, read once for all tests."""
    content = find()
    return load_rulebook(content), load_formbook(content)


@pytest.fixture(autouse=True)
def _shared_rules(rules: tuple[Rulebook, Formbook], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("awards.web.app.load_rulebook", lambda _content: rules[0])
    monkeypatch.setattr("awards.web.app.load_formbook", lambda _content: rules[1])


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
