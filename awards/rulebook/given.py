"""The values that an example supposes, in the types of their facts."""

from typing import Any

from awards.rulebook.fact import Fact
from awards.rulebook.values import day_of_text, share_of_text


def given_value(value: Any, fact: Fact | None) -> Any:
    """Quoted days become dates, quoted shares fractions, lists tuples."""
    if isinstance(value, list):
        return tuple(given_value(each, fact) for each in value)
    if isinstance(value, dict):
        keys = fact.keys if fact else {}
        return {key: given_value(inner, keys.get(key)) for key, inner in value.items()}
    if isinstance(value, str):
        if fact is None:
            return share_of_text(value) or value
        if fact.type == "date":
            return day_of_text(value) or value
        if fact.type == "share":
            return share_of_text(value) or value
    return value
