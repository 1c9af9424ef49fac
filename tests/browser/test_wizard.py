"""The wizard as people really use it: by keyboard, without script, with closed tabs and the back button."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext, Server

UNIT = "don-vi"
COUNCIL = "hoi-dong-thanh-vien"
BALLOTS = "bien-ban-hop-hoi-dong-phieu"


@pytest.fixture
def own(server: Server, example: dict[str, Any]) -> str:
    """The address of a dossier that this test alone may change."""
    return f"/ho-so/{server.put(example)}"


def _field(page: Page, pointer_name: str) -> str:
    return page.locator(f'[name="{pointer_name}"]').input_value()


def _first_text(page: Page) -> str:
    name = page.locator("main .entry--text").first.get_attribute("name")
    assert name is not None
    return name


def test_a_page_is_answered_and_saved_with_the_keyboard_alone(page: Page, own: str) -> None:
    page.goto(f"{own}/{BALLOTS}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            break
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Biểu quyết bằng giơ tay")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("8")
    focus = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto(f"{own}/{BALLOTS}")
    assert focus == "solid"
    assert (_field(page, "phat-ra"), page.get_by_label("Biểu quyết bằng giơ tay").is_checked()) == ("8", True)


def test_rows_are_added_and_removed_and_pages_saved_without_script(new_context: NewContext, own: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{own}/{COUNCIL}")
    names = page.locator('main [name$="-name"]')
    before = names.count()
    page.get_by_role("button", name=re.compile("^Thêm dòng")).click()
    expect(names).to_have_count(before + 1)
    names.nth(before).fill("Lý Thị Mới")
    page.get_by_role("button", name=re.compile("^Bỏ dòng 2")).click()
    expect(names).to_have_count(before)
    page.get_by_role("button", name=re.compile("^Lấy lại dòng đã bỏ")).click()
    expect(names).to_have_count(before + 1)
    assert names.nth(before).input_value() == "Lý Thị Mới"
    page.get_by_role("button", name="Lưu và tiếp tục").click()
    page.goto(f"{own}/{COUNCIL}")
    assert names.nth(before).input_value() == "Lý Thị Mới"


def test_a_date_as_people_write_it_is_understood_and_a_wrong_one_is_kept_and_explained(page: Page, own: str) -> None:
    page.goto(f"{own}/bien-ban-hop-hoi-dong-thoi-gian")
    page.locator('[name="ngay-hop"]').fill("31.2.2023")
    page.get_by_role("button", name="Lưu và tiếp tục").click()
    expect(page.locator(".errors")).to_be_visible()
    expect(page.locator('[name="ngay-hop"]')).to_have_value("31.2.2023")
    page.locator(".errors a").first.click()
    expect(page.locator('[name="ngay-hop"]')).to_be_focused()
    page.locator('[name="ngay-hop"]').fill("28-7-2023")
    page.get_by_role("button", name="Lưu và tiếp tục").click()
    page.wait_for_url("**/bien-ban-hop-hoi-dong-thanh-phan*")
    page.goto(f"{own}/bien-ban-hop-hoi-dong-thoi-gian")
    expect(page.locator('[name="ngay-hop"]')).to_have_value("28/7/2023")


def test_a_list_pasted_from_another_paper_keeps_its_lines(new_context: NewContext, own: str) -> None:
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(f"{own}/to-trinh-noi-gui")
    first = page.locator('[name="noi-nhan-0"]')
    first.fill("")
    page.evaluate("navigator.clipboard.writeText('- Như trên;\\n- Sở Nội vụ;\\n- Công đoàn ngành.')")
    first.focus()
    page.keyboard.press("Control+v")
    with page.expect_navigation():
        page.get_by_role("button", name="Lưu và tiếp tục").click()
    page.goto(f"{own}/to-trinh-noi-gui")
    lines = [_field(page, f"noi-nhan-{number}") for number in range(4)]
    assert lines == ["- Như trên;", "- Sở Nội vụ;", "- Công đoàn ngành.", "Lưu: VT, TĐKT"]


def test_what_was_typed_outlives_the_closed_tab_and_a_new_start_of_the_server(
    new_context: NewContext, server: Server, own: str
) -> None:
    window = new_context()
    page = window.new_page()
    page.goto(f"{own}/{UNIT}")
    name = _first_text(page)
    page.locator(f'[name="{name}"]').fill("Trường Trung học phổ thông Mỹ Hòa")
    page.close(run_before_unload=True)
    server.wait_for_version(own.removeprefix("/ho-so/"), 2)
    server.restart()
    page = window.new_page()
    page.goto(f"{own}/{UNIT}")
    expect(page.locator(f'[name="{name}"]')).to_have_value("Trường Trung học phổ thông Mỹ Hòa")


def test_the_back_button_shows_what_was_saved(page: Page, own: str) -> None:
    page.goto(f"{own}/{UNIT}")
    name = _first_text(page)
    page.locator(f'[name="{name}"]').fill("Trường Trung học phổ thông Hòa Bình")
    with page.expect_navigation():
        page.get_by_role("button", name="Lưu và tiếp tục").click()
    page.go_back()
    expect(page.locator(f'[name="{name}"]')).to_have_value("Trường Trung học phổ thông Hòa Bình")


def test_sua_ngay_leads_to_the_field_and_back_and_the_finding_is_gone(page: Page, spoiled: str) -> None:
    page.goto(f"/ho-so/{spoiled}/kiem-tra")
    page.get_by_role("link", name=re.compile("^Sửa ngay")).first.click()
    field = page.locator('[name="thu-ve"]')
    expect(field).to_be_in_viewport()
    field.fill("9")
    page.get_by_role("button", name="Lưu và quay lại").click()
    expect(page.get_by_role("heading", name="Không còn lỗi phải sửa")).to_be_visible()


def test_the_counter_tells_how_much_room_a_long_answer_has_left(page: Page, own: str) -> None:
    page.goto(f"{own}/doi-tuong/n1/tieu-chi")
    page.locator("main textarea").first.fill("Năm 2022")
    expect(page.locator("main .counter").first).to_have_text("Đã viết 8 trên tối đa 3.000 ký tự.")
    page.locator("main textarea").first.fill("a" * 3001)
    expect(page.locator("main .counter").first).to_have_text("Dài quá 1 ký tự; tối đa 3.000 ký tự.")


def test_a_page_whose_program_cannot_be_reached_stays_and_is_saved_when_it_is_back(
    page: Page, server: Server, own: str
) -> None:
    page.goto(f"{own}/{UNIT}")
    name = _first_text(page)
    server.stop()
    page.locator(f'[name="{name}"]').fill("Trường Trung học phổ thông Mỹ Hòa")
    page.get_by_role("button", name="Lưu và tiếp tục").click()
    expect(page.locator("[data-saved]")).to_contain_text("Hãy để trang này mở")
    expect(page.locator(f'[name="{name}"]')).to_have_value("Trường Trung học phổ thông Mỹ Hòa")
    server.start()
    expect(page.locator("[data-saved]")).to_contain_text("Đã lưu lúc", timeout=15_000)
    page.get_by_role("button", name="Lưu và tiếp tục").click()
    page.wait_for_url("**/don-vi-thu-truong")
