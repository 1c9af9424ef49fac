"""A school's yearly dossier in a real browser: each award is asked what its standard needs, and the pack verifies."""

import datetime as dt
from pathlib import Path

import pytest
from playwright.sync_api import Page

from awards.content.folders import find
from awards.pack.verify import verify
from tests.browser.conftest import NewContext, Server
from tests.browser.desk import Data, only, sample
from tests.browser.newcomer import Newcomer
from tests.browser.test_accessibility import PHONE, STANDARD, grave


@pytest.fixture
def small() -> Data:
    """The school's sample with a collective and three persons: a title without report, one with, a commendation."""
    return {**only(sample("truong-hoc-2025.json"), ("n2", "n3", "n8", "n9")), "papers": {}}


def test_a_newcomer_makes_a_schools_dossier_with_titles_and_a_commendation(
    page: Page, small: Data, tmp_path: Path
) -> None:
    newcomer = Newcomer(page, small)
    newcomer.begin()
    newcomer.fill_all()
    assert sorted(newcomer.filled) == sorted(item.key for item in newcomer.pages.values())
    assert verify(newcomer.download_pack(tmp_path), find(), today=dt.date(2025, 7, 28)).errors == ()


def test_the_pages_of_awards_have_no_serious_fault_and_fit_a_phone(
    new_context: NewContext, server: Server, small: Data
) -> None:
    dossier = server.put(small)
    pages = [
        "doi-tuong/n2/qua-trinh-nhan-su",
        "doi-tuong/n2/qua-trinh-xep-loai",
        "doi-tuong/n9/qua-trinh-loai-hinh",
        "doi-tuong/n9/mau-03-khen-thuong",
        "doi-tuong/n3",
    ]
    page = new_context(bypass_csp=True, viewport=PHONE).new_page()
    faults, widths = {}, {}
    for address in pages:
        answer = page.goto(f"/ho-so/{dossier}/{address}")
        assert answer is not None
        assert (address, answer.status) == (address, 200)
        faults[address] = grave(page, STANDARD)
        widths[address] = page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert faults == {address: [] for address in pages}
    assert widths == dict.fromkeys(pages, True)
