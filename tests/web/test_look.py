"""The look as files: contrast, fonts, and nothing that a strict content policy would refuse."""

import re
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
STATIC = TOP / "awards" / "web" / "static"
PAGES = TOP / "templates" / "pages"
CSS = (STATIC / "awards.css").read_text(encoding="utf-8")

BODY_TEXT = [("ink", ground) for ground in ("ground", "surface", "sunk")] + [("muted", "ground"), ("muted", "surface")]
OTHER_TEXT = [
    ("link", "ground"),
    ("link", "surface"),
    ("on-brand", "brand"),
    ("on-brand", "brand-strong"),
    ("met", "met-ground"),
    ("not-met", "not-met-ground"),
    ("unknown", "unknown-ground"),
    ("na", "na-ground"),
    ("ink", "info-ground"),
    ("ink", "unknown-ground"),
    ("ink", "not-met-ground"),
    ("ink", "met-ground"),
    ("not-met", "surface"),
    ("unknown", "surface"),
    ("met", "surface"),
    ("ground", "ink"),
    ("muted", "sunk"),
]
SHAPES = [("edge", "surface"), ("edge", "ground"), ("focus", "ground"), ("focus", "surface"), ("brand", "ground")]


def _schemes() -> dict[str, dict[str, str]]:
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        for block in re.findall(r":root \{(.*?)\}", CSS, re.S)[:2]
    )
    return {"light": light, "dark": dark}


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(BODY_TEXT, 7), (OTHER_TEXT, 4.5), (SHAPES, 3)])
def test_every_pair_of_colours_keeps_its_contrast(scheme: str, pairs: list[tuple[str, str]], least: float) -> None:
    colours = _schemes()[scheme]
    measured = {pair: _contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in measured.items() if ratio < least} == {}


def test_every_font_that_is_named_is_shipped_with_its_licence() -> None:
    named = set(re.findall(r'url\("fonts/([^"]+)"\)', CSS))
    assert named == {path.name for path in (STATIC / "fonts").glob("*.woff2")}
    assert "SIL Open Font License" in (STATIC / "fonts" / "OFL.txt").read_text(encoding="utf-8")


def _hits(pattern: str, *files: Path) -> dict[str, list[str]]:
    found = {path.name: re.findall(pattern, path.read_text(encoding="utf-8"), re.I) for path in files}
    return {name: hits for name, hits in found.items() if hits}


def test_nothing_is_asked_of_another_host() -> None:
    outside = r"(?:src|href|url|action)\s*[=(]\s*[\"']?(?:https?:)?//[^\"')\s]+"
    assert _hits(outside, *PAGES.rglob("*.html"), STATIC / "awards.css") == {}


def test_no_page_holds_inline_style_or_script() -> None:
    inline = r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:|hx-on|hx-vals=.?js:"
    assert _hits(inline, *PAGES.rglob("*.html")) == {}


def test_no_page_says_anything_with_an_exclamation_mark() -> None:
    assert _hits(r">[^<{]*!(?!=)[^<{]*<", *PAGES.rglob("*.html")) == {}
