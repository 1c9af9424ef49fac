"""Whether the law that the papers rest on is still the law on the day that selects it."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from awards.check.case import Case, listed
from awards.formbook.form import Form
from awards.formbook.load import UnknownForm
from awards.rulebook.instrument import Instrument
from awards.rulebook.instrument import successor as instrument_after
from awards.rulebook.programme import DocumentSpec
from awards.rulebook.rule import Facts, Subject


def documents(case: Case, facts: Facts) -> Iterator[Subject]:
    """One subject for each part of the dossier that the programme asks for.

    Its place is the day that selects the law: that day, or the form, is what has to change.
    """
    at = "/received" if case.dossier.received else "/proposal/date"
    for spec in case.programme.documents:
        if not case.programme.asks_for(spec, case.dossier.nominees):
            continue
        forms, missing = _forms(case, spec)
        own = {
            "document.id": spec.id,
            "document.title": spec.title,
            "document.form": listed(spec.forms.values()),
            "document.form_known": not missing,
            "document.form_compared": None if missing else not any(form.is_outline for form in forms),
            "document.outline_words": _outlines(forms),
            **_instrument(case, forms),
        }
        sources = dict.fromkeys(("document.form_known", "document.instrument_in_force"), spec.basis)
        outline = next((form.basis for form in forms if form.is_outline), spec.basis)
        sources["document.form_compared"] = outline
        yield Subject(each="document", at=at, facts={**facts, **own}, sources=sources)


def successor(case: Case, instrument: Instrument) -> Instrument | None:
    """The instrument that took its place and is in force now, followed through every replacement."""
    return instrument_after(instrument, case.in_force.instruments, case.in_force.on)


def _forms(case: Case, spec: DocumentSpec) -> tuple[list[Form], bool]:
    found: list[Form] = []
    for form_id in spec.forms.values():
        try:
            found.append(case.formbook.form(form_id))
        except UnknownForm:
            return found, True
    return found, False


def _outlines(forms: list[Form]) -> str | None:
    """The forms known in outline only, as the papers call them: "mẫu số 01, 152/2025/NĐ-CP"."""
    outlines = [form for form in forms if form.is_outline]
    return listed(dict.fromkeys(_called(form) for form in outlines)) or None


def _called(form: Form) -> str:
    return f"mẫu số {form.number}, {form.instrument}" if form.instrument else "mẫu chung"


def _instrument(case: Case, forms: list[Form]) -> dict[str, Any]:
    """The instrument that prescribes these forms; a form that none prescribes cannot expire."""
    prescribed = [form for form in forms if form.instrument]
    number = prescribed[0].instrument if prescribed else ""
    instrument = case.in_force.instruments.get(number)
    holds = instrument.in_force_on(case.in_force.on) if instrument else None
    heir = successor(case, instrument) if instrument and not holds else None
    return {
        "document.is_prescribed": bool(prescribed),
        "document.form_words": listed(f"mẫu số {form.number}" for form in prescribed) or None,
        "document.instrument": number or None,
        "document.instrument_in_force": holds,
        "document.instrument_begun": _begun(instrument, case.in_force.on) if instrument else None,
        "document.instrument_since": instrument.since or instrument.date if instrument else None,
        "document.instrument_until": instrument.until if instrument else None,
        "document.successor": heir.id if heir else None,
        "document.law_words": None if holds else f"đang áp dụng {heir.id}" if heir else "chưa rõ áp dụng văn bản nào",
    }


def _begun(instrument: Instrument, on: dt.date) -> bool:
    since = instrument.since or instrument.date
    return since is None or since <= on
