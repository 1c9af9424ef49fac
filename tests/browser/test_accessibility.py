"""axe-core on every kind of page, light and dark; nothing cut off on a phone; the content policy holds."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import NewContext

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
GRAVE = ("serious", "critical")
PHONE = {"width": 360, "height": 740}
FINGER = 44

MISSING = "/khong-co-trang-nay"
PAGES = [
    "/",
    "/ho-so/moi",
    "/ho-so/{stored}",
    "/ho-so/{stored}/doi-tuong",
    "/ho-so/{stored}/doi-tuong/n1",
    "/ho-so/{stored}/doi-tuong/n1/bo",
    "/ho-so/{stored}/doi-tuong/n1/tieu-chi",
    "/ho-so/{stored}/doi-tuong/n1/mau-01-khen-thuong",
    "/ho-so/{stored}/don-vi",
    "/ho-so/{stored}/hoi-dong-thanh-vien",
    "/ho-so/{spoiled}/bien-ban-hop-hoi-dong-phieu?ve=/ho-so/{spoiled}/kiem-tra",
    "/ho-so/{stored}/bieu-quyet",
    "/ho-so/{stored}/kiem-tra?xem=tat-ca",
    "/ho-so/{spoiled}/kiem-tra",
    "/ho-so/{stored}/so-sanh",
    "/ho-so/{stored}/so-sanh?tu=31/12/2023&den=01/3/2027",
    "/ho-so/{stored}/xem-truoc/minutes",
    "/ho-so/{stored}/tai-ve",
    "/ho-so/{stored}/van-ban",
    "/ho-so/{stored}/van-ban/tong-hop-dang-ky",
    "/ho-so/{stored}/van-ban/tong-hop-dang-ky/tong-hop-mo-hinh-mo-hinh",
    "/ho-so/{stored}/xem-truoc/paper-tong-hop-dang-ky",
    "/ho-so/{plan}",
    "/ho-so/{plan}/kiem-tra",
    "/ho-so/{plan}/van-ban/bao-cao-9-thang",
    "/ho-so/{spoiled}/tai-ve",
    "/kiem-tra-bo-ho-so",
    "/kiem-tra-the-thuc",
    MISSING,
]


def _open(page: Page, address: str, **dossiers: str) -> None:
    answer = page.goto(address.format(**dossiers))
    assert answer is not None
    assert (address, answer.status) == (address, 404 if address == MISSING else 200)


def grave(page: Page, rules: list[str]) -> list[tuple[str, list[Any]]]:
    page.add_script_tag(path=AXE)
    only = {"resultTypes": ["violations"], "runOnly": rules}
    found = page.evaluate("only => axe.run(document, only)", only)["violations"]
    return [(v["id"], [node["target"] for node in v["nodes"]]) for v in found if v["impact"] in GRAVE]


def test_no_page_has_a_serious_fault_in_light_or_dark(
    new_context: NewContext, stored: str, spoiled: str, plan: str
) -> None:
    # axe is put in by the test: the policy that forbids it stays off for this window only
    page = new_context(bypass_csp=True).new_page()
    found = {}
    for address in PAGES:
        page.emulate_media(color_scheme="light")
        _open(page, address, stored=stored, spoiled=spoiled, plan=plan)
        faults = grave(page, STANDARD)
        page.emulate_media(color_scheme="dark")
        faults += grave(page, ["color-contrast"])
        if faults:
            found[address] = faults
    assert found == {}


def test_on_a_phone_nothing_is_cut_off_targets_fit_a_finger_and_the_policy_holds(
    new_context: NewContext, stored: str, spoiled: str, plan: str
) -> None:
    page = new_context(viewport=PHONE).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    wide, small = {}, {}
    for address in PAGES:
        if address == MISSING:
            continue
        _open(page, address, stored=stored, spoiled=spoiled, plan=plan)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"]:
            wide[address] = width
        targets = page.locator(
            "main :is(button, select, a.button, input:not([type=hidden], [type=radio], [type=checkbox]))"
        )
        heights = targets.evaluate_all("all => all.filter(e => !e.matches('.unseen')).map(e => e.offsetHeight)")
        if min(heights, default=FINGER) < FINGER:
            small[address] = min(heights)
    assert (wide, small, said) == ({}, {}, [])
