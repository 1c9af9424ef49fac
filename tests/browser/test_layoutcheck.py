"""A clerk who edited a paper in Word has its layout checked in the browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.test_accessibility import AXE, GRAVE, PHONE, STANDARD
from tests.inspect.faults import run, size, spoiled, words
from tests.inspect.specimens import docx

ADDRESS = "/kiem-tra-the-thuc"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A proposal with two faults, in its heading and below its text."""
    file = spoiled(docx("state", "proposal"), run("Độc lập", size(12)))
    path = tmp_path / "to-trinh.docx"
    path.write_bytes(spoiled(file, words("quyết định./.", "quyết định.")))
    return path


def check(page: Page, file: Path) -> None:
    page.goto(ADDRESS)
    page.get_by_label("Tệp Word (.docx)").set_input_files(file)
    page.get_by_role("button", name="Kiểm tra thể thức").click()


def test_each_fault_stands_under_its_place_in_the_paper(page: Page, faulty: Path) -> None:
    check(page, faulty)
    expect(page.get_by_text("Còn 1 lỗi, 1 cảnh báo.")).to_be_visible()
    heading = page.get_by_role("region", name="Phần đầu văn bản")
    expect(heading.get_by_text("cỡ chữ 12; phải là từ 13 đến 14.")).to_be_visible()
    expect(page.get_by_role("region", name="Nội dung").get_by_text("phải kết thúc bằng “./.”")).to_be_visible()


def test_a_paper_as_written_is_in_order(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "to-trinh-dang.docx"
    path.write_bytes(docx("party", "proposal"))
    check(page, path)
    expect(page.get_by_role("heading", name="to-trinh-dang.docx: đúng thể thức")).to_be_visible()
    expect(page.get_by_text("Hướng dẫn 36-HD/VPTW (chọn theo phần đầu của văn bản)")).to_be_visible()


def test_an_old_word_file_is_told_in_plain_words(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "cu.docx"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    check(page, path)
    expect(page.get_by_role("alert").get_by_text("hãy mở bằng Word và lưu lại thành .docx")).to_be_visible()


def test_the_answer_is_accessible_and_fits_a_phone(new_context: NewContext, faulty: Path) -> None:
    page = new_context(viewport=PHONE, bypass_csp=True).new_page()
    check(page, faulty)
    expect(page.get_by_text("Còn 1 lỗi, 1 cảnh báo.")).to_be_visible()
    page.add_script_tag(path=AXE)
    found = page.evaluate("only => axe.run(document, {runOnly: only})", STANDARD)["violations"]
    assert [each["id"] for each in found if each["impact"] in GRAVE] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
