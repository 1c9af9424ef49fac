"""Any record at all is told in words or refused in words: never a traceback, never a wait without end."""

import contextlib
import copy
import datetime as dt
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awards.content import folders
from awards.content.folders import find
from awards.eligible import chains, judge, latest_year
from awards.eligible.report import as_json, as_text
from awards.model import Record
from awards.rulebook.load import load as load_rules
from awards.schema import Malformed
from awards.schema.record import load
from tests.fuzz.command import Printed, assert_no_fault_of_the_program, assert_refused, places, run

SAMPLE = json.loads((folders.built_in() / "examples/qua-trinh-lo-thi-man.json").read_text(encoding="utf-8"))
COLLECTIVE = {
    "format": "awards-record/1",
    "kind": "collective",
    "name": "Tổ Toán, Trường Trung học cơ sở Suối Trai",
    "established": "2010-08-15",
    "history": SAMPLE["history"],
    "results": SAMPLE["results"],
    "staffing": [
        {"year": year, "members": 12, "advanced": 9, "base_fighters": 2, "completed": 12, "warned": 0}
        for year in (2022, 2023, 2024, 2025)
    ],
}
RULEBOOK = load_rules(find())
ON = st.sampled_from([dt.date(2025, 8, 20), dt.date.max, dt.date.min])
DATED = ("date", "since", "until", "joined", "established")
YEARS = st.sampled_from([0, 1, 1945, 2025, 9998, 9999, 10_000, 10**6, 10**11])
DAYS = st.sampled_from(["0001-01-01", "9999-12-31", "2024-02-29", "2025-02-29", "01/8/2023", "2023-13-01", ""])
WORDS = st.sampled_from(
    ["", "x", "base", "good", "individual", "🙂", "a\u0301", "\u202e", "\ud800", "\x00", "a" * 9_000]
)
LEAVES = st.none() | st.booleans() | YEARS | DAYS | WORDS | st.integers(-(10**30), 10**30) | st.floats()
JSON = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
)
QUIET = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def assert_told_or_refused(path: Path, printed: Printed) -> None:
    code, out, err = printed
    if code:
        assert_refused(path, printed)
    else:
        assert_no_fault_of_the_program(printed)
        assert (err, bool(out)) == ("", True)


def told(record: Record, on: dt.date) -> None:
    """The record is told in both ways that the command has."""
    year = latest_year(record, on)
    standings = judge(record, RULEBOOK, on, year)
    steps = chains(record, standings, RULEBOOK.awards, on=on, year=year)
    assert as_text(record, standings, on=on, year=year, notices=(), chains=steps)
    assert json.dumps(as_json(record, standings, on=on, year=year, notices=()))


def number(holder: Any, key: Any) -> bool:
    return isinstance(holder[key], int)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "qua-trinh.json"


@settings(max_examples=150)
@given(JSON)
def test_any_json_is_refused_in_words(data: object):
    with pytest.raises(Malformed) as refused:
        load(data)
    assert all(fault.message for fault in refused.value.faults)


@QUIET
@given(data=st.data())
@pytest.mark.parametrize("record", [SAMPLE, COLLECTIVE], ids=["individual", "collective"])
def test_a_record_with_a_few_values_replaced_is_told_or_refused(record: Any, data: st.DataObject):
    changed = copy.deepcopy(record)
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = data.draw(st.sampled_from(list(places(changed))))
        holder[key] = data.draw(LEAVES | JSON)
    with contextlib.suppress(Malformed):
        told(load(changed), data.draw(ON))


@QUIET
@given(data=st.data())
@pytest.mark.parametrize("record", [SAMPLE, COLLECTIVE], ids=["individual", "collective"])
def test_years_and_days_at_the_edge_of_time_are_told(record: Any, data: st.DataObject):
    changed = copy.deepcopy(record)
    for holder, key in data.draw(st.lists(st.sampled_from([at for at in places(changed) if number(*at)]), max_size=6)):
        holder[key] = data.draw(YEARS)
    for holder, key in data.draw(
        st.lists(st.sampled_from([at for at in places(changed) if at[1] in DATED]), max_size=6)
    ):
        holder[key] = data.draw(st.sampled_from(["0001-01-01", "9999-12-31", "2024-02-29"]))
    told(load(changed), data.draw(ON))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe{}",
        "﻿{}".encode("utf-16"),
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b"1" * 10_000,
        b'{"format": "awards-record/1", "kind": "individual", "kind": "individual"}',
        b'{"format": "awards-record/1", "kind": "individual", "results": [{"year": NaN}]}',
        b'{"format": "awards-record/1", "kind": "individual", "results": [{"year": 1e400}]}',
        b'{"format": "awards-record/1", "kind": "individual", "results": [{"year": -1}]}',
        b'{"format": "awards-record/1", "kind": "individual", "results": "2023"}',
        b'{"format": "awards-record/1", "kind": "household"}',
        b'{"format": "awards-record/2", "kind": "individual"}',
        b'{"format": "awards-dossier/1", "programme": "x"}',
        b'{"format": "awards-record/1", "kind": "individual", "name": "' + b"a" * 10_000_000 + b'"}',
    ],
    ids=lambda content: content[:60].decode("latin-1"),
)
def test_known_traps_are_refused_in_words(path: Path, content: bytes):
    path.write_bytes(content)
    printed = run("eligible", path)
    assert_told_or_refused(path, printed)
    assert printed[0] == 2


def test_ten_megabytes_of_rows_are_refused_in_words(path: Path):
    rows = [{"year": 2023, "title": "Lao động tiên tiến " * 5}] * 70_000
    path.write_text(json.dumps({**SAMPLE, "history": rows}, ensure_ascii=False), encoding="utf-8")
    printed = run("eligible", path)
    assert_told_or_refused(path, printed)
    assert printed[0] == 2


def test_what_is_no_file_is_refused_in_words(tmp_path: Path):
    pipe = tmp_path / "ong.json"
    os.mkfifo(pipe)
    absent = tmp_path / "thieu.json"
    for path, named in ((tmp_path, pipe), (pipe, pipe), (absent, absent)):
        printed = run("eligible", path)
        assert_told_or_refused(named, printed)
        assert printed[0] == 2
