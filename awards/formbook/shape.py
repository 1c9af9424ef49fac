"""What a form file may hold: unknown keys are refused, text stays text."""

from typing import Any, get_args

from marshmallow import RAISE, Schema, ValidationError, fields, post_load, validates_schema

from awards.citation import Basis, Verified
from awards.formbook.form import Choice, Form, Question, QuestionType, Scope, Section

CHOICE_LISTS = ("programme.awards", "programme.fields", "programme.roles", "council.members")
TYPES: tuple[str, ...] = get_args(QuestionType)
CELL_TYPES = tuple(each for each in TYPES if each not in ("table", "lines", "choices"))


class Text(fields.Field[str]):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str):
            raise ValidationError("hãy ghi chữ; số và ngày đặt trong dấu nháy kép")
        if self.required and not value.strip():
            raise ValidationError("không được để trống")
        return value.strip()


class Whole(fields.Field[int]):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise ValidationError("hãy ghi một số nguyên không âm, không đặt trong dấu nháy")
        return value


class YesNo(fields.Field[bool]):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise ValidationError("hãy ghi true hoặc false")
        return value


class Among(Text):
    def __init__(self, allowed: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.allowed = allowed

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        chosen = super()._deserialize(value, attr, data, **kwargs)
        if chosen not in self.allowed:
            raise ValidationError(f"hãy ghi một trong: {', '.join(each or '“”' for each in self.allowed)}")
        return chosen


class Rows(fields.List[Any]):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, list):
            raise ValidationError("hãy ghi một danh sách")
        return tuple(super()._deserialize(value, attr, data, **kwargs))


class Shape(Schema):
    class Meta:
        unknown = RAISE

    error_messages = {  # noqa: RUF012 - marshmallow declares it an instance attribute
        "unknown": "khóa này không có trong định dạng",
        "type": "hãy ghi một nhóm khóa",
    }
    model: type[Any]

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        field_obj.error_messages = {
            **field_obj.error_messages,
            "required": "thiếu khóa này",
            "null": "không được để trống",
        }

    @post_load
    def _make(self, data: dict[str, Any], **kwargs: Any) -> Any:
        return self.model(**data)


class BasisShape(Shape):
    model = Basis
    instrument = Text(required=True)
    clause = Text(required=True)
    verified = Among(get_args(Verified), required=True)
    note = Text()


class ChoiceShape(Shape):
    model = Choice
    value = Text(required=True)
    label = Text(required=True)


class QuestionShape(Shape):
    model = Question
    id = Text(required=True)
    label = Text(required=True)
    type = Among(TYPES, required=True)
    at = Text()
    required = YesNo()
    help = Text()
    example = Text()
    min_length = Whole()
    max_length = Whole()
    minimum = Whole()
    choices = Rows(fields.Nested(ChoiceShape))
    choices_from = Among(CHOICE_LISTS)
    columns = Rows(fields.Nested("ColumnShape"))
    prefill = Text()
    none_label = Text()
    basis = fields.Nested(BasisShape)

    @validates_schema
    def _parts_fit_the_type(self, data: dict[str, Any], **kwargs: Any) -> None:
        kind, has = data.get("type", ""), data.keys()
        if ("choices" in has) + ("choices_from" in has) != (kind in ("choice", "choices")):
            raise ValidationError("câu hỏi lựa chọn cần đúng một trong hai khóa choices, choices_from", "type")
        if ("columns" in has) != (kind == "table"):
            raise ValidationError("khóa columns đi cùng loại table, và chỉ loại đó", "type")
        if "none_label" in has and kind != "table":
            raise ValidationError("chỉ dùng cho loại table", "none_label")
        if kind in ("text", "long", "lines") and not data.get("max_length"):
            raise ValidationError("hãy ghi số ký tự nhiều nhất", "max_length")
        if data.get("min_length", 0) > data.get("max_length", 0):
            raise ValidationError("lớn hơn max_length", "min_length")


class ColumnShape(QuestionShape):
    """A column of a table: a question of a single value, without a place of its own."""

    class Meta:
        unknown = RAISE
        exclude = ("at", "columns", "prefill", "none_label")

    type = Among(CELL_TYPES, required=True)


class SectionShape(Shape):
    model = Section
    id = Text(required=True)
    title = Text(required=True)
    help = Text()
    only_kind = Among(("individual", "collective"))
    only_role = Text()
    questions = Rows(fields.Nested(QuestionShape), required=True)


class FormShape(Shape):
    model = Form
    id = Text(required=True)
    title = Text(required=True)
    scope = Among(get_args(Scope), required=True)
    basis = fields.Nested(BasisShape, required=True)
    instrument = Text()
    number = Text()
    subject = Among(("individual", "collective"))
    template = Text()
    layout = Text()
    sections = Rows(fields.Nested(SectionShape), required=True)
