"""A real database file for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from awards.store import Store


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'awards.db'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    made = Store(url)
    yield made
    made.close()
