"""The generations of the award law: which law and which decree belong together, and from which day."""

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from msgspec import Struct

from awards.content.folders import Content
from awards.content.shape import Group, Misshapen, Rows, Shape, Text, load_file
from awards.rulebook.shapes import Dated, Id
from awards.rulebook.validity import holds

GENERATIONS = "rules/generations.yaml"


class Generation(Struct, frozen=True, kw_only=True):
    """A time in which one law and one decree hold, from `since` up to, not including, `until`.

    `laws` begins with the law itself, then those that amend it; all are numbers of the register.
    """

    id: str
    title: str
    since: dt.date
    until: dt.date | None
    laws: tuple[str, ...]
    decree: str
    note: str = ""

    def holds_on(self, day: dt.date) -> bool:
        """Whether a dossier received on the day falls under it."""
        return holds(self.since, self.until, day)


def generation_on(generations: Iterable[Generation], day: dt.date) -> Generation | None:
    """The generation of the day; None before the first one."""
    return next((each for each in generations if each.holds_on(day)), None)


def borders(generations: Iterable[Generation]) -> tuple[tuple[Generation, Generation], ...]:
    """Each generation with the one that follows it."""
    return tuple(pairwise(generations))


class GenerationShape(Dated):
    id = Id(required=True)
    title = Text(required=True)
    laws = Rows(Text(), least=1, required=True, words="Luật áp dụng, rồi các Luật sửa đổi, bổ sung")
    decree = Text(required=True, words="Nghị định quy định chi tiết")
    note = Text(load_default="")

    def make(self, data: dict[str, Any]) -> Generation:
        if data["since"] is None:
            raise Misshapen({"from": ["thời kỳ nào cũng phải có ngày bắt đầu"]})
        return Generation(**data)


class GenerationsShape(Shape):
    """rules/generations.yaml: in order, each beginning on the day on which the one before it ends."""

    generations = Rows(Group(GenerationShape), least=1, required=True)

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        for number, (earlier, later) in enumerate(pairwise(data["generations"]), 1):
            if earlier.until != later.since:
                told = "phải là ngày until của thời kỳ đứng trước"
                raise Misshapen({"generations": {number: {"from": [told]}}})
        return data


def read_generations(content: Content) -> tuple[Generation, ...]:
    """The generations that the content holds, the earliest first; none without the file. Raises ContentError."""
    file = content.file(GENERATIONS)
    found: tuple[Generation, ...] = load_file(GenerationsShape(), file, GENERATIONS)["generations"] if file else ()
    return found
