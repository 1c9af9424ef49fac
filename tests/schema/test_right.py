"""Whatever is read in one go, the examination part by part makes the same of."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awards.model import Dossier, Record
from awards.schema import Malformed
from awards.schema.examined import examined
from awards.schema.record import dump
from awards.schema.right import right
from tests.schema.test_dossier import anything

EXAMPLES = Path(__file__).parents[2] / "examples"
DOSSIERS = sorted(path for path in EXAMPLES.glob("*.json") if not path.name.startswith("qua-trinh"))
RECORDS = sorted(EXAMPLES.glob("qua-trinh-*.json"))
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 10**12 - 1, 10**12, 10**15, 1.0, 2.5),
    *("", " ", "a\r\nb\rc", "e\u0302\u0323", "\u212a", "\x01", "\x7f", "\ud800", "x" * 20_001, "8:00", "24:00"),
    *("2023-08-01", "2023-8-1", "2023-02-30", "secret-ballot", "state", "individual", "title"),
    *([], [None], [[]], [1], ["a\r"], [{}], [{"a": None}], [{"a": [1]}], ["a"] * 2_001),
    *({}, {"a": None}, {"a": 1}, {"e\u0301": "e\u0301"}, {"e\u0301": {}}, {"\x01": "a"}, {"met": None}, {"met": 1}),
)
ODD = st.sampled_from(VALUES).map(deepcopy) | st.text(max_size=5) | st.integers(-(10**16), 10**16)
NEW = st.sampled_from(["name", "for", "in_favour", "answers", "papers", "a", "", "e\u0301", "\x01"])


def data_of(path: Path) -> dict[str, Any]:
    return {key: value for key, value in json.loads(path.read_bytes()).items() if key != "format"}


def groups(value: Any) -> Iterator[Any]:
    """Every group and list in the data, the outermost first."""
    if isinstance(value, dict | list):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from groups(inner)


def told(data: Any, model: type[Any]) -> Any:
    try:
        return examined(data, model)
    except Malformed:
        return None


@pytest.mark.parametrize("path", DOSSIERS, ids=lambda path: path.stem)
def test_a_dossier_that_is_right_is_read_in_one_go(path: Path):
    made = right(data_of(path), Dossier)
    assert made is not None
    assert made == examined(data_of(path), Dossier)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_that_is_right_is_read_in_one_go(path: Path):
    made = right(data_of(path), Record)
    assert made is not None
    assert made == examined(data_of(path), Record)


def test_each_part_of_a_small_dossier_is_taken_as_it_is_examined_whatever_stands_there():
    data = data_of(EXAMPLES / "truong-hoc-2025.json")
    data["nominees"] = data["nominees"][:1]
    taken = 0
    for group in list(groups(data)):
        for at in list(group) if isinstance(group, dict) else range(len(group)):
            kept = group[at]
            for odd in VALUES:
                group[at] = odd
                made = right(data, Dossier)
                taken += made is not None
                assert made is None or made == told(data, Dossier)
            group[at] = kept
    assert taken > 100


def test_keys_of_the_authors_own_are_kept_as_they_are_examined():
    own = {"e\u0301": {"met": True, "evidence": "e\u0301"}}
    data = {
        "nominees": [{"id": "n1", "criteria": own, "answers": {"e\u0301": [{"e\u0301": "e\u0301"}]}}],
        "papers": {"e\u0301": {"e\u0301": "e\u0301"}},
    }
    made = right(data, Dossier)
    assert made is not None
    assert made == examined(data, Dossier)


@settings(max_examples=200)
@given(st.data())
def test_what_is_changed_anywhere_is_never_taken_otherwise_than_it_is_examined(data: st.DataObject):
    changed = deepcopy(data.draw(st.sampled_from([data_of(path) for path in DOSSIERS])))
    for _ in range(data.draw(st.integers(1, 3))):
        group = data.draw(st.sampled_from(list(groups(changed))))
        if isinstance(group, list):
            at = data.draw(st.integers(0, len(group)))
            group[at : at + data.draw(st.integers(0, 1))] = [data.draw(ODD)]
        else:
            group[data.draw(st.sampled_from(sorted(group)) | NEW if group else NEW)] = data.draw(ODD)
    made = right(changed, Dossier)
    assert made is None or made == told(changed, Dossier)


@given(st.sampled_from(sorted(data_of(DOSSIERS[0])["session"])), ODD)
def test_every_part_of_a_session_is_taken_as_it_is_examined(name: str, odd: Any):
    data = {"session": {name: odd}}
    made = right(data, Dossier)
    assert made is None or made == told(data, Dossier)


@given(st.dictionaries(NEW, ODD, max_size=3), st.dictionaries(NEW, ODD, max_size=2))
def test_answers_are_taken_as_they_are_examined(answers: dict[str, Any], paper: dict[str, Any]):
    data = {"answers": answers, "papers": {"bao-cao": paper}, "nominees": [{"id": "n1", "answers": answers}]}
    made = right(data, Dossier)
    assert made is None or made == told(data, Dossier)


@given(anything(Record))
def test_any_record_is_taken_as_it_is_examined(record: Record):
    data = {key: value for key, value in json.loads(json.dumps(dump(record))).items() if key != "format"}
    made = right(data, Record)
    assert made is not None
    assert made == examined(data, Record)
