"""A regulation (quy chế) under which several programmes of one place run: what it asks and orders of all of them."""

from collections.abc import Mapping
from typing import Any

from awards.citation import Basis
from awards.content.shape import Group, Rows, Shape, Text, Value
from awards.rulebook.rule_shapes import Code
from awards.rulebook.shapes import ClauseShape, GroundShape, Id, ParameterShape, SourceShape

Data = Mapping[str, Any]


class CitedShape(Shape):
    """The regulation's own clause behind a rule of every dossier."""

    code = Code(required=True, words="mã của quy tắc ở rules/common")
    basis = Group(ClauseShape, required=True)


class RegulationShape(Shape):
    id = Id(required=True, words="trùng với tên tệp")
    title = Text(required=True)
    source = Group(SourceShape, required=True)
    questions = Value(load_default=())
    parameters = Rows(Group(ParameterShape), load_default=())
    grounds = Rows(Group(GroundShape), load_default=())
    cites = Rows(Group(CitedShape), load_default=(), words="điều khoản của quy chế cho quy tắc chung")
    rules = Value(load_default=())


def completed(clause: Data, source: Basis) -> dict[str, Any]:
    """A clause as a whole citation: what is not written is that of the source."""
    return {
        "instrument": clause.get("instrument") or source.instrument,
        "clause": clause["clause"],
        "verified": clause.get("verified") or source.verified,
        "note": clause["note"],
    }


def under(programme: Data, regulation: Data) -> Data:
    """The programme with what its regulation says of all its programmes; its own word stands before that."""
    source = regulation["source"]
    own = {each["id"] for each in programme["parameters"]}
    parameters = [_cited(each, source) for each in regulation["parameters"] if each["id"] not in own]
    pages = [
        {**page, "questions": tuple(_cited(each, source) for each in page["questions"])}
        for page in regulation["questions"]
    ]
    return {
        **programme,
        "parameters": (*parameters, *programme["parameters"]),
        "questions": (*pages, *programme["questions"]),
        "grounds": programme["grounds"] or regulation["grounds"],
        "cites": tuple((each["code"], Basis(**completed(each["basis"], source))) for each in regulation["cites"]),
    }


def _cited(entry: Data, source: Basis) -> dict[str, Any]:
    return {**entry, "basis": completed(entry["basis"], source)}
