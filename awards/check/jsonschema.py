"""JSON Schema of the findings, so that other offices' programs know what `awards check` tells them."""

from typing import Any, get_args

from awards.check.finding import FORMAT
from awards.citation import Verified
from awards.rulebook.outcome import Outcome
from awards.rulebook.rule import Severity

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_COUNT = {"type": "integer", "minimum": 0}
_SEVERITIES = get_args(Severity)
_COUNTED = (*_SEVERITIES, *map(str, (Outcome.UNKNOWN, Outcome.MET, Outcome.NOT_APPLICABLE)), "waiting")


def json_schema() -> dict[str, Any]:
    """The JSON Schema of one result in the format "awards-findings/1"."""
    result = object_of(
        {
            "format": {"const": FORMAT},
            "path": told("Tệp đã kiểm tra"),
            "programme": told("Mã chương trình"),
            "on": {"type": "string", "format": "date", "description": "Ngày chọn văn bản áp dụng"},
            "rulebook": told("Phiên bản bộ quy tắc"),
            "summary": object_of(dict.fromkeys(_COUNTED, _COUNT)),
            "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
        }
    )
    return {"$schema": DIALECT, "$id": FORMAT, "title": "Kết quả kiểm tra hồ sơ", **result, "$defs": definitions()}


def definitions() -> dict[str, Any]:
    """The parts that results and comparisons are made of."""
    return {"finding": _finding(), "basis": _basis()}


def _finding() -> dict[str, Any]:
    return object_of(
        {
            "code": {"type": "string", "pattern": r"^[a-z0-9-]+\.[a-z0-9-]+$", "description": "Mã kết quả"},
            "outcome": {"enum": [str(outcome) for outcome in Outcome]},
            "severity": {"enum": list(_SEVERITIES)},
            "subject": told("Mã của đối tượng; để trống khi nói về cả hồ sơ"),
            "at": {"type": "string", "pattern": "^(/.*)?$", "description": "Chỗ sửa trong hồ sơ (JSON Pointer)"},
            "message": told("Điều chưa đạt hoặc điều đã xem"),
            "read": {"type": "object", "description": "Giá trị của các dữ kiện đã đọc"},
            "basis": {"type": "array", "items": {"$ref": "#/$defs/basis"}, "description": "Căn cứ"},
            "fix": told("Việc cần làm"),
        },
        because=told("Mã kết quả phải sửa trước"),
    )


def _basis() -> dict[str, Any]:
    verified = {"enum": list(get_args(Verified)), "description": "Đã đối chiếu với nguồn đến mức nào"}
    keys = {"instrument": told("Số văn bản"), "clause": told("Điều, khoản, điểm"), "verified": verified}
    return object_of(keys, note=told("Điều cần nói thêm"))


def object_of(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """Other keys may come in later versions of the same format."""
    return {"type": "object", "properties": {**required, **optional}, "required": list(required)}


def told(words: str) -> dict[str, Any]:
    """Text with what it says."""
    return {"type": "string", "description": words}
