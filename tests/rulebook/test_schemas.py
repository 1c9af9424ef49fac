"""What editors check content files with says the same as the program that reads them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from awards.content.yamlfile import read
from awards.content.yamltext import read_text
from awards.rulebook.predicates import PREDICATES
from awards.rulebook.schemas import json_schema, kinds
from awards.rulebook.vocabulary import FACTS

from .conftest import RULES
from .schema_fit import misfits

TOP = Path(__file__).parent.parent.parent / "rules"
SHIPPED = {
    "programme": "programmes/*.yaml",
    "regulation": "regulations/*.yaml",
    "regime": "common/*.yaml",
    "award": "awards/*.yaml",
    "instruments": "instruments.yaml",
    "generations": "generations.yaml",
}
FACT = {"$ref": "#/$defs/fact"}
VALUE = {"$ref": "#/$defs/value"}
VALUES = {"type": "array", "minItems": 1, "items": VALUE}
PREDICATE = {"$ref": "#/$defs/predicate"}
COLUMN = {"type": "string"}
WHERE = {"type": "object", "minProperties": 1, "additionalProperties": {"anyOf": [VALUE, VALUES]}}


def group(properties: dict[str, Any], *required: str, **more: Any) -> dict[str, Any]:
    described = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**described, "required": list(required), **more}


def rows(least: int, items: Any) -> dict[str, Any]:
    return {"type": "array", "minItems": least, "items": items}


OTHER_ROWS = group({"of": FACT, "where": WHERE, "year": COLUMN}, "of", "year")
ROWS_OF_YEARS = group({"of": FACT, "where": WHERE, "year": COLUMN, "or": rows(1, OTHER_ROWS)}, "of", "year")
COUNTED = {"of": FACT, "where": WHERE, "year": COLUMN, "or": rows(1, OTHER_ROWS), "at_least": VALUE}


def test_every_kind_of_file_has_a_json_schema() -> None:
    assert kinds() == ("programme", "regulation", "regime", "award", "instruments", "generations")
    assert [json.loads(json.dumps(json_schema(kind)))["type"] for kind in kinds()] == ["object"] * 6


def test_the_schema_of_a_programme_names_its_keys() -> None:
    schema = json_schema("programme")
    assert schema["additionalProperties"] is False
    assert schema["required"] == ["id", "title", "issuer", "source", "period"]
    assert schema["properties"]["period"]["required"] == ["from", "until"]
    assert "fields" in schema["properties"]


def test_the_schema_of_a_rule_lists_the_predicates() -> None:
    schema = json_schema("regime")
    rule = schema["properties"]["rules"]["items"]
    assert rule["properties"]["require"] == {"$ref": "#/$defs/predicate"}
    assert "unknown" in rule["properties"]
    assert list(schema["$defs"]["predicate"]["properties"]) == list(PREDICATES)
    assert schema["$defs"]["predicate"]["properties"]["share"] == {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "of": {"$ref": "#/$defs/fact"},
            "over": {"$ref": "#/$defs/fact"},
            "at_least": {"$ref": "#/$defs/value"},
            "more_than": {"$ref": "#/$defs/value"},
        },
        "required": ["of", "over"],
        "description": PREDICATES["share"].words,
    }


def test_only_files_with_conditions_define_predicates() -> None:
    assert ["$defs" in json_schema(kind) for kind in kinds()] == [True, True, True, True, False, False]


def test_the_schema_of_a_regulation_tells_of_its_rules_and_questions() -> None:
    schema, programme = json_schema("regulation"), json_schema("programme")
    assert schema["required"] == ["id", "title", "source"]
    assert [*schema["properties"]] == ["id", "title", "source", "questions", "parameters", "grounds", "cites", "rules"]
    shared = ("questions", "rules", "parameters", "grounds")
    assert [schema["properties"][key] for key in shared] == [programme["properties"][key] for key in shared]


@pytest.mark.parametrize("kind", SHIPPED)
def test_every_file_that_is_shipped_fits_the_schema_of_its_kind(kind: str) -> None:
    schema = json_schema(kind)
    found = {path.name: [*misfits(read(path), schema, schema)] for path in TOP.glob(SHIPPED[kind])}
    assert found
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("severity: error", "severity: bad", [".rules[0].severity: enum"]),
        ("code: ballots.quorum", "code: quorum", [".rules[0].code: pattern"]),
        ("fix:", "fixes:", [".rules[0]: thiếu fix", ".rules[0].fixes: thừa"]),
        ("of: session.present", "of: session.guests", [".rules[0].require.share.of: oneOf"]),
        ("share: {of", "shares: {of", [".rules[0].require.shares: thừa"]),
        (
            "at_least: {parameter: quorum}",
            "at_least: {parameters: quorum}",
            [".rules[0].require.share.at_least: anyOf"],
        ),
        ("at_least: {parameter: quorum}", "at_least: []", [".rules[0].require.share.at_least: anyOf"]),
        ("over: council.members, ", "", [".rules[0].require.share: thiếu over"]),
        ("require: {", "require: {answered: session.date, ", [".rules[0].require: properties"]),
    ],
)
def test_a_file_that_the_program_refuses_does_not_fit(old: str, new: str, wrong: list[str]) -> None:
    schema = json_schema("regime")
    assert old in RULES
    assert sorted(misfits(read_text(RULES.replace(old, new, 1), "a.yaml"), schema, schema)) == sorted(wrong)


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("programme", "Một chương trình thi đua (rules/programmes)"),
        ("regulation", "Quy chế chung của nhiều chương trình (rules/regulations)"),
        ("regime", "Quy tắc và tham số chung (rules/common)"),
        ("award", "Một danh hiệu hoặc hình thức khen thưởng (rules/awards)"),
        ("instruments", "Sổ văn bản (rules/instruments.yaml)"),
        ("generations", "Các thời kỳ của pháp luật thi đua, khen thưởng (rules/generations.yaml)"),
    ],
)
def test_a_schema_says_which_file_it_is_of(kind: str, title: str) -> None:
    schema = json_schema(kind)
    assert list(schema)[:3] == ["$schema", "title", "type"]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == title


def test_a_programme_may_write_rules_questions_and_standards_of_its_own() -> None:
    own, award, rules = (json_schema(kind)["properties"] for kind in ("programme", "award", "regime"))
    assert own["rules"] == {"type": "array", "items": rules["rules"]["items"]}
    assert own["awards"]["items"]["properties"]["standards"] == {"type": "array", "items": award["standards"]["items"]}
    page = own["questions"]["items"]
    assert own["questions"]["type"] == "array"
    assert [*page["properties"]] == ["from", "until", "id", "title", "each", "help", "kind", "awards", "questions"]


def test_facts_are_offered_in_order_each_in_words() -> None:
    facts = json_schema("regime")["$defs"]["fact"]["oneOf"]
    words = {name: fact.words for named in FACTS.values() for name, fact in named.items()}
    assert facts == [{"const": name, "description": words[name]} for name in sorted(words)]
    assert json_schema("award")["$defs"]["fact"]["oneOf"] == facts


@pytest.mark.parametrize("kind", ["programme", "regulation"])
def test_a_file_with_questions_and_dates_of_its_own_may_read_them(kind: str) -> None:
    *named, own = json_schema(kind)["$defs"]["fact"]["oneOf"]
    assert named == json_schema("regime")["$defs"]["fact"]["oneOf"]
    assert own["type"] == "string"
    asked = ("asked.people", "due.ho-so", "due-next.ho-so-2", "asked.", "due-last.a", "asked.Ab", "xasked.a", "askedxa")
    assert [name for name in asked if re.search(own["pattern"], name)] == [
        "asked.people",
        "due.ho-so",
        "due-next.ho-so-2",
    ]
    assert "asked.<mã>" in own["description"]


def test_a_value_stands_for_itself_a_fact_or_a_parameter() -> None:
    assert json_schema("regime")["$defs"]["value"] == {
        "anyOf": [
            {"type": ["integer", "boolean", "string"]},
            group({"fact": FACT}, "fact"),
            group({"parameter": {"type": "string"}}, "parameter"),
        ]
    }


def test_a_condition_is_exactly_one_predicate() -> None:
    predicate = json_schema("regime")["$defs"]["predicate"]
    assert {key: value for key, value in predicate.items() if key != "properties"} == {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
    }


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("answered", FACT),
        ("attested", group({"met": FACT, "evidence": FACT}, "met", "evidence")),
        ("one_of", group({"of": FACT, "values": VALUES}, "of", "values")),
        ("between", group({"of": FACT, "from": VALUE, "to": VALUE}, "of", "from", "to")),
        (
            "count",
            group({"of": FACT, "where": WHERE, "at_least": VALUE, "at_most": VALUE, "equals": VALUE}, "of"),
        ),
        (
            "consecutive_years",
            group(
                {"of": FACT, "where": WHERE, "year": COLUMN, "up_to": VALUE, "at_least": VALUE},
                *("of", "year", "up_to", "at_least"),
            ),
        ),
        (
            "period",
            group(
                {
                    "years": VALUE,
                    "up_to": VALUE,
                    "each_year": ROWS_OF_YEARS,
                    "after": ROWS_OF_YEARS,
                    "within": rows(1, group(COUNTED, "of", "year", "at_least")),
                },
                *("years", "up_to", "each_year"),
            ),
        ),
        ("before_deadline", group({"of": FACT, "deadline": VALUE}, "of", "deadline")),
        ("dates_in_order", rows(2, FACT)),
        ("same_everywhere", rows(2, FACT)),
        ("all", rows(1, PREDICATE)),
        ("not", PREDICATE),
        ("when", group({"if": PREDICATE, "then": PREDICATE}, "if", "then")),
    ],
)
def test_each_kind_of_argument_is_told_to_editors(name: str, arguments: dict[str, Any]) -> None:
    offered = json_schema("award")["$defs"]["predicate"]["properties"][name]
    assert offered == {**arguments, "description": PREDICATES[name].words}
