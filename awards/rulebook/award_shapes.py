"""The shape of rules/awards/*.yaml: one title or commendation, with all that the law asks for it."""

from collections.abc import Iterator, Mapping
from typing import Any

from awards.content.shape import Group, Keyed, Misshapen, OneOf, Rows, Shape, Text, Value, Whole, YesNo, nested
from awards.content.tree import Located
from awards.rulebook import grammar
from awards.rulebook.given import given_value
from awards.rulebook.outcome import Outcome
from awards.rulebook.rule import Example
from awards.rulebook.shapes import KINDS, ROUTES, BasisShape, Dated, Forms, Id
from awards.rulebook.values import share_of_text
from awards.rulebook.vocabulary import FACTS

SCOPE = "candidate"
LEVELS = ("base", "ministry", "government", "president")
BASES = ("total_members", "present", "present_plus_written")


class Share(Text):
    """A share of a whole, exactly: "90%", "2/3"."""

    def read(self, value: Any) -> Any:
        share = share_of_text(super().read(value))
        if share is None or share > 1:
            raise Misshapen('hãy ghi một tỷ lệ không quá 100%, dạng "90%" hoặc "2/3"')
        return share


class Condition(Value):
    """A predicate over the facts of a candidate."""

    def read(self, value: Any) -> Any:
        if faults := nested(grammar.faults(value, grammar.Known(FACTS[SCOPE], {}))):
            raise Misshapen(faults)
        return value

    def schema(self) -> dict[str, Any]:
        return {"$ref": "#/$defs/predicate"}


class GivenFacts(Keyed):
    """What an example supposes: facts of a candidate, days and shares in quotes."""

    def read(self, value: Any) -> dict[Any, Any]:
        facts = FACTS[SCOPE]
        loaded = super().read(value)
        if faults := {name: ["không có dữ kiện này"] for name in loaded if name not in facts}:
            raise Misshapen(faults)
        if faults := dict(_strange_keys(loaded)):
            raise Misshapen(faults)
        return {name: given_value(each, facts[name]) for name, each in loaded.items()}


def _strange_keys(given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in given.items():
        keys = FACTS[SCOPE][name].keys
        rows = value if isinstance(value, list) else []
        for strange in [key for row in rows if isinstance(row, Mapping) for key in row if key not in keys]:
            yield name, [f"các dòng không có khóa “{strange}”"]


class StandardExampleShape(Shape):
    name = Text(required=True)
    given = GivenFacts(Value(allow_none=True), required=True)
    outcome = OneOf(Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN, required=True)

    def make(self, data: dict[str, Any]) -> Example:
        return Example(name=data["name"], given=data["given"], outcome=Outcome(data["outcome"]))


class StandardShape(Dated):
    id = Id(load_default="", words="mã của tiêu chuẩn, không trùng trong tệp")
    kind = OneOf(*KINDS, required=True)
    route = OneOf(*ROUTES, load_default=None, words="loại hình: công trạng, đột xuất, chuyên đề, cống hiến")
    text = Text(required=True, words="tiêu chuẩn, nói gọn")
    require = Condition(load_default=None, words="phần tính được từ quá trình khen thưởng")
    attested = Text(load_default="", words="phần Hội đồng xem xét, xác nhận")
    basis = Group(BasisShape, required=True)
    off = Text(load_default="", words="vì sao đang tắt; có khóa này thì tiêu chuẩn không được áp dụng")
    examples = Rows(Group(StandardExampleShape), load_default=())

    def finish(self, data: dict[str, Any], written: Any) -> Any:
        if data["require"] is None and data["examples"]:
            raise Misshapen({"examples": ["tiêu chuẩn không có require thì không có ví dụ"]})
        return {**data, "line": written.line if isinstance(written, Located) else 0}


class DeciderShape(Dated):
    value = Text(required=True)
    basis = Group(BasisShape, required=True)


class VoteShape(Dated):
    at_least = Share(required=True)
    base = OneOf(*BASES, required=True, words="tỷ lệ tính trên ai")
    secret = YesNo(load_default=None, words="bỏ phiếu kín; bỏ khóa này khi văn bản không nói")
    kind = OneOf(*KINDS, load_default=None, words="chỉ cho tập thể hoặc cá nhân")
    basis = Group(BasisShape, required=True)


class AwardQuotaShape(Dated):
    text = Text(required=True)
    share = Share(load_default=None)
    of = Id(load_default=None, words="mã danh hiệu mà tỷ lệ tính trên đó")
    kind = OneOf(*KINDS, load_default=None, words="chỉ cho tập thể hoặc cá nhân")
    basis = Group(BasisShape, required=True)


class AwardDocumentShape(Shape):
    id = Id(required=True)
    title = Text(required=True)
    form = Forms(load_default=dict)
    when = Text(load_default="", words="chỉ khi nào cần, bằng lời")


class AwardDossierShape(Dated):
    copies = Whole(minimum=1, load_default=None)
    electronic = YesNo(load_default=None, words="kèm tệp điện tử")
    route = OneOf(*ROUTES, load_default=None)
    documents = Rows(Group(AwardDocumentShape), load_default=())
    basis = Group(BasisShape, required=True)


class LimitShape(Dated):
    id = Id(required=True)
    text = Text(required=True)
    days = Whole(minimum=1, required=True)
    working = YesNo(load_default=False, words="ngày làm việc")
    basis = Group(BasisShape, required=True)


class AwardShape(Shape):
    id = Id(required=True, words="trùng với tên tệp")
    title = Text(required=True)
    names = Rows(Text(), load_default=(), words="các cách viết khác")
    type = OneOf("title", "commendation", load_default=None, words="danh hiệu hoặc hình thức")
    level = OneOf(*LEVELS, load_default=None)
    kinds = Rows(OneOf(*KINDS), least=1, required=True)
    leads_to = Rows(Id(), load_default=(), words="bước tiếp theo")
    decided_by = Rows(Group(DeciderShape), least=1, required=True)
    standards = Rows(Group(StandardShape), load_default=())
    vote = Rows(Group(VoteShape), load_default=())
    quota = Rows(Group(AwardQuotaShape), load_default=())
    dossier = Rows(Group(AwardDossierShape), load_default=())
    limits = Rows(Group(LimitShape), load_default=())
