"""Quảng Nam's yearly dossier in a real browser: what its regulation asks stands on pages of its own."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from awards.content.folders import find
from awards.pack.verify import verify
from tests.browser.newcomer import Newcomer

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "quang-nam-2022.json"


@pytest.fixture
def small() -> dict[str, Any]:
    """The example with its collective, the head of the school and one teacher; taken in, so that the law of its
    day is known from the first page on."""
    data: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    chosen = [each for each in data["nominees"] if each["id"] in ("n1", "n3", "n4")]
    counts = {"collective": 1, "individual": 2}
    return {**data, "received": "2022-07-25", "nominees": chosen, "proposal": {**data["proposal"], "counts": counts}}


def test_a_newcomer_makes_a_dossier_of_quang_nam_from_end_to_end(
    page: Page, small: dict[str, Any], tmp_path: Path
) -> None:
    newcomer = Newcomer(page, small)
    newcomer.begin()
    newcomer.fill_all()
    assert sorted(newcomer.filled) == sorted(item.key for item in newcomer.pages.values())
    assert {"ho-so-so-lieu", "ho-so-nop-ho-so", "n2/doi-tuong-nguoi-dung-dau"} <= set(newcomer.filled)

    page.get_by_role("link", name="Kiểm tra hồ sơ").first.click()
    expect(page.get_by_role("heading", name="Không còn lỗi phải sửa")).to_be_visible()

    page.get_by_role("link", name="Tải bộ hồ sơ").first.click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Tải bộ hồ sơ").click()
    pack = tmp_path / started.value.suggested_filename
    started.value.save_as(pack)
    assert verify(pack, find(), today=dt.date(2022, 8, 1)).errors == ()
