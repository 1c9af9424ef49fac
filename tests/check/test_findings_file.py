"""findings.json says what the report says as data, whatever was found."""

import json
from typing import Any

import pytest

from awards.check.findings_file import data as file_data
from awards.check.report import as_json
from tests.check.clean import clean
from tests.check.conftest import Check


def _with_defects() -> dict[str, Any]:
    data = clean()
    data["nominees"][2]["votes"] = {"for": 7, "against": 2}
    data["nominees"][1]["criteria"] = {}
    data["session"]["closed"] = "07:30"
    data["unit"]["name"] = 'Trường "Hòa"\\ \u2028 <b>'
    return data


@pytest.mark.parametrize("data", [clean(), _with_defects(), clean() | {"nominees": []}])
def test_the_file_holds_exactly_what_the_report_says(checked: Check, data: dict[str, Any]) -> None:
    result = checked(data)

    written = file_data(result).decode()

    assert json.loads(written) == as_json(result, everything=True)
    assert written == json.dumps(json.loads(written), ensure_ascii=False, separators=(",", ":")) + "\n"
