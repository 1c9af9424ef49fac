"""Discipline and pending matters: none declared, ended, in force, not declared."""

import datetime as dt

from awards.check import exclusions
from awards.check.case import Case as Checked
from awards.model import Case, Discipline, Nominee


def test_what_nobody_declared_is_not_known(case: Checked) -> None:
    assert exclusions.nominee_facts(case, Nominee(id="n1")) == {
        "nominee.discipline_declared": None,
        "nominee.discipline": None,
        "nominee.discipline_forms": "",
        "nominee.cases_declared": None,
        "nominee.cases": None,
        "nominee.case_matters": "",
    }


def test_a_discipline_has_ended_from_its_last_day_on(case: Checked) -> None:
    def ended(until: dt.date | None) -> bool:
        nominee = Nominee(id="n1", discipline=(Discipline(form="Khiển trách", until=until),))
        (row,) = exclusions.nominee_facts(case, nominee)["nominee.discipline"]
        return bool(row["ended"])

    assert case.in_force.on == dt.date(2023, 8, 1)
    assert [ended(dt.date(2023, 7, 31)), ended(dt.date(2023, 8, 1)), ended(dt.date(2023, 8, 2)), ended(None)] == [
        True,
        True,
        False,
        False,
    ]


def test_only_what_is_in_force_or_pending_is_named(case: Checked) -> None:
    nominee = Nominee(
        id="n1",
        discipline=(Discipline(form="Khiển trách", until=dt.date(2022, 1, 1)), Discipline(form="Cảnh cáo")),
        cases=(Case(matter="Đơn tố cáo"), Case()),
    )

    facts = exclusions.nominee_facts(case, nominee)

    assert facts["nominee.discipline_forms"] == "Cảnh cáo"
    assert facts["nominee.case_matters"] == "Đơn tố cáo và nội dung chưa ghi"
