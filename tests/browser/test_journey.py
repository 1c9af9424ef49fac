"""The main job in a real browser: an empty form, a whole dossier, no errors, a pack that verifies."""

import datetime as dt
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from awards.content.folders import find
from awards.pack.verify import verify
from tests.browser.newcomer import Newcomer


def _shortened(example: dict[str, Any]) -> dict[str, Any]:
    """The sample with its first collective and the person who holds the most roles: every kind of page, once."""
    collective = next(item for item in example["nominees"] if item["kind"] == "collective")
    person = max(example["nominees"], key=lambda item: len(item.get("roles", ())))
    proposal = {**example["proposal"], "counts": {"collective": 1, "individual": 1}}
    return {**example, "proposal": proposal, "nominees": [collective, person]}


def test_a_newcomer_fills_a_dossier_from_nothing_and_downloads_a_pack_that_verifies(
    page: Page, example: dict[str, Any], tmp_path: Path
) -> None:
    newcomer = Newcomer(page, _shortened(example))
    newcomer.begin()
    newcomer.fill_all()
    assert sorted(newcomer.filled) == sorted(item.key for item in newcomer.pages.values())

    page.get_by_role("link", name="Kiểm tra hồ sơ").first.click()
    expect(page.get_by_role("heading", name="Không còn lỗi phải sửa")).to_be_visible()

    page.get_by_role("link", name="Tải bộ hồ sơ").first.click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Tải bộ hồ sơ").click()
    pack = tmp_path / started.value.suggested_filename
    started.value.save_as(pack)
    assert pack.suffix == ".zip"
    assert verify(pack, find(), today=dt.date(2023, 8, 1)).errors == ()
