"""The first page: the dossiers, and the ways to begin one."""

import re
from collections.abc import Iterator
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from awards import schema
from awards.schema import Malformed
from awards.web.past import first_answers, past_programme
from awards.web.reminders import reminders
from awards.web.security import takes_upload
from awards.web.services import Services, services
from awards.web.titles import choices
from awards.web.uploaded import faults_told

bp = Blueprint("start", __name__)

SAMPLES = {"phong-trao": "examples/an-giang-2023.json", "truong-hoc": "examples/truong-hoc-2025.json"}
"""Whole dossiers of invented schools: one of a movement, one of a school year with many awards."""
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
LARGEST_IMPORT = 8 * 2**20

NO_FILE = "Hãy chọn tệp .json của hồ sơ."
UNFIT_ID = (
    "/nominees/{place}/id: mã “{id}” không dùng được ở đây vì mã có mặt trong địa chỉ của trang. "
    "Hãy sửa trong tệp thành mã chỉ gồm chữ không dấu, chữ số, dấu gạch nối, như “n1”."
)
CHOOSE = "Hãy chọn một chương trình."


@bp.get("/")
def home() -> str:
    """What is due, then every dossier, the one worked on last first."""
    held = services()
    binned = len(held.store.bin())
    return render_template(
        "start/home.html",
        dossiers=held.store.all(),
        binned=binned,
        samples=[name for name, file in SAMPLES.items() if held.content.file(file)],
        reminders=reminders(held),
        today=held.today(),
        faults=held.faults,
    )


@bp.get("/ho-so/moi")
def new() -> str:
    """Which programme the new dossier is for."""
    return _new_page()


@bp.post("/ho-so/moi")
def create() -> Response | tuple[str, int]:
    """Begin a dossier and go to its task list; for a programme that is over, ask for the day first."""
    programme = request.form.get("programme", "")
    held = services()
    if programme not in held.rulebook.programme_ids:
        return _new_page(errors=[(CHOOSE, "#programme-0")]), 422
    if past_programme(programme, held):
        return redirect(url_for("past.ask", programme=programme), 303)
    chosen = held.rulebook.in_force(programme, held.today()).programme
    return _open(held.store.create(first_answers(chosen)).id)


@bp.post("/ho-so/nhap")
@takes_upload(LARGEST_IMPORT)
def bring_in() -> Response | tuple[str, int]:
    """Take in a dossier.json; a file with faults is refused with one line for each."""
    file = request.files.get("dossier")
    body = file.read() if file else b""
    if not body:
        return _new_page(errors=[(NO_FILE, "#dossier")]), 422
    try:
        data = schema.dump(schema.load(schema.parse(body)))
    except Malformed as refused:
        return _new_page(errors=faults_told(refused, "dossier")), 422
    if faults := [*_unknown_programme(data, services()), *_unfit_ids(data)]:
        return _new_page(errors=[(fault, "#dossier") for fault in faults]), 422
    return _open(services().store.create(data, reason="imported").id)


@bp.post("/ho-so/mau")
def sample() -> Response:
    """A copy of a sample dossier, free to be tried out."""
    held = services()
    file = held.content.file(SAMPLES.get(request.form.get("mau", "phong-trao"), ""))
    if file is None:
        abort(404)
    return _open(held.store.create(schema.dump(schema.read(file)), reason="imported").id)


def _open(dossier_id: str) -> Response:
    return redirect(url_for("tasks.listed", dossier_id=dossier_id), 303)


def _new_page(errors: list[tuple[str, str]] | None = None) -> str:
    held = services()
    return render_template("start/new.html", groups=choices(held.rulebook, held.today()), errors=errors or [])


def _unknown_programme(data: dict[str, Any], held: Services) -> Iterator[str]:
    programme = data.get("programme", "")
    if programme not in held.rulebook.programme_ids:
        yield f"/programme: không có chương trình “{programme}” trong bộ quy tắc đang dùng."


def _unfit_ids(data: dict[str, Any]) -> Iterator[str]:
    """A nominee's id is part of addresses here."""
    for place, nominee in enumerate(data.get("nominees", ())):
        if not ID.fullmatch(nominee["id"]):
            yield UNFIT_ID.format(place=place, id=nominee["id"])
