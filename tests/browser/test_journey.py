"""The main job in a real browser: an empty form, a whole dossier, no errors, a pack that verifies."""

import datetime as dt
from pathlib import Path

from playwright.sync_api import Page

from awards.content.folders import find
from awards.pack.verify import verify
from tests.browser.desk import Data, only
from tests.browser.newcomer import Newcomer


def _shortened(example: Data) -> Data:
    """The sample with its first collective and the person who holds the most roles: every kind of page, once."""
    collective = next(item for item in example["nominees"] if item["kind"] == "collective")
    person = max(example["nominees"], key=lambda item: len(item.get("roles", ())))
    return only(example, {collective["id"], person["id"]})


def test_a_newcomer_fills_a_dossier_from_nothing_and_downloads_a_pack_that_verifies(
    page: Page, example: Data, tmp_path: Path
) -> None:
    newcomer = Newcomer(page, _shortened(example))
    newcomer.begin()
    newcomer.fill_all()
    assert sorted(newcomer.filled) == sorted(item.key for item in newcomer.pages.values())

    pack = newcomer.download_pack(tmp_path)
    assert pack.suffix == ".zip"
    assert verify(pack, find(), today=dt.date(2023, 8, 1)).errors == ()
