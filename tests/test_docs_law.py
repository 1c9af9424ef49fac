"""docs/law.md holds every rule and every value of the content files, and says how far each was compared."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from awards.citation import Basis
from awards.content.folders import find
from awards.formbook.load import load as load_forms
from awards.rulebook.generation import Generation
from awards.rulebook.instrument import Instrument
from awards.rulebook.load import load
from docs.law_entries import Entry
from docs.law_page import compared, law_page

TOP = Path(__file__).parent.parent
PAGE = (TOP / "docs" / "law.md").read_text(encoding="utf-8")
LINES = re.findall(r'^- <a id="([^"]+)"></a>(.*)$', PAGE, re.MULTILINE)
FILES = [
    *(TOP / "rules").glob("*/*.yaml"),
    *(TOP / "templates" / "layouts").glob("*.yaml"),
]


def places(node: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    """Every rule and every cited or dated value that is written in a file, with the place that names it."""
    if isinstance(node, dict):
        if "code" in node and "require" in node:
            yield node["code"], node
            return
        if "basis" in node or path[-2:-1] == ("grounds",):
            yield ".".join(path), node
        for key, inner in node.items():
            if key not in ("basis", "require", "examples"):
                yield from places(inner, (*path, key))
    elif isinstance(node, list):
        for number, inner in enumerate(node, 1):
            named = inner if isinstance(inner, dict) else {}
            yield from places(inner, (*path, str(named.get("id") or named.get("code") or number)))


def written() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for path in FILES:
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - strings alone
        stem = () if path.parent.name == "common" else (path.stem,)
        met: Counter[str] = Counter()
        for place, node in places(data, stem):
            name = f"{place}.title" if (place,) == stem else place
            met[name] += 1
            found[f"{name}-{met[name]}" if met[name] > 1 else name] = node
    return found


WRITTEN = written()


def test_the_page_is_that_of_the_files():
    content = find()
    assert law_page(load(content), load_forms(content)) == PAGE, "run `make docs`"


def test_every_rule_and_every_value_of_every_file_stands_in_the_page_once():
    assert sorted(anchor for anchor, _ in LINES) == sorted(WRITTEN)


def test_what_is_switched_off_is_marked_and_nothing_else_is():
    marked = {anchor for anchor, told in LINES if "**Đang tắt, không áp dụng:**" in told}
    assert marked == {anchor for anchor, node in WRITTEN.items() if node.get("off")}


def test_every_citation_of_every_rule_stands_under_it():
    cited = {
        anchor: len(re.findall(r"^  - Căn cứ: ", after, re.MULTILINE))
        for anchor, after in re.findall(r'^- <a id="([^"]+)"></a>[^\n]*\n((?:  - [^\n]*\n)*)', PAGE, re.MULTILINE)
    }
    bases = {anchor: node.get("basis") or () for anchor, node in WRITTEN.items()}
    assert cited == {anchor: len(each) if isinstance(each, list) else bool(each) for anchor, each in bases.items()}


def test_every_link_of_the_contents_leads_to_a_place_in_the_page():
    places_named = re.findall(r'<a id="([^"]+)">', PAGE)
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= set(places_named)
    assert len(places_named) == len(set(places_named))


def law(number: str, since: str, until: str | None = None, **more: Any) -> Instrument:
    return Instrument(
        id=number,
        title="Luật",
        issuer="Quốc hội",
        date=None,
        since=dt.date.fromisoformat(since),
        until=dt.date.fromisoformat(until) if until else None,
        replaced_by=(),
        **{"basis": Basis(number, "", "text"), **more},
    )


REGISTER = {
    each.id: each
    for each in (
        law("cũ", "2004-01-01", "2024-01-01"),
        law("mới", "2024-01-01", amended_by=("sửa",)),
        law("sửa", "2026-10-01", basis=Basis("sửa", "", "none")),
    )
}
OLD, NEW = Basis("cũ", "Điều 1", "quoted"), Basis("mới", "Điều 1", "text")
DAYS = {
    "g1": ("2017-10-01", "2024-01-01"),
    "g2": ("2024-01-01", "2026-10-01"),
    "g4": ("2026-10-01", None),
}
GENERATIONS = {
    name: Generation(
        id=name,
        title=name,
        since=dt.date.fromisoformat(since),
        until=dt.date.fromisoformat(until) if until else None,
        laws=("mới",),
        decree="mới",
    )
    for name, (since, until) in DAYS.items()
}


@pytest.mark.parametrize(
    ("told", "days", "levels"),
    [
        ({"bases": (OLD, NEW)}, None, ("quoted", "text", "none")),
        ({"bases": (OLD,)}, None, ("quoted", "none", "none")),
        ({"bases": (NEW, Basis("kế hoạch", "", "quoted"))}, None, ("quoted", "quoted", "none")),
        ({"bases": ()}, None, ("", "", "")),
        ({"bases": (NEW,), "since": dt.date(2024, 1, 1)}, None, (None, "text", "none")),
        ({"bases": (OLD,), "until": dt.date(2024, 1, 1)}, None, ("quoted", None, None)),
        ({"bases": (OLD, NEW)}, (2021, 2023), ("quoted", None, None)),
        ({"bases": (OLD, NEW)}, (2021, 2024), ("quoted", "text", None)),
        ({"bases": (OLD, NEW), "off": "dự thảo"}, None, (None, None, None)),
    ],
)
def test_a_rule_is_counted_in_each_generation_by_its_weakest_ground_that_holds(told, days, levels):
    entry = Entry(anchor="a", words="", **told)
    assert tuple(compared(entry, each, REGISTER, days) for each in GENERATIONS.values()) == levels


def test_an_amendment_that_nobody_has_read_is_told_with_its_day():
    after = PAGE.partition('<a id="chien-si-thi-dua-co-so.standards.sang-kien-2022">')[2].split("\n")
    assert after[2] == (
        "  - Căn cứ: Điều 23, 06/2022/QH15 – đã đối chiếu với toàn văn; từ 01/10/2026 coi là chưa đối chiếu với văn bản"
        " gốc, vì 06/2026/QH16 sửa đổi mà chưa có nội dung."
    )
