import json

from awards.rulebook.predicates import PREDICATES
from awards.rulebook.schemas import json_schema, kinds


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
