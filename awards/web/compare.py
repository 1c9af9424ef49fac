"""What changes for a dossier between two days: two date fields, and both days side by side."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from flask import Blueprint, render_template, request, url_for
from msgspec import Struct
from msgspec.structs import replace

from awards.check.compare import Comparison, Side, compare
from awards.check.compare_words import CHANGES, NO_OTHER_DAY, day, generation, parts
from awards.check.report import verdict
from awards.check.run import check
from awards.content.problem import ContentError
from awards.rulebook.generation import borders
from awards.rulebook.instrument import called
from awards.text import parse_date, short_date
from awards.web.opened import Opened, opened

bp = Blueprint("compare", __name__, url_prefix="/ho-so/<dossier_id>/so-sanh")

FIRST, SECOND = "tu", "den"
ONE_DAY = dt.timedelta(days=1)
LABELS = {FIRST: "Ngày thứ nhất", SECOND: "Ngày thứ hai"}
NOT_A_DAY = "{label}: không hiểu “{typed}”. Hãy viết như 01/7/2025."
EMPTY = "{label}: hãy nhập một ngày, ví dụ 01/7/2025."
NO_RULES = "{label}: chương trình này không có quy định cho ngày {day}. Hãy chọn ngày khác."


class Field(Struct, frozen=True):
    """One of the two date fields: what stands in it, the day it means, and what is wrong."""

    name: str
    typed: str
    day: dt.date | None = None
    fault: str = ""

    @property
    def label(self) -> str:
        return LABELS[self.name]


class Choice(Struct, frozen=True):
    """Two days that are often compared."""

    days: str
    words: str
    url: str


@bp.get("")
def show(dossier_id: str) -> str | tuple[str, int]:
    """The fields and, once both days are known, everything that is not the same on them."""
    subject = opened(dossier_id)
    if SECOND not in request.args:
        return _page(subject, (Field(FIRST, short_date(subject.in_force.on)), Field(SECOND, "")))
    (first, before), (second, after) = (_side(subject, _field(name)) for name in (FIRST, SECOND))
    if before is None or after is None:
        return _page(subject, (first, second)), 422
    awards = {nominee.award for nominee in subject.dossier.nominees if nominee.award}
    return _page(subject, (first, second), compare(before, after, subject.services.formbook, awards=awards))


def _field(name: str) -> Field:
    typed = request.args.get(name, "").strip()
    day = parse_date(typed)
    if day:
        return Field(name, short_date(day), day)
    told = (NOT_A_DAY if typed else EMPTY).format(label=LABELS[name], typed=typed)
    return Field(name, typed, fault=told)


def _side(subject: Opened, field: Field) -> tuple[Field, Side | None]:
    """The dossier checked under the law of the day; the field with its fault where that cannot be done."""
    if field.day is None:
        return field, None
    held = subject.services
    try:
        in_force = held.rulebook.in_force(subject.dossier.programme, field.day)
    except ContentError:
        told = NO_RULES.format(label=field.label, day=field.typed)
        return replace(field, day=None, fault=told), None
    return field, Side(
        result=check(subject.dossier, in_force, held.formbook, today=held.today()),
        in_force=in_force,
    )


def _page(subject: Opened, fields: tuple[Field, Field], comparison: Comparison | None = None) -> str:
    sides = (comparison.before, comparison.after) if comparison else ()
    return render_template(
        "check/compare.html",
        dossier_id=subject.record.id,
        dossier_title=subject.record.title,
        unit_name=subject.dossier.unit.name,
        fields=fields,
        errors=[(field.fault, f"#{field.name}") for field in fields if field.fault],
        choices=list(_choices(subject)),
        comparison=comparison,
        parts=parts(comparison) if comparison else (),
        sides=[_told(side) for side in sides],
        changes=CHANGES,
        one_day=NO_OTHER_DAY,
        rulebook=subject.in_force.version,
    )


def _told(side: Side) -> dict[str, str]:
    found = side.in_force.generation
    note = found.note if found else ""
    return {"day": day(side), "generation": generation(side), "note": note, "verdict": verdict(side.result)}


def _choices(subject: Opened) -> Iterator[Choice]:
    """The borders of the generations, and the end of the last decree; then the dossier's own day and today."""
    generations = subject.in_force.generations
    for earlier, later in borders(generations):
        yield _choice(subject, later.since - ONE_DAY, later.since, f"Từ {earlier.title} sang {later.title}")
    decree = subject.in_force.instruments.get(generations[-1].decree) if generations else None
    if decree and decree.until:
        words = f"Trước và sau khi {called(decree)} hết hiệu lực"
        yield _choice(subject, decree.until - ONE_DAY, decree.until, words)
    today = subject.services.today()
    if today != subject.in_force.on:
        yield _choice(subject, subject.in_force.on, today, "Ngày chọn văn bản của hồ sơ và hôm nay")


def _choice(subject: Opened, one: dt.date, other: dt.date, words: str) -> Choice:
    first, second = short_date(one), short_date(other)
    days: dict[str, Any] = {FIRST: first, SECOND: second}
    url = url_for(".show", dossier_id=subject.record.id, **days)
    return Choice(f"{first} và {second}", words, url)
