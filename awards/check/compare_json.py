"""A comparison of two days for other programs: format "awards-comparison/1", and its JSON Schema."""

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from awards.check.compare import Change, Comparison, Difference, FormUse, Side, StandardUse
from awards.check.jsonschema import DIALECT, definitions, object_of, told
from awards.check.report import finding_json, summary
from awards.rulebook.show_json import generation_json, parameter_json

FORMAT = "awards-comparison/1"
Thing = TypeVar("Thing")


def as_json(comparison: Comparison) -> dict[str, Any]:
    """Both days, then everything that is not the same on them."""
    return {
        "format": FORMAT,
        "path": comparison.after.result.path,
        "programme": comparison.after.result.programme,
        "rulebook": comparison.after.result.rulebook,
        "before": _side(comparison.before),
        "after": _side(comparison.after),
        "findings": [
            {"code": each.told.code, "subject": each.told.subject, "at": each.told.at, **_change(each, finding_json)}
            for each in comparison.findings
        ],
        "forms": [
            {"document": each.told.document, "kind": each.told.kind, **_change(each, _form)}
            for each in comparison.forms
        ],
        "parameters": [{"id": each.told.id, **_change(each, parameter_json)} for each in comparison.parameters],
        "standards": [
            {"award": each.told.award, "kind": each.told.kind, **_change(each, _standard)}
            for each in comparison.standards
        ],
    }


def _side(side: Side) -> dict[str, Any]:
    return {
        "on": side.result.on.isoformat(),
        "generation": generation_json(side.in_force.generation),
        "summary": summary(side.result),
    }


def _change(difference: Difference[Thing], shown: Callable[[Thing], dict[str, Any]]) -> dict[str, Any]:
    before, after = difference.before, difference.after
    return {
        "change": difference.change,
        "what": list(difference.what),
        "before": None if before is None else shown(before),
        "after": None if after is None else shown(after),
    }


def _form(use: FormUse) -> dict[str, str]:
    return {"title": use.title, "form": use.form, "number": use.number, "instrument": use.instrument}


def _standard(use: StandardUse) -> dict[str, Any]:
    return {"title": use.title, "text": use.text, "basis": use.basis.data()}


def json_schema() -> dict[str, Any]:
    """The JSON Schema of one comparison."""
    side = object_of(
        {
            "on": {"type": "string", "format": "date", "description": "Ngày chọn văn bản áp dụng"},
            "generation": {"type": ["object", "null"], "description": "Thời kỳ của pháp luật vào ngày ấy"},
            "summary": {"type": "object", "description": "Số kết quả từng loại"},
        }
    )
    schema = object_of(
        {
            "format": {"const": FORMAT},
            "path": told("Tệp đã kiểm tra"),
            "programme": told("Mã chương trình"),
            "rulebook": told("Phiên bản bộ quy tắc"),
            "before": side,
            "after": side,
            "findings": _differences("Kết quả kiểm tra", {"$ref": "#/$defs/finding"}, "code", "subject", "at"),
            "forms": _differences("Biểu mẫu", {"type": "object"}, "document", "kind"),
            "parameters": _differences("Tham số", {"type": "object"}, "id"),
            "standards": _differences("Tiêu chuẩn", {"type": "object"}, "award", "kind"),
        }
    )
    return {
        "$schema": DIALECT,
        "$id": FORMAT,
        "title": "So sánh hai ngày của một hồ sơ",
        **schema,
        "$defs": definitions(),
    }


def _differences(words: str, thing: dict[str, Any], *names: str) -> dict[str, Any]:
    known = {"anyOf": [thing, {"type": "null"}]}
    item = object_of(
        {
            **{name: {"type": "string"} for name in names},
            "change": {"enum": list(get_args(Change))},
            "what": {"type": "array", "items": {"type": "string"}, "description": "Điều gì đổi"},
            "before": known,
            "after": known,
        }
    )
    return {"type": "array", "items": item, "description": words}
