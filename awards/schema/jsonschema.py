"""JSON Schema of the dossier, drawn from the same records that read it."""

import datetime as dt
from typing import Any, Literal, get_args, get_origin, get_type_hints

from msgspec import StructMeta, structs

from awards.model import FORMAT, RECORD_FORMAT, Dossier, Record
from awards.schema.clean import LONGEST_TEXT, MOST_ROWS
from awards.schema.hints import TIMES, without_none

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The JSON Schema of dossier.json, so that editors complete and check it."""
    return _whole(Dossier, FORMAT, "Hồ sơ đề nghị khen thưởng")


def record_schema() -> dict[str, Any]:
    """The JSON Schema of a record, apart from any dossier."""
    return _whole(Record, RECORD_FORMAT, "Quá trình khen thưởng của một cá nhân hoặc tập thể")


def _whole(model: type[Any], written_format: str, title: str) -> dict[str, Any]:
    definitions: dict[str, Any] = {}
    whole = _object(model, definitions)
    whole["properties"] = {"format": {"const": written_format}, **whole["properties"]}
    whole["required"] = ["format"]
    return {"$schema": DIALECT, "$id": written_format, "title": title, **whole, "$defs": definitions}


def _object(model: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(model)
    properties, required = {}, []
    for attribute in structs.fields(model):
        name = attribute.encode_name
        shape = _value(hints[attribute.name], definitions)
        if (model, attribute.name) in TIMES:
            shape = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$|^$"}
        properties[name] = _or_null(shape)
        if attribute.required:
            required.append(name)
            properties[name] = shape
    made: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**made, "required": required} if required else made


def _value(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    known = without_none(hint)
    if isinstance(known, StructMeta):
        name = known.__name__
        if name not in definitions:
            definitions[name] = {}
            definitions[name] = _object(known, definitions)
        return {"$ref": f"#/$defs/{name}"}
    simple: dict[Any, dict[str, Any]] = {
        str: {"type": "string", "maxLength": LONGEST_TEXT},
        int: {"type": "integer", "minimum": 0},
        bool: {"type": "boolean"},
        dt.date: {"type": "string", "format": "date"},
        Any: {"type": ["string", "integer", "boolean", "array"]},
    }
    if known in simple:
        return simple[known]
    origin, arguments = get_origin(known), get_args(known)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "maxItems": MOST_ROWS, "items": _value(arguments[0], definitions)}
    return {"type": "object", "additionalProperties": _value(arguments[1], definitions)}


def _or_null(shape: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [shape, {"type": "null"}]}
