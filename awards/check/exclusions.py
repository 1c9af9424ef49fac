"""What keeps a nominee out for now: discipline in force, matters still being examined."""

from typing import Any

from awards.check.case import Case, known, listed
from awards.model import Discipline, Nominee


def nominee_facts(case: Case, nominee: Nominee) -> dict[str, Any]:
    discipline, cases = nominee.discipline, nominee.cases
    return {
        "nominee.discipline_declared": None if discipline is None else True,
        "nominee.discipline": None if discipline is None else tuple(_row(case, each) for each in discipline),
        "nominee.discipline_forms": listed(
            each.form or "hình thức chưa ghi" for each in discipline or () if not _ended(case, each)
        ),
        "nominee.cases_declared": None if cases is None else True,
        "nominee.cases": None
        if cases is None
        else tuple({"matter": known(each.matter), "since": each.since} for each in cases),
        "nominee.case_matters": listed(each.matter or "nội dung chưa ghi" for each in cases or ()),
    }


def _row(case: Case, discipline: Discipline) -> dict[str, Any]:
    return {"form": known(discipline.form), "until": discipline.until, "ended": _ended(case, discipline)}


def _ended(case: Case, discipline: Discipline) -> bool:
    """A discipline without a last day is still in force: so the form words the blank."""
    return discipline.until is not None and discipline.until <= case.in_force.on
