"""The list of nominees: add, put in order, take off, put back."""

from typing import Literal

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from awards.formbook.answers import clean
from awards.model import Nominee
from awards.schema.clean import MOST_ROWS
from awards.store import NothingToUndo
from awards.store.paths import is_nominee
from awards.web.links import page_url
from awards.web.opened import Opened, opened
from awards.web.split import parts
from awards.web.tasklist import KINDS
from awards.web.tasks import States

bp = Blueprint("nominees", __name__, url_prefix="/ho-so/<dossier_id>")

LONGEST_NAME = 150
NO_NAME = "Hãy nhập tên tập thể hoặc họ và tên cá nhân."
TOO_LONG = f"Tên dài quá {LONGEST_NAME} ký tự. Hãy rút ngắn lại."
FULL = f"Danh sách đã có {MOST_ROWS} tập thể, cá nhân, không thêm được nữa. Hãy lập hồ sơ khác."
REMOVED = "Đã đưa ra khỏi danh sách. Mọi nội dung đã nhập vẫn được giữ; có thể đưa trở lại ở cuối trang này."
RESTORED = "Đã đưa trở lại như cũ."
NOT_RESTORED = "Tập thể, cá nhân này đã được đưa trở lại từ trước."


@bp.get("/doi-tuong")
def listed(dossier_id: str) -> str:
    """The nominees in the order of the list that is submitted."""
    return _page(opened(dossier_id))


@bp.post("/doi-tuong")
def add(dossier_id: str) -> Response | tuple[str, int]:
    """A nominee with its name, at the end of the list; the rest is asked on its own pages."""
    subject = opened(dossier_id)
    kind, typed = request.form.get("kind"), request.form.get("name", "")
    name = " ".join(clean(typed).split())
    if kind not in ("collective", "individual"):
        abort(400)
    if not name or len(name) > LONGEST_NAME:
        message = TOO_LONG if name else NO_NAME
        return _page(subject, typed=typed, errors=[(message, "#name")]), 422
    if len(subject.dossier.nominees) >= MOST_ROWS:
        return _page(subject, typed=typed, errors=[(FULL, "#name")]), 422
    given = subject.services.store.add_nominee(dossier_id, {"kind": kind, "name": name})
    first = opened(dossier_id).outline.nominees[given][0]
    return redirect(page_url(dossier_id, first), 303)


@bp.post("/doi-tuong/<nominee>/len")
def up(dossier_id: str, nominee: str) -> Response:
    """One place up."""
    return _move(dossier_id, nominee, -1)


@bp.post("/doi-tuong/<nominee>/xuong")
def down(dossier_id: str, nominee: str) -> Response:
    """One place down."""
    return _move(dossier_id, nominee, 1)


@bp.get("/doi-tuong/<nominee>/bo")
def ask_to_remove(dossier_id: str, nominee: str) -> str:
    """What will happen, before it does."""
    subject = opened(dossier_id)
    return render_template("wizard/remove.html", subject=subject, nominee=_find(subject, nominee))


@bp.post("/doi-tuong/<nominee>/bo")
def remove(dossier_id: str, nominee: str) -> Response:
    """Off the list, with all of its answers kept in the record of changes."""
    subject = opened(dossier_id)
    _find(subject, nominee)
    subject.services.store.remove_nominee(dossier_id, nominee)
    flash(REMOVED, "done")
    return _back(dossier_id)


@bp.post("/hoan-tac/<int:change>")
def undo(dossier_id: str, change: int) -> Response:
    """Put back a nominee that was taken off."""
    subject = opened(dossier_id)
    try:
        subject.services.store.undo(dossier_id, change)
        flash(RESTORED, "done")
    except NothingToUndo:
        flash(NOT_RESTORED, "warning")
    return _back(dossier_id)


def _page(subject: Opened, *, typed: str = "", errors: list[tuple[str, str]] | None = None) -> str:
    store = subject.services.store
    states = States(subject, store.drafts(subject.record.id))
    awards = {award.id: award.title for award in subject.in_force.programme.awards}
    rows = [
        {
            "id": item.id,
            "name": item.name or "Chưa có tên",
            "kind": KINDS[item.kind],
            "award": awards.get(item.award, ""),
            "state": states.of_all(subject.outline.nominees[item.id]),
        }
        for item in subject.dossier.nominees
    ]
    removed = [
        {"change": change.id, "name": change.entries[0].before.get("name") or "Chưa có tên"}
        for change in store.removals(subject.record.id)
        if is_nominee(change.entries[0].path)
    ]
    return render_template(
        "wizard/nominees.html",
        subject=subject,
        rows=rows,
        removed=removed,
        typed=typed,
        errors=errors or [],
        apart=parts(subject),
    )


def _find(subject: Opened, nominee: str) -> Nominee:
    return next((item for item in subject.dossier.nominees if item.id == nominee), None) or abort(404)


def _move(dossier_id: str, nominee: str, step: Literal[-1, 1]) -> Response:
    subject = opened(dossier_id)
    _find(subject, nominee)
    subject.services.store.move_nominee(dossier_id, nominee, step)
    return _back(dossier_id)


def _back(dossier_id: str) -> Response:
    return redirect(url_for("nominees.listed", dossier_id=dossier_id), 303)
