"""Whatever a content file holds, its author gets problems to mend, never a crash."""

import re
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from awards.content.problem import ContentError
from awards.content.shape import Shape, load
from awards.content.yamltext import read_text
from awards.rulebook.award_shapes import AwardShape
from awards.rulebook.predicates import PREDICATES
from awards.rulebook.rule_shapes import CommonShape
from awards.rulebook.shapes import ProgrammeShape, RegisterShape

from .conftest import AWARD, PROGRAMME, REGISTER, RULES

KEYS = sorted(
    {*PREDICATES, "of", "to", "value", "values", "where", "at_least", "over", "fact", "parameter", "if", "then"}
)
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 99),
    st.sampled_from(
        ["session.present", "council.members", "session.date", "2/3", "70%", "2023-08-01", "", "x", "{", "12/3"]
    ),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=3), st.just({})
    ),
    max_leaves=8,
)
ENGLISH = re.compile(r"Field|Invalid|Missing|Not a|Must")
FILES: list[tuple[type[Shape], str]] = [
    (CommonShape, RULES),
    (ProgrammeShape, PROGRAMME),
    (AwardShape, AWARD),
    (RegisterShape, REGISTER),
]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value in a file."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, inner in items for found in places(inner, (*path, key)))]


def put(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """The file with the value at `path` replaced."""
    if not path:
        return new
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = put(value[path[0]], path[1:], new)
    return copied


@settings(max_examples=300, deadline=None)
@given(chosen=st.sampled_from(FILES), value=VALUES, data=st.data())
def test_any_value_in_any_place_is_read_or_refused(chosen: tuple[type[Shape], str], value: Any, data: Any) -> None:
    shape, text = chosen
    original = read_text(text, "a.yaml")
    path = data.draw(st.sampled_from(places(original)))
    changed = yaml.safe_dump(_plain(put(original, path, value)), allow_unicode=True)
    assert [each for each in problems(shape(), changed) if ENGLISH.search(each)] == []


def problems(shape: Shape, text: str) -> list[str]:
    try:
        load(shape, read_text(text, "a.yaml"), "a.yaml")
    except ContentError as error:
        return [str(each) for each in error.problems]
    return []


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value
