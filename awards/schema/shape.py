"""marshmallow schemas derived from the model's records, so that the two cannot drift apart."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from marshmallow import RAISE, Schema, ValidationError, fields, post_load, pre_load
from msgspec import StructMeta, structs

from awards.schema.clean import MOST_ROWS, clean_text
from awards.schema.hints import TIMES, without_none
from awards.schema.leaves import Answer, Day, OneOf, Text, Time, Whole, YesNo, cleaned


class Shape(Schema):
    """Refuses unknown keys; null and absent are the same: not known."""

    class Meta:
        unknown = RAISE

    error_messages = {
        "unknown": "khóa này không có trong định dạng, hãy xóa hoặc sửa tên khóa",
        "type": "hãy ghi một nhóm khóa trong dấu ngoặc nhọn",
    }
    makes: type[Any]

    @pre_load
    def _leave_out_null(self, data: Any, **kwargs: Any) -> Any:
        return {k: v for k, v in data.items() if v is not None} if isinstance(data, Mapping) else data

    @post_load
    def _make(self, data: dict[str, Any], **kwargs: Any) -> Any:
        return self.makes(**data)


class Rows(fields.List[Any]):
    default_error_messages = {"invalid": "hãy ghi một danh sách trong dấu ngoặc vuông"}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if isinstance(value, list) and len(value) > MOST_ROWS:
            raise ValidationError(f"có {len(value)} dòng, nhiều nhất là {MOST_ROWS}")
        return tuple(super()._deserialize(value, attr, data, **kwargs))


class Keyed(fields.Field[Mapping[str, Any]]):
    """Values under keys that the file itself chooses: criteria, answers."""

    def __init__(self, value_field: fields.Field[Any], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.value_field = value_field

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            raise ValidationError("hãy ghi một nhóm khóa trong dấu ngoặc nhọn")
        loaded, errors = {}, {}
        for key, inner in value.items():
            try:
                if inner is not None:
                    loaded[cleaned(clean_text, key)] = self.value_field.deserialize(inner)
            except ValidationError as error:
                errors[key] = error.messages
        if errors:
            raise ValidationError(errors)
        return loaded


@cache
def shape_of(model: type[Any]) -> type[Shape]:
    """The schema of one record of the model."""
    hints = get_type_hints(model)
    members: dict[str, Any] = {"makes": model}
    for attribute in structs.fields(model):
        made = Time() if (model, attribute.name) in TIMES else _field(hints[attribute.name])
        made.required = attribute.required
        made.error_messages = {**made.error_messages, "required": "thiếu khóa này"}
        made.data_key = attribute.encode_name
        members[attribute.name] = made
    return type(f"{model.__name__}Shape", (Shape,), members)


def _field(hint: Any) -> fields.Field[Any]:
    known = without_none(hint)
    simple: dict[Any, type[fields.Field[Any]]] = {str: Text, int: Whole, bool: YesNo, dt.date: Day, Any: Answer}
    if known in simple:
        return simple[known]()
    if isinstance(known, StructMeta):
        return fields.Nested(shape_of(known))
    origin, arguments = get_origin(known), get_args(known)
    if origin is Literal:
        return OneOf(arguments)
    if origin is tuple:
        return Rows(_field(arguments[0]))
    return Keyed(_field(arguments[1]))
