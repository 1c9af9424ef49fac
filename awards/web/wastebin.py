"""The bin: a dossier is put away after a question, listed apart, and taken back as it was."""

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from awards.store import NoSuchDossier
from awards.web.opened import opened
from awards.web.services import services

bp = Blueprint("wastebin", __name__)

PUT_AWAY = "Đã bỏ hồ sơ vào thùng rác. Mọi nội dung vẫn được giữ; có thể lấy lại ở trang “Thùng rác”."
TAKEN_BACK = "Đã lấy lại hồ sơ, mọi nội dung như cũ."


@bp.get("/thung-rac")
def listed() -> str:
    """What lies in the bin."""
    return render_template("start/bin.html", dossiers=services().store.bin())


@bp.get("/ho-so/<dossier_id>/bo")
def ask(dossier_id: str) -> str:
    """What will happen, before it does."""
    return render_template("start/put_away.html", subject=opened(dossier_id))


@bp.post("/ho-so/<dossier_id>/bo")
def put_away(dossier_id: str) -> Response:
    """Into the bin, and back to the list of dossiers."""
    try:
        services().store.put_away(dossier_id)
    except NoSuchDossier:
        abort(404)
    flash(PUT_AWAY, "done")
    return redirect(url_for("start.home"), 303)


@bp.post("/ho-so/<dossier_id>/lay-lai")
def take_back(dossier_id: str) -> Response:
    """Out of the bin, and on to its task list."""
    try:
        services().store.take_back(dossier_id)
    except NoSuchDossier:
        abort(404)
    flash(TAKEN_BACK, "done")
    return redirect(url_for("tasks.listed", dossier_id=dossier_id), 303)
