"""Data that is right, read in one go.

Most files are right in every part, and then nothing has to be told of any of them: they are cleaned, and made into
records by the quickest reader there is. Whatever that reader does not take is examined part by part (`examined`),
which knows all that may be wrong and alone decides; what it takes, the examination would make the same of.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import ValidationError, convert

from awards.model import Dossier
from awards.schema.clean import MOST_ROWS, TIME, Unclean, clean_answer, clean_text
from awards.schema.hints import TIMES

Made = TypeVar("Made")
_ANSWERS, _PAPERS = "answers", "papers"
_MOST = 10**12


def made_of(data: Mapping[str, Any], model: type[Made]) -> Made:
    """The record of the model in JSON data. Raises Malformed with every fault found."""
    found = right(data, model)
    if found is None:
        from awards.schema.examined import examined  # a library that only faults need

        return examined(data, model)
    return found


def right(data: Mapping[str, Any], model: type[Made]) -> Made | None:
    """The record, or None where anything might be amiss."""
    try:
        made = convert(_clean(data), model)
    except (Unclean, ValidationError, RecursionError):
        return None
    return None if isinstance(made, Dossier) and not _has_times(made) else made


def _clean(value: Any) -> Any:
    kind = type(value)
    if kind is str:
        return clean_text(value)
    if kind is dict:
        return {clean_text(key): _part(key, inner) for key, inner in value.items() if inner is not None}
    if kind is list and len(value) <= MOST_ROWS:
        return [_clean(each) for each in value]
    if kind is bool or (kind is int and 0 <= value < _MOST):
        return value
    raise Unclean("")


def _part(key: str, value: Any) -> Any:
    if type(value) is dict and key in (_ANSWERS, _PAPERS):
        clean = clean_answer if key == _ANSWERS else _answers
        return {clean_text(each): clean(inner) for each, inner in value.items() if inner is not None}
    return _clean(value)


def _answers(value: Any) -> Any:
    return _part(_ANSWERS, value)


def _has_times(dossier: Dossier) -> bool:
    written = [getattr(dossier.session, name) for _, name in TIMES]
    return all(not each or TIME.fullmatch(each) for each in written)
