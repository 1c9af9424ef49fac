"""The exported JSON Schema describes what the reader reads."""

from msgspec import structs

from awards.model import Dossier, Nominee
from awards.schema import json_schema


def test_every_part_of_the_dossier_is_described():
    assert list(json_schema()["properties"]) == ["format", *(part.name for part in structs.fields(Dossier))]


def test_a_nominee_needs_only_an_id():
    assert json_schema()["$defs"]["Nominee"]["required"] == ["id"]


def test_no_key_beyond_the_models_own_is_admitted():
    described = json_schema()["$defs"]["Nominee"]
    assert described["additionalProperties"] is False
    assert list(described["properties"]) == [part.name for part in structs.fields(Nominee)]


def test_votes_carry_the_contracts_name():
    assert list(json_schema()["$defs"]["Votes"]["properties"]) == ["for", "against"]
