"""The shape of a rule, and what makes one wrong beyond its keys: facts, predicates, placeholders."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from msgspec.structs import replace

from awards.content.shape import Group, Keyed, Misshapen, OneOf, Rows, Shape, Text, Value, nested
from awards.content.tree import Located
from awards.rulebook import grammar
from awards.rulebook.given import given_value
from awards.rulebook.messages import measures, placeholders
from awards.rulebook.outcome import Outcome
from awards.rulebook.rule import Example, Rule
from awards.rulebook.shapes import BasisShape, Dated, DefaultParameterShape
from awards.rulebook.vocabulary import FACTS, Fact

_CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*")
_TEMPLATES = ("message", "when_unknown", "fix", "at")
_PARAMETER = "parameter."


class Code(Text):
    """family.what: stable, since other programs rely on it."""

    def read(self, value: Any) -> str:
        text = super().read(value)
        if not _CODE.fullmatch(text):
            raise Misshapen('mã quy tắc có dạng "nhom.noi-dung", chữ thường không dấu')
        return text

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_CODE.pattern}$"}


class Condition(Value):
    """A predicate; its inside is examined once the rule's scope is known."""

    def schema(self) -> dict[str, Any]:
        return {"$ref": "#/$defs/predicate"}


class ExampleShape(Shape):
    name = Text(required=True)
    given = Keyed(Value(allow_none=True), required=True)
    outcome = OneOf(*Outcome, required=True)
    message = Text(load_default=None)


class RuleShape(Dated):
    code = Code(required=True)
    each = OneOf(*FACTS, required=True, words="phạm vi: quy tắc hỏi từng đối tượng nào")
    applies = Condition(load_default=None)
    after = Rows(Code(), load_default=())
    require = Condition(required=True)
    severity = OneOf("error", "warning", "info", required=True)
    message = Text(load_default="", words="nói khi không đạt")
    when_unknown = Text(data_key="unknown", load_default="", words="nói khi chưa có dữ liệu")
    fix = Text(required=True, words="việc cần làm")
    at = Text(load_default="")
    basis = Rows(Group(BasisShape), load_default=())
    never_unknown = Text(load_default="", words="vì sao không bao giờ thiếu dữ liệu")
    never_not_met = Text(load_default="", words="vì sao không bao giờ “không đạt”")
    off = Text(load_default="", words="lý do đang tắt; quy tắc đang tắt không bao giờ được áp dụng")
    examples = Rows(Group(ExampleShape), required=True)
    vocabulary: ClassVar[Mapping[str, Mapping[str, Fact]]] = FACTS

    def finish(self, data: dict[str, Any], written: Any) -> Rule:
        return replace(self.make(data), line=written.line if isinstance(written, Located) else 0)

    def make(self, data: dict[str, Any]) -> Rule:
        facts = self.vocabulary[data["each"]]
        if faults := nested(_faults(data, facts)):
            raise Misshapen(faults)
        examples = tuple(_example(each, facts) for each in data.pop("examples"))
        return Rule(examples=examples, unknown=data.pop("when_unknown"), **data)


def rules_shape(facts: Mapping[str, Mapping[str, Fact]]) -> Shape:
    """The shape of a file's rules that may read these facts."""

    class OwnRuleShape(RuleShape):
        vocabulary = facts

    class OwnRulesShape(Shape):
        rules = Rows(Group(OwnRuleShape))

    return OwnRulesShape()


class CommonShape(Shape):
    """A file below rules/common: rules, and defaults of what differs from place to place."""

    parameters = Rows(Group(DefaultParameterShape), load_default=())
    rules = Rows(Group(RuleShape), load_default=())


def _faults(data: Mapping[str, Any], facts: Mapping[str, Fact]) -> Iterator[grammar.Fault]:
    for key in ("require", "applies"):
        for path, message in grammar.faults(data[key], grammar.Known(facts)) if data[key] is not None else ():
            yield (key, *path), message
    for key, excuse in (("message", "never_not_met"), ("when_unknown", "never_unknown")):
        if not data[key] and not data[excuse]:
            yield (key.removeprefix("when_"),), f"thiếu lời này; nếu không bao giờ cần đến, hãy nói lý do ở “{excuse}”"
    allowed = {*facts, *measures(data["require"]), *measures(data["applies"])}
    for key in _TEMPLATES:
        for name in _strange(data[key], allowed):
            yield (key.removeprefix("when_"),), f"không có dữ kiện “{{{name}}}” ở phạm vi này"
    for index, example in enumerate(data["examples"]):
        for name in example["given"]:
            if name not in facts and not name.startswith(_PARAMETER):
                yield ("examples", index, "given", name), f"không có dữ kiện “{name}” ở phạm vi này"


def _strange(template: str, allowed: set[str]) -> Iterator[str]:
    yield from (n for n in placeholders(template) if n not in allowed and not n.startswith(_PARAMETER))


def _example(data: Mapping[str, Any], facts: Mapping[str, Fact]) -> Example:
    given = {name: given_value(value, facts.get(name)) for name, value in data["given"].items()}
    return Example(name=data["name"], given=given, outcome=Outcome(data["outcome"]), message=data["message"])
