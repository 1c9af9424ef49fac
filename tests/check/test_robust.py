"""Whatever a file that can be read at all holds, it is checked and told without an exception."""

import datetime as dt
import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awards.check.finding import Result
from awards.check.report import as_json, as_text
from awards.rulebook.outcome import Outcome
from awards.schema import Malformed
from tests.check.clean import clean
from tests.check.conftest import Check


def _groups(value: Any) -> Iterator[Any]:
    """Every list and mapping inside the data, the outermost first."""
    if isinstance(value, dict | list):
        yield value
        for inner in list(value.values()) if isinstance(value, dict) else list(value):
            yield from _groups(inner)


def assert_told(result: Result) -> None:
    """In both ways that the command has."""
    assert json.loads(json.dumps(as_json(result, everything=True)))["format"] == "awards-findings/1"
    assert as_text(result).startswith("Hồ sơ: ho-so.json\n")


_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-5, 10_000_000)
    | st.text(max_size=12)
    | st.sampled_from(["2023-02-30", "0001-01-01", "9999-12-31", "25:61", "chair", "n1", "…", "secret-ballot"])
)
_VALUES = _SCALARS | st.lists(_SCALARS, max_size=3) | st.dictionaries(st.text(max_size=4), _SCALARS, max_size=3)


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_dossier_with_anything_anywhere_is_checked(data: st.DataObject, checked: Check) -> None:
    dossier = clean()
    for _ in range(data.draw(st.integers(1, 6))):
        group = data.draw(st.sampled_from(list(_groups(dossier))))
        if group is dossier or not group:
            continue
        key = data.draw(st.sampled_from(sorted(group) if isinstance(group, dict) else list(range(len(group)))))
        group[key] = data.draw(_VALUES)
    try:
        result = checked(dossier)
    except Malformed:
        return

    assert_told(result)


_DAYS = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)).map(str)
_YEARS = st.none() | st.integers(1990, 2030)
_COUNTS = st.none() | st.integers(0, 60)
_WORDS = st.sampled_from(["", "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở", "Tổ trưởng", "& < {{ }}"])
_LEVELS = {
    "results": ["excellent", "good", "completed", "not-completed"],
    "initiatives": ["base", "ministry", "nation"],
}
_ROWS = {
    "results": {"year": _YEARS, "level": st.none() | st.sampled_from(_LEVELS["results"])},
    "initiatives": {
        "title": _WORDS,
        "year": _YEARS,
        "date": _DAYS,
        "level": st.none() | st.sampled_from(_LEVELS["initiatives"]),
        "used_for": _WORDS,
    },
    "leave": {"reason": _WORDS, "since": _DAYS, "until": _DAYS},
    "transfers": {"date": _DAYS, "origin": _WORDS, "destination": _WORDS},
    "staffing": {
        "year": _YEARS,
        **dict.fromkeys(("members", "advanced", "base_fighters", "completed", "warned"), _COUNTS),
    },
    "posts": {"title": _WORDS, "workplace": _WORDS, "since": _DAYS, "until": _DAYS},
}
_NEW = {key: st.none() | st.lists(st.fixed_dictionaries({}, optional=row), max_size=4) for key, row in _ROWS.items()}
_EXAMPLES = ("truong-hoc-2025.json", "quang-nam-2022.json")


@functools.cache
def _example(name: str) -> str:
    return (Path(__file__).parents[2] / "examples" / name).read_text(encoding="utf-8")


@given(name=st.sampled_from(_EXAMPLES), data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_told_of_a_nominee_the_dossier_is_checked(name: str, data: st.DataObject, checked: Check) -> None:
    dossier = json.loads(_example(name))
    dossier["nominees"] = dossier["nominees"][:3]
    for nominee in dossier["nominees"]:
        nominee |= data.draw(st.fixed_dictionaries({}, optional=_NEW))
    dossier["answers"] = data.draw(st.dictionaries(st.sampled_from([*dossier.get("answers", {}), "x"]), _SCALARS))
    try:
        result = checked(dossier)
    except Malformed:
        return
    assert_told(result)


@pytest.mark.parametrize("name", _EXAMPLES)
def test_what_is_no_longer_known_of_a_nominee_is_never_told_as_met_for_that(name: str, checked: Check) -> None:
    """Of a nominee whose past is not declared at all, no finding turns out better."""
    known, unknown = json.loads(_example(name)), json.loads(_example(name))
    for nominee in unknown["nominees"]:
        for key in (*_ROWS, "history", "discipline", "cases"):
            nominee.pop(key, None)
    told = {(each.code, each.subject, each.at): each.outcome for each in checked(known).findings}
    gained = [
        key
        for each in checked(unknown).findings
        if each.subject
        and each.outcome is Outcome.MET
        and told.get(key := (each.code, each.subject, each.at)) in (Outcome.NOT_MET, Outcome.UNKNOWN)
    ]
    assert gained == []
