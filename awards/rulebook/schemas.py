"""JSON Schema of the files below rules/, so that editors complete and check them."""

from typing import Any

from awards.content.shape import Shape, shape_schema
from awards.rulebook.award_shapes import AwardShape, StandardShape
from awards.rulebook.generation import GenerationsShape
from awards.rulebook.grammar import COUNTED_ROWS, OTHER_ROWS, ROWS_OF_YEARS, Group
from awards.rulebook.predicates import PREDICATES, Part, Predicate
from awards.rulebook.questions import DUE, DUE_NEXT, PREFIX, QuestionPageShape
from awards.rulebook.regulation import RegulationShape
from awards.rulebook.rule_shapes import CommonShape, RuleShape
from awards.rulebook.shapes import ID, ProgrammeShape, RegisterShape
from awards.rulebook.vocabulary import FACTS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_KINDS: dict[str, tuple[type[Shape], str]] = {
    "programme": (ProgrammeShape, "Một chương trình thi đua (rules/programmes)"),
    "regulation": (RegulationShape, "Quy chế chung của nhiều chương trình (rules/regulations)"),
    "regime": (CommonShape, "Quy tắc và tham số chung (rules/common)"),
    "award": (AwardShape, "Một danh hiệu hoặc hình thức khen thưởng (rules/awards)"),
    "instruments": (RegisterShape, "Sổ văn bản (rules/instruments.yaml)"),
    "generations": (GenerationsShape, "Các thời kỳ của pháp luật thi đua, khen thưởng (rules/generations.yaml)"),
}
_OWN_RULES = ("programme", "regulation")
_NO_RULES = ("instruments", "generations")
_OWN_FACT = {
    "type": "string",
    "pattern": f"^({'|'.join(each.rstrip('.') for each in (PREFIX, DUE, DUE_NEXT))})\\.{ID.pattern}$",
    "description": "câu trả lời cho câu hỏi của tệp (asked.<mã>); ngày của một dòng ở khóa calendar, trong năm đề nghị "
    "(due.<mã>) hoặc năm sau (due-next.<mã>)",
}
_FACT = {"$ref": "#/$defs/fact"}
_VALUE = {"$ref": "#/$defs/value"}
_PREDICATE = {"$ref": "#/$defs/predicate"}


def kinds() -> tuple[str, ...]:
    return tuple(_KINDS)


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of one of the `kinds` of file."""
    shape, title = _KINDS[kind]
    made = shape_schema(shape)
    if kind in _OWN_RULES:
        _complete(made["properties"])
    if kind == "programme":
        offered = made["properties"]["awards"]["items"]["properties"]
        offered["standards"] = {"type": "array", "items": shape_schema(StandardShape)}
    definitions = {} if kind in _NO_RULES else {"$defs": _definitions(own_facts=kind in _OWN_RULES)}
    return {"$schema": _DIALECT, "title": title, **made, **definitions}


def _complete(properties: dict[str, Any]) -> None:
    """The parts that are read when the rest of the file is known."""
    properties["rules"] = {"type": "array", "items": shape_schema(RuleShape)}
    properties["questions"] = {"type": "array", "items": shape_schema(QuestionPageShape)}


def _definitions(*, own_facts: bool) -> dict[str, Any]:
    """The facts by name, written values, and each predicate with its arguments."""
    words = {name: fact.words for facts in FACTS.values() for name, fact in facts.items()}
    named = [{"const": name, "description": told} for name, told in sorted(words.items())]
    return {
        "fact": {"oneOf": [*named, _OWN_FACT] if own_facts else named},
        "value": {
            "anyOf": [
                {"type": ["integer", "boolean", "string"]},
                _object({"fact": _FACT}, ["fact"]),
                _object({"parameter": {"type": "string"}}, ["parameter"]),
            ]
        },
        "predicate": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": False,
            "properties": {name: _predicate(predicate) for name, predicate in PREDICATES.items()},
        },
    }


def _predicate(predicate: Predicate) -> dict[str, Any]:
    if "" in predicate.parts:
        return {**_part(predicate.parts[""]), "description": predicate.words}
    return {**_group(predicate), "description": predicate.words}


def _group(group: Predicate | Group) -> dict[str, Any]:
    parts = {key: _part(part) for key, part in group.parts.items()}
    return _object(parts, [key for key in parts if key not in group.optional])


def _part(part: Part) -> dict[str, Any]:
    if part in ("facts", "days"):
        return {"type": "array", "minItems": 2, "items": _FACT}
    if part in ("fact", "ordered", "number", "yesno", "day", "rows"):
        return dict(_FACT)
    if part == "predicate":
        return dict(_PREDICATE)
    if part == "predicates":
        return {"type": "array", "minItems": 1, "items": _PREDICATE}
    if part == "values":
        return {"type": "array", "minItems": 1, "items": _VALUE}
    if part == "where":
        wanted = {"anyOf": [_VALUE, {"type": "array", "minItems": 1, "items": _VALUE}]}
        return {"type": "object", "minProperties": 1, "additionalProperties": wanted}
    if part == "rows-of-years":
        return _group(ROWS_OF_YEARS)
    if part == "other-rows-of-years":
        return {"type": "array", "minItems": 1, "items": _group(OTHER_ROWS)}
    if part == "counted-rows":
        return {"type": "array", "minItems": 1, "items": _group(COUNTED_ROWS)}
    return {"type": "string"} if part == "column" else dict(_VALUE)


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties, "required": required}
