"""The values that an example supposes, in the types of their facts."""

from collections.abc import Callable, Mapping
from typing import Any

from awards.rulebook.fact import Fact
from awards.rulebook.values import day_of_text, share_of_text

_READ: Mapping[str, Callable[[str], Any]] = {"date": day_of_text, "share": share_of_text}


def given_value(value: Any, fact: Fact | None) -> Any:
    """Quoted days become dates, quoted shares fractions, lists tuples."""
    if isinstance(value, list):
        return tuple(given_value(each, fact) for each in value)
    if isinstance(value, dict):
        keys = fact.keys if fact else {}
        return {key: given_value(inner, keys.get(key)) for key, inner in value.items()}
    if isinstance(value, str) and fact and fact.type in _READ:
        return _READ[fact.type](value) or value
    return value
