"""One rulebook and formbook for all tests of the checks, and a shorthand to check JSON data."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from awards import schema
from awards.check.case import Case
from awards.check.finding import Result
from awards.check.run import check
from awards.content.folders import find
from awards.content.typeface import printable_characters
from awards.formbook.load import load as load_forms
from awards.formbook.setting import within
from awards.model import Dossier
from awards.rulebook.load import InForce
from awards.rulebook.load import load as load_rules
from awards.rulebook.rule import Rule
from tests.check.clean import clean

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
def case() -> Case:
    """The clean dossier as the families see it, on its selection date of 1 August 2023."""
    return _case(schema.load(clean()))


@pytest.fixture(scope="session")
def empty_case() -> Case:
    """A dossier in which nothing is written yet, under the same programme."""
    return _case(Dossier())


def _case(dossier: Dossier) -> Case:
    content = find()
    in_force = load_rules(content).in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2023, 8, 1))
    forms = within(load_forms(content), in_force.programme)
    return Case(dossier, schema.dump(dossier), in_force, forms, TODAY, printable_characters(content))


@pytest.fixture(scope="session")
def common_rules() -> tuple[Rule, ...]:
    return load_rules(find()).common[0]
