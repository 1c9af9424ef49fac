"""The shape of the questions that a programme puts of its own, and the facts that its rules read from them.

What a regulation makes depend on a number or a circumstance that no other page asks for (how many people a
unit has, on which day awards are handed out) is asked here, page by page, each question with its clause.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from awards.content.shape import Group, Misshapen, OneOf, Rows, Shape, Text, YesNo
from awards.rulebook.fact import Fact, FactType
from awards.rulebook.shapes import KINDS, ClauseShape, Dated, Id
from awards.rulebook.vocabulary import FACTS

PREFIX = "asked."
DUE, DUE_NEXT = "due.", "due-next."
NOMINEES = "nominees.list"
_TYPES: Mapping[str, FactType] = {
    "text": "text",
    "number": "number",
    "yesno": "yesno",
    "date": "date",
    "choice": "text",
}
_WITHOUT_DOSSIER = ("programme", "file", "candidate", "component")
_OF_NOMINEE = ("nominee", "record", "criterion", "answer", "pair")


class OptionShape(Shape):
    value = Id(required=True)
    label = Text(required=True)


class AskedShape(Dated):
    id = Id(required=True, words="mã; quy tắc đọc câu trả lời ở dữ kiện asked.<mã>")
    label = Text(required=True)
    type = OneOf(*_TYPES, required=True)
    required = YesNo(load_default=False, words="bắt buộc phải trả lời")
    help = Text(load_default="")
    example = Text(load_default="")
    options = Rows(Group(OptionShape), load_default=(), words="các lựa chọn của câu hỏi loại choice")
    basis = Group(ClauseShape, required=True)

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        if (data["type"] == "choice") != bool(data["options"]):
            raise Misshapen({"options": ["câu hỏi loại choice cần các lựa chọn, và chỉ loại đó"]})
        return data


class QuestionPageShape(Dated):
    id = Id(required=True)
    title = Text(required=True, words="tên trang nhập")
    each = OneOf("dossier", "nominee", required=True, words="hỏi cả hồ sơ hay từng tập thể, cá nhân")
    help = Text(load_default="")
    kind = OneOf(*KINDS, load_default=None, words="chỉ hỏi tập thể hoặc cá nhân")
    awards = Rows(Id(), load_default=(), words="chỉ hỏi khi đề nghị một trong các danh hiệu, hình thức này")
    questions = Rows(Group(AskedShape), least=1, required=True)


def asked_facts(data: Mapping[str, Any], each: str) -> dict[str, Fact]:
    """The facts that the answers give, for the dossier or for one nominee."""
    base = "" if each == "dossier" else "."
    return {
        PREFIX + asked["id"]: Fact(_TYPES[asked["type"]], asked["label"], f"{base}/answers/{asked['id']}")
        for page in data["questions"]
        if page["each"] == each
        for asked in page["questions"]
    }


def _due_facts(calendar: Iterable[Mapping[str, Any]]) -> dict[str, Fact]:
    """The fixed days of the calendar, in the dossier's year and in the next."""
    found: dict[str, Fact] = {}
    for row in calendar:
        if not row["when"]:
            found[DUE + row["id"]] = Fact("date", f"{row['title']}: ngày trong năm đề nghị", "/year")
            found[DUE_NEXT + row["id"]] = Fact("date", f"{row['title']}: ngày trong năm sau", "/year")
    return found


def vocabulary(data: Mapping[str, Any]) -> Mapping[str, Mapping[str, Fact]]:
    """The facts that the programme's own rules may read, per scope: those of every programme and its own."""
    if not data["questions"] and not data["calendar"]:
        return FACTS
    of_nominee = asked_facts(data, "nominee")
    rows = FACTS["dossier"][NOMINEES]
    keys = {**rows.keys, **{name.removeprefix(PREFIX): fact for name, fact in of_nominee.items()}}
    shared = {
        **asked_facts(data, "dossier"),
        **_due_facts(data["calendar"]),
        NOMINEES: replace(rows, keys=keys),
    }
    return {
        scope: facts
        if scope in _WITHOUT_DOSSIER
        else {**facts, **shared, **(of_nominee if scope in _OF_NOMINEE else {})}
        for scope, facts in FACTS.items()
    }
