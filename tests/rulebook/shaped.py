"""A text read by the shape of a rule file, and what is told of one that does not fit."""

from typing import Any

import pytest

from awards.content.problem import ContentError
from awards.content.shape import Shape, load
from awards.content.yamltext import read_text


def read(shape: Shape, text: str) -> Any:
    return load(shape, read_text(text, "a.yaml"), "a.yaml")


def told(shape: Shape, text: str) -> list[str]:
    """What is wrong with the text: line, key, words; in the order of the lines."""
    with pytest.raises(ContentError) as raised:
        read(shape, text)
    problems = sorted(raised.value.problems, key=lambda each: (each.line, each.key))
    return [f"{each.line}: {each.key}: {each.message}" for each in problems]


def changed(text: str, old: str, new: str) -> str:
    """The text with one place of it written otherwise."""
    assert old in text
    return text.replace(old, new, 1)
