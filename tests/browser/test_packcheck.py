"""A reviewer with the pack alone: the same verdict in the browser."""

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def pack(page: Page, stored: str, tmp_path: Path) -> Path:
    """The sample's pack as the download page gives it."""
    page.goto(f"/ho-so/{stored}/tai-ve")
    with page.expect_download() as started:
        page.get_by_role("button", name="Tải bộ hồ sơ").click()
    saved = tmp_path / started.value.suggested_filename
    started.value.save_as(saved)
    return saved


def _check(page: Page, file: Path) -> None:
    page.goto("/kiem-tra-bo-ho-so")
    page.get_by_label("Tệp bộ hồ sơ (.zip)").set_input_files(file)
    page.get_by_role("button", name="Kiểm tra bộ hồ sơ").click()


def test_an_untouched_pack_is_found_in_order_and_a_changed_one_is_not(page: Page, pack: Path, tmp_path: Path) -> None:
    _check(page, pack)
    expect(page.get_by_role("heading", name=f"{pack.name}: không có lỗi")).to_be_visible()
    changed = tmp_path / "da-sua.zip"
    with zipfile.ZipFile(pack) as before, zipfile.ZipFile(changed, "w") as after:
        for name in before.namelist():
            body = before.read(name)
            after.writestr(
                name, body.replace("Vĩnh Hòa".encode(), "Vĩnh Hoà".encode(), 1) if name == "dossier.json" else body
            )
    _check(page, changed)
    expect(page.get_by_text("chỗ phải sửa")).to_be_visible()
    assert page.locator(".finding--error").count() >= 1


def test_a_file_that_is_no_pack_is_told_in_plain_words(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "anh.zip"
    file.write_bytes(b"GIF89a")
    _check(page, file)
    expect(page.locator(".finding, .errors").first).to_be_visible()
    assert page.title().startswith("Kiểm tra một bộ hồ sơ")


def test_without_a_file_the_page_says_what_to_do(page: Page) -> None:
    page.goto("/kiem-tra-bo-ho-so")
    page.get_by_role("button", name="Kiểm tra bộ hồ sơ").click()
    expect(page.get_by_role("link", name="Hãy chọn tệp bộ hồ sơ")).to_be_visible()
