"""What a condition reads of a nominee decides what the nominee is asked."""

from typing import Any

import pytest

from awards.rulebook.parts import parts_read

OF_RESULTS = {"of": "record.results", "where": {"year": {"fact": "candidate.year"}}, "year": "year"}
OF_HISTORY = {"of": "record.history", "where": {"award": "giay-khen"}, "year": "year"}


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        (None, []),
        ({"count": {**OF_RESULTS, "at_least": 1}}, ["results"]),
        ({"all": [{"count": OF_HISTORY}, {"not": {"none": OF_RESULTS}}]}, ["history", "results"]),
        ({"at_least": {"of": "candidate.months_worked", "value": 10}}, ["joined"]),
        ({"at_least": {"of": "candidate.years_existing", "value": 10}}, ["established"]),
        ({"equals": {"of": "candidate.route", "to": "merit"}}, ["route"]),
        ({"share": {"of": "staffing.advanced", "over": "staffing.members", "at_least": "70%"}}, ["staffing"] * 2),
        ({"period": {"years": 5, "each_year": OF_RESULTS, "after": OF_HISTORY}}, ["results", "history"]),
        ({"equals": {"of": "candidate.kind", "to": "individual"}}, []),
    ],
)
def test_the_parts_of_a_condition_are_named_as_the_dossier_names_them(written: Any, parts: list[str]) -> None:
    assert list(parts_read(written)) == parts
