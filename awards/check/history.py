"""Awards already held: each with its decision, and none for the achievement proposed now."""

from collections.abc import Iterator
from typing import Any

from awards.check.case import Case, known, occurrences, same_person
from awards.model import AwardRecord, Nominee
from awards.rulebook.rule import Facts, Subject


def nominee_facts(case: Case, nominee: Nominee) -> dict[str, Any]:
    asked = (each.at for _, section in case.asked_of(nominee) for each in section.questions)
    return {
        "nominee.history_asked": "/history" in asked,
        "nominee.history_declared": None if nominee.history is None else True,
    }


def subjects(case: Case, place: str, nominee: Nominee, facts: Facts) -> Iterator[Subject]:
    """One subject for each line of the nominee's award history."""
    history = nominee.history or ()
    counted = occurrences(_identity(record) for record in history)
    for index, (record, occurrence) in enumerate(zip(history, counted, strict=True)):
        own = _facts(case, nominee, record) | {"record.occurrence": occurrence}
        at = f"{place}/history/{index}"
        yield Subject(each="record", at=at, facts={**facts, **own}, nominee=nominee.id)


def _facts(case: Case, nominee: Nominee, record: AwardRecord) -> dict[str, Any]:
    return {
        "record.type": record.type,
        "record.title": known(record.title),
        "record.year": record.year,
        "record.decision": known(record.decision),
        "record.date": record.date,
        "record.date_year": record.date.year if record.date else None,
        "record.authority": known(record.authority),
        "record.achievement": known(record.achievement),
        "record.repeats_proposal": _repeats(case, nominee, record),
    }


def _repeats(case: Case, nominee: Nominee, record: AwardRecord) -> bool:
    """The model was already commended, or this very award was already given for this year by the same loại hình."""
    model, told = same_person(nominee.model), same_person(record.achievement)
    if model and model in told:
        return True
    if record.route not in (None, case.programme.route_of(nominee)):
        return False
    titles = {same_person(award.title) for award in case.programme.awards if award.id == nominee.award}
    return record.year is not None and record.year == case.dossier.year and same_person(record.title) in titles


def _identity(record: AwardRecord) -> object:
    return (same_person(record.title), record.year, same_person(record.decision)) if record.title else id(record)
