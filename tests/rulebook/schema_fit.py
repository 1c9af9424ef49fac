"""Whether a value fits a JSON Schema, as far as the schemas of content files go."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from awards.content.tree import Located

_TYPES: Mapping[type, str] = {
    bool: "boolean",
    int: "integer",
    str: "string",
    list: "array",
    dict: "object",
    Located: "object",
}
_KNOWN = {
    *("type", "properties", "required", "additionalProperties", "minProperties", "maxProperties"),
    *("items", "minItems", "minLength", "minimum", "pattern", "format", "enum", "const", "anyOf", "oneOf", "$ref"),
    *("$schema", "$defs", "title", "description"),
}


def misfits(value: Any, schema: Mapping[str, Any], top: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """The places of the value that do not fit, each with the keyword that it breaks."""
    assert schema.keys() <= _KNOWN, schema.keys() - _KNOWN
    if "$ref" in schema:
        yield from misfits(value, top["$defs"][schema["$ref"].removeprefix("#/$defs/")], top, at)
    for several in ("anyOf", "oneOf"):
        if several in schema:
            fitting = [each for each in schema[several] if not [*misfits(value, each, top, at)]]
            if not fitting or (several == "oneOf" and len(fitting) > 1):
                yield f"{at}: {several}"
    yield from (f"{at}: {keyword}" for keyword in _broken(value, schema))
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from misfits(each, schema.get("items", {}), top, f"{at}[{index}]")
    if isinstance(value, dict):
        yield from (f"{at}: thiếu {key}" for key in schema.get("required", ()) if key not in value)
        yield from _keys(value, schema, top, at)


def _keys(value: dict[str, Any], schema: Mapping[str, Any], top: Mapping[str, Any], at: str) -> Iterator[str]:
    named, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    for key, inner in value.items():
        if key in named:
            yield from misfits(inner, named[key], top, f"{at}.{key}")
        elif others is False:
            yield f"{at}.{key}: thừa"
        elif others is not True:
            yield from misfits(inner, others, top, f"{at}.{key}")


def _broken(value: Any, schema: Mapping[str, Any]) -> Iterator[str]:
    types = schema.get("type", [])
    if types and _TYPES.get(type(value)) not in ([types] if isinstance(types, str) else types):
        yield "type"
    elif "enum" in schema and value not in schema["enum"]:
        yield "enum"
    elif "const" in schema and value != schema["const"]:
        yield "const"
    elif isinstance(value, str):
        if not re.search(schema.get("pattern", ""), value) or len(value) < schema.get("minLength", 0):
            yield "pattern"
    elif isinstance(value, list) and len(value) < schema.get("minItems", 0):
        yield "minItems"
    elif isinstance(value, dict):
        if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
            yield "properties"
    elif isinstance(value, int) and value < schema.get("minimum", value):
        yield "minimum"
