"""What the model declares of its parts."""

import types
from typing import Any, Union, get_args, get_origin

from awards.model import Session

TIMES = {(Session, "opened"), (Session, "closed")}
"""Texts that are times of day."""


def without_none(hint: Any) -> Any:
    """The type that a value has once it is known."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint
