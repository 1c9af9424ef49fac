import json

from awards.rulebook.predicates import PREDICATES
from awards.rulebook.schemas import json_schema, kinds


def test_every_kind_of_file_has_a_json_schema() -> None:
    assert kinds() == ("programme", "regime", "award", "instruments")
    assert [json.loads(json.dumps(json_schema(kind)))["type"] for kind in kinds()] == ["object"] * 4


def test_the_schema_of_a_programme_names_its_keys() -> None:
    schema = json_schema("programme")
    assert schema["additionalProperties"] is False
    assert schema["required"] == [
        "id",
        "title",
        "movement",
        "issuer",
        "source",
        "period",
        "awards",
        "criteria",
        "dossier",
    ]
    assert schema["properties"]["period"]["required"] == ["from", "until"]
    assert "fields" in schema["properties"]


def test_the_schema_of_a_rule_lists_the_predicates() -> None:
    rule = json_schema("regime")["properties"]["rules"]["items"]
    assert rule["properties"]["require"]["propertyNames"] == {"enum": list(PREDICATES)}
    assert "unknown" in rule["properties"]
