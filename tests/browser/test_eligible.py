"""“Có thể đề nghị gì?” in a browser: by keyboard alone, on a phone, light and dark, and nothing lost on the way."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from awards.content import folders
from awards.schema import record as records
from awards.web.eligible_parts import title_of, typed_of
from awards.web.services import Services
from tests.browser.conftest import NewContext, Server
from tests.browser.test_accessibility import PHONE, STANDARD, grave

SAMPLES = ("qua-trinh-lo-thi-man.json", "qua-trinh-to-khoa-hoc-tu-nhien.json")
TOO_SMALL = """() => [...document.querySelectorAll("main button, main summary, main .button")]
    .filter((each) => each.offsetParent && !each.classList.contains("unseen"))
    .map((each) => [each.textContent.trim(), each.getBoundingClientRect().height])
    .filter(([, height]) => height < 31)"""


@pytest.fixture(scope="module")
def kept(server: Server) -> list[str]:
    """The addresses of the two sample records."""
    assert server.app is not None
    services: Services = server.app.extensions["awards"]
    found = []
    for name in SAMPLES:
        record = records.read(folders.built_in() / "examples" / name)
        typed = typed_of(record, services.formbook)
        found.append(f"/co-the-de-nghi/{services.store.candidates.create(title_of(record), typed).id}")
    return found


def addresses(kept: list[str], stored: str) -> list[str]:
    shown = [f"{top}{query}" for top in kept for query in ("?ngay=30/5/2025", "?ngay=01/11/2026", "/nhap/khen-thuong")]
    return ["/co-the-de-nghi", *shown, f"{kept[0]}/xoa", f"/ho-so/{stored}/doi-tuong/n1/co-the-de-nghi"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_anybody_s_way(new_context: NewContext, kept: list[str], stored: str, scheme: str) -> None:
    # axe is put in by the test: the policy that forbids it stays off for this window only
    page = new_context(color_scheme=scheme, bypass_csp=True).new_page()
    for address in addresses(kept, stored):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
        assert (address, grave(page, STANDARD)) == (address, [])


def test_nothing_is_cut_off_on_a_phone(new_context: NewContext, kept: list[str], stored: str) -> None:
    page = new_context(viewport=PHONE).new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    for address in addresses(kept, stored):
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert (address, width <= PHONE["width"], page.evaluate(TOO_SMALL)) == (address, True, [])
    assert told == []


def test_the_chain_is_heard_as_a_list_of_years(page: Page, kept: list[str]) -> None:
    page.goto(f"{kept[0]}?ngay=20/8/2025")
    lane = page.get_by_role("listitem").filter(has=page.get_by_role("link", name="Chiến sĩ thi đua cơ sở", exact=True))
    years = lane.last.get_by_role("list").get_by_role("listitem")
    assert [text.rsplit(": ", 1)[1][:12] for text in years.all_text_contents()] == [
        "không có–",
        "không có–",
        "đã được tặng",
        "không có–",
        "đã được tặng",
        "đã được tặng",
        "đã được tặng",
    ]


def test_a_record_is_begun_filled_in_and_judged_by_keyboard_alone(page: Page, tmp_path: Path) -> None:
    page.goto("/co-the-de-nghi")
    page.get_by_label("Cá nhân").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Giàng Thị Súa")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Người được xét")
    page.get_by_role("link", name="Xếp loại hằng năm").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Năm", exact=True).focus()
    page.keyboard.type("2025")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.get_by_role("status").filter(has_text="Đã lưu")).to_be_visible()
    page.get_by_role("button", name="Lưu và xem kết quả").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Có thể đề nghị gì?")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Tải về thành tệp").click()
    file = tmp_path / "qua-trinh.json"
    waiting.value.save_as(file)
    told = json.loads(file.read_text(encoding="utf-8"))
    assert (waiting.value.suggested_filename, told["name"], told["results"]) == (
        "qua-trinh-giang-thi-sua.json",
        "Giàng Thị Súa",
        [{"year": 2025, "level": "good"}],
    )


def test_what_was_typed_outlives_a_closed_tab(new_context: NewContext) -> None:
    context = new_context()
    first = context.new_page()
    first.goto("/co-the-de-nghi")
    first.get_by_label("Cá nhân").check()
    first.get_by_label("Họ và tên hoặc tên tập thể").fill("Giàng Thị Súa")
    first.get_by_role("button", name="Bắt đầu kê khai").click()
    first.get_by_role("link", name="Vụ việc đang xem xét").click()
    address = first.url
    first.get_by_label("Nội dung vụ việc").fill("Đơn kiến nghị về giờ dạy")
    first.get_by_label("Từ ngày").fill("hôm qua")
    first.get_by_label("Từ ngày").blur()
    expect(first.locator("[data-saved]")).to_contain_text("Đã giữ nội dung vừa nhập")
    first.close()
    again = context.new_page()
    again.goto(address)
    expect(again.get_by_label("Nội dung vụ việc")).to_have_value("Đơn kiến nghị về giờ dạy")
    expect(again.get_by_label("Từ ngày")).to_have_value("hôm qua")
