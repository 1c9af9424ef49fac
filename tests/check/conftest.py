"""One rulebook and formbook for all tests of the checks, and a shorthand to check JSON data."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from awards import schema
from awards.check.finding import Result
from awards.check.run import check
from awards.content.folders import find
from awards.formbook.load import load as load_forms
from awards.rulebook.load import InForce
from awards.rulebook.load import load as load_rules
from awards.rulebook.rule import Rule

TODAY = dt.date(2023, 8, 25)
Check = Callable[..., Result]


@pytest.fixture(scope="session")
def checked() -> Check:
    """Checks dossier JSON as `awards check` does, on an ordinary day of August 2023."""
    rulebook, formbook = load_rules(find()), load_forms(find())

    def run(
        data: dict[str, Any], *, today: dt.date = TODAY, amend: Callable[[InForce], InForce] = lambda given: given
    ) -> Result:
        dossier = schema.load(data)
        in_force = amend(rulebook.in_force(dossier.programme, dossier.selection_date(today)))
        return check(dossier, in_force, formbook, today=today, path="ho-so.json")

    return run


@pytest.fixture(scope="session")
def common_rules() -> tuple[Rule, ...]:
    return load_rules(find()).common[0]
