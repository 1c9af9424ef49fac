"""JSON Schema of the files below rules/, so that editors complete and check them."""

from typing import Any

from awards.content.shape import Shape, shape_schema
from awards.rulebook.rule_shapes import CommonShape, RuleShape
from awards.rulebook.shapes import AwardShape, ProgrammeShape, RegisterShape

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_KINDS: dict[str, tuple[type[Shape], str]] = {
    "programme": (ProgrammeShape, "Một chương trình thi đua (rules/programmes)"),
    "regime": (CommonShape, "Quy tắc và tham số chung (rules/common)"),
    "award": (AwardShape, "Một danh hiệu hoặc hình thức khen thưởng (rules/awards)"),
    "instruments": (RegisterShape, "Sổ văn bản (rules/instruments.yaml)"),
}


def kinds() -> tuple[str, ...]:
    return tuple(_KINDS)


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of one kind of file: programme, regime, award or instruments."""
    shape, title = _KINDS[kind]
    made = shape_schema(shape)
    if kind == "programme":
        made["properties"]["rules"] = {"type": "array", "items": shape_schema(RuleShape)}
    return {"$schema": _DIALECT, "title": title, **made}
