"""JSON Schema of a form file, drawn from the shapes that read it, so that editors complete and check it."""

from typing import Any

from marshmallow import fields

from awards.formbook.shape import (
    Among,
    BasisShape,
    ChoiceShape,
    ColumnShape,
    FormShape,
    QuestionShape,
    Rows,
    SectionShape,
    Shape,
    Whole,
    YesNo,
)

_SHAPES: tuple[type[Shape], ...] = (BasisShape, ChoiceShape, ColumnShape, QuestionShape, SectionShape)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the files in forms/."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "awards-form/1",
        "title": "Mẫu biểu",
        **_object(FormShape),
        "$defs": {_name(shape): _object(shape) for shape in _SHAPES},
    }


def _object(shape: type[Shape]) -> dict[str, Any]:
    own = shape().load_fields
    made: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _value(field) for name, field in own.items()},
    }
    required = [name for name, field in own.items() if field.required]
    return {**made, "required": required} if required else made


def _value(field: fields.Field[Any]) -> dict[str, Any]:
    if isinstance(field, fields.Nested):
        return {"$ref": f"#/$defs/{_name(type(field.schema))}"}
    if isinstance(field, Rows):
        return {"type": "array", "items": _value(field.inner)}
    if isinstance(field, Among):
        return {"enum": list(field.allowed)}
    if isinstance(field, Whole):
        return {"type": "integer", "minimum": 0}
    return {"type": "boolean"} if isinstance(field, YesNo) else {"type": "string"}


def _name(shape: type[Any]) -> str:
    return shape.__name__.removesuffix("Shape")
