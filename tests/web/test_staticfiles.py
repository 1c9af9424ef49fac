"""A browser that keeps the stylesheet still sees the next release's."""

import re
from pathlib import Path

from flask import Flask

from awards.web.staticfiles import version


def test_each_static_address_on_a_page_carries_the_version_of_its_file(app: Flask) -> None:
    found = re.findall(r'(?:href|src)="(/static/[^"]+)"', app.test_client().get("/").text)
    addresses = [address for address in found if "/fonts/" not in address]
    folder = Path(app.static_folder or "")
    names = [address.split("?")[0].removeprefix("/static/") for address in addresses]
    assert names
    assert addresses == [f"/static/{name}?v={version(folder / name)}" for name in names]


def test_what_was_asked_for_by_its_version_may_be_kept_for_a_year(app: Flask) -> None:
    digits = version(Path(app.static_folder or "") / "awards.css")
    with app.test_client().get(f"/static/awards.css?v={digits}") as held:
        assert held.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_without_a_version_it_is_asked_for_again(app: Flask) -> None:
    with app.test_client().get("/static/awards.css") as held:
        assert held.headers["Cache-Control"] == "no-cache"


def test_a_font_has_the_address_that_the_stylesheet_gives_it(app: Flask) -> None:
    fonts = re.findall(r'href="(/static/fonts/[^"]+)"', app.test_client().get("/").text)
    stylesheet = (Path(app.static_folder or "") / "awards.css").read_text(encoding="utf-8")
    assert [address.removeprefix("/static/") in stylesheet for address in fonts] == [True]


def test_another_content_has_another_version(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a", encoding="utf-8")
    (tmp_path / "b.css").write_text("b", encoding="utf-8")
    assert version(tmp_path / "a.css") != version(tmp_path / "b.css")
    assert version(tmp_path / "absent.css") is None
