"""The JSON Schema of the findings describes what `awards check` really prints."""

from typing import Any

from awards.check.jsonschema import json_schema
from awards.check.report import as_json
from tests.check.clean import clean
from tests.check.conftest import Check


def _told(checked: Check) -> dict[str, Any]:
    data = clean()
    data["nominees"][2]["votes"] = {"for": 7, "against": 2}
    data["session"]["ballots"]["returned"] = data["session"]["ballots"]["issued"] + 1
    return as_json(checked(data), everything=True)


def _undescribed(value: dict[str, Any], shape: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The keys that the schema does not know, and those that it demands in vain."""
    return set(value) - set(shape["properties"]), set(shape["required"]) - set(value)


def test_every_key_that_is_told_is_described_and_every_demanded_key_is_told(checked: Check) -> None:
    schema, told = json_schema(), _told(checked)
    finding, basis = schema["$defs"]["finding"], schema["$defs"]["basis"]
    described = [
        (told, schema),
        (told["summary"], schema["properties"]["summary"]),
        *((each, finding) for each in told["findings"]),
        *((each, basis) for found in told["findings"] for each in found["basis"]),
    ]
    assert {str(_undescribed(*pair)) for pair in described} == {"(set(), set())"}
    assert {"note" in each for found in told["findings"] for each in found["basis"]} == {False, True}
    assert {"because" in found for found in told["findings"]} == {False, True}


def test_outcomes_and_severities_are_those_that_are_told(checked: Check) -> None:
    properties = json_schema()["$defs"]["finding"]["properties"]
    findings = _told(checked)["findings"]
    assert {found["outcome"] for found in findings} == set(properties["outcome"]["enum"])
    assert {found["severity"] for found in findings} <= set(properties["severity"]["enum"])


def test_the_schema_names_its_format() -> None:
    assert json_schema()["properties"]["format"] == {"const": "awards-findings/1"}
