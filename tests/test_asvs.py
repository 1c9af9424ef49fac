"""docs/asvs.md claims nothing that is not there: every file and every test that it names exists."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
TEXT = (TOP / "docs" / "asvs.md").read_text(encoding="utf-8")
STATES = {"holds", "partly", "later: accounts", "later: HTTPS", "not yet", "does not apply"}
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
FILE = re.compile(r"`((?:awards|tests|requirements|docs)/[\w/.-]+|Makefile)(?:::\w+)?`")
ITEM = re.compile(r"\d+\.\d+\.\d+(–\d+\.\d+\.\d+)?")


def rows(section: str, columns: int) -> list[tuple[str, ...]]:
    """The cells of a section's table, without its head."""
    body = TEXT.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    found = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in re.findall(r"^\|.*\|$", body, re.M)]
    assert {len(row) for row in found} == {columns}
    return found[2:]


ITEMS = rows("The items", 6)
SENT_IN = rows("What may be sent in", 7)


@cache
def functions_in(file: str) -> frozenset[str]:
    """The names of the test functions in a file, without running it."""
    tree = ast.parse((TOP / file).read_bytes())
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_every_file_that_is_named_exists() -> None:
    named = set(FILE.findall(TEXT))
    assert len(named) > 60
    assert {name for name in named if not (TOP / name).is_file()} == set()


def test_every_test_that_is_named_exists() -> None:
    named = set(TEST.findall(TEXT))
    assert len(named) > 80
    assert {
        (file, name) for file, name in named if not name.startswith("test_") or name not in functions_in(file)
    } == set()


@pytest.mark.parametrize("row", ITEMS, ids=lambda row: row[0])
def test_an_item_that_holds_has_its_code_and_its_test(row: tuple[str, ...]) -> None:
    items, asked, state, done, code, tests = row
    assert all(ITEM.fullmatch(item) for item in items.split(", "))
    assert asked
    assert state in STATES
    if state in ("holds", "partly"):
        assert done
        assert FILE.findall(code)
        assert TEST.findall(tests)


def test_each_item_has_one_row_and_they_stand_in_order() -> None:
    numbers = [re.split("[, –]", row[0])[0] for row in ITEMS]
    every = [item for row in ITEMS for item in row[0].split(", ")]
    assert len(set(every)) == len(every)
    assert numbers == sorted(numbers, key=lambda number: [int(part) for part in number.split(".")])


@pytest.mark.parametrize("row", SENT_IN, ids=lambda row: row[0])
def test_whatever_is_sent_in_has_its_limits_code_words_and_test(row: tuple[str, ...]) -> None:
    assert all(row)
    assert FILE.findall(row[4])
    assert TEST.findall(row[6])
