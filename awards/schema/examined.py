"""Data examined part by part, so that every fault in it is told with its place."""

from typing import Any, TypeVar, cast

from marshmallow import ValidationError

from awards.schema.fault import Malformed, faults_of
from awards.schema.shape import shape_of

Made = TypeVar("Made")


def examined(data: Any, model: type[Made]) -> Made:
    """The record of the model in JSON data. Raises Malformed with every fault found."""
    try:
        made: Made = shape_of(cast(Any, model))().load(data)
    except ValidationError as error:
        raise Malformed(tuple(faults_of(error.messages))) from error
    return made
