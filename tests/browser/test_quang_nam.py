"""Quảng Nam's yearly dossier in a real browser: what its regulation asks stands on pages of its own."""

import datetime as dt
from pathlib import Path

import pytest
from playwright.sync_api import Page

from awards.content.folders import find
from awards.pack.verify import verify
from tests.browser.desk import Data, only, sample
from tests.browser.newcomer import Newcomer


@pytest.fixture
def small() -> Data:
    """The example with its collective, the head of the school and one teacher; taken in, so that the law of its
    day is known from the first page on."""
    return {**only(sample("quang-nam-2022.json"), ("n1", "n3", "n4")), "received": "2022-07-25"}


def test_a_newcomer_makes_a_dossier_of_quang_nam_from_end_to_end(page: Page, small: Data, tmp_path: Path) -> None:
    newcomer = Newcomer(page, small)
    newcomer.begin()
    newcomer.fill_all()
    assert sorted(newcomer.filled) == sorted(item.key for item in newcomer.pages.values())
    assert {"ho-so-so-lieu", "ho-so-nop-ho-so", "n2/doi-tuong-nguoi-dung-dau"} <= set(newcomer.filled)
    assert verify(newcomer.download_pack(tmp_path), find(), today=dt.date(2022, 8, 1)).errors == ()
