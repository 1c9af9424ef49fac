"""What a form file may hold."""

from collections.abc import Mapping
from typing import Any, get_args

from awards.citation import Basis, Verified
from awards.content.shape import Group, Misshapen, OneOf, Rows, Shape, Text, Whole, YesNo
from awards.formbook.form import Choice, Form, Having, Question, QuestionType, Reading, Scope, Section

CHOICE_LISTS = ("programme.awards", "programme.fields", "programme.roles", "council.members")
TYPES: tuple[str, ...] = get_args(QuestionType)
CELL_TYPES = tuple(each for each in TYPES if each not in ("table", "lines", "choices"))
KINDS = ("individual", "collective")
HAVING = tuple(each for each in get_args(Having) if each)
READING = tuple(each for each in get_args(Reading) if each)
_HAVING_WORDS = "Chỉ hỏi khi chương trình có mô hình, lĩnh vực (models), vai trò (roles) hoặc phong trào (movement)"


class BasisShape(Shape):
    instrument = Text(required=True, words="Số, ký hiệu văn bản như trong rules/instruments.yaml")
    clause = Text(required=True, words="Mục, điều, khoản, mẫu")
    verified = OneOf(*get_args(Verified), required=True, words="Mức độ đã đối chiếu với văn bản gốc")
    note = Text()

    def make(self, data: dict[str, Any]) -> Basis:
        return Basis(**data)


class ChoiceShape(Shape):
    value = Text(required=True)
    label = Text(required=True)

    def make(self, data: dict[str, Any]) -> Choice:
        return Choice(**data)


class ColumnShape(Shape):
    """A column of a table: a question of a single value, without a place of its own."""

    id = Text(required=True, words="Mã của câu hỏi, không dấu, nối bằng dấu gạch ngang")
    label = Text(required=True, words="Lời hỏi, đúng chữ của mẫu")
    type = OneOf(*CELL_TYPES, required=True)
    required = YesNo(words="Bắt buộc phải trả lời; thiếu là lỗi")
    help = Text()
    example = Text(words="Một câu trả lời tốt để tham khảo")
    min_length = Whole()
    max_length = Whole(words="Số ký tự nhiều nhất")
    minimum = Whole()
    choices = Rows(Group(ChoiceShape), least=1)
    choices_from = OneOf(*CHOICE_LISTS, words="Danh sách lấy từ chương trình hoặc từ hồ sơ")

    def make(self, data: dict[str, Any]) -> Question:
        return Question(**data)

    def check(self, data: Mapping[str, Any]) -> None:
        kind, has = data.get("type", ""), data.keys()
        if ("choices" in has) + ("choices_from" in has) != (kind in ("choice", "choices")):
            raise Misshapen("câu hỏi lựa chọn cần đúng một trong hai khóa choices, choices_from", "type")
        if ("columns" in has) != (kind == "table"):
            raise Misshapen("khóa columns đi cùng loại table, và chỉ loại đó", "type")
        if "none_label" in has and kind != "table":
            raise Misshapen("chỉ dùng cho loại table", "none_label")
        if kind in ("text", "long", "lines") and not data.get("max_length"):
            raise Misshapen("hãy ghi số ký tự nhiều nhất", "max_length")
        if data.get("min_length", 0) > data.get("max_length", 0):
            raise Misshapen("lớn hơn max_length", "min_length")


class QuestionShape(ColumnShape):
    type = OneOf(*TYPES, required=True)
    advised = YesNo(words="Nên trả lời; thiếu là cảnh báo")
    at = Text(words="Chỗ của câu trả lời trong dossier.json (JSON Pointer)")
    columns = Rows(Group(ColumnShape), least=1)
    max_words_from = Text(words="Mã tham số đặt số chữ nhiều nhất; chương trình không đặt thì thôi")
    prefill = Text(words="Chỗ lấy giá trị đề nghị sẵn; bắt đầu bằng ./ là trong đối tượng")
    usual = Text(words="Câu trả lời thường gặp, điền sẵn khi chưa trả lời")
    none_label = Text(words="Lời khai rằng bảng không có dòng nào")
    only_programme = OneOf(*HAVING, words=_HAVING_WORDS)
    plan_label = Text(words="Lời hỏi ở kế hoạch không có hồ sơ khen thưởng")
    plan_help = Text(words="Lời giúp ở kế hoạch không có hồ sơ khen thưởng")
    basis = Group(BasisShape)


class SectionShape(Shape):
    id = Text(required=True)
    title = Text(required=True)
    help = Text()
    only_kind = OneOf(*KINDS, words="Chỉ hỏi tập thể hoặc chỉ hỏi cá nhân")
    only_role = Text(words="Chỉ hỏi người giữ vai trò này trong chương trình")
    only_programme = OneOf(*HAVING, words=_HAVING_WORDS)
    plan_title = Text(words="Tên trang ở kế hoạch không có hồ sơ khen thưởng")
    only_award = OneOf(*READING, words="Chỉ hỏi khi tiêu chuẩn của danh hiệu, hình thức được đề nghị cần đến điều này")
    questions = Rows(Group(QuestionShape), required=True, least=1)

    def make(self, data: dict[str, Any]) -> Section:
        return Section(**data)


class FormShape(Shape):
    id = Text(required=True, words="Trùng với đường dẫn của tệp trong forms/, không có đuôi")
    title = Text(required=True)
    scope = OneOf(*get_args(Scope), required=True)
    basis = Group(BasisShape, required=True)
    instrument = Text()
    number = Text()
    subject = OneOf(*KINDS)
    template = Text(words="Tệp trong templates/documents/; bỏ trống nếu không in riêng")
    layout = Text()
    same_as = Text(words="Mã của biểu mẫu khác có cùng câu hỏi và bản in; ghi thì bỏ khóa sections")
    sections = Rows(Group(SectionShape))

    def make(self, data: dict[str, Any]) -> Form:
        return Form(**{"sections": (), **data})

    def check(self, data: Mapping[str, Any]) -> None:
        if ("sections" in data) == ("same_as" in data):
            raise Misshapen("cần đúng một trong hai khóa sections, same_as", "sections")
