"""A dossier of a programme whose time is over: the day that selects its law is asked for before its first page."""

import datetime as dt
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from awards.model import FORMAT
from awards.rulebook.programme import Programme
from awards.text import parse_date
from awards.web.opened import Opened
from awards.web.services import Services, services

bp = Blueprint("past", __name__)

SYSTEM = "/unit/system"
NOT_A_DAY = "Ngày của tờ trình: không hiểu “{typed}”. Hãy viết như 05/3/2022, hoặc để trống khi chưa biết."


def past_programme(programme: str, held: Services) -> Programme | None:
    """The programme when its last year is over and a dossier is asked for; None for all others."""
    if programme not in held.rulebook.programme_ids:
        return None
    found = held.rulebook.in_force(programme, held.today()).programme
    return found if found.asks_dossier and found.last_year < held.today().year else None


def first_answers(programme: Programme) -> dict[str, Any]:
    """What a new dossier knows at once: its programme, its year where there is but one, and that its papers are a
    Party body's where the programme is one's; each can be changed on its page.
    """
    year = {"year": programme.only_year} if programme.only_year else {}
    system = programme.defaults.get(SYSTEM)
    return {"format": FORMAT, "programme": programme.id, **year, **({"unit": {"system": system}} if system else {})}


def lacks_day(subject: Opened) -> bool:
    """Whether the pages follow the law of today although the dossier's year is past."""
    dossier, year = subject.dossier, subject.services.today().year
    programme = subject.in_force.programme
    known = dossier.received or dossier.proposal.date
    return known is None and programme.asks_dossier and (dossier.year or programme.last_year) < year


@bp.get("/ho-so/moi/ngay")
def ask() -> str:
    """On which day its tờ trình was signed."""
    return _page(_asked(request.args.get("programme", "")))


@bp.post("/ho-so/moi/ngay")
def create() -> Response | tuple[str, int]:
    """Begin the dossier with the day, or without it when nobody knows it."""
    programme, typed = _asked(request.form.get("programme", "")), request.form.get("ngay", "").strip()
    day = parse_date(typed)
    if typed and day is None:
        return _page(programme, typed, NOT_A_DAY.format(typed=typed)), 422
    return redirect(url_for("tasks.listed", dossier_id=_begun(programme, day)), 303)


def _asked(programme: str) -> Programme:
    return past_programme(programme, services()) or abort(404)


def _begun(programme: Programme, day: dt.date | None) -> str:
    known = {"proposal": {"date": day.isoformat()}} if day else {}
    return services().store.create({**first_answers(programme), **known}).id


def _page(programme: Programme, typed: str = "", fault: str = "") -> str:
    return render_template("start/past.html", programme=programme, typed=typed, fault=fault)
